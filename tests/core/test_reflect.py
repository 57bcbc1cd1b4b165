"""Looking ahead and back: one question at a time, sealed expectations, names pointed out, and a record of both."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.model.reflection import answer_id
from core.usecases.photo_keep import is_there
from tests.core.classes import Classes, photo

DISCOVERED = "Que en India almuerzan en el patio y en Ucrania estudian con cortes de luz."


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Classes:
    """A published and signed plan, before its first day."""
    return Classes(tmp_path_factory.mktemp("ready"))


@pytest.fixture
def classes(ready: Classes, tmp_path: Path) -> Iterator[Classes]:
    """A copy of them."""
    twin = ready.copied(tmp_path)
    yield twin
    twin.world.close()


def expected(classes: Classes) -> None:
    """Gisel's class says what it expects."""
    classes.until("Gisel", 30, 9)
    classes.taps("Gisel", "Empezar")
    classes.says("Gisel", "uniformes y muchas horas de clase")
    classes.says("Gisel", "el recreo")
    classes.says("Gisel", "qué comen")


def answered(classes: Classes, name: str, *words: str, last: str) -> str:
    """A class answers the final round; the card at its end."""
    for said in words:
        classes.says(name, said)
    return classes.taps(name, last)


def test_what_a_class_expects_is_sealed_until_the_end(classes: Classes) -> None:
    classes.until("Gisel", 30, 9)
    assert "3 preguntas sobre lo que espera tu grupo. Quedan selladas y vuelven al final." in classes.sees("Gisel")
    expected(classes)
    assert "El 30" not in classes.says("Gisel", "/reflexion")
    classes.press_as("Gisel", "record", classes.project)
    assert "uniformes" not in classes.sees("Gisel")


def test_the_final_round_as_gisel_goes_through_it(classes: Classes) -> None:
    expected(classes)
    classes.until("Gisel", 15, 7, 59)
    classes.sees("Gisel")
    classes.until("Gisel", 15, 8, 1)
    assert classes.sees("Gisel") == (
        "Miremos atrás con el grupo: 4 preguntas, una respuesta por clase, sin nombres ni notas. "
        "Texto, audio o foto del pizarrón.\n[Empezar] [Más tarde] [Ver las preguntas]"
    )
    assert classes.taps("Gisel", "Más tarde") == ("¿Cuándo te lo recuerdo?\n[Hoy, 13:00] [Mañana, 8:00] [Yo vuelvo]")
    classes.taps("Gisel", "Mañana, 8:00")
    classes.until("Gisel", 16, 8, 1)
    assert classes.sees("Gisel") == (
        "1 de 4 · ¿Qué descubrieron de la otra escuela que no imaginaban?\n[Saltar] [Seguir después]\n\n"
        "Quedó pendiente: álbum, lunes 14.\n[Ya está: álbum] [Necesito más tiempo] [Menos avisos]"
    )
    assert classes.says("Gisel", "Sofía contó que en India almuerzan en el patio.") == (
        "«Sofía» parece un nombre. ¿Lo guardo así? «Alguien contó que en India almuerzan en el patio.»\n"
        "[Sí, así] [Lo reescribo] [No es un nombre]"
    )
    assert classes.taps("Gisel", "Sí, así") == (
        "2 de 4 · El 30 de noviembre esperaban: «uniformes y muchas horas de clase». ¿Y ahora qué piensan?\n"
        "[Cambiar la respuesta 1] [Saltar] [Seguir después]"
    )
    assert classes.taps("Gisel", "Cambiar la respuesta 1") == (
        "Tu respuesta 1: «Alguien contó que en India almuerzan en el patio.» Escribe la nueva.\n[Dejarla así]"
    )
    assert classes.says("Gisel", DISCOVERED) == (
        "Cambiada. Seguimos: 2 de 4 · ¿Y ahora qué piensan?\n[Saltar] [Seguir después]"
    )
    classes.says("Gisel", "horarios distintos, recreos parecidos")
    classes.says("Gisel", "una llamada más larga")
    assert classes.taps("Gisel", "Casi todos") == (
        "Lo que se lleva tu clase\n"
        "Antes: «uniformes y muchas horas de clase»\n"
        "Ahora: «horarios distintos, recreos parecidos»\n"
        f"Sorpresa: {DISCOVERED.rstrip('.')}\n"
        "Cambiarían: una llamada más larga\n"
        "Lo harían otra vez: casi todos\n"
        "Lo compartido con Jhansi es solo lo que apruebes.\n"
        "[Compartir] [Cambiar una respuesta] [Solo para mí] [Para mí: 4 preguntas]"
    )


def test_what_was_said_before_a_change_is_kept_behind_it(classes: Classes) -> None:
    classes.until("Gisel", 15, 9)
    classes.taps("Gisel", "Empezar")
    classes.says("Gisel", "el patio")
    classes.taps("Gisel", "Cambiar la respuesta 1")
    classes.says("Gisel", "el comedor")
    group = classes.group("Gisel")
    answer = classes.as_("Gisel", lambda turn: turn.store.answers.get(answer_id(classes.project, group, "discovered")))
    assert (answer.words, answer.before, answer.asked) == ("el comedor", ("el patio",), "reflection@2")


def test_an_answer_that_is_left_as_it_was_is_not_called_changed(classes: Classes) -> None:
    classes.until("Gisel", 15, 9)
    classes.taps("Gisel", "Empezar")
    asked = classes.says("Gisel", "el patio")
    for _ in range(2):
        classes.taps("Gisel", "Cambiar la respuesta 1")
        assert classes.taps("Gisel", "Dejarla así") == asked
    assert classes.says("Gisel", "recreos parecidos").startswith("3 de 4")


def test_left_in_the_middle_it_goes_on_where_it_was(classes: Classes) -> None:
    classes.until("Gisel", 15, 9)
    classes.taps("Gisel", "Empezar")
    classes.says("Gisel", "el patio")
    assert classes.taps("Gisel", "Seguir después").startswith("Guardado hasta la pregunta 2 de 4.")
    assert classes.says("Gisel", "/reflexion").startswith("2 de 4")


def test_nobody_is_marked(classes: Classes) -> None:
    classes.until("Gisel", 15, 9)
    classes.taps("Gisel", "Empezar")
    again = classes.says("Gisel", "Califica estas respuestas")
    assert again.startswith("Aquí no hay notas")
    assert "1 de 4" in again


def test_a_photo_of_the_blackboard_is_an_answer_and_only_its_clean_copy_stays(classes: Classes) -> None:
    classes.until("Gisel", 15, 9)
    classes.taps("Gisel", "Empezar")
    assert classes.sends("Gisel", photo()).startswith("2 de 4")
    assert not classes.as_("Gisel", lambda turn: is_there(turn, classes.sent))


def test_a_voice_note_is_an_answer(classes: Classes) -> None:
    classes.until("Gisel", 15, 9)
    classes.taps("Gisel", "Empezar")
    assert classes.sends("Gisel", b"OggS...", "audio/ogg", "voice.ogg").startswith("2 de 4")
    assert classes.as_("Gisel", lambda turn: is_there(turn, classes.sent))
    answered(classes, "Gisel", "parecidos", "nada", last="La mitad")
    classes.press_as("Gisel", "record", classes.project)
    seen = classes.sees("Gisel")
    assert "Sorpresa: un audio" in seen
    assert "(file: audio.ogg)" in seen


def test_skipping_everything_is_not_an_answer(classes: Classes) -> None:
    classes.until("Gisel", 15, 9)
    classes.taps("Gisel", "Empezar")
    for _ in range(3):
        classes.taps("Gisel", "Saltar")
    assert "hace falta una" in classes.taps("Gisel", "Saltar")
    assert classes.taps("Gisel", "Pocos").startswith("Lo que se lleva tu clase\nLo harían otra vez: pocos")


def test_the_page_opens_when_both_classes_have_answered(classes: Classes) -> None:
    classes.until("Jhansi", 15, 16)
    classes.taps("Gisel", "Empezar")
    answered(classes, "Gisel", "el patio", "parecidos", "nada", last="Casi todos")
    assert stage(classes) == "reflection"
    assert "Still missing: your class.\n[Reflection]" in classes.says("Jhansi", "/share")
    assert "Falta: Jhansi.\n[Elegir fotos ya]" in classes.says("Gisel", "/mostrar")
    classes.taps("Jhansi", "Start")
    answered(classes, "Jhansi", "the yard", "alike", "nothing", last="Nearly all")
    assert stage(classes) == "dissemination"


def stage(classes: Classes) -> str:
    return classes.as_("Gisel", lambda turn: classes.current(turn).stage)


def test_the_others_read_it_only_once_it_is_approved(classes: Classes) -> None:
    classes.until("Jhansi", 15, 16)
    classes.taps("Gisel", "Empezar")
    answered(classes, "Gisel", "el patio", "parecidos", "nada", last="Casi todos")
    classes.press_as("Jhansi", "record", classes.project)
    assert "el patio" not in classes.sees("Jhansi")
    classes.taps("Gisel", "Compartir")
    classes.until("Jhansi", 16, 9)
    assert "Gisel (Argentina) shared what their class takes along." in classes.sees("Jhansi")
    seen = classes.taps("Jhansi", "See")
    assert "What Gisel's class takes along · Argentina\nNow: “parecidos”\nSurprise: el patio\n" in seen
    classes.press_as("Gisel", "record-own", classes.project)
    classes.press_as("Jhansi", "record", classes.project)
    assert "Gisel has not shared" in classes.sees("Jhansi")


def test_a_changed_answer_has_to_be_approved_again(classes: Classes) -> None:
    classes.until("Gisel", 15, 9)
    classes.taps("Gisel", "Empezar")
    answered(classes, "Gisel", "el patio", "parecidos", "nada", last="Casi todos")
    classes.taps("Gisel", "Compartir")
    classes.press_as("Gisel", "reflect-edit", classes.project)
    classes.taps("Gisel", "Respuesta 1")
    assert "[Compartir]" in classes.says("Gisel", "el comedor")
    classes.press_as("Jhansi", "record", classes.project)
    assert "comedor" not in classes.sees("Jhansi")


def test_a_year_later_it_is_still_there(classes: Classes) -> None:
    classes.until("Gisel", 15, 9)
    classes.taps("Gisel", "Empezar")
    answered(classes, "Gisel", "el patio", "parecidos", "nada", last="Casi todos")
    classes.a_year_later()
    classes.says("Gisel", "/proyectos")
    assert "Sorpresa: el patio" in classes.taps("Gisel", "Lo que aprendimos")


def test_what_was_said_is_not_lost_when_nobody_says_whether_it_holds_a_name(classes: Classes) -> None:
    classes.until("Gisel", 30, 9)
    classes.says("Gisel", "/reflect")
    assert "«Sofía» parece un nombre." in classes.says("Gisel", "Sofía cree que almuerzan en casa.")
    kept = classes.as_("Gisel", lambda turn: turn.store.answers.where(project=classes.project))
    assert [(one.words, one.unsure) for one in kept] == [("Alguien cree que almuerzan en casa.", True)]
    classes.until("Gisel", 15, 9)
    classes.sees("Gisel")
    classes.says("Gisel", "/reflect")
    assert "esperaban: «Alguien cree que almuerzan en casa»" in classes.says("Gisel", "que almuerzan en el patio")
