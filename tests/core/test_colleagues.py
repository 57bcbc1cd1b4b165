"""A class that two teachers teach: what comes to one comes to both, and what one does counts for the class."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.model.session import LiveSession
from core.usecases.class_more import add_class, close_class
from core.usecases.colleague import send_away
from core.usecases.erase import erase
from core.usecases.invitation import invite
from core.usecases.projects import classes_in, hosted, joined, my_projects, project_of
from core.usecases.request import accept, class_in_hand, partners, send_request
from core.usecases.session_agree import agree
from core.usecases.session_of import can_meet, who_of
from core.usecases.session_propose import propose_call
from core.usecases.sign import sign
from core.usecases.turn import Turn
from tests.core.classes import PEOPLE, Classes
from tests.fakes.screen import Screen
from tests.transcripts.script import Person

MARTA = Person("Marta", "slack", "es", "America/Argentina/Buenos_Aires", "Marta Sosa, Slack")
WALL = "2026-12-10T07:15/0@America/Argentina/Buenos_Aires"


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Classes:
    """Gisel's colleague Marta, whom Chaski has never met, came with the code that Gisel passed on."""
    classes = Classes(tmp_path_factory.mktemp("ready"))
    classes.world.people = PEOPLE | {"Marta": MARTA}
    classes.world.screens["Marta"], classes.world.homes["Marta"] = Screen(), Screen()
    classes.says("Gisel", "/clase")
    classes.taps("Gisel", "Colegas")
    shown = classes.taps("Gisel", "Invitar a colega")
    asked = classes.says("Marta", code_in(shown))
    assert "Gisel te invita a enseñar también la clase «9–12 · Sociales»." in asked
    assert "Mi escuela" in classes.taps("Marta", "Sí, enseñarla también")
    return classes


@pytest.fixture
def classes(ready: Classes, tmp_path: Path) -> Iterator[Classes]:
    """A copy of them."""
    twin = ready.copied(tmp_path)
    twin.world.people = ready.world.people
    yield twin
    twin.world.close()


def code_in(shown: str) -> str:
    """The code on a card."""
    found = re.search(r"chaski-[a-z2-7]{26}", shown)
    assert found
    return found.group()


def call(turn: Turn) -> LiveSession:
    """The one call that there is."""
    return turn.store.sessions.where(state=("proposed", "confirmed"))[0]


def test_both_sides_are_told_and_she_sees_what_the_class_sees(classes: Classes) -> None:
    assert "Marta ya enseña contigo «9–12 · Sociales»" in classes.sees("Gisel")
    classes.until("Jhansi", 30, 9)
    assert "Marta also teaches Gisel's class." in classes.sees("Jhansi")
    assert "Así te ven: Gisel · grupo de 9–12" in classes.says("Marta", "/clase")
    assert "[Cambiar algo]" in classes.says("Marta", "/plan")


def test_a_class_of_two_teachers_is_one_class(classes: Classes) -> None:
    def seen(turn: Turn) -> tuple[int, int, list[str]]:
        project = project_of(turn, classes.project)
        met = [turn.store.teachers.get(member.teacher).name for member in can_meet(turn, project)]
        return len(classes_in(turn, project)), len(joined(turn, project)), met

    assert classes.as_("Marta", seen) == (2, 3, ["Jhansi"])
    assert classes.as_("Jhansi", seen) == (2, 3, ["Gisel"])


def test_each_signs_for_herself(classes: Classes) -> None:
    shown = classes.as_("Marta", lambda turn: classes.current(turn).published)
    assert not classes.as_("Marta", lambda turn: [m.signed for m in joined(turn, classes.current(turn))][2])
    classes.as_("Marta", lambda turn: sign(turn, classes.project, shown))
    assert classes.as_("Marta", lambda turn: {m.signed for m in joined(turn, classes.current(turn))}) == {shown}


def test_one_yes_of_a_class_is_enough_for_a_call_and_both_are_reminded(classes: Classes) -> None:
    def propose(turn: Turn) -> str:
        teachers = [turn.me.id, classes.teacher(turn, "Jhansi").id]
        return propose_call(turn, classes.project, teachers, WALL, 45)

    session = classes.as_("Marta", propose)
    classes.world.settle()
    assert "Marta" in classes.sees("Jhansi")
    assert classes.as_("Jhansi", lambda turn: agree(turn, session, call(turn).rounds))["state"] == "confirmed"
    assert classes.as_("Jhansi", lambda turn: len(who_of(turn, call(turn)).teachers)) == 2
    classes.world.settle()
    classes.until("Gisel", 10, 7)
    for name in ("Gisel", "Marta"):
        assert "videollamada con Jhansi" in classes.sees(name)


def test_whoever_comes_later_is_in_the_calls_too(classes: Classes) -> None:
    def again(turn: Turn) -> str:
        gisel = classes.teacher(turn, "Gisel")
        group = turn.store.classes.where(teacher=gisel.id)[0]
        send_away(turn.as_seen_by(gisel), group.id, classes.teacher(turn, "Marta").id)
        teachers = [gisel.id, classes.teacher(turn, "Jhansi").id]
        session = propose_call(turn.as_seen_by(gisel), classes.project, teachers, WALL, 45)
        agree(turn.as_seen_by(classes.teacher(turn, "Jhansi")), session, 1)
        return invite(turn.as_seen_by(gisel), True)["code"]

    code = classes.as_("Gisel", again)
    classes.says("Marta", code)
    classes.taps("Marta", "Sí, enseñarla también")
    classes.until("Gisel", 10, 7)
    assert "videollamada con Jhansi" in classes.sees("Marta")


def test_words_to_the_class_come_to_both_and_either_answers(classes: Classes) -> None:
    classes.says("Jhansi", "/say")
    classes.says("Jhansi", "Hello, class of Gisel")
    for name in ("Gisel", "Marta"):
        assert "Hello, class of Gisel" in classes.sees(name)
    classes.taps("Marta", "Responder")
    classes.says("Marta", "Hola, somos dos")
    assert "Hola, somos dos" in classes.sees("Jhansi")
    classes.taps("Jhansi", "Reply")
    classes.says("Jhansi", "Nice to meet you both")
    for name in ("Gisel", "Marta"):
        assert "Nice to meet you both" in classes.sees(name)


def test_only_the_class_s_own_teacher_lets_her_go_and_then_nothing_is_hers(classes: Classes) -> None:
    classes.says("Marta", "/clase")
    assert "[Invitar a colega]" not in classes.taps("Marta", "Colegas")
    classes.says("Gisel", "/clase")
    classes.taps("Gisel", "Colegas")
    assert "Desde ese momento no ve nada" in classes.taps("Gisel", "Quitar a Marta")
    classes.taps("Gisel", "Quitar a Marta")
    assert "Ya no enseñas la clase «9–12 · Sociales»" in classes.sees("Marta")
    assert classes.as_("Marta", my_projects) == []
    assert "Soy Chaski" in classes.says("Marta", "/inicio")
    assert classes.as_("Gisel", lambda turn: len(joined(turn, classes.current(turn)))) == 2


def test_she_leaves_by_herself_and_the_class_goes_on(classes: Classes) -> None:
    classes.says("Marta", "/clase")
    classes.taps("Marta", "Colegas")
    classes.taps("Marta", "Dejar esta clase")
    classes.taps("Marta", "Dejar esta clase")
    assert "Tu colega dejó la clase" in classes.sees("Gisel")
    assert classes.as_("Marta", my_projects) == []


def test_a_code_makes_one_colleague_and_no_partner(classes: Classes) -> None:
    code = classes.as_("Gisel", lambda turn: invite(turn, True))["code"]
    assert "Ya enseñas esa clase" in classes.says("Marta", code)
    classes.says("Jhansi", code)
    classes.taps("Jhansi", "Yes, teach it too")
    assert "That invitation no longer works" in classes.says("Jhansi", code)
    group = classes.group("Gisel")
    assert classes.as_("Jhansi", lambda turn: turn.me.helps) == (group,)


def test_when_its_teacher_is_forgotten_the_class_and_its_project_stay_with_her_colleague(classes: Classes) -> None:
    group = classes.group("Gisel")
    classes.as_("Gisel", erase)
    classes.world.settle()
    assert "la clase, sus proyectos y sus invitaciones son tuyos" in classes.sees("Marta")
    assert classes.as_("Marta", lambda turn: turn.store.classes.get(group).teacher == turn.me.id)
    assert classes.as_("Marta", lambda turn: hosted(turn, classes.project).host == turn.me.id)
    assert "Ya no" not in classes.says("Marta", "/inicio")
    classes.until("Jhansi", 30, 9)
    assert "has left" not in classes.sees("Jhansi")
    assert classes.as_("Jhansi", partners) == [classes.as_("Marta", lambda turn: turn.me.id)]


def test_when_a_colleague_is_forgotten_the_class_keeps_what_it_has(classes: Classes) -> None:
    classes.as_("Marta", erase)
    classes.world.settle()
    assert "Tu colega dejó la clase" in classes.sees("Gisel")
    assert classes.as_("Gisel", lambda turn: len(joined(turn, classes.current(turn)))) == 2
    classes.until("Jhansi", 30, 9)
    assert "left Chaski" not in classes.sees("Jhansi")


def test_an_invitation_to_the_class_is_answered_by_either(classes: Classes) -> None:
    def invited(turn: Turn) -> str:
        other = turn.as_seen_by(classes.teacher(turn, "Jhansi"))
        for match in turn.store.matches.where():
            turn.store.matches.remove(match.id)
        return send_request(other, classes.teacher(turn, "Gisel").id, "")["request"]

    asked = classes.as_("Jhansi", invited)
    classes.world.settle()
    assert "[Aceptar]" in classes.sees("Marta")
    classes.as_("Marta", lambda turn: accept(turn, asked))
    assert "Jhansi" in classes.says("Gisel", "/escribir")


def test_a_made_up_invitation_offers_nothing(classes: Classes) -> None:
    code = classes.as_("Gisel", invite)["code"]
    assert "enseñar" not in classes.says("Marta", code)
    classes.press_as("Marta", "colleague", "nothing")
    assert "Esa invitación ya no sirve" in classes.sees("Marta")


def test_a_class_that_is_closed_lets_its_colleagues_go(classes: Classes) -> None:
    def second(turn: Turn) -> str:
        add_class(turn, "13-15", "arts", "")
        return invite(turn, True)["code"]

    code = classes.as_("Gisel", second)
    classes.says("Marta", code)
    classes.taps("Marta", "Sí, enseñarla también")
    assert len(classes.as_("Marta", lambda turn: turn.me.helps)) == 2
    classes.as_("Gisel", lambda turn: close_class(turn, class_in_hand(turn).id))
    classes.world.settle()
    assert "Ya no enseñas la clase «13–15 · Arte y música»" in classes.sees("Marta")
    assert "Mi escuela" in classes.says("Marta", "/inicio")


def test_who_leaves_a_class_that_goes_on_takes_nothing_of_it_along(classes: Classes) -> None:
    classes.says("Gisel", "/proyectos")
    classes.taps("Gisel", "Más")
    assert "participan Jhansi, Marta y tú" in classes.taps("Gisel", "Quién participa")
    assert "Marta" not in classes.taps("Gisel", "Sacar una clase")
    classes.says("Marta", "/proyectos")
    classes.taps("Marta", "Más")
    assert "La clase sigue con Gisel." in classes.taps("Marta", "Dejar el proyecto")
    classes.taps("Marta", "Dejar «Mi escuela»")
    classes.until("Jhansi", 30, 9)
    assert "The class from Argentina goes on, and its dates stay." in classes.sees("Jhansi")
