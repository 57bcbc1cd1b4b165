"""Rules about the days of a plan: days off, free days, reflections in time, answers in time."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from core.model.calendar import SchoolCalendar, shared_school_days
from core.model.plan import Activity, Plan
from core.planning.calendars import ClassInPlan
from core.planning.finding import Finding, Repair
from core.planning.rules.shape import one_call
from core.planning.together import PIECE

SLACK = 0.2
# An exchange that nobody answers for two school weeks is felt as silence.
ANSWER_DAYS = 10
LONG_PROJECT_WEEKS = 4
# What may begin together: the group is prepared and writes down what it expects in the same lesson.
OPENING = ("agreement", "prepare", "expectations", "icebreaker")
# Short reflections are not counted: they go with what happens that day.
MOST_A_DAY = 2
RESPONSES = ("compare", "call", "feedback")


def l8_days(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Nothing begins or ends on a day off of a class that takes part, a fifth of the days stays free, none is full."""
    for activity in plan.activities:
        if activity.kind != "agreement":  # signing is the teachers' time, not a lesson
            yield from _days_off(activity, classes)
    if not one_call(plan):
        yield from _slack(plan, classes)
    if plan.weeks > 1:  # within one week nothing can be spread
        yield from _crowded(plan)


def l11_reflection(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """A reflection after the icebreaker, one at the end, and one half-way from four weeks on."""
    rounds = [activity for activity in plan.activities if activity.kind == "reflection"]
    work = [a for a in plan.activities if a.kind not in ("reflection", "share", "agreement")]
    if not rounds or (work and max(a.start for a in rounds) < max(a.end for a in work)):
        yield Finding("L11", "round_missing", name="final")
    if one_call(plan):
        return
    broken = [activity.end for activity in plan.activities if activity.kind == "icebreaker"]
    if broken and not any(broken[0] <= activity.start for activity in rounds[:-1]):
        yield Finding("L11", "round_missing", name="after_icebreaker")
    days = shared_school_days(tuple(one.calendar for one in classes), plan.start, plan.end)
    if plan.weeks >= LONG_PROJECT_WEEKS and not any(_half_way(days, activity) for activity in rounds):
        yield Finding("L11", "round_missing", name="half_way")


def l17_answered(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Each exchange is answered by a task within ten school days."""
    for exchange in plan.activities:
        if exchange.kind not in ("icebreaker", "show"):
            continue
        answers = [a.start for a in plan.activities if a.kind in RESPONSES and a.start >= exchange.end]
        calendars = tuple(one.calendar for one in classes)
        if not answers or len(shared_school_days(calendars, exchange.end, min(answers))) > ANSWER_DAYS + 1:
            yield Finding("L17", "unanswered", exchange.id, days=(exchange.end,), limit=ANSWER_DAYS)


def next_shared_day(day: date, classes: tuple[ClassInPlan, ...]) -> date | None:
    """The first day after `day` on which all the classes are at school, within sixty days."""
    calendars = tuple(one.calendar for one in classes)
    days = shared_school_days(calendars, day + timedelta(days=1), day + timedelta(days=60))
    return days[0] if days else None


def _days_off(activity: Activity, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    takes_part = tuple(one for one in classes if not activity.classes or one.id in activity.classes)
    for day in sorted({activity.start, activity.end}):
        off = [(one, reason) for one in takes_part if (reason := one.calendar.day_off(day))]
        if not off:
            continue
        free_to_override = all(reason.kind == "holiday" for _, reason in off)
        one, reason = next((pair for pair in off if pair[1].kind != "holiday"), off[0])
        to = next_shared_day(day, takes_part)
        yield Finding(
            "L8",
            "holiday" if free_to_override else {"weekend": "no_school"}.get(reason.kind, "closed"),
            activity.id,
            days=_run(one.calendar, day),
            classes=tuple(one.id for one, _ in off),
            name=reason.name,
            weight="warning" if free_to_override else "must",
            repair=Repair(activity.id, to) if to else None,
        )


def _run(calendar: SchoolCalendar, day: date) -> tuple[date, ...]:
    """The day and the neighbouring days off of its kind, at most a week of them: "the 7th and the 8th"."""
    reason = calendar.day_off(day)
    first = last = day
    while reason and (last - day).days < 6 and _same(calendar, last + timedelta(days=1), reason.kind):
        last += timedelta(days=1)
    while reason and (day - first).days < 6 and _same(calendar, first - timedelta(days=1), reason.kind):
        first -= timedelta(days=1)
    # The day of the activity comes first: Finding.key rests on it.
    rest = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    return (day, *(other for other in rest if other != day))


def _same(calendar: SchoolCalendar, day: date, kind: str) -> bool:
    other = calendar.day_off(day)
    return other is not None and other.kind == kind


def _slack(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    days = shared_school_days(tuple(one.calendar for one in classes), plan.start, plan.end)
    work = [activity for activity in plan.activities if activity.kind != "agreement"]
    free = [day for day in days if not any(activity.start <= day <= activity.end for activity in work)]
    least = int(len(days) * SLACK)
    if len(free) < least:
        yield Finding("L8", "no_slack", number=len(free), limit=least, weight="warning")


def _crowded(plan: Plan) -> Iterator[Finding]:
    """What follows one upon the other (show, call, make, look back, exhibit) does not all begin on one day."""
    last = max((activity.start for activity in plan.activities if activity.kind == "reflection"), default=plan.end)
    steps = [a for a in plan.activities if a.kind not in OPENING and (a.kind != "reflection" or a.start == last)]
    # What several small groups do at once is one thing for each class.
    once = {(activity.start, activity.id.partition(PIECE)[0]) for activity in steps}
    for day, number in sorted(Counter(start for start, _ in once).items()):
        if number > MOST_A_DAY:
            yield Finding("L8", "crowded", days=(day,), number=number, limit=MOST_A_DAY, weight="warning")


def _half_way(days: tuple[date, ...], activity: Activity) -> bool:
    """In the middle third of the shared days; of all days it would not do, since a break may fill half of them."""
    before = sum(day < activity.start for day in days)
    return len(days) / 3 <= before <= len(days) * 2 / 3
