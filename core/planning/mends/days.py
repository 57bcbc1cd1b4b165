"""Mending the days of a plan: days off, free days, crowded days, reflections and answers in time."""

from dataclasses import replace
from datetime import timedelta

from core.model.plan import Phase, Plan
from core.planning.calendars import ClassInPlan
from core.planning.edits import move_activity
from core.planning.finding import Finding
from core.planning.free import enough_free
from core.planning.mends.parts import Plans, changed, days_of, quiet_first, with_more
from core.planning.rules.days import OPENING, RESPONSES


def day_off(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The activity ends before its day off, or moves to a school day near it; a mere due day moves alone."""
    if finding.repair:
        yield move_activity(plan, finding.repair.activity, finding.repair.to, classes).plan
    one = next((one for one in plan.activities if one.id == finding.about), None)
    days = days_of(plan, classes)
    if one:
        before = [day for day in days if one.start <= day < finding.days[0]]
        yield from (changed(plan, one.id, end=day) for day in before[-1:])
        for day in sorted(days, key=lambda other: abs((other - one.start).days))[:5]:
            yield changed(plan, one.id, start=day, end=day)
    due = next((one for one in plan.milestones if one.id == finding.about), None)
    if due:
        ends = {one.id: one.end for one in plan.activities}
        day = ends.get(due.activity) or max((other for other in days if other < due.due), default=plan.start)
        yield replace(plan, milestones=tuple(replace(m, due=day) if m is due else m for m in plan.milestones))


def slack(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """What lies over several days ends earlier, the longest first."""
    days, shorter = days_of(plan, classes), plan
    for _ in range(len(days)):
        work = [one for one in shorter.activities if one.kind != "agreement"]
        if enough_free(days, [(one.start, one.end) for one in work]):
            yield shorter
            return
        longest = max(work, key=lambda one: one.end - one.start)
        ends = [day for day in days if longest.start <= day < longest.end]
        if not ends:
            return
        shorter = changed(shorter, longest.id, end=ends[-1])


def spread(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """One of the steps of that day moves to a later day, the last one by preference; or all take the days before."""
    day = finding.days[0]
    steps = [one for one in plan.activities if one.start == day and one.kind not in OPENING]
    later = [one for one in days_of(plan, classes) if one > day]
    for step in reversed(steps):
        for other in later[:3]:
            yield move_activity(plan, step.id, other, classes).plan
    before = [one for one in days_of(plan, classes) if one <= day][-len(steps) :]
    spread_out = plan
    for step, other in zip(steps, before, strict=False):
        spread_out = changed(spread_out, step.id, start=other, end=other)
    yield spread_out


def look_back(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The reflection that is missing: soon after the first contact, in the middle, or when the work is done."""
    days = days_of(plan, classes)
    met = [one.end for one in plan.activities if one.kind == "icebreaker"]
    match finding.name:
        case "after_icebreaker":
            after = [day for day in days if met and day >= met[0]]
            for day in quiet_first(plan, after[:4]):
                yield with_more(plan, "brief", day, classes)
        case "half_way":
            middle = days[-(-len(days) // 3) : len(days) * 2 // 3 + 1]
            by_middle = sorted(middle, key=lambda day: abs(days.index(day) - len(days) // 2))
            for day in by_middle:
                yield with_more(plan, "halfway", day, classes)
        case _:
            yield from _final(plan, classes)


def answered(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """A response soon after the exchange: one that the plan has, or else one more."""
    end = plan.activity(finding.about).end
    soon = [day for day in days_of(plan, classes) if end < day <= end + timedelta(days=14)]
    late = [one for one in plan.activities if one.kind in RESPONSES and one.start > end]
    for day in soon[:6]:
        yield with_more(plan, "respond", day, classes)
    for one in late[:1]:
        for day in soon:
            yield changed(plan, one.id, start=day, end=day)


def _final(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The final round moves behind the work; where there is none, it is put there."""
    work = [one.end for one in plan.activities if one.kind not in ("reflection", "share", "agreement", "day")]
    known = [one for one in plan.activities if one.phase is Phase.REFLECTION and one.id == "final"]
    for day in days_of(plan, classes):
        if day >= max(work, default=plan.start):
            yield move_activity(plan, "final", day, classes).plan if known else with_more(plan, "final", day, classes)
