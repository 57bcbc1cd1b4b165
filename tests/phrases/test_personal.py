"""Names, telephone numbers and addresses are pointed out; teachers, countries and everyday words are not."""

import pytest

from core.phrases.marks import asks_for_marks
from core.phrases.names import find_personal

SPARED = ("Gisel", "Jhansi", "India", "Argentina")

NAMED = [
    ("Sofía contó que llueve.", "es", ("Sofía",), "Alguien contó que llueve."),
    ("Les gustó lo que mateo y Mateo Pérez vieron", "es", ("Mateo Pérez",), "Les gustó lo que mateo y alguien vieron"),
    ("Kioko dijo que no", "es", ("Kioko",), "Alguien dijo que no"),
    ("Sofía y Tomás juegan", "es", ("Sofía", "Tomás"), "Alguien y alguien más juegan"),
    ("We laughed. Rahul asked why", "en", ("Rahul",), "We laughed. Someone asked why"),
    ("Luz contó algo", "es", ("Luz",), "Alguien contó algo"),
    ("नमस्ते, यह रोहन ने लिखा", "en", ("रोहन",), "नमस्ते, यह someone ने लिखा"),
    ("Соломія намалювала двір", "uk", ("Соломія",), "Someone намалювала двір"),
]
HARMLESS = [
    ("Que en India almuerzan en el patio y en Ucrania estudian con cortes de luz.", "es"),
    ("Todos contaron algo. Alguien dijo que sí.", "es"),
    ("Luz natural y mucho verde", "es"),
    ("Gisel dijo que Jhansi cree en esto", "es"),
    ("Everyone said hello", "en"),
    ("Will we meet again on 2026-12-10, at 16:00?", "en"),
]


@pytest.mark.parametrize(("words", "language", "names", "suggestion"), NAMED)
def test_a_likely_name_and_the_words_without_it(
    words: str, language: str, names: tuple[str, ...], suggestion: str
) -> None:
    found = find_personal(words, language, SPARED)
    assert found is not None
    assert (found.names, found.suggestion) == (names, suggestion)


@pytest.mark.parametrize(("words", "language"), HARMLESS)
def test_nothing_is_pointed_out(words: str, language: str) -> None:
    assert find_personal(words, language, SPARED) is None


@pytest.mark.parametrize(
    "contact", ["ana@escuela.example", "+54 11 5555-1234", "https://x.example/a", "@ana_12", "98765 43210"]
)
def test_a_contact_is_taken_out(contact: str) -> None:
    found = find_personal(f"Pueden escribir a {contact} si quieren", "es", SPARED)
    assert found is not None
    assert found.contacts == (contact,)
    assert found.suggestion == "Pueden escribir a … si quieren"


def test_a_wish_for_marks() -> None:
    assert asks_for_marks("Califica estas respuestas", "es")
    assert asks_for_marks("please grade these answers", "en")
    assert not asks_for_marks("Nos sorprendió que allá las notas van de 0 a 100", "es")
    assert not asks_for_marks("In sixth grade the breaks are longer", "en")
