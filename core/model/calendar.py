"""A school's calendar: on which days and at which hours a class is at school, and why not on the others."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Literal

DayOffKind = Literal["weekend", "holiday", "break", "exams", "over"]
# Nothing in a school calendar is further away than this; without a bound, a calendar that is over loops for ever.
FARTHEST = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Hours:
    """The wall-clock hours of school on one ISO weekday (1 = Monday); closing at 0:00 is the end of that day."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Break:
    """Days `first` to `last`, both included, without ordinary lessons: a break, or exams."""

    first: date
    last: date
    name: str
    kind: Literal["break", "exams"] = "break"


@dataclass(frozen=True, slots=True)
class Holiday:
    """One public holiday and its name; `local` is its name where it is kept, "" where that is the same."""

    day: date
    name: str
    local: str = ""


@dataclass(frozen=True, slots=True)
class DayOff:
    """Why there is no school on a day; a weekend has no name, and neither has a school year that is over."""

    kind: DayOffKind
    name: str = ""


@dataclass(frozen=True, slots=True)
class SchoolCalendar:
    """When one class is at school, in the wall time of `zone` (IANA).

    `weekdays` are the ISO weekdays taught; `hours` has an entry for each, several where the day has a long pause.
    `first_day` and `last_day` bound this school year (None: nobody knows yet; the last day is to be asked), `resumes`
    is the first day of the next.
    `declared` is false while days and hours are only the country's usual ones, which must be said to those who read
    them. `taught` are days of school in spite of a holiday, a break or a weekend. `source`, `region` and `school_year`
    say where terms and breaks come from ("" without a file for the country; no region where the whole country has the
    same); `expected` means that they follow last year's pattern.
    """

    country: str
    zone: str
    weekdays: frozenset[int]
    hours: tuple[Hours, ...]
    breaks: tuple[Break, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    resumes: date | None = None
    declared: bool = False
    taught: tuple[date, ...] = ()
    source: str = ""
    region: str = ""
    school_year: str = ""
    expected: bool = False

    def school_day(self, day: date) -> bool:
        """Is the class at school on this day?"""
        return self.day_off(day) is None

    def school_days(self, days: Sequence[date]) -> list[date]:
        """Those of the days on which the class is at school: for many days, since each looks at no list of holidays."""
        kept, bare = {holiday.day for holiday in self.holidays}.difference(self.taught), replace(self, holidays=())
        return [day for day in days if day not in kept and bare.school_day(day)]

    def day_off(self, day: date) -> DayOff | None:
        """Why there is no school on this day, or None on a school day; the heavier reason wins."""
        if day in self.taught:
            return None
        if self.last_day and day > self.last_day and (self.resumes is None or day < self.resumes):
            return DayOff("over")
        if self.first_day and day < self.first_day:
            return DayOff("over")
        for pause in self.breaks:
            if pause.first <= day <= pause.last:
                return DayOff(pause.kind, pause.name)
        for holiday in self.holidays:
            if holiday.day == day:
                return DayOff("holiday", holiday.name)
        return None if day.isoweekday() in self.weekdays else DayOff("weekend")

    def day_off_name(self, day: date) -> str:
        """The name of the break or holiday on this day; "" where there is none to name."""
        reason = self.day_off(day)
        return reason.name if reason else ""

    def hours_on(self, day: date) -> Hours | None:
        """The hours of this day, or None when there is no school."""
        if not self.school_day(day):
            return None
        return self.usual_hours(day)

    def usual_hours(self, day: date) -> Hours | None:
        """The hours of this weekday, holidays and breaks left aside; None on a weekday without school."""
        return next(iter(self._hours_of(day)), None)

    def spans_on(self, day: date) -> tuple[Hours, ...]:
        """All the hours of this day, the earliest first; () when there is no school."""
        if not self.school_day(day):
            return ()
        return tuple(sorted(self._hours_of(day), key=lambda hours: hours.opens))

    def _hours_of(self, day: date) -> tuple[Hours, ...]:
        """The hours of this weekday; a Saturday that is taught for once has those of the first day of the week."""
        weekday = day.isoweekday()
        if day in self.taught and weekday not in self.weekdays:
            return tuple(replace(hours, weekday=weekday) for hours in self.hours[:1])
        return tuple(hours for hours in self.hours if hours.weekday == weekday)

    def within(self, opens: time, closes: time) -> "SchoolCalendar":
        """The same school days with these hours on each of them."""
        return replace(self, hours=tuple(Hours(day, opens, closes) for day in sorted(self.weekdays)))

    def next_school_day(self, day: date) -> date | None:
        """The first school day after `day`; None when the calendar knows none."""
        return self._walk(day, timedelta(days=1))

    def previous_school_day(self, day: date) -> date | None:
        """The last school day before `day`; None when the calendar knows none."""
        return self._walk(day, timedelta(days=-1))

    def add_school_days(self, day: date, count: int) -> date | None:
        """The school day `count` school days after `day` (before it when negative); `day` itself for 0."""
        found: date | None = day
        for _ in range(abs(count)):
            if found is None:
                return None
            found = self.next_school_day(found) if count > 0 else self.previous_school_day(found)
        return found

    def _walk(self, day: date, step: timedelta) -> date | None:
        reach = day + step * FARTHEST.days
        while day != reach:
            day += step
            if self.school_day(day):
                return day
        return None


def shared_school_days(calendars: tuple[SchoolCalendar, ...], first: date, last: date) -> tuple[date, ...]:
    """The days from `first` to `last`, both included, on which every one of the classes is at school."""
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    for calendar in calendars:
        days = calendar.school_days(days)
    return tuple(days)


def breaks_between(calendars: tuple[SchoolCalendar, ...], first: date, last: date) -> bool:
    """Whether a break or exams of one of the classes lie on or between two days; weekends and holidays do not count."""
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    reasons = (calendar.day_off(day) for day in days for calendar in calendars)
    return any(reason is not None and reason.kind in ("break", "exams", "over") for reason in reasons)


def count_shared_school_days(calendars: tuple[SchoolCalendar, ...], first: date, last: date) -> int:
    """How many days from `first` to `last`, both included, all the classes share."""
    return len(shared_school_days(calendars, first, last))
