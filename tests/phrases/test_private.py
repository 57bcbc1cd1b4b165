"""A question to students about marks, names or their homes is recognised, and an ordinary one is not."""

import pytest

from core.phrases.private import asks_for_private
from prompts.questions import Round, bank

ROUNDS: tuple[Round, ...] = ("expect", "brief", "half", "final")


@pytest.mark.parametrize(
    ("language", "words", "topic"),
    [
        ("es", "¿Qué nota se pondrían?", "marks"),
        ("es", "Del 1 al 10, ¿cuánto les gustó?", "marks"),
        ("es", "¿Quién trabajó menos?", "marks"),
        ("es", "¿Qué alumno habló mejor?", "names"),
        ("es", "Escriban sus nombres y lo que aprendieron", "names"),
        ("es", "¿En qué trabajan sus padres?", "home"),
        ("es", "¿Qué religión tienen allá?", "home"),
        ("es", "¿Cómo es tu familia?", "home"),
        ("es", "What is your religion?", "home"),
        ("en", "What grade would you give yourselves?", "marks"),
        ("en", "Who worked the most?", "marks"),
        ("en", "Which student spoke best?", "names"),
        ("en", "What do your parents do?", "home"),
        ("en", "How much money do people earn there?", "home"),
        ("es", "¿Qué les contarían a sus familias?", ""),
        ("es", "¿Qué les mostrarían a sus padres?", ""),
        ("es", "¿Qué nos enseñaron sobre su comida?", ""),
        ("es", "¿Qué juego les enseñó la otra clase?", ""),
        ("en", "What would you tell your families?", ""),
        ("en", "What would you show your parents?", ""),
        ("en", "What grade are they in?", ""),
        ("en", "Which game did the other class teach you?", ""),
    ],
)
def test_what_is_not_asked_of_students(language: str, words: str, topic: str) -> None:
    assert asks_for_private(words, language) == topic


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_usual_prompts_ask_for_nothing_of_the_kind(language: str) -> None:
    for ages in ("6-8", "9-12", "13-15", "16-18", "18+"):
        for round_ in ROUNDS:
            for one in bank(round_, language, ages):
                assert not asks_for_private(one.text, language), one.text
