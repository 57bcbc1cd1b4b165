"""Whatever is typed, there is an answer, soon; and a word that is not understood never goes unnoticed."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from time import perf_counter
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.phrases import Ask, Day, Instant, Reason, Reject, Where, read
from core.phrases.lexicon import lexicon
from tests.phrases.people import BY_NAME, GISEL, JHANSI

FULL = os.environ.get("CHASKI_VERIFY") == "1"
_WORDS = sorted({" ".join(key) for language in ("en", "es") for key in lexicon(language).entries if len(key[0]) < 12})
_FIGURES = [
    "7",
    "10",
    "31",
    "7:15",
    "15:45",
    "10/12",
    "31/02",
    "2026",
    "2026-12-10",
    "7th",
    "-",
    "/",
    "@",
    "UTC+14",
    "gmt-31",
    "0",
    "24",
    "1/1/2099",
]
_PEOPLE = st.builds(
    replace,
    st.sampled_from(sorted(BY_NAME.values(), key=lambda where: where.zone)),
    purpose=st.sampled_from(["session", "milestone"]),
    now=st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC)),
)


def _sound(text: str, where: Where) -> None:
    """What holds for every reading: a known reason, nothing offered that is over."""
    reading = read(text, where)
    match reading:
        case Instant(start, end):
            assert start.astimezone(UTC) > where.now
            assert end is None or end.astimezone(UTC) > start.astimezone(UTC)
        case Ask(reason, candidates):
            assert reason in get_args(Reason)
            assert all(one.start.astimezone(UTC) > where.now for one in candidates if isinstance(one, Instant))
        case Day() | Reject():
            pass


@settings(max_examples=100 if FULL else 70)
@given(st.text(max_size=300), _PEOPLE)
def test_any_text_has_an_answer(text: str, where: Where) -> None:
    _sound(text, where)


@settings(max_examples=600 if FULL else 400)
@given(st.lists(st.sampled_from(_WORDS + _FIGURES * 40), max_size=9).map(" ".join), _PEOPLE)
def test_any_mixture_of_known_words_has_an_answer(text: str, where: Where) -> None:
    _sound(text, where)


@pytest.mark.parametrize(
    "typed", ["", "   ", "👍", "🎉🎉", "<!channel>", "<b>jueves</b> 9", "غدا الساعة ٩", "\u202ejueves\u202c", "\x00"]
)
def test_what_is_no_time_is_asked_about(typed: str) -> None:
    assert isinstance(read(typed, GISEL), Ask)


def test_marks_of_direction_do_not_hide_a_time() -> None:
    assert read("\u200fjueves\u200e 10 de diciembre \u2067７:15\u2069", GISEL) == read(
        "jueves 10 de diciembre 7:15", GISEL
    )


def test_a_composed_and_a_decomposed_accent_are_one() -> None:
    assert read("mie\u0301rcoles 9 a las 9", GISEL) == read("miércoles 9 a las 9", GISEL)


def test_ten_thousand_characters_are_a_letter_and_no_time() -> None:
    begun = perf_counter()
    for piece in ("jueves ", "7", "a las ", "🎉", "10/12 "):
        reading = read((piece * 10_000)[:10_000], GISEL)
        assert isinstance(reading, Ask)
        assert reading.reason == "not-understood"
        assert sum(map(len, reading.unread)) <= 400
    # Five letters; an ordinary phrase takes well under a millisecond, the bound leaves room for a busy machine.
    assert perf_counter() - begun < 2


@pytest.mark.parametrize("stray", ["maybe", "Pune", "x", "9", "except", "🚫"])
def test_one_word_too_many_is_enough_to_ask(stray: str) -> None:
    reading = read(f"{stray} Thursday 10 December 3pm", JHANSI)
    assert isinstance(reading, Ask)
    assert reading.reason == "not-understood"
    assert stray in reading.unread
