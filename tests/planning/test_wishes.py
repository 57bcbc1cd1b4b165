"""What typed words want of a plan, in the languages of the teachers."""

from dataclasses import replace

import pytest

from core.planning.wishes import Wish, names_hour, wish_in, wishes_in
from tests.planning.story import ANSWERS, Room, plan_of

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
    ("words", "wishes"),
    [
        ("que sean cuatro semanas, y agrega un rompehielo", [Wish("weeks", words="4"), Wish("add", "icebreaker")]),
        ("quita la reflexión breve y la videollamada", [Wish("remove", "brief"), Wish("remove", "call")]),
        ("quita el álbum y la videollamada", [Wish("remove", "product"), Wish("remove", "call")]),
        (
            "pasa el rompehielo al jueves 3 y la videollamada al viernes 11",
            [Wish("move", "icebreaker", "jueves 3"), Wish("move", "call", "viernes 11")],
        ),
        ("una semana más", [Wish("weeks", words="+1")]),
        ("dos semanas menos, por favor", [Wish("weeks", words="-2")]),
        ("agrega una videollamada el viernes 11", [Wish("add", "call", "el viernes 11")]),
        ("añade comentarios", [Wish("add", "feedback")]),
        ("cambia la pregunta por ¿Qué comemos y qué bebemos?", [Wish("question", words="¿Qué comemos y qué bebemos?")]),
        ("quita la videollamada y algo que no existe", []),
        ("hola y chau", []),
    ],
)
def test_several_wishes_in_one_sentence(words: str, wishes: list[Wish]) -> None:
    assert list(wishes_in(SPANISH, words)) == wishes


@pytest.mark.parametrize(
    ("words", "wishes"),
    [
        ("make it four weeks, and add an icebreaker", [Wish("weeks", words="4"), Wish("add", "icebreaker")]),
        ("make it 6 weeks", [Wish("weeks", words="6")]),
        ("drop the brief reflection and the call", [Wish("remove", "brief"), Wish("remove", "call")]),
        ("add a call and move the icebreaker to Friday", [Wish("add", "call"), Wish("move", "icebreaker", "Friday")]),
        ("one week longer", [Wish("weeks", words="+1")]),
    ],
)
def test_several_wishes_in_english(words: str, wishes: list[Wish]) -> None:
    assert list(wishes_in(ENGLISH, words)) == wishes


def test_one_activity_with_an_and_in_its_name_is_one() -> None:
    plan = plan_of(replace(ANSWERS, room=Room.TEXT))
    assert wishes_in(plan, "quita las preguntas y respuestas") == (Wish("remove", "letters"),)


@pytest.mark.parametrize(
    ("words", "hour"),
    [("a las 9", True), ("at 9", True), ("9 pm", True), ("9 hs", True), ("9:30", True), ("el 10.12", False)],
)
def test_an_hour_is_told_from_a_day(words: str, hour: bool) -> None:
    assert names_hour(f"la videollamada {words}") is hour
