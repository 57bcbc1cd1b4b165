"""Which times to offer for a call: the best in everybody's school hours, or the fairest stretch outside of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from core.model.calendar import SchoolCalendar
from core.model.session import MINUTES, LiveSession
from core.model.wall import Wall, wall_of
from core.planning.slots import (
    CALL_MINUTES,
    FARTHEST_STRETCH,
    Effort,
    Interval,
    efforts_of,
    fair_stretch,
    shared_on,
    starts,
)
from core.usecases.session_of import Calendars, Who, calendars_of, group_of, ledger, lessons_of, my_sessions, session_of
from core.usecases.turn import Turn

BEST = 3
MORE = 6
AHEAD = timedelta(weeks=4)
STEPS = (15, -15, 30, -30, 60, -60)
"""Minutes by which a move is offered, the nearest first."""


@dataclass(frozen=True)
class Offer:
    """Times on the wall of the teacher whose turn it is. `common` tells whether they lie in everybody's hours (of
    school, or of everybody's `lessons`);
    otherwise `efforts` are what each start asks of each class, in the order of the teachers."""

    day: date
    walls: tuple[Wall, ...]
    common: bool
    efforts: tuple[tuple[Effort, ...], ...] = ()
    hours: tuple[Interval, ...] = ()
    minutes: int = MINUTES
    lessons: bool = False


def call_offer(turn: Turn, who: Who) -> Offer | None:
    """What to offer first: on the plan's call days, otherwise on the next days; None when nothing can be reached."""
    days = call_days(turn, who) or coming_days(turn)
    return common_offer(turn, who, days) or stretched_offer(turn, who, days) or any_offer(turn, who)


def any_offer(turn: Turn, who: Who) -> Offer | None:
    """The same on any day of the next weeks, where the call days themselves offer nothing: after them first."""
    last = max(call_days(turn, who), default=turn.me.today(turn.now))
    days = sorted(coming_days(turn), key=lambda day: (day <= last, day))
    return common_offer(turn, who, days) or stretched_offer(turn, who, days)


def common_offer(turn: Turn, who: Who, days: Sequence[date], but: str = "") -> Offer | None:
    """The best starts inside everybody's lesson hours where all have said them, otherwise inside everybody's school
    hours. `but` is the session that gets another time."""
    lessons = lessons_of(turn, who)
    minutes = minutes_of(turn, who, but)
    found = best_inside(turn, lessons, days, minutes, but) if lessons else None
    return replace(found, lessons=True) if found else best_inside(turn, calendars_of(turn, who), days, minutes, but)


def minutes_of(turn: Turn, who: Who, session: str = "") -> int:
    """How long a call of these classes is: as the one that gets another time, or as the plan says where it is split
    among its classes, so that all of them together take one lesson; otherwise the usual length."""
    if session:
        return session_of(turn, session).minutes
    plan = turn.store.projects.get(who.project).seen_plan
    groups = {group_of(turn, who.project, teacher).id for teacher in who.teachers}
    own = (one for one in (plan.calls() if plan else ()) if one.classes and groups <= set(one.classes))
    return next((one.minutes for one in own), MINUTES)


def best_inside(turn: Turn, calendars: Calendars, days: Sequence[date], minutes: int, but: str) -> Offer | None:
    """Full hours near the middle, days without another call first, and one of each day before the second of any."""
    busy = {turn.me.local(one.starts).date() for one in agreed(turn) if one.id != but}
    ranked: list[tuple[tuple[bool, int, date], datetime]] = []
    hours: list[Interval] = []
    for day in days:
        shared = shared_on(calendars, day, minutes)
        hours += shared
        free = (one for one in starts(shared, minutes) if is_free(turn, one, minutes, but))
        possible = [one for one in free if one > turn.now]
        best = sorted(possible, key=lambda one: (turn.me.local(one).minute != 0, from_middle(one, possible), one))
        ranked += [((day in busy, n, day), one) for n, one in enumerate(best)]
    if not ranked:
        return None
    chosen = sorted(one for _, one in sorted(ranked)[:BEST])
    walls = tuple(wall_of(one, turn.me.zone) for one in chosen)
    shown = tuple(one for one in hours if turn.me.local(one.start).date() == walls[0].day)
    return Offer(walls[0].day, walls, True, hours=shown, minutes=minutes)


def stretched_offer(turn: Turn, who: Who, days: Sequence[date], but: str = "") -> Offer | None:
    """The fairest starts outside somebody's hours, on the first day that has any; who had it harder last time has it
    easier now."""
    calendars, past, minutes = calendars_of(turn, who), ledger(turn, who), minutes_of(turn, who, but)
    for day in days:
        found = [one for one in fair_stretch(calendars, day, minutes, past) if one.start > turn.now]
        found = [one for one in found if is_free(turn, one.start, minutes, but)][:2]
        if found:
            return Offer(
                day,
                tuple(wall_of(one.start, turn.me.zone) for one in found),
                False,
                tuple(one.efforts for one in found),
                minutes=minutes,
            )
    return None


def more_times(turn: Turn, who: Who) -> tuple[Wall, ...]:
    """Further times to choose from, one or two of each day."""
    days = [*call_days(turn, who), *coming_days(turn)]
    found = [one for day in dict.fromkeys(days) for one in times_on(turn, who, day)[:2]]
    return tuple(found[:MORE])


def times_on(turn: Turn, who: Who, day: date, but: str = "") -> tuple[Wall, ...]:
    """The times of one day: the best in everybody's hours, or the fair stretch."""
    offer = common_offer(turn, who, (day,), but) or stretched_offer(turn, who, (day,), but)
    return another(turn, offer.walls if offer else (), but)


def near_times(turn: Turn, who: Who, wall: Wall, minutes: int, session: str) -> tuple[Wall, ...]:
    """Where a call may be moved: a little later or earlier, or the same hour on the next day that both have school;
    nothing that asks more than two hours of anybody."""
    calendars = calendars_of(turn, who)
    near = [wall.later(step) for step in STEPS]
    day = next((one for one in following(wall.day) if all(c.school_day(one) for c in calendars)), None)
    near += [Wall(day, wall.hour, wall.zone)] if day else []
    possible = [one for one in near if one.instant > turn.now and reachable(calendars, one, minutes)]
    free = tuple(one for one in possible if is_free(turn, one.instant, minutes, session))
    return another(turn, free, session)[:3]


def another(turn: Turn, times: tuple[Wall, ...], session: str) -> tuple[Wall, ...]:
    """The times without the one that this session has already."""
    agreed_on = {one.starts for one in agreed(turn) if one.id == session}
    return tuple(one for one in times if one.instant not in agreed_on)


def reachable(calendars: tuple[SchoolCalendar, ...], wall: Wall, minutes: int) -> bool:
    """Whether nobody has to stretch too far for it."""
    efforts = efforts_of(calendars, wall.instant, minutes)
    return max(effort.minutes for effort in efforts) <= FARTHEST_STRETCH


def following(day: date) -> list[date]:
    """The two weeks after a day."""
    return [day + timedelta(days=n) for n in range(1, 15)]


def call_days(turn: Turn, who: Who) -> list[date]:
    """The days that the plan keeps for calls of these classes, from tomorrow on."""
    plan = turn.store.projects.get(who.project).seen_plan
    groups = {group_of(turn, who.project, teacher).id for teacher in who.teachers}
    today = turn.me.today(turn.now)
    days = [
        one.start + timedelta(days=n)
        for one in (plan.calls() if plan else ())
        if not one.classes or groups <= set(one.classes)
        for n in range((one.end - one.start).days + 1)
    ]
    return [day for day in dict.fromkeys(days) if day > today]


def coming_days(turn: Turn) -> list[date]:
    """Every day of the next four weeks; which of them have school is asked elsewhere."""
    today = turn.me.today(turn.now)
    return [today + timedelta(days=n) for n in range(1, AHEAD.days + 1)]


def agreed(turn: Turn) -> list[LiveSession]:
    """Her calls that are agreed on and not over."""
    return [one for one in my_sessions(turn) if one.state == "confirmed" and one.ends > turn.now]


def is_free(turn: Turn, start: datetime, minutes: int = CALL_MINUTES, but: str = "") -> bool:
    """Whether no other call of hers is on then; `but` is the one that is being moved."""
    end = start + timedelta(minutes=minutes)
    return all(one.ends <= start or end <= one.starts for one in agreed(turn) if one.id != but)


def from_middle(start: datetime, possible: Sequence[datetime]) -> int:
    """Seconds between a start and the middle of all starts of that day."""
    middle = possible[0] + (possible[-1] - possible[0]) / 2
    return abs(int((start - middle).total_seconds()))
