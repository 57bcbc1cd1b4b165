"""Rules about the days of a plan: days off, free days, reflections in time, answers in time."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from core.model.calendar import DayOff, SchoolCalendar, breaks_between, shared_school_days
from core.model.plan import Activity, Plan
from core.model.reflection import LONG_WEEKS
from core.planning.calendars import ClassInPlan
from core.planning.finding import Finding, Repair
from core.planning.free import free_days, least_free
from core.planning.rules.shape import one_call
from core.planning.together import PIECE

# An exchange that nobody answers for two school weeks is felt as silence.
ANSWER_DAYS = 10
# What may begin together: the group is prepared and writes down what it expects in the same lesson.
OPENING = ("agreement", "prepare", "expectations", "icebreaker", "day")
# Short reflections are not counted: they go with what happens that day.
MOST_A_DAY = 2
SCHOOL_WEEK = 5
# A break or exams weigh most; a weekend forbids, too; a holiday alone is a warning.
HEAVY = {"weekend": 1, "holiday": 2}
RESPONSES = ("compare", "call", "feedback")


def l8_days(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Nothing begins, ends or is due on a day off of a class that takes part, or lies on both sides of a break; a fifth
    of the days stays free, none is full."""
    for activity in plan.activities:
        # Signing is the teachers' time, not a lesson; what is looked back on at once lies where its call lies.
        if activity.kind != "agreement" and not _at_the_call(plan, activity):
            yield from _days_off(plan, activity, classes)
    yield from _due_on_days_off(plan, classes)
    days = shared_school_days(tuple(one.calendar for one in classes), plan.start, plan.end)
    if not one_call(plan):
        yield from _slack(plan, days)
    if plan.weeks > 1 and len(days) > SCHOOL_WEEK:  # within one week nothing can be spread
        yield from _crowded(plan)


def l11_reflection(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """A reflection after the icebreaker, one at the end, and one half-way from four weeks on."""
    rounds = [activity for activity in plan.activities if activity.kind == "reflection"]
    work = [a for a in plan.activities if a.kind not in ("reflection", "share", "agreement", "day")]
    if not rounds or (work and max(a.start for a in rounds) < max(a.end for a in work)):
        yield Finding("L11", "round_missing", name="final")
    if one_call(plan):
        return
    days = shared_school_days(tuple(one.calendar for one in classes), plan.start, plan.end)
    half = None
    if plan.weeks >= LONG_WEEKS:
        half = next((one for one in reversed(rounds[:-1]) if _half_way(days, one)), None)
        if half is None:
            yield Finding("L11", "round_missing", name="half_way")
    # One round is not two: what is half-way does not look back on the first contact as well.
    broken = [activity.end for activity in plan.activities if activity.kind == "icebreaker"]
    if broken and not any(broken[0] <= one.start for one in rounds[:-1] if one is not half):
        yield Finding("L11", "round_missing", name="after_icebreaker")


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


def _at_the_call(plan: Plan, activity: Activity) -> bool:
    """Whether this is the reflection of the very day of the one call that the project is."""
    same_day = any(call.start == activity.start for call in plan.calls())
    return one_call(plan) and activity.kind == "reflection" and same_day


def _days_off(plan: Plan, activity: Activity, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    takes_part = tuple(one for one in classes if not activity.classes or one.id in activity.classes)
    days = {activity.start, activity.end} | {*_broken_off(activity, takes_part)[:1]}
    for day in sorted(days):
        off = [(one, reason) for one in takes_part if (reason := one.calendar.day_off(day))]
        to = _better_day(plan, day, takes_part) if off else None
        if off:
            yield _day_off(activity.id, day, off, Repair(activity.id, to) if to else None)


def _better_day(plan: Plan, day: date, classes: tuple[ClassInPlan, ...]) -> date | None:
    """The next day that all who take part are at school; the one before where the next is past the project."""
    following = next_shared_day(day, classes)
    if following and following <= plan.end:
        return following
    before = shared_school_days(tuple(one.calendar for one in classes), plan.start, min(day, plan.end))
    return max((one for one in before if one < day), default=following)


def _due_on_days_off(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """What is due on another day than the end of its activity, which has been looked at, is due on a school day."""
    ends = {activity.id: activity.end for activity in plan.activities}
    for milestone in plan.milestones:
        owner = next((one for one in classes if one.id == milestone.owner), None)
        reason = owner.calendar.day_off(milestone.due) if owner else None
        if owner and reason and ends.get(milestone.activity) != milestone.due:
            yield _day_off(milestone.id, milestone.due, [(owner, reason)], None)


def _day_off(about: str, day: date, off: list[tuple[ClassInPlan, DayOff]], repair: Repair | None) -> Finding:
    """What is wrong with the day, by the heaviest reason of all the classes; mere holidays may be overridden."""
    one, reason = min(off, key=lambda pair: HEAVY.get(pair[1].kind, 0))
    holiday = reason.kind == "holiday"
    return Finding(
        "L8",
        "holiday" if holiday else "no_school" if reason.kind == "weekend" else "closed",
        about,
        days=_run(one.calendar, day),
        classes=tuple(one.id for one, _ in off),
        name=reason.name,
        weight="warning" if holiday else "must",
        repair=repair,
    )


def _broken_off(activity: Activity, classes: tuple[ClassInPlan, ...]) -> list[date]:
    """The days of a break or exams between the first and the last day of an activity."""
    calendars = tuple(one.calendar for one in classes)
    between = (activity.start + timedelta(days=n) for n in range(1, (activity.end - activity.start).days))
    return [day for day in between if breaks_between(calendars, day, day)]


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


def _slack(plan: Plan, days: tuple[date, ...]) -> Iterator[Finding]:
    work = [activity for activity in plan.activities if activity.kind != "agreement"]
    free = free_days(days, [(activity.start, activity.end) for activity in work])
    if free < least_free(days):
        yield Finding("L8", "no_slack", number=free, limit=least_free(days), weight="warning")


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
