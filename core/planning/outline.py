"""A plan as cards show it: the lines of each phase, what a class owes, lessons in all, no-go dates."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from core.model.plan import Milestone, Phase, Plan
from core.planning.calendars import ClassInPlan


@dataclass(frozen=True, slots=True)
class Line:
    """The activities of a phase that share their days: ids, and names (each once) as they read in a list under that
    phase."""

    first: date
    last: date
    activities: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """Days `first` to `last` on which the class `owner` is off although its week has school; `name` may be ""."""

    owner: str
    first: date
    last: date
    name: str


def outline(plan: Plan, phase: Phase) -> tuple[Line, ...]:
    """The lines of one phase, in order of date."""
    spans = groupby(plan.of_phase(phase), key=lambda activity: (activity.start, activity.end))
    lines = []
    for (first, last), group in spans:
        members = tuple(group)
        names = tuple(dict.fromkeys(activity.short or activity.name for activity in members))
        lines.append(Line(first, last, tuple(activity.id for activity in members), names))
    return tuple(lines)


def owed_by(plan: Plan, class_id: str) -> tuple[Milestone, ...]:
    """What one class owes, by date."""
    return tuple(sorted((one for one in plan.milestones if one.owner == class_id), key=lambda one: one.due))


def begins(plan: Plan, milestone: Milestone) -> date:
    """The first day of the activity that something owed comes from."""
    return next((one.start for one in plan.activities if one.id == milestone.activity), milestone.due)


def lessons(plan: Plan) -> int:
    """About how many lessons the plan takes from each class."""
    return max(1, plan.weeks * plan.answers.lessons_per_week)


def no_go_dates(plan: Plan, classes: tuple[ClassInPlan, ...]) -> tuple[Closed, ...]:
    """The holidays, breaks and exams of each class from the first to the last day of the work, by class and date."""
    return closed_days(classes, plan.start, plan.end)


def closed_days(classes: tuple[ClassInPlan, ...], first: date, last: date) -> tuple[Closed, ...]:
    """The days off of each class from `first` to `last` on which its week has school, by class and date.

    Neighbouring days are one entry, named after the first; weekends count only as what lies between.
    """
    found: list[Closed] = []
    for one in classes:
        for day in _taught(one, first, last):
            reason = one.calendar.day_off(day)
            if reason is None:
                continue
            before = found[-1] if found and found[-1].owner == one.id else None
            if before and not any(map(one.calendar.school_day, _between(before.last, day))):
                found[-1] = replace(before, last=day)
            else:
                found.append(Closed(one.id, day, day, reason.name))
    return tuple(found)


def _taught(one: ClassInPlan, first: date, last: date) -> tuple[date, ...]:
    """The days from `first` to `last` on which the class's week has school."""
    days = (first, *_between(first, last), *((last,) if last > first else ()))
    return tuple(day for day in days if day.isoweekday() in one.calendar.weekdays)


def _between(first: date, last: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=step) for step in range(1, (last - first).days))
