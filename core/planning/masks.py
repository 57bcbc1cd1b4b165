"""A school calendar as bits: the hours of the week and the coming weeks, so that two classes compare in a moment."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from core.model.calendar import Hours, SchoolCalendar
from core.model.seeker import WEEKS

AHEAD = 26
"""So many weeks ahead two classes are compared."""
KEPT = 40
"""So many are kept in a row, which is made anew before the difference has gone by."""
FRESH = timedelta(weeks=12)
USABLE = 3
"""School days that make a week in which something can be done together."""
WORD = 56
HALF = 30
"""Minutes of an hour that must be school for the hour to count."""


def week_hours(hours: Sequence[Hours], zone: str, today: date) -> tuple[int, int, int]:
    """The hours of the week (UTC, from Monday 0:00) that are mostly school, as the clocks stand at noon of a day."""
    found = 0
    offset = _offset(zone, _noon(today))
    for one in hours:
        opens = (one.weekday - 1) * 1440 + _minutes(one.opens) - offset
        closes = (one.weekday - 1) * 1440 + (_minutes(one.closes) or 1440) - offset
        for hour in range(opens // 60, -(-closes // 60)):
            if min(closes, hour * 60 + 60) - max(opens, hour * 60) >= HALF:
                found |= 1 << hour % 168
    full = (1 << WORD) - 1
    return found & full, found >> WORD & full, found >> 2 * WORD


@lru_cache(1024)
def school_weeks(calendar: SchoolCalendar, today: date, count: int) -> int:
    """The weeks from this one on with enough school, as bits of a ring."""
    monday, found = today - timedelta(days=today.weekday()), 0
    days = [monday + timedelta(days=n) for n in range(7 * count)]
    weeks = Counter((day.toordinal() - 1) // 7 for day in calendar.school_days(days))
    for week, number in weeks.items():
        if number >= USABLE:
            found |= 1 << week % WEEKS
    return found


@lru_cache(1024)
def holds_until(zone: str, today: date) -> date:
    """The day on which this zone's clocks change next, or else the one on which further weeks are due."""
    days = [today + timedelta(days=n) for n in range(1, FRESH.days)]
    now = _offset(zone, _noon(today))
    return next((day for day in days if _offset(zone, _noon(day)) != now), today + FRESH)


def _offset(zone: str, at: datetime) -> int:
    """Minutes ahead of UTC."""
    return int((at.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()).total_seconds() // 60)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _minutes(wall: time) -> int:
    return wall.hour * 60 + wall.minute
