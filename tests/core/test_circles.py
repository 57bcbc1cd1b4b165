"""Circles in practice: a call is arranged with those one works with, on the days of their own call."""

from collections.abc import Iterator

import pytest

from core.model.plan import Topology
from core.model.refused import Refused
from core.usecases.call_offer import call_days
from core.usecases.circles import arrange
from core.usecases.join import join
from core.usecases.plan_edit import edition_name, faults_of, move
from core.usecases.projects import project_of
from core.usecases.publish import publish
from core.usecases.session_of import Who, can_meet
from core.usecases.turn import Turn
from tests.core.opened import opened
from tests.core.stage import Stage

ALL = ("Gisel", "Jhansi", "Olenka", "Bruna")


@pytest.fixture
def it() -> Iterator[Stage]:
    """Four classes that have joined the plan."""
    with opened(*ALL, together=4) as one:
        for name in ALL[1:]:
            one.within(name, lambda turn: join(turn, "p"))
        yield one


def name(turn: Turn) -> str:
    """What the newest card is about."""
    return edition_name(turn.store.projects.get("p"))


def put_in(it: Stage, topology: Topology) -> None:
    """The host arranges the plan and publishes it."""
    it.within("Gisel", lambda turn: arrange(turn, name(turn), topology))
    assert it.within("Gisel", lambda turn: faults_of(turn, turn.store.projects.get("p"))) == ()
    it.within("Gisel", lambda turn: publish(turn, name(turn)))


def met(it: Stage, who: str) -> list[str]:
    """With whom she can arrange a call."""
    return it.within(who, lambda turn: sorted(one.teacher for one in can_meet(turn, project_of(turn, "p"))))


def test_each_meets_whom_it_works_with(it: Stage) -> None:
    assert met(it, "Jhansi") == ["Bruna", "Gisel", "Olenka"]
    put_in(it, "hub")
    assert (met(it, "Gisel"), met(it, "Jhansi")) == (["Bruna", "Jhansi", "Olenka"], ["Gisel"])
    put_in(it, "ring")
    assert (met(it, "Gisel"), met(it, "Jhansi")) == (["Bruna", "Jhansi"], ["Gisel", "Olenka"])
    put_in(it, "")
    assert met(it, "Jhansi") == ["Bruna", "Gisel", "Olenka"]


def test_small_groups_follow_hours_and_languages(it: Stage) -> None:
    put_in(it, "pods")
    plan = it.within("Gisel", lambda turn: turn.store.projects.get("p").plan)
    assert plan is not None
    # Argentina and India are never at school at the same time: neither is left to the other.
    assert {frozenset(circle) for circle in plan.circles} == {
        frozenset(("class-Gisel", "class-Bruna")), frozenset(("class-Jhansi", "class-Olenka")),
    }  # fmt: skip
    assert (met(it, "Olenka"), met(it, "Gisel")) == (["Jhansi"], ["Bruna"])


def test_the_day_of_one_call_is_not_offered_to_another(it: Stage) -> None:
    put_in(it, "hub")
    it.within("Gisel", lambda turn: move(turn, name(turn), "call@2", "2026-12-14", override=False))
    it.within("Gisel", lambda turn: publish(turn, name(turn)))
    first, second = (
        it.within("Gisel", lambda turn, other=other: call_days(turn, Who("p", ("Gisel", other))))  # type: ignore[misc]
        for other in ("Jhansi", "Olenka")
    )
    assert not set(first) & set(second)


def test_an_old_card_arranges_nothing(it: Stage) -> None:
    old = it.within("Gisel", name)
    put_in(it, "hub")
    with pytest.raises(Refused, match="plan-stale"):
        it.within("Gisel", lambda turn: arrange(turn, old, "ring"))
    assert "The plan has changed" not in " ".join(it.begins("Gisel", "circles", old))
    assert "El plan cambió mientras tanto; no hice nada. Aquí está lo último." in it.begins("Gisel", "circles", old)
