"""What a turn makes of a tap or a word: who may press, what a second tap does, and what words answer."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from core.assistant.people import placed
from core.chat.heard import Account, Filled, Incoming, Pressed, Said
from core.chat.heard import Person as Client
from core.model.teacher import Teacher
from tests.core.stage import Stage, pressed, stage


@pytest.fixture
def begun() -> Iterator[Stage]:
    """Gisel has said her country; her ages are asked."""
    with stage(until=6) as it:
        yield it


@pytest.fixture(scope="module")
def partners() -> Iterator[Stage]:
    """Gisel and Jhansi have met."""
    with stage() as it:
        yield it


STALE = "Eso cambió. Aquí está lo último."


def test_a_double_tap_is_silent_and_changes_nothing(begun: Stage) -> None:
    tap = pressed(begun.last("Gisel"), "9–12")
    message = begun.last("Gisel").id
    assert "3 de 3" in begun.hears("Gisel", tap, message)[0]
    before = begun.rows()
    assert begun.hears("Gisel", tap, message) == []
    assert begun.rows() == before


def test_an_old_button_shows_what_holds_now_and_does_nothing(begun: Stage) -> None:
    old = pressed(begun.last("Gisel"), "13–15")
    message = begun.last("Gisel").id
    begun.does("Gisel", "[9–12]", "[Atrás]", "[9–12]")
    seen = begun.hears("Gisel", old, message)
    assert seen[0] == STALE
    assert "3 de 3" in seen[1]


def test_a_button_that_is_not_there_is_an_old_one(begun: Stage) -> None:
    card = begun.last("Gisel").message
    for ordinal in (99, 10**6):
        seen = begun.hears("Gisel", Pressed(card=card.card, revision=1, ordinal=ordinal))
        assert seen[0] == STALE


def test_somebody_elses_card_reads_as_one_that_never_was(partners: Stage) -> None:
    hers = partners.last("Jhansi").message
    foreign = Pressed(card=hers.card, revision=hers.revision, ordinal=0)
    missing = Pressed(card="missing", revision=hers.revision, ordinal=0)
    answers = [partners.hears("Gisel", what) for what in (foreign, missing)]
    assert answers[0] == answers[1]
    assert answers[0][0] == STALE


def test_somebody_elses_form_reads_as_one_that_never_was(partners: Stage) -> None:
    hers = partners.last("Jhansi").message
    forms = [Filled(card=card, revision=hers.revision, values={"ages": "9-12"}) for card in (hers.card, "missing")]
    assert partners.hears("Gisel", forms[0]) == partners.hears("Gisel", forms[1])


@pytest.mark.parametrize("words", ["9–12", "9-12", " 9–12 ", "2"])
def test_a_typed_label_or_number_is_a_tap(begun: Stage, words: str) -> None:
    seen = begun.hears("Gisel", Said(text=words))
    assert "3 de 3" in seen[0]


@pytest.mark.parametrize("words", ["0", "7", "77777777", "２２", "nueve", "-1"])
def test_other_words_leave_the_question_open(begun: Stage, words: str) -> None:
    seen = begun.hears("Gisel", Said(text=words))
    counted = words.isdigit() and len(words) < 8  # nobody counts buttons in millions
    assert seen[0] == ("Aquí hay 6 botones. ¿Cuál?" if counted else "Toca uno de los botones, por favor.")
    assert "2 de 3" in seen[1]


def test_typed_words_take_the_buttons_off_the_old_card(begun: Stage) -> None:
    old = begun.last("Gisel")
    begun.hears("Gisel", Said(text="2"))
    assert old.lines[0].startswith("2 de 3")
    assert old.message == old.message.without_buttons()


def test_what_is_to_be_changed_can_be_typed_too(begun: Stage) -> None:
    begun.does("Gisel", "[9–12]", "[Sociales]", "cambiar algo")
    seen = begun.hears("Gisel", Said(text="edades"))
    assert seen[0] == "2 de 3 · ¿Qué edades tiene tu grupo? Si tienes varios, empieza por uno."


def test_a_card_that_a_tap_gave_to_something_else_keeps_its_buttons(begun: Stage) -> None:
    begun.does("Gisel", "[9–12]", "[Sociales]", "[Todavía no]", "/buscar", "[Solo español]", "[Que me encuentren]")
    found = begun.last("Gisel")
    begun.does("Gisel", "/buscar")
    assert found.lines[-1] == "[Buscar una clase] [Ya tengo con quién] [Más tarde]"


@pytest.mark.parametrize("blanks", ["", "  ", "\n"])
def test_blanks_say_nothing(partners: Stage, blanks: str) -> None:
    partners.does("Gisel", "/inicio")
    assert partners.hears("Gisel", Said(text=blanks))[-1] == "[Inicio]"
    partners.does("Gisel", "/escribir")
    seen = partners.hears("Gisel", Said(text=blanks))
    assert seen[1] == "Escribe tu mensaje para Jhansi."
    assert partners.rows()["notes"] == []


def test_a_number_answers_only_the_open_question(partners: Stage) -> None:
    partners.does("Gisel", "/escribir")
    seen = partners.hears("Gisel", Said(text="2"))
    assert seen == ["No envié nada.", "[Inicio]"]




def test_a_name_that_the_messenger_tells_only_later_is_taken_then() -> None:
    account = Account(platform="slack", tenant="T1", user="U0J")
    told = Client(name="Jhansi", language="es-AR", zone="Asia/Kolkata")
    heard = Incoming(
        account=account, address="D1", event_id="e", heard_at=datetime(2026, 11, 23, tzinfo=UTC), what=Said(text="hi"),
        person=told,
    )  # fmt: skip
    nameless, named = Teacher("1", "U0J", "en"), Teacher("1", "Jhansi R.", "en", zone_asked=True)
    healed = placed(nameless, heard)
    assert (healed.name, healed.language, healed.zone) == ("Jhansi", "es", "Asia/Kolkata")
    assert placed(named, heard) == named



def test_stray_words_are_offered_at_home_alone_until_they_are_used(partners: Stage) -> None:
    label = "Seguir con lo que escribiste"
    partners.hears("Gisel", Said(text="Traje los mapas."))
    partners.hears("Gisel", Said(text="/inicio"))
    earlier = partners.last("Gisel")
    tap = pressed(earlier, label)
    assert label not in " ".join(partners.hears("Gisel", Said(text="/ayuda")))
    partners.hears("Gisel", Said(text="/inicio"))
    partners.does("Gisel", f"[{label}]", "[Escribir a Jhansi]")
    assert partners.news("Gisel")[0] == "Enviado a Jhansi."
    seen = partners.hears("Gisel", tap, earlier.id)
    assert seen[0] == STALE
    assert label not in " ".join(seen)
