"""A teacher with two classes: what she agreed with others stays with the class that it was agreed for."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.model.refused import Refused
from core.usecases.class_more import add_class, close_class, take_in_hand
from core.usecases.class_profile import known_class, tell
from core.usecases.glance import glance
from core.usecases.join import know_hours
from core.usecases.plan_make import make_plan
from core.usecases.profile import my_class
from core.usecases.projects import free_partners, members
from core.usecases.request import accept, decline, partner_class, partners, send_request
from core.usecases.say import people
from core.usecases.turn import Turn
from tests.core.classes import Classes


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Classes:
    """Gisel's second class is in Uruguay, and it is the one in hand."""
    classes = Classes(tmp_path_factory.mktemp("ready"))

    def second(turn: Turn) -> None:
        tell(turn, add_class(turn, "13-15", "science", ""), {"country": "UY", "name": "3 A"})

    classes.as_("Gisel", second)
    return classes


@pytest.fixture
def classes(ready: Classes, tmp_path: Path) -> Iterator[Classes]:
    """A copy of them."""
    twin = ready.copied(tmp_path)
    yield twin
    twin.world.close()


def gisel(turn: Turn, classes: Classes) -> str:
    return classes.teacher(turn, "Gisel").id


def test_a_partner_sees_the_class_that_she_works_with(classes: Classes) -> None:
    assert classes.as_("Jhansi", lambda turn: partner_class(turn, gisel(turn, classes)).country) == "AR"
    assert classes.as_("Jhansi", lambda turn: [country for _, _, country in people(turn)]) == ["AR"]
    classes.says("Gisel", "/say")
    classes.says("Gisel", "Hola desde la primera clase")
    assert "Gisel · Argentina" in classes.sees("Jhansi")


def test_home_and_the_plan_are_of_the_class_in_hand(classes: Classes) -> None:
    assert classes.as_("Gisel", glance) is None
    assert classes.as_("Gisel", free_partners) == []
    shown = classes.says("Gisel", "/inicio")
    assert "Tu clase todavía no trabaja con otra." in shown
    assert "Es con tu clase «3 A»." in shown
    classes.taps("Gisel", "Ver otra clase")
    assert "Mi escuela" in classes.says("Gisel", "/inicio")


def test_the_second_class_works_with_the_same_partner_in_its_own_project(classes: Classes) -> None:
    def invited(turn: Turn) -> str:
        return send_request(turn, classes.teacher(turn, "Jhansi").id, "")["request"]

    asked = classes.as_("Gisel", invited)
    classes.world.settle()
    assert "ages 13–15 · Science" in classes.sees("Jhansi")
    with pytest.raises(Refused, match="class-in-use"):
        classes.as_("Gisel", lambda turn: close_class(turn, the_second(turn)))
    classes.as_("Jhansi", lambda turn: accept(turn, asked))
    assert len(classes.as_("Gisel", partners)) == 1

    def planned(turn: Turn) -> list[str]:
        project = turn.store.projects.get(make_plan(turn, "call", {}))
        return [turn.store.classes.get(member.group).name for member in members(turn, project)]

    assert classes.as_("Gisel", planned) == ["3 A", ""]
    with pytest.raises(Refused, match="class-in-use"):
        classes.as_("Gisel", lambda turn: close_class(turn, the_second(turn)))


def the_second(turn: Turn) -> str:
    group = my_class(turn)
    assert group
    return group.id


def test_a_no_is_one_to_the_teacher_a_yes_to_the_class(classes: Classes) -> None:
    def again(turn: Turn) -> None:
        send_request(turn, classes.teacher(turn, "Jhansi").id, "")

    asked = classes.as_("Gisel", lambda turn: send_request(turn, classes.teacher(turn, "Jhansi").id, "")["request"])
    classes.as_("Jhansi", lambda turn: decline(turn, asked, ""))
    with pytest.raises(Refused, match="request-too-soon"):
        classes.as_("Gisel", again)
    first = classes.group("Gisel")
    classes.as_("Gisel", lambda turn: take_in_hand(turn, first))
    with pytest.raises(Refused, match="request-partners"):
        classes.as_("Gisel", again)


def test_hours_are_those_of_the_class_in_the_project(classes: Classes) -> None:
    classes.as_("Gisel", lambda turn: know_hours(turn, [["08:00", "12:00"]], [], classes.project))
    first = classes.group("Gisel")
    assert classes.as_("Gisel", lambda turn: turn.store.classes.get(first).hours) is not None
    assert classes.as_("Gisel", lambda turn: turn.store.classes.get(the_second(turn)).hours) is None


def test_the_last_class_and_one_with_a_project_are_not_closed_and_a_closed_one_is_gone(classes: Classes) -> None:
    first, only = classes.group("Gisel"), classes.group("Jhansi")
    with pytest.raises(Refused, match="class-in-use"):
        classes.as_("Gisel", lambda turn: close_class(turn, first))
    with pytest.raises(Refused, match="class-only"):
        classes.as_("Jhansi", lambda turn: close_class(turn, only))
    second = classes.as_("Gisel", the_second)
    classes.as_("Gisel", lambda turn: close_class(turn, second))
    assert classes.as_("Gisel", the_second) == first
    with pytest.raises(Refused, match="class-gone"):
        classes.as_("Gisel", lambda turn: take_in_hand(turn, second))


def test_whoever_was_to_work_with_a_closed_class_is_told(classes: Classes) -> None:
    def matched(turn: Turn) -> str:
        asked = send_request(turn, classes.teacher(turn, "Jhansi").id, "")["request"]
        accept(turn.as_seen_by(classes.teacher(turn, "Jhansi")), asked)
        return close_class(turn, the_second(turn))

    classes.as_("Gisel", matched)
    classes.until("Jhansi", 30, 9)
    assert "Gisel no longer has the class you were going to work with." in classes.sees("Jhansi")
    assert classes.as_("Jhansi", lambda turn: partner_class(turn, gisel(turn, classes)).country) == "AR"


def test_a_class_is_changed_by_its_own_teacher_in_known_words(classes: Classes) -> None:
    second = classes.as_("Gisel", the_second)
    with pytest.raises(Refused, match="class-gone"):
        classes.as_("Jhansi", lambda turn: known_class(turn, second))
    unknown: list[dict[str, Any]] = [
        {"ages": "9-13"}, {"kinds": ["party"]}, {"goals": [18]}, {"languages": [["es", "B2"]]}, {"students": -1},
    ]  # fmt: skip

    def all_refused(turn: Turn) -> None:
        for said in unknown:
            with pytest.raises(Refused, match="class-unknown"):
                tell(turn, second, said)

    classes.as_("Gisel", all_refused)
    with pytest.raises(Refused, match="class-no-subject"):
        classes.as_("Gisel", lambda turn: tell(turn, second, {"subjects": []}))


def test_no_class_is_without_end(classes: Classes) -> None:
    def many(turn: Turn) -> None:
        for _ in range(12):
            add_class(turn, "9-12", "arts", "")

    with pytest.raises(Refused, match="classes-many"):
        classes.as_("Gisel", many)
