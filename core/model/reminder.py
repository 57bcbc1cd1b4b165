"""When the letters around a call are due, and what is still worth saying when one leaves late."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from core.model.calendar import SchoolCalendar
from core.model.session import LATE, LiveSession
from core.model.teacher import Teacher, after_quiet, at_wall, wake

Kind = Literal["agenda", "reminder-day", "reminder-hour", "reminder-minutes", "met", "clocks-week", "clocks-day"]

WEEK, AGENDA, DAY = timedelta(days=7), timedelta(hours=72), timedelta(hours=24)
HOUR, MINUTES = timedelta(hours=1), timedelta(minutes=10)
BEFORE_NIGHT = timedelta(minutes=10)
"""A reminder of the day before that would fall into the quiet hours comes so long before they begin."""
MET = timedelta(hours=2)
ANSWERS = timedelta(days=3)
"""So long it makes sense to ask whether they met."""
REMINDERS: tuple[Kind, ...] = ("reminder-day", "reminder-hour", "reminder-minutes")
CLOCKS: tuple[Kind, ...] = ("clocks-week", "clocks-day")


@dataclass(frozen=True)
class Timed:
    """A letter with its time: not before `due`, and of no use any more after `not_after`."""

    kind: Kind
    due: datetime
    not_after: datetime


def timed(session: LiveSession, teacher: Teacher, calendar: SchoolCalendar | None, now: datetime) -> Iterator[Timed]:
    """The letters about an agreed call that are still to come for one participant, in order.

    The last reminder is always among them: whoever agrees five minutes before the start is reminded at once.
    """
    starts, last = session.starts, session.starts + LATE
    coming = (
        Timed("agenda", agenda_due(starts, teacher, calendar), starts - DAY),
        Timed("reminder-day", day_due(starts, teacher), last),
        Timed("reminder-hour", starts - HOUR, last),
    )
    yield from (one for one in coming if one.due > now)
    if now < last:
        yield Timed("reminder-minutes", max(starts - MINUTES, min(now, starts)), last)
    after = after_quiet(here(teacher), starts + MET)
    yield Timed("met", after, after + ANSWERS)


def warned(session: LiveSession, teacher: Teacher, now: datetime) -> Iterator[Timed]:
    """The letters to a class whose hour is another one because of a change of the clocks: a week and a day before."""
    week = Timed("clocks-week", after_quiet(here(teacher), session.starts - WEEK), session.starts - DAY)
    day = Timed("clocks-day", day_due(session.starts, teacher), session.starts)
    yield from (one for one in (week, day) if one.due > now)


def agenda_due(starts: datetime, teacher: Teacher, calendar: SchoolCalendar | None) -> datetime:
    """Three days before; on a day without school the school morning before it, at night the morning of that day."""
    due = starts - AGENDA
    day = teacher.local(due).date()
    if calendar is not None and not calendar.school_day(day):
        before = calendar.previous_school_day(day) or day
        # Of two calls whose agendas come on the same morning, the nearer one is first.
        return at_wall(teacher.zone, before, wake(teacher)) + timedelta(seconds=(day - before).days)
    return due if not teacher.is_quiet(due) else at_wall(teacher.zone, day, wake(teacher))


def day_due(starts: datetime, teacher: Teacher) -> datetime:
    """A day before; when that is in her quiet hours, just before they begin."""
    due = starts - DAY
    if not teacher.is_quiet(due):
        return due
    local = teacher.local(due)
    evening = local.date() if local.time() >= teacher.quiet.start else local.date() - timedelta(days=1)
    return at_wall(teacher.zone, evening, teacher.quiet.start) - BEFORE_NIGHT


def here(teacher: Teacher) -> Teacher:
    """The teacher as if she were not away: what belongs to a call comes all the same."""
    return replace(teacher, away=None)


def nearest(kind: str, session: LiveSession, now: datetime) -> bool:
    """Whether no later reminder of the call is due already: of several, only the nearest is worth sending."""
    left = session.starts - now
    match kind:
        case "reminder-day":
            return left > HOUR
        case "reminder-hour":
            return left > MINUTES
        case _:
            return True
