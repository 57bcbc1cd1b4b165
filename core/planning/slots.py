"""Hours in common: when all the classes of a call are at school, and the fairest stretch when they never are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.model.calendar import Hours, SchoolCalendar

CALL_MINUTES = 45
# Starts stand on quarters of an hour. With 45 minutes and 8:00-16:00 this step gives 6 starts for Argentina and
# Ukraine on 20 October 2026 and 10 on 3 November; every zone in use differs from UTC by whole quarters.
STEP_MINUTES = 15
# What is still possible for a class that stretches its day: early morning to late evening, on its own school days.
EXTENDED = time(7), time(21)
# Nobody is asked to come more than two hours before school or to stay two hours longer.
FARTHEST_STRETCH = 120


@dataclass(frozen=True, slots=True)
class Interval:
    """The time from `start` to `end`, both in UTC."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Effort:
    """How many minutes a call begins before a class's school day, or ends after it; at most one is not zero
    unless the call is longer than the school day."""

    before: int
    after: int

    @property
    def minutes(self) -> int:
        """Both together."""
        return self.before + self.after


@dataclass(frozen=True, slots=True)
class Stretch:
    """A call outside somebody's hours: its UTC start, its length, and the effort of each class in their order."""

    start: datetime
    minutes: int
    efforts: tuple[Effort, ...]


def shared_hours(
    calendars: tuple[SchoolCalendar, ...], first: datetime, last: datetime, minutes: int = CALL_MINUTES
) -> tuple[Interval, ...]:
    """The maximal intervals between two instants in which a call of `minutes` lies inside everyone's school hours.

    A sweep over the openings and closings of all classes: an interval stands where as many are open as there are
    classes. Days off count as closed.
    """
    edges: list[tuple[datetime, int]] = []
    for calendar in calendars:
        for opened in open_hours(calendar, first, last):
            edges += [(opened.start, 1), (opened.end, -1)]
    found: list[Interval] = []
    open_now, since = 0, first
    for instant, change in sorted(edges):  # at one instant a closing (-1) comes before an opening
        if open_now == len(calendars) and instant - since >= timedelta(minutes=minutes):
            found.append(Interval(since, instant))
        open_now, since = open_now + change, instant
    return tuple(found)


def extended_hours(
    calendars: tuple[SchoolCalendar, ...], first: datetime, last: datetime, minutes: int = CALL_MINUTES
) -> tuple[Interval, ...]:
    """The same where every class stretches its day from 7:00 to 21:00, on its own school days only."""
    return shared_hours(tuple(calendar.within(*EXTENDED) for calendar in calendars), first, last, minutes)


def shared_on(calendars: tuple[SchoolCalendar, ...], day: date, minutes: int = CALL_MINUTES) -> tuple[Interval, ...]:
    """The shared hours on a day of the first class."""
    whole = _whole_day(calendars[0], day)
    return shared_hours(calendars, whole.start, whole.end, minutes)


def open_hours(calendar: SchoolCalendar, first: datetime, last: datetime) -> tuple[Interval, ...]:
    """The school hours of one class between two instants, cut at them, in order; touching ones are joined."""
    zone = ZoneInfo(calendar.zone)
    # Hours that run past midnight belong to the day on which they began, so the day before counts too.
    day, end = first.astimezone(zone).date() - timedelta(days=1), last.astimezone(zone).date()
    opened: list[tuple[datetime, datetime]] = []
    while day <= end:
        for hours in calendar.spans_on(day):
            opened += [(max(first, one.start), min(last, one.end)) for one in moments(hours, day, zone)]
        day += timedelta(days=1)
    found: list[Interval] = []
    for start, close in sorted(opened):
        if found and start <= found[-1].end:
            found[-1] = Interval(found[-1].start, max(close, found[-1].end))
        elif start < close:
            found.append(Interval(start, close))
    return tuple(found)


def moments(hours: Hours, day: date, zone: ZoneInfo) -> tuple[Interval, ...]:
    """When a wall of this zone shows these hours, of a school day that begins on `day`: one stretch.

    Where the clocks change in between, an hour that is skipped is nobody's, and one that is repeated counts both
    times, so that it can be two stretches, or none.
    """
    closing = day if hours.closes > hours.opens else day + timedelta(days=1)
    opens, closes = datetime.combine(day, hours.opens, UTC), datetime.combine(closing, hours.closes, UTC)
    before = zone.utcoffset(opens.replace(tzinfo=zone)) or timedelta()
    after = zone.utcoffset(closes.replace(tzinfo=zone, fold=1)) or timedelta()
    if before == after:
        return (Interval(opens - before, closes - after),)
    change = _change(zone, opens - max(before, after), closes - min(before, after))
    spans = (
        Interval(opens - before, min(closes - before, change)),
        Interval(max(opens - after, change), closes - after),
    )
    return tuple(one for one in spans if one.start < one.end)


def starts(
    intervals: Iterable[Interval], minutes: int = CALL_MINUTES, step: int = STEP_MINUTES
) -> tuple[datetime, ...]:
    """Every start on a `step` of the hour (UTC) at which a call of `minutes` fits into one of the intervals."""
    found: list[datetime] = []
    for interval in intervals:
        start = _round_up(interval.start, step)
        while start + timedelta(minutes=minutes) <= interval.end:
            found.append(start)
            start += timedelta(minutes=step)
    return tuple(found)


def fair_stretch(
    calendars: tuple[SchoolCalendar, ...],
    day: date,
    minutes: int = CALL_MINUTES,
    past: tuple[int, ...] = (),
    farthest: int = FARTHEST_STRETCH,
) -> tuple[Stretch, ...]:
    """The calls on a day of the first class whose greatest effort is the least, earliest first; usually two.

    `past` is the ledger: the minutes of effort that each class has already made, in the order of `calendars`.
    The start whose totals weigh least on whoever bears most comes first: who had the greater effort last time gets
    the lesser.
    () when a class has no school then or somebody would have to stretch by more than `farthest` minutes.
    """
    if not calendars[0].school_day(day):
        return ()
    possible = [stretch for stretch in _options(calendars, day, minutes) if _worst(stretch) <= farthest]
    options = [stretch for stretch in possible if _at_school(calendars, stretch.start)]
    if not options:
        return ()
    best = min(_worst(stretch) for stretch in options)
    fairest = [stretch for stretch in options if _worst(stretch) == best]
    return tuple(sorted(fairest, key=lambda stretch: (_burden(stretch, past), stretch.start)))


def options_on(
    calendars: tuple[SchoolCalendar, ...], day: date, minutes: int = CALL_MINUTES, past: tuple[int, ...] = ()
) -> tuple[Stretch, ...]:
    """What to offer on a day of the first class: every start inside the shared hours, else the fair stretch."""
    inside = starts(shared_on(calendars, day, minutes), minutes)
    free = tuple(Stretch(start, minutes, (Effort(0, 0),) * len(calendars)) for start in inside)
    return free or fair_stretch(calendars, day, minutes, past)


def efforts_of(
    calendars: tuple[SchoolCalendar, ...], start: datetime, minutes: int = CALL_MINUTES
) -> tuple[Effort, ...]:
    """What a call at this instant asks of each class; the usual hours count, days off are left to the calendar."""
    return tuple(_Usual(calendar).effort(start, minutes) for calendar in calendars)


def add_to_ledger(past: tuple[int, ...], efforts: tuple[Effort, ...]) -> tuple[int, ...]:
    """The ledger after a call: minutes of effort per class."""
    return tuple(before + effort.minutes for before, effort in zip(past or (0,) * len(efforts), efforts, strict=True))


def _options(calendars: tuple[SchoolCalendar, ...], day: date, minutes: int) -> Iterable[Stretch]:
    whole, classes = _whole_day(calendars[0], day), [_Usual(calendar) for calendar in calendars]
    start = _round_up(whole.start, STEP_MINUTES)
    while start < whole.end:
        yield Stretch(start, minutes, tuple(one.effort(start, minutes) for one in classes))
        start += timedelta(minutes=STEP_MINUTES)


class _Usual:
    """The usual hours of a class, worked out once for each day: a stretch looks at a hundred starts of the same one."""

    def __init__(self, calendar: SchoolCalendar) -> None:
        self._calendar, self._zone = calendar, ZoneInfo(calendar.zone)
        self._days: dict[date, tuple[Interval, ...]] = {}

    def effort(self, start: datetime, minutes: int) -> Effort:
        """Against the nearest hours of the day on which the call begins there; a weekday without school is out of
        reach."""
        day, end = start.astimezone(self._zone).date(), start + timedelta(minutes=minutes)
        if day not in self._days:
            usual = (hours for hours in self._calendar.hours if hours.weekday == day.isoweekday())
            self._days[day] = tuple(one for hours in usual for one in moments(hours, day, self._zone))
        efforts = [
            Effort(max(0, _minutes(one.start - start)), max(0, _minutes(end - one.end))) for one in self._days[day]
        ]
        return min(efforts, key=lambda effort: effort.minutes, default=Effort(24 * 60, 24 * 60))


def _at_school(calendars: tuple[SchoolCalendar, ...], start: datetime) -> bool:
    """Whether it is a school day of every class when the call begins there."""
    return all(calendar.school_day(start.astimezone(ZoneInfo(calendar.zone)).date()) for calendar in calendars)


def _burden(stretch: Stretch, past: tuple[int, ...]) -> list[int]:
    return sorted(add_to_ledger(past, stretch.efforts), reverse=True)


def _change(zone: ZoneInfo, first: datetime, last: datetime) -> datetime:
    """The minute between two instants from which the clocks of a zone show another time."""
    before = first.astimezone(zone).utcoffset()
    while last - first > timedelta(minutes=1):
        middle = first + (last - first) // 2
        first, last = (middle, last) if middle.astimezone(zone).utcoffset() == before else (first, middle)
    return last.replace(second=0, microsecond=0)


def _worst(stretch: Stretch) -> int:
    return max(effort.minutes for effort in stretch.efforts)


def _whole_day(calendar: SchoolCalendar, day: date) -> Interval:
    zone = ZoneInfo(calendar.zone)
    return Interval(_instant(day, time(0), zone), _instant(day + timedelta(days=1), time(0), zone))


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds() // 60)


def _round_up(instant: datetime, step: int) -> datetime:
    midnight = datetime.combine(instant.date(), time(0), UTC)
    steps = -((midnight - instant) // timedelta(minutes=step))
    return midnight + steps * timedelta(minutes=step)
