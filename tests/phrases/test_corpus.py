"""Phrases as teachers type them, with what they mean: none may be read as something else."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from core.phrases import Ask, Reject, read
from core.phrases.reading import Purpose
from tests.phrases.notation import told
from tests.phrases.people import BY_NAME

_HERE = Path(__file__).parent
# This share has to be read and not merely asked about again, of all phrases and of those that the parser was never
# mended for.
_SHARE = 0.95


class Row(NamedTuple):
    """One line of a corpus."""

    held: bool
    who: str
    purpose: Purpose
    typed: str
    meant: str


def _rows(language: str) -> list[Row]:
    lines = (_HERE / f"corpus_{language}.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Row(row[0] == "held", row[1], cast(Purpose, row[2]), row[3], row[4]) for row in cells]


CORPORA = {language: _rows(language) for language in ("en", "es")}
OPEN = [row for rows in CORPORA.values() for row in rows if not row.held]


def _read(row: Row) -> tuple[str, bool]:
    """The reading in the notation of the corpus, and whether a person is asked before anything happens."""
    reading = read(row.typed, replace(BY_NAME[row.who], purpose=row.purpose))
    return told(reading), isinstance(reading, Ask | Reject)


def test_each_phrase_means_what_its_teacher_meant() -> None:
    read_as = {f"{row.who}: {row.typed}": (row.meant, _read(row)[0]) for row in OPEN}
    assert {typed: pair for typed, pair in read_as.items() if pair[0] != pair[1]} == {}


@pytest.mark.parametrize("language", CORPORA)
def test_unseen_wording_is_read_or_asked_about_but_never_read_as_something_else(language: str) -> None:
    rows = CORPORA[language]
    read_as = [(row, *_read(row)) for row in rows]
    silently_wrong = [row.typed for row, got, asked in read_as if got != row.meant and not asked]
    right = {held: sum(got == row.meant for row, got, _ in read_as if row.held >= held) for held in (False, True)}
    assert silently_wrong == []
    assert right[False] >= _SHARE * len(rows)
    assert right[True] >= _SHARE * sum(row.held for row in rows)


@pytest.mark.parametrize("language", CORPORA)
def test_a_corpus_is_large_enough_to_say_something(language: str) -> None:
    rows = CORPORA[language]
    assert len(rows) >= 150
    assert sum(row.held for row in rows) * 3 >= len(rows)
    assert len({(row.who, row.purpose, row.typed) for row in rows}) == len(rows)
