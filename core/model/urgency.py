"""Who is behind a letter, and so when it may reach its reader: pure rules over her hours and her school's days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Literal, assert_never

from core.model.calendar import SchoolCalendar
from core.model.teacher import Teacher, after_quiet, at_wall, is_away, next_at

Urgency = Literal["person", "news", "notice", "session"]
"""A person wrote (waits for the night only); a person did something that Chaski tells of, as publishing a plan (waits
for the school day); Chaski itself (waits for the school day, and once a day at most); a call (never waits)."""

OWN: tuple[Urgency, ...] = ("news", "notice")
"""What Chaski tells by itself: of these, all that waits for a morning is one message."""

Calendars = Sequence[SchoolCalendar]
"""Of each of her classes; none while she has no class, and then she is only spared the night."""

LATE = timedelta(hours=1)
"""So much later the morning's letter may still leave where school is not open at its hour."""
DAWN = time(5)
"""So early on a day it is looked at what there is to tell, so that all of it is there for the morning's letter."""
HORIZON = 400
"""Days that are looked through for a school day; no school is closed for longer."""


def may_come(urgency: Urgency, teacher: Teacher, calendars: Calendars, now: datetime) -> datetime:
    """The first instant from now on at which a letter that arises now may reach her."""
    match urgency:
        case "session":
            return now
        case "person":
            return after_quiet(teacher, now)
        case "news" | "notice":
            told = urgency == "notice" and teacher.noticed == teacher.today(now)
            return now if not told and is_working(teacher, calendars, now) else next_morning(teacher, calendars, now)
        case _:
            assert_never(urgency)


def may_leave(urgency: Urgency, teacher: Teacher, calendars: Calendars, now: datetime) -> bool:
    """Whether a letter whose time has come may leave now. After downtime the morning's letter still comes in the
    course of the same school day."""
    if urgency in OWN and was_due_today(teacher, calendars, now):
        return urgency == "news" or teacher.noticed != teacher.today(now)
    return may_come(urgency, teacher, calendars, now) <= now


def is_working(teacher: Teacher, calendars: Calendars, now: datetime) -> bool:
    """Whether Chaski may write by itself now: in the school hours of one of her classes."""
    local = teacher.local(now)
    if is_away(teacher, local.date()) or teacher.is_quiet(now):
        return False
    spans = [span for calendar in calendars for span in calendar.spans_on(local.date())]
    return not calendars or any(span.opens <= local.time() and ends_after(span.closes, local) for span in spans)


def was_due_today(teacher: Teacher, calendars: Calendars, now: datetime) -> bool:
    """Whether the hour of her morning's letter has come today, less than an hour ago or before school is over."""
    local = teacher.local(now)
    since = now - at_wall(teacher.zone, local.date(), morning(teacher))
    if since < timedelta(0) or teacher.is_quiet(now) or not is_morning_day(teacher, calendars, local.date()):
        return False
    spans = [span for calendar in calendars for span in calendar.spans_on(local.date())]
    return since < LATE or not calendars or any(ends_after(span.closes, local) for span in spans)


def next_morning(teacher: Teacher, calendars: Calendars, now: datetime) -> datetime:
    """The hour of the morning's letter on her next school day; today's, when it is still to come."""
    for ahead in range(HORIZON):
        day = teacher.today(now) + timedelta(days=ahead)
        due = at_wall(teacher.zone, day, morning(teacher))
        if due > now and is_morning_day(teacher, calendars, day):
            return due
    return next_at(replace(teacher, away=None), morning(teacher), now + timedelta(minutes=1))


def dawn(teacher: Teacher, day: date) -> datetime:
    """Early on this day of hers: what arises then is told with the morning's letter."""
    return at_wall(teacher.zone, day, DAWN)


def is_morning_day(teacher: Teacher, calendars: Calendars, day: date) -> bool:
    """Whether a morning's letter may come on this day: one of her classes is at school, and she is not away."""
    return not is_away(teacher, day) and (not calendars or any(one.school_day(day) for one in calendars))


def morning(teacher: Teacher) -> time:
    """The hour that she chose, 8:00 unless she did; or the end of her quiet hours where she sleeps longer."""
    return teacher.quiet.end if teacher.quiet.covers(teacher.digest_at) else teacher.digest_at


def ends_after(closes: time, local: datetime) -> bool:
    """Whether hours that close then (0:00 is the end of the day) are not over at this wall time."""
    return closes == time(0) or local.time() < closes
