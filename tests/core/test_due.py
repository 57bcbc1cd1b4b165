"""What is due: a class says that it is done, the others answer, and each teacher sees only her own side."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.model.handin import HandIn
from core.usecases.hand_in import waiting_answers
from core.usecases.plan_edit import edition_name, move
from core.usecases.publish import publish
from core.usecases.turn import Turn
from tests.core.classes import Classes, photo


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Classes:
    """The day of the five objects."""
    classes = Classes(tmp_path_factory.mktemp("begun"))
    classes.until("Gisel", 3, 9)
    classes.sees("Gisel")
    classes.sees("Jhansi")
    return classes


@pytest.fixture
def classes(begun: Classes, tmp_path: Path) -> Iterator[Classes]:
    twin = begun.copied(tmp_path)
    yield twin
    twin.world.close()


def put(classes: Classes, name: str, no: str = "No") -> str:
    """She puts a photo on the board."""
    classes.sends(name, photo())
    return classes.taps(name, no)


def waits_for_jhansi(classes: Classes) -> int:
    """How many things handed in wait for an answer of Jhansi's class."""
    return len(classes.as_("Jhansi", lambda turn: waiting_answers(turn, classes.current(turn))))


def test_a_photo_is_what_is_due_by_one_tap_and_its_answer_closes_it(classes: Classes) -> None:
    assert "[Es para: cinco objetos]" in put(classes, "Gisel")
    noted = classes.taps("Gisel", "Es para: cinco objetos")
    assert noted.endswith(
        "Anotado: cinco objetos, ya está. Le pido una respuesta a la otra clase.\n"
        "[Deshacer] [Lo que toca] [Inicio]"
    )
    assert "cinco objetos, jueves 3: ya está" in classes.taps("Gisel", "Lo que toca")
    assert "[Es para" not in put(classes, "Gisel")
    classes.until("Jhansi", 4, 9)
    asked = classes.sees("Jhansi")
    assert "My School: the class in Argentina has “five objects” ready. What does your group say to it?" in asked
    assert "There is time until Thursday 17 December." in asked
    assert "Waiting for your answer: five objects from Argentina (by Thursday 17)." in classes.says("Jhansi", "/home")
    classes.taps("Jhansi", "What is due")
    classes.taps("Jhansi", "Answer Argentina")
    classes.taps("Jhansi", "We liked this")
    assert waits_for_jhansi(classes) == 0
    assert "Waiting for your answer" not in classes.says("Jhansi", "/home")
    classes.press_as("Gisel", "due", classes.project)
    assert "cinco objetos, jueves 3: ya está, con respuesta de India" in classes.sees("Gisel")


def test_done_from_the_list_and_answered_in_words(classes: Classes) -> None:
    classes.says("Gisel", "/proyectos")
    listed = classes.taps("Gisel", "Lo que toca")
    assert listed.startswith("Lo que toca en Mi escuela\n– cinco objetos, jueves 3: en marcha\n– mostrar tu escuela")
    assert "todavía no empieza" in listed
    classes.taps("Gisel", "Ya está: cinco objetos")
    assert "Te toca: mostrar tu escuela" in classes.says("Gisel", "/inicio")
    classes.until("Jhansi", 4, 9)
    classes.taps("Jhansi", "See and answer")
    assert classes.says("Jhansi", "We would love to see them").startswith("Sent to Gisel.")
    assert waits_for_jhansi(classes) == 0
    classes.until("Gisel", 4, 9)
    assert "We would love to see them" in classes.sees("Gisel")


def test_who_is_silent_is_reminded_once_and_who_answered_is_not(classes: Classes) -> None:
    put(classes, "Gisel")
    classes.taps("Gisel", "Es para: cinco objetos")
    classes.until("Jhansi", 16, 7)
    classes.sees("Jhansi")
    classes.until("Jhansi", 16, 9)
    assert "waits for a few words of your group about “five objects”, by Thursday 17" in classes.sees("Jhansi")
    put(classes, "Jhansi", "No")
    classes.until("Jhansi", 18, 9)
    assert "waits for a few words" not in classes.sees("Jhansi")


def test_undone_asks_nobody(classes: Classes) -> None:
    put(classes, "Gisel")
    classes.taps("Gisel", "Es para: cinco objetos")
    assert classes.taps("Gisel", "Deshacer").startswith("Queda abierto: cinco objetos.")
    classes.until("Jhansi", 4, 9)
    assert "five objects" not in classes.sees("Jhansi")
    assert "cinco objetos, jueves 3: en marcha" in classes.taps("Gisel", "Lo que toca")


def test_what_was_answered_stays_done(classes: Classes) -> None:
    put(classes, "Gisel")
    classes.taps("Gisel", "Es para: cinco objetos")
    assert "[Todavía no: cinco objetos]" in classes.taps("Gisel", "Lo que toca")
    classes.press_as("Jhansi", "react", classes.project)
    classes.taps("Jhansi", "We liked this")
    assert "Otra clase ya respondió." in classes.taps("Gisel", "Todavía no: cinco objetos")


def test_a_question_waits_at_home_until_it_is_answered(classes: Classes) -> None:
    put(classes, "Gisel")
    classes.press_as("Jhansi", "react", classes.project)
    classes.taps("Jhansi", "We have a question")
    classes.says("Jhansi", "Is that chalk?")
    assert "Por responder: una pregunta de India." in classes.says("Gisel", "/inicio")
    classes.taps("Gisel", "Lo que toca")
    classes.taps("Gisel", "Ver las preguntas")
    classes.taps("Gisel", "Responder 1")
    classes.says("Gisel", "Es tiza")
    assert "pregunta" not in classes.says("Gisel", "/inicio")


def test_nobody_does_it_for_another_class(classes: Classes) -> None:
    owed = classes.as_("Jhansi", lambda turn: [m.id for m in classes.current(turn).shown.milestones])  # type: ignore[union-attr]
    theirs = next(one for one in owed if one == f"icebreaker:{classes.group('Jhansi')}")
    classes.press_as("Gisel", "done", f"{classes.project}:{theirs}")
    missing = classes.sees("Gisel")
    assert "Eso ya no está en el plan de tu clase." in missing
    classes.press_as("Gisel", "done", f"{classes.project}:no-such-thing")
    assert classes.sees("Gisel") == missing
    assert classes.as_("Gisel", lambda turn: turn.store.hand_ins.where()) == []


def test_an_answer_taken_back_waits_again(classes: Classes) -> None:
    put(classes, "Gisel")
    classes.taps("Gisel", "Es para: cinco objetos")
    classes.press_as("Jhansi", "react", classes.project)
    classes.taps("Jhansi", "We liked this")
    assert waits_for_jhansi(classes) == 0
    classes.taps("Jhansi", "Undo")
    assert waits_for_jhansi(classes) == 1


def test_it_survives_a_new_version_of_the_plan(classes: Classes) -> None:
    put(classes, "Gisel")
    classes.taps("Gisel", "Es para: cinco objetos")

    def later(turn: Turn) -> None:
        project = classes.current(turn)
        move(turn, edition_name(project), "show", "2026-12-09", override=True)
        publish(turn, edition_name(classes.current(turn)))

    classes.as_("Gisel", later)
    classes.press_as("Gisel", "due", classes.project)
    assert "cinco objetos, jueves 3: ya está" in classes.sees("Gisel")
    assert waits_for_jhansi(classes) == 1


def test_a_class_that_left_waits_for_nobody(classes: Classes) -> None:
    put(classes, "Gisel")
    classes.taps("Gisel", "Es para: cinco objetos")

    def leave(turn: Turn) -> None:
        (member,) = turn.store.members.where(project=classes.project, teacher=turn.me.id)
        turn.store.members.save(replace(member, state="left"))

    classes.as_("Gisel", leave)
    assert waits_for_jhansi(classes) == 0


def test_home_names_the_first_that_waits_and_stays_short(classes: Classes) -> None:
    group = classes.group("Gisel")

    def many(turn: Turn) -> None:
        for n in range(5):
            turn.store.hand_ins.add(
                HandIn(f"{classes.project}:{n}", classes.project, str(n), group, turn.me.id, turn.now)
            )

    classes.as_("Gisel", many)
    home = classes.says("Jhansi", "/home")
    assert home.count("what they shared from Argentina") == 3
    assert "and 2 more things." in home
    assert len(home.rpartition("\n")[0]) <= 600


def test_give_and_take_is_told_to_each_alone(classes: Classes) -> None:
    put(classes, "Gisel")
    put(classes, "Gisel")
    put(classes, "Jhansi")
    classes.press_as("Jhansi", "balance", classes.project)
    seen = classes.sees("Jhansi")
    assert "Your group shared one thing and received 2 things.\nIt answered nothing and got no answer." in seen
    assert "2 things from Argentina wait for an answer of your group." in seen
    classes.taps("Jhansi", "React")
    classes.taps("Jhansi", "We liked this")
    classes.press_as("Jhansi", "balance", classes.project)
    assert "One thing from Argentina waits" in classes.sees("Jhansi")
    classes.press_as("Gisel", "balance", classes.project)
    own = classes.sees("Gisel")
    assert "Tu grupo compartió 2 cosas y recibió una cosa.\nRespondió a nada y recibió una respuesta." in own
