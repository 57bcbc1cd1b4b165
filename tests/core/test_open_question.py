"""A question that nobody answers is told once more with a morning's letter."""

from collections.abc import Iterator

import pytest

from core.usecases.say import send_note
from tests.core.company import Company

INDIA = "Asia/Kolkata"


@pytest.fixture
def it() -> Iterator[Company]:
    """Gisel and Jhansi at work: Monday 30 November, 10:00 in India."""
    company = Company()
    company.together("jhansi")
    company.until(INDIA, "2026-11-30 10:00")
    company.read.clear()
    yield company
    company.connection.close()


def asks(it: Company, words: str) -> None:
    """Gisel writes to Jhansi."""
    it.as_("gisel", lambda turn: send_note(turn, ["jhansi"], words))


def told(it: Company, day: str) -> list[str]:
    """What Jhansi's letters of that morning of December say of Gisel's words."""
    it.until(INDIA, f"2026-12-{day} 09:00")
    lines = [words for words in it.letters("jhansi", "digest") if "from Gisel" in words]
    it.read.clear()
    return lines


def test_a_question_alone_is_the_next_mornings_letter_and_only_that_ones(it: Company) -> None:
    asks(it, "What do you eat?")
    (letter,) = told(it, "01")
    assert "1 question from Gisel" in letter
    assert [told(it, f"{day:02}") for day in (2, 3)] == [[], []]


def test_what_was_answered_meanwhile_or_asks_nothing_is_no_letter(it: Company) -> None:
    asks(it, "We eat rice.")
    assert told(it, "01") == []
    asks(it, "What do you eat?")
    it.as_("jhansi", lambda turn: send_note(turn, ["gisel"], "Rice too"))
    assert told(it, "02") == []


def test_one_that_comes_after_the_night_waits_for_the_morning_after(it: Company) -> None:
    it.until(INDIA, "2026-11-30 21:00")
    asks(it, "What do you eat?")
    assert told(it, "01") == []
    assert len(told(it, "02")) == 1
