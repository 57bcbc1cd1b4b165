"""What teachers type of their own accord: which deed is read out of it, and what is left to be words for somebody.

The lines of core/phrases/deed_words/said are learned from; those of deeds_*.tsv are measured only, so they say how
lines are read that nobody has written down yet.
"""

from pathlib import Path

import pytest

from core.phrases import likeness
from core.phrases.deeds import deed_names, deeds_in, guesses_in
from core.phrases.times_said import times_said

HERE = Path(__file__).parent
NAMES = ("Jhansi", "Olenka", "Gisel", "India", "Ukraine", "Ucrania", "Argentina", "My School", "Mi escuela")
BUTTONS = 3
LEARNED, LEARNED_FALSE = 0.97, 0.03
"""Of what is learned from so much is put forward right, and is taken for a wish and is none."""
FIRST = {"en": 0.92, "es": 0.92}
WITHIN = {"en": 0.96, "es": 0.96}
FALSE = 0.02
"""The same of lines that nothing was learned from, and how much is among the buttons; as measured: higher when it is
better, never lower."""


def unheard(name: str) -> list[list[str]]:
    """The fields of the lines that are only measured."""
    lines = (HERE / f"deeds_{name}.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def read(words: str, language: str) -> list[str]:
    return [one.name for one in deeds_in(words, language, NAMES)][:BUTTONS]


def wished(words: str) -> bool:
    return bool(read(words, "en") or read(words, "es"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_learned_from_is_read(language: str) -> None:
    lines = list(likeness.sentences(language))[::3]
    wishes = [(deed, words) for deed, words in lines if deed != likeness.NONE]
    others = [words for deed, words in lines if deed == likeness.NONE]
    missed = [(deed, words) for deed, words in wishes if read(words, language)[:1] != [deed]]
    assert len(missed) <= (1 - LEARNED) * len(wishes), missed
    taken = [words for words in others if read(words, language) not in ([], ["home"])]
    assert len(taken) <= LEARNED_FALSE * len(others), taken


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_deed_is_put_forward_in_words_that_nobody_learned_from(language: str) -> None:
    lines = unheard(language)
    assert len(lines) >= 100
    found = [(deed, words, read(words, language)) for deed, words in lines]
    missed = [one for one in found if one[0] not in (*one[2], *guesses_in(one[1], language, NAMES))]
    assert sum(there[:1] == [deed] for deed, _, there in found) >= FIRST[language] * len(lines), found
    assert len(missed) <= (1 - WITHIN[language]) * len(lines), missed


def test_words_for_somebody_are_no_wish() -> None:
    lines = [words for (words,) in unheard("none")]
    taken = [words for words in lines if wished(words)]
    assert len(lines) >= 50
    assert len(taken) <= FALSE * len(lines), taken


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_measured_is_not_learned(language: str) -> None:
    learned = {words.casefold() for _, words in likeness.sentences(language)}
    measured = {line[-1].casefold() for name in ("en", "es", "none") for line in unheard(name)}
    assert not learned & measured


@pytest.mark.parametrize("language", likeness.languages())
def test_every_deed_has_been_said(language: str) -> None:
    said = [deed for deed, _ in likeness.sentences(language)]
    assert set(said) == {*deed_names(), likeness.NONE}
    assert min(said.count(deed) for deed in set(said)) >= 8


@pytest.mark.parametrize("words", ["a" * 10_000, "mover la llamada " * 200, "é" * 301])
def test_a_letter_is_no_wish_and_is_not_even_read(words: str) -> None:
    """Reading one word of ten thousand letters for its slips took twenty seconds of a turn."""
    assert (deeds_in(words, "es", NAMES), guesses_in(words, "es", NAMES)) == ((), ())


def test_words_that_nobody_knows_are_no_wish() -> None:
    assert deeds_in("Zzz qqq", "es", NAMES) == ()
    assert guesses_in("Zzz qqq", "es", NAMES) == ()


def test_a_likely_wish_of_few_words_is_a_guess_at_most() -> None:
    """Beside what is put forward nothing is guessed as well."""
    for words in ("mover la llamada del jueves", "hola", "gracias Jhansi"):
        assert guesses_in(words, "es", NAMES) == (), words


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
