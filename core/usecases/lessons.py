"""The weekly lesson hours in which a class could meet another one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

from core.model.calendar import Hours
from core.model.refused import Refused
from core.usecases.calendar import keep, own_calendar
from core.usecases.join import own_class, week_of
from core.usecases.turn import Turn

PERIOD = 45
"""Minutes of a lesson where a school did not say otherwise."""
PERIODS = 8
"""So many are offered for a day: the others are typed."""


def lessons_on(turn: Turn, weekday: int) -> list[Hours]:
    """The lesson hours of an ISO weekday, the earliest first."""
    return sorted((one for one in own_class(turn).lessons if one.weekday == weekday), key=lambda one: one.opens)


def periods_on(turn: Turn, weekday: int) -> list[Hours]:
    """What to offer for a weekday: the lesson hours that are kept, and between them those that a school may have."""
    kept = lessons_on(turn, weekday)
    school = next((one for one in own_calendar(turn).hours if one.weekday == weekday), None)
    usual = periods(school)[:PERIODS] if school else []
    return sorted((*kept, *(one for one in usual if not any(overlap(one, other) for other in kept))), key=when)


def periods(school: Hours) -> list[Hours]:
    """A school day cut into lessons, one after the other."""
    opens, closes = minutes(school.opens), minutes(school.closes) or 24 * 60
    starts = range(opens, closes - PERIOD + 1, PERIOD)
    return [Hours(school.weekday, wall(start), wall(start + PERIOD)) for start in starts]


def add_lessons(turn: Turn, told: list[list[str]]) -> int:
    """Keep lesson hours as [ISO weekday, from, to]; each takes the place of those that it overlaps."""
    group, days = own_class(turn), own_calendar(turn).weekdays
    found = [Hours(int(day), time.fromisoformat(opens), time.fromisoformat(closes)) for day, opens, closes in told]
    for one in found:
        if one.weekday not in days:
            raise Refused("lesson-no-school", day=turn.texts.weekday(date_of(turn, one.weekday)))
    kept = [one for one in group.lessons if not any(overlap(one, new) for new in found)]
    keep(turn, replace(group, lessons=in_order((*kept, *found))))
    return len(found)


def turn_lesson(turn: Turn, told: list[str]) -> bool:
    """Keep a lesson hour, or take it out where it is kept; whether it is kept now."""
    group = own_class(turn)
    one = Hours(int(told[0]), time.fromisoformat(told[1]), time.fromisoformat(told[2]))
    if one not in group.lessons:
        return add_lessons(turn, [told]) > 0
    keep(turn, replace(group, lessons=tuple(other for other in group.lessons if other != one)))
    return False


def copy_lessons(turn: Turn, weekday: int, to: list[int]) -> int:
    """Have the lesson hours of one ISO weekday on other ones, too, in place of theirs."""
    group, pattern = own_class(turn), lessons_on(turn, weekday)
    kept = [one for one in group.lessons if one.weekday not in to]
    copied = [replace(one, weekday=day) for day in to for one in pattern]
    keep(turn, replace(group, lessons=in_order((*kept, *copied))))
    return len(copied)


def date_of(turn: Turn, weekday: int) -> date:
    """A day of this week that is this ISO weekday: its name is what is wanted."""
    return week_of(turn, [weekday])[0]


def in_order(lessons: Iterable[Hours]) -> tuple[Hours, ...]:
    """Lesson hours through the week, each once."""
    return tuple(sorted({*lessons}, key=when))


def when(one: Hours) -> tuple[int, time]:
    """Where it lies in the week."""
    return one.weekday, one.opens


def overlap(one: Hours, other: Hours) -> bool:
    """Whether two lesson hours share time of the same weekday."""
    return one.weekday == other.weekday and one.opens < other.closes and other.opens < one.closes


def minutes(at: time) -> int:
    """Minutes after midnight."""
    return at.hour * 60 + at.minute


def wall(after: int) -> time:
    """The wall time this many minutes after midnight."""
    return time(after // 60 % 24, after % 60)
