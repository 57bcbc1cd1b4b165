"""A plan over other weeks, or with one activity more: the rest stays as its teacher made it."""

from dataclasses import replace
from datetime import date

import pytest

from core.model.plan import InDates, Plan
from core.planning.edits import add_call, ask_question, remove_activity, rename_activity
from core.planning.growing import fitting_days, with_another, with_weeks
from core.planning.linter import lint
from core.planning.timeline import Impossible
from tests.planning.story import ANSWERS, TODAY, TWO, plan_of

SEPTEMBER = date(2026, 8, 25)
THREE_WEEKS = plan_of(replace(ANSWERS, when=InDates(date(2026, 9, 7), date(2026, 9, 25))), today=SEPTEMBER)


@pytest.mark.parametrize("weeks", [1, 2, 4, 6, 10])
def test_other_weeks_give_a_plan_that_passes(weeks: int) -> None:
    plan = with_weeks(THREE_WEEKS, weeks, TWO, SEPTEMBER)
    assert isinstance(plan, Plan)
    assert (plan.start, plan.weeks) == (THREE_WEEKS.start, weeks)
    assert lint(plan, TWO) == ()


def test_what_she_wrote_took_out_and_put_in_stays_so() -> None:
    edited = rename_activity(ask_question(THREE_WEEKS, "¿A qué jugamos?"), "show", "mostrar el patio")
    edited = add_call(remove_activity(edited, "expectations"), date(2026, 9, 21), TWO).plan
    plan = with_weeks(edited, 5, TWO, SEPTEMBER)
    assert isinstance(plan, Plan)
    ids = [one.id for one in plan.activities]
    assert (plan.question, plan.activity("show").name) == ("¿A qué jugamos?", "mostrar el patio")
    assert "expectations" not in ids
    assert {"call", "call-2", "halfway", "work"} <= set(ids)
    assert plan.activity("call-2").start > date(2026, 9, 25)


def test_weeks_that_nobody_has_are_refused_with_how_many_there_are() -> None:
    found = with_weeks(plan_of(), 5, TWO, TODAY)
    assert isinstance(found, Impossible)
    assert found.weeks == 3  # Gisel's year ends on 18 December


@pytest.mark.parametrize("thing", ["icebreaker", "call", "feedback", "brief", "letters", "work"])
def test_one_more_of_each_thing_breaks_no_rule(thing: str) -> None:
    roomy = replace(THREE_WEEKS, answers=replace(THREE_WEEKS.answers, lessons_per_week=4))
    plan = with_another(roomy, thing, fitting_days(roomy, thing, TWO, SEPTEMBER), TWO)
    assert len(plan.activities) == len(roomy.activities) + 1
    assert lint(plan, TWO) == ()


def test_a_second_icebreaker_is_another_one() -> None:
    plan = with_another(THREE_WEEKS, "icebreaker", fitting_days(THREE_WEEKS, "icebreaker", TWO, SEPTEMBER), TWO)
    first, second = (one for one in plan.activities if one.kind == "icebreaker")
    assert first.name != second.name
    assert first.details != second.details
    assert {one.activity for one in plan.milestones} >= {first.id, second.id}
