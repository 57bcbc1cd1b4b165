"""Lesson hours of the week and lengths in weeks, as teachers type them."""

from datetime import time

import pytest

from core.phrases.answers import lessons_in, weeks_in

EIGHT = (time(8), time(9, 30))


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("lunes 8 a 9:30", "es", ((1, *EIGHT),)),
        ("los viernes de 2 a 3", "es", ((5, time(14), time(15)),)),
        ("mar 10 a 11", "es", ((2, time(10), time(11)),)),
        ("lunes y jueves 8 a 9:30; viernes 13 a 14:20", "es", ((1, *EIGHT), (4, *EIGHT), (5, time(13), time(14, 20)))),
        ("de lunes a miércoles de 8 a 9:30", "es", ((1, *EIGHT), (2, *EIGHT), (3, *EIGHT))),
        ("Mon-Tue 8-9:30", "en", ((1, *EIGHT), (2, *EIGHT))),
        ("Tuesday 8 to 9:30, 1 pm to 2", "en", ((2, *EIGHT), (2, time(13), time(14)))),
        ("Saturday to Sunday 8 to 9:30", "es", ((6, *EIGHT), (7, *EIGHT))),
    ],
)
def test_lessons_are_read(words: str, language: str, expected: tuple[tuple[int, time, time], ...]) -> None:
    assert lessons_in(words, language) == expected


@pytest.mark.parametrize(
    "words",
    ["8 a 9:30", "lunes", "lunes a las 8", "no tengo lunes 8 a 9", "lunes 8 a 9 y martes 10 a 11", "hola", "x" * 900],
)
def test_half_read_lessons_are_none(words: str) -> None:
    assert lessons_in(words, "es") == ()


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("seis semanas desde el 1 de marzo", "es", (6, "desde el 1 de marzo")),
        ("from March 1, 3 weeks", "en", (3, "from March 1")),
        ("dos semanas", "en", (2, "")),
        ("del 1 de marzo al 9 de abril", "es", None),
        ("no quiero seis semanas", "es", None),
    ],
)
def test_a_length_in_weeks_is_taken_out_of_a_phrase(
    words: str, language: str, expected: tuple[int, str] | None
) -> None:
    assert weeks_in(words, language) == expected
