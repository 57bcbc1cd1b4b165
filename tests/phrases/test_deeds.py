"""What teachers type of their own accord: which deed is read out of it, and what is left to be words for somebody.

The lines "open" were there while the word lists were written; "held" ones were written afterwards, and measured only.
"""

from pathlib import Path

import pytest

from core.phrases.deeds import deeds_in
from core.phrases.times_said import times_said

HERE = Path(__file__).parent
NAMES = ("Jhansi", "Olenka", "Gisel", "India", "Ukraine", "Ucrania", "Argentina", "My School", "Mi escuela")
BUTTONS = 3
FIRST, WITHIN, FALSE = 0.9, 0.97, 0.05
"""Of what is typed so much is put forward right, is among the buttons, and is taken for a wish and is none."""
HELD_FIRST, HELD_WITHIN, HELD_FALSE = 0.75, 0.77, 0.1
"""The same of lines that the lists have never seen, as measured: higher when they are better, never lower."""


def corpus(name: str, part: str) -> list[list[str]]:
    """The lines of a part, their fields."""
    lines = (HERE / f"deeds_{name}.tsv").read_text("utf-8").splitlines()
    fields = [line.split("\t") for line in lines if not line.startswith("#")]
    return [one[1:] for one in fields if one[0] == part]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("part", "first", "within"), [("open", FIRST, WITHIN), ("held", HELD_FIRST, HELD_WITHIN)])
def test_the_deed_that_is_meant_is_put_forward(language: str, part: str, first: float, within: float) -> None:
    lines = corpus(language, part)
    read = [(deed, [one.name for one in deeds_in(words, language, NAMES)][:BUTTONS], words) for deed, words in lines]
    assert len(lines) >= (250 if part == "open" else 50)
    missed = [(words, deed, found) for deed, found, words in read if deed not in found]
    assert sum(found[:1] == [deed] for deed, found, _ in read) >= first * len(lines), missed
    assert len(missed) <= (1 - within) * len(lines), missed


@pytest.mark.parametrize(("part", "most"), [("open", FALSE), ("held", HELD_FALSE)])
def test_words_for_somebody_are_no_wish(part: str, most: float) -> None:
    lines = [words for (words,) in corpus("none", part)]
    taken = [words for words in lines if deeds_in(words, "en", NAMES) or deeds_in(words, "es", NAMES)]
    assert len(lines) >= 20
    assert len(taken) <= most * len(lines), taken


def test_a_slip_of_the_finger_and_missing_accents_change_nothing() -> None:
    for words in ("cancelar la videollamada", "canselar la videollamada", "CANCELAR la videollamda!!"):
        assert deeds_in(words, "es")[0].name == "cancel-call", words


def test_a_letter_to_somebody_is_no_wish_however_many_words_of_wishes_are_in_it() -> None:
    assert deeds_in("please move the call " * 10, "en") == ()


def test_greetings_with_a_name_are_for_her() -> None:
    assert deeds_in("hola", "es", NAMES)[0].name == "home"
    assert deeds_in("hola Jhansi", "es", NAMES) == ()


@pytest.mark.parametrize(
    ("words", "language", "now", "wished"),
    [
        ("move Thursday's call to 4", "en", "Thursday", "4"),
        ("push the call from thursday to friday 10:00 please", "en", "thursday", "friday 10:00"),
        ("could we do the call an hour earlier", "en", "", "an hour earlier"),
        ("cancel the call on friday", "en", "on friday", ""),
        ("mover la llamada del jueves a las 4", "es", "jueves", "a las 4"),
        ("correr la llamada del jueves al viernes", "es", "jueves", "viernes"),
        ("pasala al lunes la llamada con ucrania", "es", "", "lunes"),
        ("quiero cambiar el plan", "es", "", ""),
    ],
)
def test_the_time_that_is_and_the_one_that_is_wished(words: str, language: str, now: str, wished: str) -> None:
    assert times_said(words, language) == (now, wished)
