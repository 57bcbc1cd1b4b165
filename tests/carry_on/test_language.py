"""A language is a folder and a page: put into a copy of the tree, Chaski speaks it, and what it lacks is named."""

import re
import shutil
from pathlib import Path

import pytest

from tests.carry_on.copies import breaks, copy_of_the_tree, keeps, run
from tests.carry_on.pseudo import spoken, translate
from tests.carry_on.walks import do, shell, walk

POLISH = "pl"
"""It counts with four forms, where English has two; its words here are nobody's."""
STORY = """now Mon 23 Nov 2026 10:05 in Europe/Warsaw
person Ola on telegram speaks pl contact "Telegram @ola"

Ola> /start
Chaski to Ola>
  ...
  {welcome}, {mind}
  ...
  [{begin}] [{example}] [English]
Ola> [{begin}]
edit>
  {country}
  ...
"""
MENU = "from bots.profile import profiles; print(profiles()['pl'])"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree with the language in it, and nothing else changed."""
    copied = copy_of_the_tree(tmp_path_factory.mktemp("language") / "tree")
    copying, language, _ = walk("Add a language")
    do(copied, copying)
    translate(copied / "core/texts", POLISH)
    do(copied, language)
    return copied


def test_a_new_language_keeps_every_rule_about_sentences(tree: Path) -> None:
    keeps(tree, "tests/house/test_texts.py", "-k", f"{POLISH} or languages")
    told = shell(tree, walk("Add a language")[2].text)
    assert "pl says everything" in told
    assert "optional: core/phrases/lexicons/pl.toml" in told


def test_chaski_speaks_a_new_language(tree: Path) -> None:
    words = {
        "mind": spoken("mind the time zones and remind you before every call."),
        "welcome": spoken("I look for the other class, make the plan with you"), "begin": spoken("Start"),
        "example": spoken("See an example"), "country": spoken("1 of 3 · Which country do you teach in?"),
    }
    (tree / "tests/transcripts/polish.txt").write_text(STORY.format(**words), encoding="utf-8")
    keeps(tree, "tests/transcripts/test_transcripts.py", "-k", "polish")


def test_the_menus_have_a_new_language(tree: Path) -> None:
    told = run(tree, "timeit", "-n", "1", "-r", "1", MENU)
    assert spoken("Find a class") in told.stdout, told.stderr


def test_what_a_language_lacks_is_named(tree: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(tree, broken)
    start, calls = (broken / f"core/texts/{POLISH}/{name}.ftl" for name in ("start", "common"))
    start.write_text(re.sub(r"(?m)^b-begin = .*\n", "", start.read_text("utf-8")), "utf-8")
    many = [file for file in sorted(calls.parent.glob("*.ftl")) if "[many]" in file.read_text("utf-8")]
    assert many, "no sentence here counts anything"
    before = many[0].read_text("utf-8")
    many[0].write_text(re.sub(r" *\[many\].*\n", "", before, count=1), "utf-8")
    told = run(broken, "tests.house.language", POLISH)
    assert told.returncode == 1
    assert f"core/texts/{POLISH}/start.ftl: b-begin is not said" in told.stdout
    assert f"core/texts/{POLISH}/{many[0].name}: " in told.stdout
    assert "lacks the plural forms ['many']" in told.stdout
    said = breaks(broken, "tests/house/test_texts.py", "-k", POLISH)
    assert "pl does not say: ['b-begin']" in said
    assert "pl lacks plural forms" in said
