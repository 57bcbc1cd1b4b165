"""Edits that make a plan longer or fuller: other weeks, one more activity of the templates."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from core.model.calendar import shared_school_days
from core.model.plan import Activity, InDates, Phase, Plan
from core.planning.calendars import ClassInPlan
from core.planning.edits import with_activities
from core.planning.languages import icebreaker_of
from core.planning.linter import lint
from core.planning.mends.parts import days_of, quiet_first, with_more
from core.planning.template import icebreakers, words
from core.planning.timeline import Impossible, in_order, timeline

WEEK = timedelta(days=7)
TRIED = 8


def with_weeks(plan: Plan, weeks: int, classes: tuple[ClassInPlan, ...], today: date) -> Plan | Impossible:
    """The same project from its first day over so many weeks: new days, what somebody wrote or took out stays so.

    Impossible where its last week has no day that the classes share; its `weeks` are then those that have.
    """
    monday = plan.start - timedelta(days=plan.start.weekday())
    end = monday + weeks * WEEK - timedelta(days=3)
    calendars = tuple(one.calendar for one in classes)
    fresh = _timed(plan, InDates(plan.start, end), classes, today)
    if isinstance(fresh, Plan) and not shared_school_days(calendars, end - timedelta(days=4), end):
        days = days_of(fresh, classes)
        return Impossible(len(days), (days[-1] - monday).days // 7 + 1, 0, ())
    if isinstance(fresh, Impossible):
        return fresh
    return _carried_over(plan, fresh, _timed(plan, InDates(plan.start, plan.end), classes, today), classes)


def with_another(plan: Plan, slot_id: str, days: Iterable[date], classes: tuple[ClassInPlan, ...]) -> Plan:
    """One more of the template's activities on one of these days: the first that breaks no rule, or else the first."""
    before = {one.mark for one in lint(plan, classes)}
    plans = [_more(plan, slot_id, day, classes) for day in islice(days, TRIED)]
    return next((one for one in plans if {f.mark for f in lint(one, classes)} <= before), plans[0])


def fitting_days(plan: Plan, slot_id: str, classes: tuple[ClassInPlan, ...], after: date) -> list[date]:
    """Where such an activity may go, the best first: between the first contact and the final round, from `after` on."""
    met = min((one.end for one in plan.activities if one.kind == "icebreaker"), default=plan.start)
    final = max((one.start for one in plan.activities if one.phase is Phase.REFLECTION), default=plan.end)
    inside = [day for day in days_of(plan, classes) if met <= day < final and day > after]
    if slot_id == "feedback":
        made = max((one.end for one in plan.activities if one.kind in ("product", "show")), default=met)
        return [*(day for day in inside if day >= made), *inside]
    return quiet_first(plan, inside) if slot_id != "call" else sorted(inside, key=lambda day: _busy(plan, day))


def _timed(plan: Plan, when: InDates, classes: tuple[ClassInPlan, ...], today: date) -> Plan | Impossible:
    return timeline(replace(plan.answers, when=when), classes, today, plan.language, icebreaker_of(plan))


def _carried_over(plan: Plan, fresh: Plan, template: Plan | Impossible, classes: tuple[ClassInPlan, ...]) -> Plan:
    """The fresh days with the plan's own words, without what was taken out, with what was put in."""
    ours = {one.id for one in template.activities} if isinstance(template, Plan) else set()
    mine = {one.id: one for one in plan.activities}
    kept = tuple(
        replace(one, name=m.name, details=m.details, alternative=m.alternative, short=m.short)
        if (m := mine.get(one.id))
        else one
        for one in fresh.activities
        if one.id in mine or one.id not in ours
    )
    here = {one.id for one in kept}
    extra = tuple(_moved(one, plan, fresh, classes) for one in plan.activities if one.id not in here | ours)
    owed = {one.id: one.name for one in plan.milestones}
    milestones = tuple(
        replace(one, name=owed.get(one.id, one.name)) for one in fresh.milestones if one.activity in here
    )
    added = tuple(one for one in plan.milestones if one.activity in {each.id for each in extra})
    retimed = replace(
        fresh, title=plan.title, question=plan.question, outcomes=plan.outcomes, product=plan.product,
        audience=plan.audience, origin=plan.origin, skills=plan.skills, milestones=(*milestones, *added),
    )  # fmt: skip
    return with_activities(retimed, in_order((*kept, *extra)))


def _moved(one: Activity, plan: Plan, fresh: Plan, classes: tuple[ClassInPlan, ...]) -> Activity:
    """An activity that was put in, at the same share of the new days."""
    old, new = days_of(plan, classes), days_of(fresh, classes)
    before = sum(day < one.start for day in old)
    day = new[min(len(new) - 1, before * len(new) // max(1, len(old)))]
    return replace(one, start=day, end=day)


def _more(plan: Plan, slot_id: str, day: date, classes: tuple[ClassInPlan, ...]) -> Plan:
    grown = with_more(plan, slot_id, day, classes)
    return _with_other_icebreaker(grown, plan, classes) if slot_id == "icebreaker" else grown


def _with_other_icebreaker(grown: Plan, plan: Plan, classes: tuple[ClassInPlan, ...]) -> Plan:
    """Two icebreakers are two different ones."""
    names = {one.name for one in plan.activities}
    for one in _icebreakers(plan, classes):
        said = words(plan.answers, one, len(classes), plan.language).activities["icebreaker"]
        if said.name not in names:
            new = next(one for one in grown.activities if one.id not in {old.id for old in plan.activities})
            other = replace(new, name=said.name, details=said.details)
            activities = tuple(other if one is new else one for one in grown.activities)
            owed = tuple(replace(m, name=said.milestone) if m.activity == new.id else m for m in grown.milestones)
            return replace(grown, activities=activities, milestones=owed)
    return grown


def _icebreakers(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[str]:
    yield from icebreakers(classes[0].ages, plan.answers.room)


def _busy(plan: Plan, day: date) -> tuple[int, date]:
    return sum(one.start <= day <= one.end for one in plan.activities), day
