"""What typed words want of a plan, in the languages of the teachers."""

import pytest

from core.planning.wishes import Wish, names_hour, wish_in
from tests.planning.story import plan_of

SPANISH, ENGLISH = plan_of(), plan_of(language="en")


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("quita el rompehielo", Wish("remove", "icebreaker")),
        ("Quitemos la videollamada, por favor", Wish("remove", "call")),
        ("cambia la pregunta por ¿Qué comemos en el recreo?", Wish("question", words="¿Qué comemos en el recreo?")),
        ("que la pregunta sea «¿A qué jugamos?»", Wish("question", words="¿A qué jugamos?")),
        ("cambia la pregunta", Wish("question")),
        ("cambiar el título a Nuestros recreos", Wish("title", words="Nuestros recreos")),
        ("cambia la videollamada al viernes 18", Wish("move", "call", "viernes 18")),
        ("quita el acuerdo", None),
        ("hacer otra cosa", None),
    ],
)
def test_in_spanish(words: str, wish: Wish | None) -> None:
    assert wish_in(SPANISH, words) == wish


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("remove the icebreaker", Wish("remove", "icebreaker")),
        ("please take the call out", Wish("remove", "call")),
        ("change the question to What do we eat at break?", Wish("question", words="What do we eat at break?")),
        ("the question should be: how do we play?", Wish("question", words="how do we play?")),
        ("change the title to Our breaks", Wish("title", words="Our breaks")),
        ("move the icebreaker to Thursday 3", Wish("move", "icebreaker", "Thursday 3")),
    ],
)
def test_in_english(words: str, wish: Wish) -> None:
    assert wish_in(ENGLISH, words) == wish


@pytest.mark.parametrize(
    ("words", "hour"),
    [("a las 9", True), ("at 9", True), ("9 pm", True), ("9 hs", True), ("9:30", True), ("el 10.12", False)],
)
def test_an_hour_is_told_from_a_day(words: str, hour: bool) -> None:
    assert names_hour(f"la videollamada {words}") is hour
