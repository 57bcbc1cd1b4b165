"""The walks of CONTRIBUTING.md: their code blocks, done in a copy of the tree exactly as they stand on the page."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.carry_on.copies import LONGEST, environment
from tests.house.tree import ROOT

PAGE = ROOT / "CONTRIBUTING.md"
FENCE = re.compile(r"^```(?P<kind>\w+)(?: (?P<file>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """One block: a file to write, lines to add to a file (`diff`), or commands (`sh`)."""

    kind: str
    file: str
    text: str


def walk(title: str) -> list[Block]:
    """The blocks of the section with this title, in order."""
    _, found, rest = PAGE.read_text("utf-8").partition(f"\n## {title}\n")
    assert found, f"CONTRIBUTING.md has no section {title!r}"
    section = rest.partition("\n## ")[0]
    blocks = [Block(one["kind"], one["file"] or "", one["text"]) for one in FENCE.finditer(section)]
    assert blocks, f"{title!r} shows nothing to do"
    return blocks


def do(tree: Path, block: Block) -> None:
    """Do what a block says."""
    target = tree / block.file
    match block.kind:
        case "sh":
            shell(tree, block.text)
        case "diff":
            target.write_text(patched(target.read_text("utf-8"), block.text), "utf-8")
        case _:
            target.write_text(block.text, "utf-8")


def shell(tree: Path, commands: str) -> str:
    """Run commands as somebody in the tree would, with this Python; returns what they printed."""
    path = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["/bin/sh", "-ec", commands], cwd=tree, env=environment(tree) | path,
        capture_output=True, text=True, timeout=LONGEST, check=False,
    )
    assert done.returncode == 0, f"{commands}{done.stdout[-4000:]}{done.stderr[-4000:]}"
    return done.stdout


def patched(text: str, change: str) -> str:
    """The text with the added lines, each behind the line that stands above it."""
    lines, at = text.splitlines(), 0
    for line in change.splitlines():
        mark, words = line[:1], line[1:]
        if mark == "+":
            lines.insert(at, words)
        else:
            assert words in lines[at:], f"no line {words!r} any more"
            at = lines.index(words, at)
        at += 1
    return "\n".join(lines) + "\n"
