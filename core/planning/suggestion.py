"""Which days to suggest for a project: soon enough to sign, and over before any class's last day."""

from dataclasses import dataclass
from datetime import date, timedelta

from core.model.calendar import SchoolCalendar, count_shared_school_days

# A project of weeks needs four shared days, a week with one holiday in it: three for the steps and one free.
LEAST_DAYS = 4
# Between the plan and its first day the partners read and sign it.
DAYS_TO_SIGN = 2
DAYS_OF_A_WEEK = 5
# Long enough for every activity; a teacher who wants more moves the end.
USUAL_WEEKS = 4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Days `start` to `end` for a project and the school days that the classes share in them.

    `known` is false where some class has not said its last day: then ask before trusting `end`.
    """

    start: date
    end: date
    usable: int
    known: bool


def suggestion(calendars: tuple[SchoolCalendar, ...], today: date) -> Suggestion | None:
    """The days to suggest, host's calendar first; None when too little is left of somebody's school year.

    From the first Monday that leaves two shared school days for signing, to the first last day of a class, but
    at most four weeks, and not into exams or a break.
    """
    start = _monday(today + timedelta(days=1))
    while count_shared_school_days(calendars, today + timedelta(days=1), start - timedelta(days=1)) < DAYS_TO_SIGN:
        start += timedelta(days=7)
        if start > today + timedelta(days=60):
            return None
    found = _from(calendars, start)
    return found and _before_exams(calendars, found)


def later(calendars: tuple[SchoolCalendar, ...], today: date) -> Suggestion | None:
    """The days to suggest after the host's holidays, with another group; None where nobody knows when they end."""
    resumes = calendars[0].resumes
    if resumes is None or resumes <= today:
        return None
    return _from(calendars, _monday(resumes))


def alternatives(calendars: tuple[SchoolCalendar, ...], today: date) -> tuple[Suggestion, ...]:
    """The times that can be had instead of one that cannot: now, then after the host's holidays."""
    return tuple(one for one in (suggestion(calendars, today), later(calendars, today)) if one is not None)


def usable_weeks(days: tuple[date, ...]) -> int:
    """In how many weeks (Monday to Sunday) these days lie."""
    return len({day.isocalendar()[:2] for day in days})


def usable_days(calendars: tuple[SchoolCalendar, ...], first: date, last: date) -> int:
    """How many school days the classes share from `first` to `last`, both included."""
    return count_shared_school_days(calendars, first, last)


def shared_weeks(calendars: tuple[SchoolCalendar, ...], first: date, last: date) -> float:
    """How many weeks of school the classes share from `first` to `last`, both included: five shared days are one."""
    return count_shared_school_days(calendars, first, last) / DAYS_OF_A_WEEK


def enough(calendars: tuple[SchoolCalendar, ...], first: date, last: date) -> bool:
    """Whether a project can last from `first` to `last`: of the days on which the weeks of all the classes have school,
    one in five may be lost to holidays, breaks and exams of any of them."""
    weekdays = frozenset.intersection(*(calendar.weekdays for calendar in calendars))
    days = sum((first + timedelta(days=n)).isoweekday() in weekdays for n in range((last - first).days + 1))
    usable = count_shared_school_days(calendars, first, last)
    return usable >= LEAST_DAYS and usable * DAYS_OF_A_WEEK >= days * LEAST_DAYS


def _from(calendars: tuple[SchoolCalendar, ...], start: date) -> Suggestion | None:
    ends = [c.last_day for c in calendars if c.last_day and c.last_day >= start]
    return _until(calendars, start, min([*ends, start + timedelta(days=7 * USUAL_WEEKS - 3)]))


def _until(calendars: tuple[SchoolCalendar, ...], start: date, end: date) -> Suggestion | None:
    usable = count_shared_school_days(calendars, start, end)
    known = all(calendar.last_day is not None for calendar in calendars)
    return Suggestion(start, end, usable, known) if usable >= LEAST_DAYS else None


def _before_exams(calendars: tuple[SchoolCalendar, ...], found: Suggestion) -> Suggestion:
    """Exams and breaks at its end make a suggestion shorter, rather than thin."""
    fridays = (found.start + timedelta(days=7 * weeks - 3) for weeks in range(USUAL_WEEKS, 0, -1))
    ends = (day for day in (found.end, *fridays) if day <= found.end)
    end = next((day for day in ends if enough(calendars, found.start, day)), found.end)
    return _until(calendars, found.start, end) or found


def _monday(day: date) -> date:
    """The first Monday on or after a day."""
    return day + timedelta(days=-day.weekday() % 7)
