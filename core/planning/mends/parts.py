"""What the mends have in common: the template's words and activities, days to put them on, minutes that fit."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from core.model.calendar import shared_school_days
from core.model.plan import Activity, Milestone, Plan
from core.planning.calendars import ClassInPlan
from core.planning.edits import with_activities
from core.planning.languages import icebreaker_of
from core.planning.lessons import fitted
from core.planning.template import PlanText, slot_of, words
from core.planning.timeline import in_order

Plans = Iterator[Plan]


def template_words(plan: Plan, classes: tuple[ClassInPlan, ...]) -> PlanText:
    """What the template says in the plan's language."""
    return words(plan.answers, icebreaker_of(plan), len(classes), plan.language)


def days_of(plan: Plan, classes: tuple[ClassInPlan, ...]) -> tuple[date, ...]:
    """The days of the project on which all its classes are at school."""
    return shared_school_days(tuple(one.calendar for one in classes), plan.start, plan.end)


def with_more(plan: Plan, slot_id: str, day: date, classes: tuple[ClassInPlan, ...]) -> Plan:
    """The plan with one more of the template's activities on a day, what is owed for it, and minutes that still fit."""
    slot = slot_of(slot_id)
    said = template_words(plan, classes).activities[slot_id]
    taken = {activity.id for activity in plan.activities}
    free = next(name for name in (slot_id, *(f"{slot_id}-{n}" for n in range(2, 100))) if name not in taken)
    more = Activity(
        free, slot.phase, said.name, day, day, slot.minutes, slot.mode, slot.kind,
        alternative=said.alternative, details=said.details, short=said.short,
    )  # fmt: skip
    grown = with_activities(plan, in_order((*plan.activities, more)))
    if slot.milestone:
        grown = with_milestones(grown, more, classes, said.milestone, shared=slot.shared)
    return fitted(grown, classes)


def with_milestones(
    plan: Plan, activity: Activity, classes: tuple[ClassInPlan, ...], name: str, *, shared: bool
) -> Plan:
    """The plan in which each class owes something by the end of an activity; `shared`: the work of all goes into it."""
    everybody, said = tuple(one.id for one in classes), name or activity.name
    owed = tuple(
        Milestone(f"{activity.id}:{one}", said, one, activity.end, everybody if shared else (one,), activity.id)
        for one in everybody
    )
    others = tuple(one for one in plan.milestones if one.activity != activity.id)
    return replace(plan, milestones=(*others, *owed))


def quiet_first(plan: Plan, days: Iterable[date]) -> list[date]:
    """The days on which something happens already and little begins first, then the free ones, by date."""
    begins = Counter(activity.start for activity in plan.activities if activity.kind != "reflection")
    return sorted(days, key=lambda day: (begins[day] == 0, begins[day] > 1, day))


def changed(plan: Plan, activity_id: str, **fields: object) -> Plan:
    """The plan with other fields in one activity."""
    one = replace(plan.activity(activity_id), **fields)  # type: ignore[arg-type]
    return with_activities(plan, in_order(tuple(one if a.id == activity_id else a for a in plan.activities)))
