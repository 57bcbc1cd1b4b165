"""The offline twin: what it knows it translates whole, what it does not know it leaves."""

import asyncio

import pytest

from adapters.writer.offline import OfflineWriter
from core.ports.writer import TranslateBrief, TranslateDraft, Unavailable
from tests.writer.test_openai_writer import brief

INTRODUCTION = {
    "es": "Hola, Jhansi. Enseño Sociales a un grupo de 9–12 en Argentina. "
    "¿Hacemos algo corto sobre cómo es un día en cada escuela?",
    "en": "Hello, Jhansi. I teach Social studies to a group aged 9–12 in Argentina. "
    "Shall we do something short about what a day is like in each school?",
}


def translate(text: str, source: str, target: str) -> TranslateDraft | Unavailable:
    asked = TranslateBrief(teacher="gisel", text=text, source=source, target=target)
    return asyncio.run(OfflineWriter().translate(asked))


@pytest.mark.parametrize(("source", "target"), [("es", "en"), ("en", "es")])
def test_the_introduction_is_known_both_ways(source: str, target: str) -> None:
    answer = translate(INTRODUCTION[source], source, target)
    assert answer == TranslateDraft(text=INTRODUCTION[target], prompt="phrasebook@2", model="offline")


def test_case_spaces_lines_and_the_last_stop_do_not_matter() -> None:
    answer = translate("hola,  Jhansi\nGracias", "es", "en")
    assert isinstance(answer, TranslateDraft)
    assert answer.text == "Hello, Jhansi.\nThank you."


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Gracias. Nos vemos en el recreo.", "es", "en"),
        ("Enseño Sociales a un grupo de 9–12 en Atlántida.", "es", "en"),
        ("Gracias.", "es", "uk"),
        ("🙂", "es", "en"),
        (" ", "es", "en"),
    ],
)
def test_one_unknown_sentence_leaves_the_whole_text_as_it_was(text: str, source: str, target: str) -> None:
    assert translate(text, source, target) == Unavailable(reason="no-translator")


def test_a_plan_is_left_to_the_templates() -> None:
    assert asyncio.run(OfflineWriter().draft_plan(brief())) == Unavailable(reason="offline")
