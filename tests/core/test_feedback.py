"""What classes say of each other's things: a tap tells the author tomorrow, words tell her now."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.usecases.board_see import board_of
from core.usecases.concern import decide
from core.usecases.export import everything
from core.usecases.feedback import to_my_class
from tests.core.classes import Classes, photo


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Classes:
    """The first morning of the work, with two photos of Gisel's class on the board; Jhansi looks at them."""
    classes = Classes(tmp_path_factory.mktemp("shared"))
    classes.until("Gisel", 30, 9)
    for line in ("El patio", "El mapa"):
        classes.sends("Gisel", photo(), caption=line)
        classes.taps("Gisel", "No")
    classes.says("Jhansi", "/board")
    classes.taps("Jhansi", "See the board")
    classes.sees("Gisel")
    return classes


@pytest.fixture
def classes(shared: Classes, tmp_path: Path) -> Iterator[Classes]:
    twin = shared.copied(tmp_path)
    yield twin
    twin.world.close()


def text(classes: Classes) -> str:
    """What stands on Jhansi's newest card."""
    return "\n".join(classes.screen("Jhansi").messages[-1].lines)


def kinds(classes: Classes) -> list[str]:
    """What Gisel's class has been told, the newest first."""
    return [one.kind for one, _ in classes.as_("Gisel", lambda turn: to_my_class(turn, classes.project))]


def test_one_tap_for_each_thing_and_one_line_next_morning(classes: Classes) -> None:
    asked = classes.taps("Jhansi", "React")
    assert "El mapa" in asked
    assert asked.endswith(
        "What does your group say?\n"
        "[We liked this] [We have a question] [We do this too] [Write] [Next one] [Something worries me]"
    )
    assert "El patio" in classes.taps("Jhansi", "We liked this")
    assert classes.taps("Jhansi", "We liked this").endswith("Done. The other class will hear of it.\n[Undo] [Home]")
    assert "gustaron" not in classes.sees("Gisel")
    classes.until("Gisel", 1, 9)
    told = classes.sees("Gisel")
    assert told.count("en India les gustaron 2 cosas de ustedes") == 1


def test_words_come_at_once_with_the_thing_and_can_be_answered(classes: Classes) -> None:
    classes.taps("Jhansi", "React")
    assert "What does your group ask?" in classes.taps("Jhansi", "We have a question")
    classes.says("Jhansi", "What is the red line?")
    told = classes.sees("Gisel")
    assert "Jhansi · India pregunta por lo que subieron el lun 30 nov, «El mapa»:\nWhat is the red line?" in told
    assert "[Responder] [Ver todo]" in told
    classes.taps("Gisel", "Responder")
    assert classes.says("Gisel", "Es el camino a la escuela").startswith("Enviado a Jhansi.")
    assert "Es el camino a la escuela" in classes.sees("Jhansi")
    assert not any(one.asks for one, _ in classes.as_("Gisel", lambda turn: to_my_class(turn, classes.project)))
    classes.until("Gisel", 1, 9)
    assert "pregunta" not in classes.sees("Gisel")


def test_a_name_in_words_is_pointed_out(classes: Classes) -> None:
    classes.taps("Jhansi", "React")
    classes.taps("Jhansi", "Write")
    assert "looks like a name" in classes.says("Jhansi", "Priya loved the map")
    classes.taps("Jhansi", "Yes, like this")
    assert "Priya" not in classes.sees("Gisel")


def test_what_is_taken_back_is_told_nobody(classes: Classes) -> None:
    classes.taps("Jhansi", "React")
    classes.taps("Jhansi", "We do this too")
    classes.taps("Jhansi", "Done")
    assert kinds(classes) == ["same"]
    assert "Taken back." in classes.taps("Jhansi", "Undo")
    assert kinds(classes) == []
    classes.until("Gisel", 1, 9)
    assert "India" not in classes.sees("Gisel")


def test_words_that_were_read_are_taken_back_where_they_stand(classes: Classes) -> None:
    classes.taps("Jhansi", "React")
    classes.taps("Jhansi", "Write")
    classes.says("Jhansi", "How neat")
    classes.sees("Gisel")
    classes.taps("Jhansi", "Done")
    classes.taps("Jhansi", "Undo")
    assert "borrado" in classes.sees("Gisel")
    assert kinds(classes) == []


def test_what_was_said_is_not_offered_again_and_can_be_taken_back(classes: Classes) -> None:
    for label in ("React", "We liked this", "Done"):
        classes.taps("Jhansi", label)
    classes.press_as("Jhansi", "react", classes.project)
    classes.taps("Jhansi", "Next one")
    assert "[We have a question] [We do this too] [Write] [Take ours back] [Done]" in text(classes)
    classes.taps("Jhansi", "Take ours back")
    assert kinds(classes) == []


def test_a_thing_taken_off_meanwhile_is_passed_over(classes: Classes) -> None:
    classes.taps("Jhansi", "React")
    classes.says("Gisel", "/tablero")
    classes.taps("Gisel", "Ver el tablero")
    classes.taps("Gisel", "Cambiar 2")
    classes.taps("Gisel", "Descartar")
    assert "Done." in classes.taps("Jhansi", "We liked this")
    assert kinds(classes) == ["liked"]


def test_nobody_reacts_to_her_own_or_reads_what_is_not_hers(classes: Classes) -> None:
    classes.press_as("Gisel", "react", classes.project)
    assert "Aquí no hay nada de otra clase" in classes.sees("Gisel")
    classes.taps("Jhansi", "React")
    classes.taps("Jhansi", "We have a question")
    classes.says("Jhansi", "Why red?")
    (said,) = [one for one, _ in classes.as_("Gisel", lambda turn: to_my_class(turn, classes.project))]
    classes.press_as("Jhansi", "answer-feedback", said.id)
    assert "That is no longer there." in classes.sees("Jhansi")
    classes.press_as("Gisel", "take-feedback-back", said.id)
    assert "Eso ya no está." in classes.sees("Gisel")


def test_the_board_says_who_liked_what_and_the_author_sees_all_of_it(classes: Classes) -> None:
    classes.taps("Jhansi", "React")
    classes.taps("Jhansi", "We liked this")
    classes.taps("Jhansi", "Done")
    classes.says("Gisel", "/tablero")
    assert "India: nos gustó" in classes.taps("Gisel", "Ver el tablero")
    classes.press_as("Gisel", "feedback", classes.project)
    assert "1. India: nos gustó – lo que subieron el lun 30 nov, «El mapa»" in classes.sees("Gisel")


def test_words_about_ones_own_thing_can_worry_and_are_held_back_everywhere(classes: Classes) -> None:
    for label in ("React", "Write"):
        classes.taps("Jhansi", label)
    classes.says("Jhansi", "Ugly")
    classes.taps("Jhansi", "Done")
    assert "[Algo me preocupa]" in classes.sees("Gisel")
    classes.taps("Gisel", "Algo me preocupa")
    assert "lo que Jhansi escribió sobre algo del tablero" in shown(classes, "Gisel")
    classes.taps("Gisel", "Sí, avisar")
    assert kinds(classes) == []
    assert "Ugly" not in shown(classes, "Gisel")
    assert "Ugly" in "".join(classes.as_("Jhansi", lambda turn: list(everything(turn))))
    (concern,) = classes.as_("Gisel", lambda turn: turn.store.concerns.where())
    classes.as_("Gisel", lambda turn: decide(turn, concern, "released", "operator"))
    classes.world.settle()
    assert "Ugly" in shown(classes, "Gisel")


def test_a_thing_of_another_class_can_worry_where_it_is_looked_at(classes: Classes) -> None:
    classes.taps("Jhansi", "React")
    asked = classes.taps("Jhansi", "Something worries me")
    assert "something on the board from Gisel" in asked
    classes.taps("Jhansi", "Yes, tell them")
    left = [len(classes.as_(who, lambda turn: board_of(turn, classes.project))) for who in ("Jhansi", "Gisel")]
    assert left == [1, 2]


def shown(classes: Classes, name: str) -> str:
    """Everything that stands on her screen."""
    return "\n".join(line for message in classes.screen(name).messages for line in message.lines)
