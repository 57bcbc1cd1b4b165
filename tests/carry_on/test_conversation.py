"""A conversation is added as CONTRIBUTING.md shows it, and its story, the rules and the menus hold."""

from pathlib import Path

import pytest

from tests.carry_on.copies import breaks, copy_of_the_tree, keeps, run
from tests.carry_on.walks import do, walk


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree after the walk."""
    copied = copy_of_the_tree(tmp_path_factory.mktemp("conversation") / "tree")
    for block in walk("Add a conversation"):
        do(copied, block)
    return copied


def test_its_story_is_told(tree: Path) -> None:
    keeps(tree, "tests/transcripts/test_transcripts.py", "-k", "clock and not weeks")


def test_the_rules_of_the_house_hold(tree: Path) -> None:
    asked = "clock or command or waiting or every_language or places or translation or is_said or asked"
    keeps(tree, *(f"tests/house/test_{name}.py" for name in ("scripts", "waiting", "texts")), "-k", asked)
    style = run(tree, "ruff", "check", "--no-cache", "core/conversations")
    assert style.returncode == 0, style.stdout


def test_it_stands_in_every_menu(tree: Path) -> None:
    told = run(tree, "timeit", "-n", "1", "-r", "1", "from bots.profile import profiles; print(profiles())")
    assert "('clock', 'The hour in another country')" in told.stdout, told.stderr
    assert "('clock', 'La hora en otro país')" in told.stdout


def test_a_story_that_is_not_true_is_named(tree: Path) -> None:
    story = tree / "tests/transcripts/later.txt"
    story.write_text((tree / "tests/transcripts/clock.txt").read_text("utf-8").replace("18:35", "19:35"), "utf-8")
    assert "later.txt:" in breaks(tree, "tests/transcripts/test_transcripts.py", "-k", "later")
