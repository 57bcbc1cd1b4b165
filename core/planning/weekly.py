"""In which weeks a weekly call can be held, and whose hour a change of the clocks shifts."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.model.calendar import SchoolCalendar
from core.model.wall import Wall, wall_of
from core.planning.apart import hour_difference

MOST = 10
"""So many further calls at most: a school term, and still a card that a phone shows at once."""
WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Weeks:
    """The walls of the further calls, and those on which a class has no school: (wall, which of the calendars)."""

    walls: tuple[Wall, ...]
    left_out: tuple[tuple[Wall, int], ...] = ()


def weeks_after(first: Wall, calendars: tuple[SchoolCalendar, ...], last: date) -> Weeks:
    """The same hour of the same wall in each week after the first call, up to a day; school days of all classes."""
    walls: list[Wall] = []
    left_out: list[tuple[Wall, int]] = []
    day = first.day + WEEK
    while day <= last and len(walls) < MOST:
        wall = Wall(day, first.hour, first.zone)
        off = next((n for n, one in enumerate(calendars) if not one.school_day(local_day(wall, one.zone))), None)
        if off is None:
            walls.append(wall)
        else:
            left_out.append((wall, off))
        day += WEEK
    return Weeks(tuple(walls), tuple(left_out))


def local_day(wall: Wall, zone: str) -> date:
    """The date on the walls of a zone when it is time."""
    return wall_of(wall.instant, zone).day


@dataclass(frozen=True, slots=True)
class Shift:
    """A call whose hour is not the one that a class is used to: its usual and its new wall, and whether the clocks of
    the class itself changed or (`elsewhere`) those by which the call is set."""

    usual: Wall
    now: Wall
    elsewhere: bool


def shift_of(wall: Wall, day: date, zone: str) -> Shift | None:
    """What the clocks do to the hour of a call for the class of a zone, seen from how it was on a `day` before: the
    call keeps its hour on its own wall, so whoever lives by that wall is never surprised."""
    usual, starts = Wall(day, wall.hour, wall.zone).instant, wall.instant
    if hour_difference(wall.zone, zone, usual) == hour_difference(wall.zone, zone, starts):
        return None
    return Shift(wall_of(usual, zone), wall_of(starts, zone), offset(zone, usual) == offset(zone, starts))


def offset(zone: str, at: datetime) -> int:
    """Minutes that a zone is ahead of UTC at an instant."""
    return hour_difference("UTC", zone, at)
