"""A prompt that was released never changes: stored drafts name it, so it must stay what it was."""

import hashlib
import re
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files

PROMPTS = ROOT / "prompts"
VERSION = re.compile(r"v([1-9]\d*)\.(md|toml)")
FRONT = re.compile(r"\A---\n((?:[a-z]+: .+\n)+)---\n")


def prompts() -> list[str]:
    """Every version of every prompt, as NAME/vN.md or NAME/vN.toml."""
    found = files("prompts", ends=(".md", ".toml"))
    return [path.relative_to(PROMPTS).as_posix() for path in found if VERSION.fullmatch(path.name)]


def front(path: Path) -> dict[str, str]:
    """What a prompt says of itself: its front matter, or the fields at the top of its TOML."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        return {key: str(value) for key, value in tomllib.loads(text).items()}
    said = FRONT.match(text)
    assert said, f"prompts/{path.parent.name}/{path.name} does not begin with front matter (---, key: value, ---)"
    return dict(line.split(": ", 1) for line in said[1].splitlines())


def released() -> dict[str, str]:
    """Prompt -> sha256, as the lock has it; its lines are those of `sha256sum` in prompts/."""
    lines = (PROMPTS / "released.lock").read_text(encoding="utf-8").splitlines()
    return {path: digest for digest, path in (line.split() for line in lines if line and line[0] != "#")}


def test_there_are_prompts() -> None:
    assert any(name.endswith(".md") for name in prompts()), "prompts/ holds no NAME/vN.md"


@pytest.mark.parametrize("name", prompts())
def test_a_prompt_says_what_it_is(name: str) -> None:
    path = PROMPTS / name
    said = front(path)
    version = VERSION.fullmatch(path.name)
    assert version
    assert (said.get("name"), said.get("version")) == (path.parent.name, version[1])


def test_a_released_prompt_never_changes() -> None:
    today = {name: hashlib.sha256((PROMPTS / name).read_bytes()).hexdigest() for name in prompts()}
    changed = sorted(name for name, digest in released().items() if name in today and today[name] != digest)
    assert not changed, f"released and changed, write the next version instead: {changed}"
    gone = sorted(released().keys() - today.keys())
    assert not gone, f"released and gone, stored drafts still name them: {gone}"
    unlocked = sorted(today.keys() - released().keys())
    assert not unlocked, f"not in prompts/released.lock (append the line of sha256sum): {unlocked}"
