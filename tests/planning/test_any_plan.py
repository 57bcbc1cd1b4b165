"""Whatever a teacher answers, wherever the classes are: a plan with nothing to mend, or which other days would do."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle, islice, product

import pytest

from core.model.classgroup import AGES
from core.model.plan import Approach, Goal, InDates, OneCall, Plan, PlanAnswers, Room
from core.planning.calendars import ClassInPlan, calendar_of
from core.planning.linter import lint
from core.planning.timeline import Impossible, timeline

WHOLE = bool(os.environ.get("CHASKI_VERIFY"))
# Southern and northern school years, a week from Sunday to Thursday, many holidays and none.
COUNTRIES = ("AR", "BD", "IN", "UA", "IT", "US", "KR", "TR")
STARTS = (date(2026, 8, 17), date(2026, 10, 5), date(2026, 11, 16), date(2027, 3, 1))
CALL, MOST_WEEKS = 0, 12
SHAPES = (*product(range(CALL, MOST_WEEKS + 1), range(2, len(COUNTRIES) + 1)),)


def classes_in(count: int, first: int, ages: str, today: date) -> tuple[ClassInPlan, ...]:
    """So many classes, the one with this number their host."""
    chosen = islice(cycle(COUNTRIES), first, first + count)
    return tuple(ClassInPlan(code, code, ages, calendar_of(code, today)) for code in chosen)


def made(
    start: date, weeks: int, ages: str, classes: int, host: int, answers: tuple[Approach, Room, Goal, int]
) -> tuple[Plan | Impossible, tuple[ClassInPlan, ...]]:
    """What comes of these answers a week before the start, and the classes it is for."""
    today = start - timedelta(days=7)
    group = classes_in(classes, host, ages, today)
    approach, room, goal, lessons = answers
    when = OneCall(start) if weeks == CALL else InDates(start, start + timedelta(days=7 * weeks - 3))
    said = PlanAnswers(when, approach, goal, lessons_per_week=lessons, room=room)
    return timeline(said, group, today, "es" if host % 2 else "en"), group


def combinations() -> Iterator[tuple[int, int, int]]:
    """(length, classes, number): each length with each number of classes; as often as there is time for it."""
    for turn in range(len(Approach) * len(AGES) if WHOLE else 1):
        for number, (weeks, classes) in enumerate(SHAPES):
            yield weeks, classes, number + turn * (len(SHAPES) + 1)


def test_any_answers_give_a_plan_that_passes_or_other_days() -> None:
    plans = 0
    for weeks, classes, n in combinations():
        answers = (
            list(Approach)[n % 3], list(Room)[n // 2 % 3], (Goal.PRESENT, Goal.COMPARE, Goal.BOTH)[n % 3], n % 4 + 1
        )  # fmt: skip
        start, ages, host = STARTS[n % 4], AGES[n % 5], n % 8
        plan, group = made(start, weeks, ages, classes, host, answers)
        told = f"{start}, {weeks} weeks, {[one.id for one in group]}, {ages}, {answers}"
        if isinstance(plan, Impossible):
            assert plan.shared < plan.needed, told
        else:
            plans += 1
            assert lint(plan, group) == (), told
            assert plan.activities[0].kind == "agreement", told
    assert plans > len(SHAPES) * 2 / 3, "hardly any calendar allowed a plan: the test tests nothing"


@pytest.mark.parametrize("approach", list(Approach))
def test_every_combination_makes_a_plan_where_the_calendars_allow_it(approach: Approach) -> None:
    start = date(2026, 8, 17)
    for n, (ages, (weeks, classes)) in enumerate(product(AGES, SHAPES)):
        if not WHOLE and (n + n // len(SHAPES) + list(Approach).index(approach)) % 5 > 2:
            continue  # three of five, and for another age or approach other ones
        room, goal = list(Room)[n % 3], (Goal.PRESENT, Goal.COMPARE, Goal.BOTH)[n // 3 % 3]
        when = OneCall(start) if weeks == CALL else InDates(start, start + timedelta(days=7 * weeks - 3))
        group = tuple(without_days_off(one) for one in classes_in(classes, n % 8, ages, start))
        answers = PlanAnswers(when, approach, goal, lessons_per_week=n % 4 + 1, room=room)
        plan = timeline(answers, group, start - timedelta(days=7), "es" if n % 2 else "en")
        assert isinstance(plan, Plan), f"{ages}, {weeks} weeks, {classes} classes: {plan}"
        assert lint(plan, group) == (), f"{ages}, {weeks} weeks, {classes} classes, {answers}"


def without_days_off(one: ClassInPlan) -> ClassInPlan:
    """The class with its own weekdays and nothing else in its calendar."""
    bare = replace(one.calendar, breaks=(), holidays=(), first_day=None, last_day=None, resumes=None)
    return replace(one, calendar=bare)


@pytest.mark.parametrize("approach", list(Approach))
@pytest.mark.parametrize("ages", AGES)
def test_each_approach_suits_each_age_in_a_call_and_in_months(approach: Approach, ages: str) -> None:
    for weeks in (CALL, 1, 6, MOST_WEEKS):
        plan, group = made(STARTS[1], weeks, ages, 2, 0, (approach, Room.CALL, Goal.BOTH, 2))
        assert isinstance(plan, Plan)
        assert lint(plan, group) == (), f"{weeks} weeks"


def test_a_class_from_sunday_to_thursday_has_nothing_on_a_friday() -> None:
    plan, _ = made(STARTS[0], 8, "9-12", 8, 0, (Approach.CULTURES, Room.PHOTOS, Goal.BOTH, 2))
    assert isinstance(plan, Plan)
    assert not [a.name for a in plan.activities[1:] for day in (a.start, a.end) if day.isoweekday() in (5, 6, 7)]


def test_a_longer_project_has_more_in_it_and_not_only_longer_days() -> None:
    found = {}
    for weeks in (3, 5, 8, 12):
        plan, _ = made(date(2026, 8, 17), weeks, "9-12", 2, 0, (Approach.CULTURES, Room.CALL, Goal.BOTH, 2))
        assert isinstance(plan, Plan)
        found[weeks] = {one.id for one in plan.activities}
    assert found[3] < found[5] < found[8] < found[12]
    assert {"closer", "answers", "presentation"} <= found[8]
    assert {"draft", "draft_comments"} <= found[12]
