"""A copy of the tree in which something is added, and processes that run in it and know no other tree."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.house.tree import PACKAGES, ROOT

OUTSIDE = ("pyproject.toml", ".env.example", "CONTRIBUTING.md", "tests/__init__.py", "tests/conftest.py")
TESTS = ("carry_on/samples", "fakes", "house", "platforms", "standins", "transcripts")
"""What proves a platform, a language and a conversation."""
LONGEST = 150.0
"""Seconds after which a process in a copy is given up: they take 5 to 15 on a machine that is not busy."""


def copy_of_the_tree(folder: Path) -> Path:
    """All of the product and the tests that are run in copies; compiled modules come along, so they start soon."""
    for name in (*PACKAGES, *(f"tests/{one}" for one in TESTS)):
        shutil.copytree(ROOT / name, folder / name)
    for name in OUTSIDE:
        shutil.copy2(ROOT / name, folder / name)
    return folder


def environment(tree: Path) -> dict[str, str]:
    """What a process needs in order to see this tree alone."""
    return {**os.environ, "PYTHONPATH": str(tree), "PYTHONHASHSEED": "0"}


def run(tree: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a module in the tree to its end: `run(tree, "pytest", "tests/platforms")`."""
    return subprocess.run(
        [sys.executable, "-m", *words], cwd=tree, env=environment(tree),
        capture_output=True, text=True, timeout=LONGEST, check=False,
    )


def keeps(tree: Path, *words: str) -> None:
    """Run tests in the tree, in one process; says what failed there."""
    done = run(tree, "pytest", "-n", "0", "-p", "no:cacheprovider", *words)
    assert done.returncode == 0, f"{' '.join(words)} in the copy:\n{done.stdout[-6000:]}\n{done.stderr[-2000:]}"


def breaks(tree: Path, *words: str) -> str:
    """Run tests that must fail in the tree; returns what they said."""
    done = run(tree, "pytest", "-n", "0", "-p", "no:cacheprovider", *words)
    assert done.returncode == 1, f"{' '.join(words)} saw nothing:\n{done.stdout[-3000:]}\n{done.stderr[-2000:]}"
    return done.stdout
