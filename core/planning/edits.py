"""Edits of a plan: each gives a new plan and says what else had to move; undo is keeping the old one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.model.calendar import breaks_between, shared_school_days
from core.model.plan import Activity, Mode, OneCall, Outcome, Phase, Plan, PlanAnswers
from core.planning.calendars import ClassInPlan
from core.planning.finding import Finding
from core.planning.lessons import fitted
from core.planning.rules.days import next_shared_day
from core.planning.template import icebreakers, slot_of, words
from core.planning.timeline import in_its_phase, in_order

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Shift:
    """An activity that had to make room: its id, the day it began and the day it begins now."""

    activity: str
    was: date
    now: date


@dataclass(frozen=True, slots=True)
class Edited:
    """The plan after an edit and what shifted because of it, in order of date."""

    plan: Plan
    shifted: tuple[Shift, ...] = ()


def move_activity(plan: Plan, activity_id: str, start: date, classes: tuple[ClassInPlan, ...]) -> Edited:
    """Let an activity begin on `start`, day off or not (the linter says so); KeyError for an unknown id.

    It keeps its length in shared school days. What came after it still does: a later activity that would be
    overtaken shifts to the next shared school day, or to the same one when the project has no day left. What came
    before stays. Milestones move with their activity.
    """
    index = next((i for i, one in enumerate(plan.activities) if one.id == activity_id), None)
    if index is None:
        raise KeyError(activity_id)
    old = plan.activities[index]
    moved, shifts = [_at(old, start, classes)], []
    last = date.max if isinstance(plan.answers.when, OneCall) else plan.end
    before, after = old, moved[0]
    for follower in plan.activities[index + 1 :]:
        earliest = _earliest(follower, before, after, last, classes)
        if follower.start < earliest:
            shifted = _at(follower, earliest, classes)
            shifts.append(Shift(follower.id, follower.start, earliest))
            before, after = follower, shifted
            moved.append(shifted)
        else:
            moved.append(follower)
    activities = in_order((*plan.activities[:index], *moved))
    return Edited(with_activities(plan, activities), tuple(shifts))


def rename_activity(plan: Plan, activity_id: str, name: str) -> Plan:
    """Give an activity another name; KeyError for an unknown id."""
    renamed = replace(plan.activity(activity_id), name=name, short="")
    return replace(plan, activities=tuple(renamed if a.id == activity_id else a for a in plan.activities))


def retitle(plan: Plan, title: str) -> Plan:
    """Give the plan another title."""
    return replace(plan, title=title)


def ask_question(plan: Plan, question: str) -> Plan:
    """Give the plan another central question."""
    return replace(plan, question=question)


def show_otherwise(plan: Plan, answers: PlanAnswers, product: str, audience: str) -> Plan:
    """Make something else or show it to somebody else, `answers` saying which kind it is; "" stays as it is.

    Names that are the template's become the template's for the new answers; in names that somebody wrote, the old
    product and audience are replaced by the new ones.
    """
    first, classes = icebreakers("", "")[0], len({milestone.owner for milestone in plan.milestones})
    here, there = (words(one, first, classes, plan.language).activities for one in (plan.answers, answers))
    pairs = [(plan.product, product), (plan.audience, audience)]

    def told(name: str, was: str, now: str) -> str:
        return now if name == was else _replaced(name, pairs)

    activities = tuple(
        replace(one, name=told(one.name, here[one.id].name, there[one.id].name) if one.id in here else one.name)
        for one in plan.activities
    )
    milestones = tuple(
        replace(one, name=told(one.name, here[one.activity].milestone, there[one.activity].milestone))
        if one.activity in here
        else one
        for one in plan.milestones
    )
    return replace(
        plan, answers=answers, activities=activities, milestones=milestones,
        product=product or plan.product, audience=audience or plan.audience,
    )  # fmt: skip


def add_call(plan: Plan, day: date, classes: tuple[ClassInPlan, ...], among: tuple[str, ...] = ()) -> Edited:
    """One more live session on a day, for the class ids `among` (all when empty); nothing else moves."""
    text = words(plan.answers, icebreakers("", "")[0], len(among or classes), plan.language).activities["call"]
    taken = {activity.id for activity in plan.activities}
    free = next(name for name in ("call", *(f"call-{n}" for n in range(2, 100))) if name not in taken)
    call = Activity(
        free, Phase.EXECUTION, text.name, day, day, 45, Mode.LIVE, "call", among, text.alternative, text.details
    )
    return Edited(with_activities(plan, in_order((*plan.activities, call))))


def mark_day(plan: Plan, name: str, day: date, classes: tuple[ClassInPlan, ...]) -> Plan:
    """Do something for an awareness day on a day, and for no other; what is done besides becomes shorter if it must."""
    bare = remove_activity(plan, "day") if any(one.id == "day" for one in plan.activities) else plan
    told = replace(bare, answers=replace(bare.answers, day=name))
    text = words(told.answers, icebreakers("", "")[0], len(classes), plan.language).activities["day"]
    slot = slot_of("day")
    more = Activity("day", slot.phase, text.name, day, day, slot.minutes, slot.mode, slot.kind, details=text.details)
    activities = (*told.activities, in_its_phase(more, told.activities))
    return fitted(with_activities(told, in_order(activities)), classes)


def remove_activity(plan: Plan, activity_id: str) -> Plan:
    """Take an activity out, a call too, with its milestones; KeyError for an unknown id."""
    gone = plan.activity(activity_id)
    return replace(
        plan,
        activities=tuple(activity for activity in plan.activities if activity is not gone),
        milestones=tuple(milestone for milestone in plan.milestones if milestone.activity != activity_id),
    )


def accept(plan: Plan, finding: Finding) -> Plan:
    """Remember that the teacher overrides a warning; ValueError for what must be mended."""
    if finding.weight == "must":
        raise ValueError(f"{finding.key} cannot be overridden")
    return plan if finding.key in plan.accepted else replace(plan, accepted=(*plan.accepted, finding.key))


def with_words(
    plan: Plan,
    origin: str,
    *,
    title: str,
    question: str,
    outcomes: tuple[Outcome, ...],
    activities: Mapping[str, tuple[str, str]],
    product: str,
    audience: str,
) -> Plan:
    """The same dates with drafted words; `activities` maps an activity id to its (name, details), others stay."""
    dressed = tuple(
        replace(one, name=drafted[0], details=drafted[1], short="") if (drafted := activities.get(one.id)) else one
        for one in plan.activities
    )
    return replace(
        plan, origin=origin, title=title, question=question, outcomes=outcomes, activities=dressed,
        product=product, audience=audience,
    )  # fmt: skip


def _earliest(
    follower: Activity, before: Activity, after: Activity, last: date, classes: tuple[ClassInPlan, ...]
) -> date:
    """Where a follower may begin: a day after what went before it, or with it if they shared a day or none is left."""
    if follower.start <= before.end:
        return min(after.start + (follower.start - before.start), after.end)
    free = next_shared_day(after.end, classes)
    return free if free and free <= last else after.end


def _at(activity: Activity, start: date, classes: tuple[ClassInPlan, ...]) -> Activity:
    calendars = tuple(one.calendar for one in classes)
    length = max(1, len(shared_school_days(calendars, activity.start, activity.end)))
    end = start
    for _ in range(length - 1):
        following = next_shared_day(end, classes) or end
        # It ends before a break rather than lying on both sides of one.
        end = end if breaks_between(calendars, end + DAY, following) else following
    return replace(activity, start=start, end=end)


def with_activities(plan: Plan, activities: tuple[Activity, ...]) -> Plan:
    """The plan with these activities: what is owed is due when its activity ends, one call has its days around it."""
    ends = {activity.id: activity.end for activity in activities}
    milestones = tuple(replace(m, due=ends.get(m.activity, m.due)) for m in plan.milestones)
    edited = replace(plan, activities=activities, milestones=milestones)
    if not isinstance(plan.answers.when, OneCall):
        return edited
    # A project of weeks lies between the days that the teacher chose; one call has only the days around it.
    work = [activity for activity in activities if activity.kind != "agreement"]
    return replace(edited, start=min(one.start for one in work), end=max(one.end for one in work))


def _replaced(name: str, pairs: list[tuple[str, str]]) -> str:
    for old, new in pairs:
        name = name.replace(old, new) if old and new else name
    return name
