"""A changed file of sentences is taken up without a restart; a slip in one is told, and the old sentences stay."""

import os
import shutil
from pathlib import Path

import pytest

import core.texts
from core.texts import FOLDER, texts
from core.texts.fresh import Fresh, Slip
from core.texts.sentences import Sentences


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the texts that may be spoiled, read in place of the real ones."""
    copy = tmp_path / "texts"
    for language in ("en", "es"):
        shutil.copytree(FOLDER / language, copy / language)
    monkeypatch.setattr(core.texts, "FOLDER", copy)
    texts.cache_clear()
    return copy


@pytest.fixture(autouse=True)
def afterwards() -> object:
    """Whoever comes next reads the real ones."""
    yield
    texts.cache_clear()
    Sentences.overheard = None


def change(file: Path, old: str, new: str) -> None:
    """Other words in the file, written a second later than they were."""
    text = file.read_text("utf-8")
    assert old in text
    stamp = file.stat().st_mtime_ns
    file.write_text(text.replace(old, new, 1), "utf-8")
    os.utime(file, ns=(stamp, stamp + 1_000_000_000))


def home_of(folder: Path, key: str) -> Path:
    """The English file in which the key stands."""
    return next(one for one in (folder / "en").glob("*.ftl") if f"\n{key} =" in f"\n{one.read_text('utf-8')}")


def test_new_words_are_said_at_the_next_message(folder: Path) -> None:
    fresh = Fresh(folder)
    before = texts("en")("b-begin")
    change(home_of(folder, "b-begin"), f"b-begin = {before}", "b-begin = Off we go")
    assert texts("en")("b-begin") == before
    assert fresh.look() == ()
    assert texts("en")("b-begin") == "Off we go"


@pytest.mark.parametrize(
    ("new", "what"), [("b-begin = { $oops", "Expected"), ("b-begin = Start { $oops }", "b-begin: nothing fills $oops")]
)
def test_a_slip_is_told_with_its_line_and_breaks_nothing(folder: Path, new: str, what: str) -> None:
    fresh = Fresh(folder)
    before = texts("en")("b-begin")
    file = home_of(folder, "b-begin")
    line = file.read_text("utf-8").partition("b-begin =")[0].count("\n") + 1
    change(file, f"b-begin = {before}", new)
    slips = fresh.look()
    assert slips[0].file == f"en/{file.name}"
    assert slips[0].line == line
    assert what in slips[0].what
    assert texts("en")("b-begin") == before
    change(file, new, f"b-begin = {before}!")
    os.utime(file, ns=(file.stat().st_mtime_ns + 5, file.stat().st_mtime_ns + 5))
    assert fresh.look() == ()
    assert texts("en")("b-begin") == f"{before}!"


def test_a_sentence_that_goes_is_missed(folder: Path) -> None:
    fresh = Fresh(folder)
    file = home_of(folder, "b-begin")
    change(file, "b-begin =", "b-began =")
    assert fresh.look() == (Slip(f"en/{file.name}", 1, "b-begin is not there any more"),)


def test_what_is_said_is_overheard_with_its_key() -> None:
    heard: list[tuple[str, str]] = []
    Sentences.overheard = lambda key, sentence: heard.append((key, sentence))
    said = texts("es")("b-begin")
    assert heard == [("b-begin", said)]
