"""Putting off what a rest has fallen on: as many school days later as the classes shared in between."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from core.model.calendar import SchoolCalendar, shared_school_days
from core.model.plan import InDates, Plan
from core.planning.timeline import in_order

FARTHEST = timedelta(days=200)


def postponed(plan: Plan, first: date, back: date, calendars: Sequence[SchoolCalendar]) -> Plan | None:
    """The plan with everything that was to begin or end on `first` or later moved behind `back`, each at its distance
    in shared school days; None where the school year has not so many left."""
    last = max([plan.end, *(one.end for one in plan.activities), *(one.due for one in plan.milestones)])
    before = shared_school_days(tuple(calendars), first, last)
    # After the holidays it is another group of students.
    years = [one.last_day for one in calendars if one.last_day and one.last_day >= back]
    after = shared_school_days(tuple(calendars), back, min([last + FARTHEST, *years]))

    def later(day: date) -> date | None:
        # A day off keeps to the shared school day before it, as it did in the plan.
        passed = sum(one < day for one in before) if day in before else sum(one <= day for one in before) - 1
        return after[max(passed, 0)] if max(passed, 0) < len(after) else None

    def moved(day: date) -> date:
        return day if day < first else later(day) or date.max

    activities = tuple(replace(one, start=moved(one.start), end=moved(one.end)) for one in plan.activities)
    milestones = tuple(replace(one, due=moved(one.due)) for one in plan.milestones)
    start = moved(plan.start)
    # The last day of a project is often the last of the school year: it stays where the work still ends before it.
    done = max([start, *(one.end for one in activities), *(one.due for one in milestones)])
    end = later(plan.end) or max(plan.end, done)
    if date.max in {start, *(one.end for one in activities), *(one.due for one in milestones)}:
        return None
    when = InDates(start, end) if isinstance(plan.answers.when, InDates) else plan.answers.when
    weeks = -(-((end - start).days + 1) // 7)
    return replace(
        plan, activities=in_order(activities), milestones=milestones, start=start, end=end, weeks=weeks,
        answers=replace(plan.answers, when=when),
    )  # fmt: skip
