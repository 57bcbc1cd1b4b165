"""Who works with whom: circles, small groups by what classes have in common, and plans arranged for them."""

from dataclasses import replace

import pytest

from core.model.plan import InDates, Plan, Topology
from core.planning.calendars import ClassInPlan, calendar_of
from core.planning.circles import arranged, circles_of, meets, pods, without
from core.planning.edits import move_activity
from core.planning.languages import in_language, own_words
from core.planning.linter import lint
from core.planning.together import owners_of, with_class
from tests.planning.story import ANSWERS, GISEL, JHANSI, OLENKA, THREE, TODAY, TWO, Room, dec, plan_of

FIVE = (
    *THREE,
    ClassInPlan("bruna", "IT", "9-12", calendar_of("IT", TODAY, language="es")),
    ClassInPlan("aylin", "TR", "9-12", calendar_of("TR", TODAY, language="es")),
)
IDS = tuple(one.id for one in FIVE)


def nothing(one: str, other: str) -> int:
    return 0


def at(plan: Plan, topology: Topology, classes: tuple[ClassInPlan, ...] = FIVE) -> Plan:
    """The plan arranged for its classes."""
    return arranged(plan, topology, circles_of(topology, tuple(one.id for one in classes), nothing))


def days(plan: Plan) -> set[tuple[str, object, object]]:
    """When each thing happens, whoever does it."""
    return {(one.id.partition("@")[0], one.start, one.end) for one in plan.activities}


@pytest.mark.parametrize("room", [Room.CALL, Room.TEXT])
@pytest.mark.parametrize("topology", ["hub", "pods", "ring"])
def test_every_way_keeps_days_and_lessons_and_passes_the_linter(topology: Topology, room: Room) -> None:
    plan = plan_of(replace(ANSWERS, room=room), FIVE)
    made = at(plan, topology)
    assert days(made) == days(plan)
    assert {one.code for one in lint(made, FIVE)} <= {"many_calls"}
    shared = [one for one in made.milestones if one.activity == "product"]
    assert all(one.owner in one.inputs_from and len(one.inputs_from) >= 2 for one in shared)
    assert arranged(made, "", ()) == plan


def test_each_call_belongs_to_a_circle_and_each_class_has_one() -> None:
    plan = plan_of(ANSWERS, FIVE)
    hub, ring, groups = (at(plan, topology) for topology in ("hub", "ring", "pods"))
    assert {one.classes for one in hub.calls()} == {("gisel", other) for other in IDS[1:]}
    assert {one.classes for one in ring.calls()} == {*zip(IDS, (*IDS[1:], IDS[0]), strict=True)}
    assert sorted(len(one.classes) for one in groups.calls()) == [2, 3]
    assert {id_ for one in groups.calls() for id_ in one.classes} == set(IDS)
    answered = {one.owner: one.inputs_from for one in ring.milestones if one.activity == "product"}
    assert answered["jhansi"] == ("gisel", "jhansi")
    assert meets(ring, "gisel", "aylin")
    assert not meets(ring, "gisel", "olenka")
    assert meets(plan, "gisel", "olenka")


def test_small_groups_have_the_most_in_common_in_all() -> None:
    common = {frozenset("ab"): 3, frozenset("bc"): 2, frozenset("ad"): 2}
    assert pods(tuple("abcd"), lambda one, other: common.get(frozenset((one, other)), 0)) == (("a", "d"), ("b", "c"))


def test_a_class_that_leaves_moves_no_day_of_the_others() -> None:
    made = at(plan_of(ANSWERS, FIVE), "hub")
    moved = move_activity(made, "call@2", dec(11), FIVE).plan
    left = without(moved, {"bruna"})
    assert left.activity("call@2").classes == ("gisel", "olenka")
    assert {(one.classes[1], one.start) for one in left.calls()} == {
        (one.classes[1], one.start) for one in moved.calls() if "bruna" not in one.classes
    }
    assert owners_of(left) == ("gisel", "jhansi", "olenka", "aylin")
    alone = without(at(plan_of(ANSWERS, FIVE), "pods"), {"jhansi"})
    assert all(len(circle) > 1 for circle in alone.circles)
    assert {id_ for circle in alone.circles for id_ in circle} == {"gisel", "olenka", "bruna", "aylin"}
    assert without(without(made, {"bruna"}), {"aylin", "olenka"}).topology == ""


def test_a_class_more_owes_the_same_on_the_same_days() -> None:
    plan = plan_of(ANSWERS, TWO)
    more = with_class(plan, "olenka")
    assert days(more) == days(plan)
    assert [one.code for one in lint(more, THREE)] == []
    assert len([one for one in more.milestones if one.owner == "olenka"]) == 3
    assert with_class(more, "olenka") == more
    assert own_words(more) == ()
    assert own_words(without(more, {"olenka"})) == ()
    alone = plan_of(ANSWERS, (GISEL,))
    assert [one.code for one in lint(alone, (GISEL,))] == []
    both = with_class(alone, "jhansi")
    assert [one.code for one in lint(both, (GISEL, JHANSI))] == []
    assert owners_of(both) == ("gisel", "jhansi")


def test_the_names_of_calls_are_said_in_each_language() -> None:
    for topology in ("hub", "pods", "ring"):
        made = in_language(at(plan_of(ANSWERS, FIVE), topology), "en")
        assert all("call" in one.name for one in made.calls())


def test_a_call_of_all_that_is_added_later_is_split_as_well() -> None:
    made = at(plan_of(replace(ANSWERS, when=InDates(dec(1), dec(18))), THREE), "hub", THREE)
    assert at(made, "hub", THREE) == made
    assert OLENKA.id in made.calls()[-1].classes
