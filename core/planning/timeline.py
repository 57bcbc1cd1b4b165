"""From seven answers and the classes' calendars to a dated plan in four phases."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import assert_never

from core.model.calendar import SchoolCalendar, breaks_between, shared_school_days
from core.model.plan import Activity, InDates, Later, Milestone, Mode, OneCall, Phase, Plan, PlanAnswers
from core.planning.awareness import marked_on
from core.planning.calendars import ClassInPlan
from core.planning.free import enough_free
from core.planning.lessons import fewest_minutes
from core.planning.suggestion import LEAST_DAYS, USUAL_WEEKS, Suggestion, alternatives, usable_weeks
from core.planning.template import PlanText, Slot, Span, goals_of, icebreakers, slots, words

# One call takes the day before it, its own and one to show the result.
CALL_DAYS = 3
# No activity is drawn out over more than a school week, however long the project.
LONGEST = 5

Placed = tuple[Slot, date, date]
"""An activity with its first and last day."""


@dataclass(frozen=True, slots=True)
class Impossible:
    """The classes share too few school days in the wanted time: `shared` days in `weeks` weeks, of `needed`.

    `best` are the next times that would do: now, and after the host's holidays.
    """

    shared: int
    weeks: int
    needed: int
    best: tuple[Suggestion, ...]


def timeline(
    answers: PlanAnswers, classes: tuple[ClassInPlan, ...], today: date, language: str = "en", icebreaker: str = ""
) -> Plan | Impossible:
    """The plan for these classes, host first, on days that all of them are at school.

    `icebreaker` is an id of `template.icebreakers`; without one the first that fits the host's age band and room.
    """
    calendars = tuple(one.calendar for one in classes)
    days = _days(answers, calendars, today)
    needed = CALL_DAYS if isinstance(answers.when, OneCall) else LEAST_DAYS
    if len(days) < needed:
        return Impossible(len(days), usable_weeks(days), needed, alternatives(calendars, today))
    start, end = _bounds(answers, days)
    weeks = -(-((end - start).days + 1) // 7)
    chosen = icebreaker or next(iter(icebreakers(classes[0].ages, answers.room)), "one_word")
    text = words(answers, chosen, len(classes), language)
    marked = marked_on(answers.day, days) if answers.day else None
    room = Span(weeks, len(days), fewest_minutes(answers, classes, start, end), marks=marked is not None)
    placed = _with_slack(
        [(slot, *_place(slot, days, answers, calendars, marked)) for slot in slots(answers, room, len(classes))], days
    )
    agreement = _agreement(text, calendars, today, start)
    activities = (agreement, *(_activity(*one, text) for one in placed))
    return Plan(
        title=text.title,
        question=text.question,
        outcomes=text.outcomes,
        activities=in_order(tuple(in_its_phase(one, activities) for one in activities)),
        milestones=_milestones(placed, classes, text),
        product=text.product,
        audience=text.audience,
        start=start,
        end=end,
        weeks=weeks,
        answers=answers,
        language=language,
        skills=text.skills,
        goals=goals_of(answers),
    )


def in_order(activities: tuple[Activity, ...]) -> tuple[Activity, ...]:
    """Activities by their first day; those of one day stay in the order in which they stand."""
    return tuple(sorted(activities, key=lambda activity: activity.start))


def in_its_phase(one: Activity, activities: tuple[Activity, ...]) -> Activity:
    """The marking of a day belongs to the phase that it falls into; everything else has its own."""
    reflected = max((other.start for other in activities if other.phase is Phase.REFLECTION), default=date.max)
    if one.kind != "day":
        return one
    return replace(one, phase=Phase.DISSEMINATION if one.start > reflected else Phase.EXECUTION)


def _days(answers: PlanAnswers, calendars: tuple[SchoolCalendar, ...], today: date) -> tuple[date, ...]:
    """The shared school days of the project, first to last."""
    tomorrow = today + timedelta(days=1)
    match answers.when:
        case InDates(start=start, end=end):
            return shared_school_days(calendars, max(start, tomorrow), end)
        case Later(start=start):
            monday = start + timedelta(days=-start.weekday() % 7)
            return shared_school_days(calendars, monday, monday + timedelta(days=7 * USUAL_WEEKS - 3))
        case OneCall(on=on, at=at):
            days = shared_school_days(calendars, tomorrow, (on or today) + timedelta(days=45))
            # A day named with its hour stays, even where a class has none then: the review says so.
            return _around_call(tuple(sorted({*days, on})) if on and at else days, on)
        case _:
            assert_never(answers.when)


def _around_call(days: tuple[date, ...], on: date | None) -> tuple[date, ...]:
    """The shared day before the call, the call's, and the next; two days to sign come before them if none is named."""
    if on is None:
        return days[2 : 2 + CALL_DAYS]
    index = next((index for index, day in enumerate(days) if day >= on), 0)
    return days[index - 1 : index - 1 + CALL_DAYS] if index else ()


def _bounds(answers: PlanAnswers, days: tuple[date, ...]) -> tuple[date, date]:
    """The first and last day; a wanted range keeps its end, so that the free days at the end are seen."""
    if isinstance(answers.when, InDates):
        return days[0], answers.when.end
    return days[0], days[-1]


def _place(
    slot: Slot, days: tuple[date, ...], answers: PlanAnswers, calendars: tuple[SchoolCalendar, ...], marked: date | None
) -> tuple[date, date]:
    """The first and last day of an activity; it ends before a break rather than lying on both sides of one."""
    if slot.kind == "day" and marked:
        return marked, marked
    if isinstance(answers.when, OneCall):
        return days[int(slot.first)], days[int(slot.last)]
    twelfth = (len(days) - 1) / 12
    first = int(slot.first * twelfth)
    last = min(int(slot.last * twelfth), first + LONGEST - 1)
    while breaks_between(calendars, days[first], days[last]):
        last -= 1
    return days[first], days[last]


def _with_slack(placed: list[Placed], days: tuple[date, ...]) -> tuple[Placed, ...]:
    """The longest activities end earlier while less than a fifth of the days is free."""
    if len(days) <= CALL_DAYS:
        return tuple(placed)
    while not enough_free(days, [(first, last) for _, first, last in placed]):
        lengths = [days.index(last) - days.index(first) for _, first, last in placed]
        if max(lengths) == 0:
            break
        longest = lengths.index(max(lengths))
        slot, first, last = placed[longest]
        placed[longest] = (slot, first, days[days.index(last) - 1])
    return tuple(placed)


def _agreement(text: PlanText, calendars: tuple[SchoolCalendar, ...], today: date, start: date) -> Activity:
    """From today to the last shared school day before the work begins: signing is the teachers' own time."""
    before = shared_school_days(calendars, today, start - timedelta(days=1))
    words = text.activities["agreement"]
    end = before[-1] if before else max(today, start - timedelta(days=1))
    return Activity(
        "agreement", Phase.DEFINITION, words.name, min(today, end), end, 0, Mode.ASYNC, "agreement",
        details=words.details, short=words.short,
    )  # fmt: skip


def _activity(slot: Slot, first: date, last: date, text: PlanText) -> Activity:
    words = text.activities[slot.id]
    return Activity(
        slot.id, slot.phase, words.name, first, last, slot.minutes, slot.mode, slot.kind,
        alternative=words.alternative, details=words.details, short=words.short,
    )  # fmt: skip


def _milestones(
    placed: tuple[Placed, ...], classes: tuple[ClassInPlan, ...], text: PlanText
) -> tuple[Milestone, ...]:
    """What each class owes: its own pieces, and its part of what the work of all goes into."""
    everybody = tuple(one.id for one in classes)
    return tuple(
        Milestone(
            id=f"{slot.id}:{one.id}",
            name=text.activities[slot.id].milestone,
            owner=one.id,
            due=last,
            inputs_from=everybody if slot.shared else (one.id,),
            activity=slot.id,
        )
        for slot, _, last in placed
        if slot.milestone
        for one in classes
    )
