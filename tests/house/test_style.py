"""Types and style hold over the whole tree; the tools' own words are the failure's message."""

import subprocess
import sys

from tests.house.tree import ROOT


def run(*command: str) -> tuple[int, str]:
    """Run one tool on the tree; its exit code and all that it said."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=280, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_types_are_strict() -> None:
    code, said = run("mypy", "--strict", "--no-color-output")
    assert code == 0, said
    assert "Success: no issues found in" in said


def test_style_is_one() -> None:
    code, said = run("ruff", "check", "--output-format", "concise", ".")
    assert code == 0, said
