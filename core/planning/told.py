"""What a teacher said of her class's school year, put over the country's: her word wins."""

from dataclasses import replace
from datetime import date, timedelta

from core.model.calendar import Break, Hours, SchoolCalendar
from core.model.classgroup import ClassGroup

# A last day that is longer past was said about another school year.
SAID_FOR = timedelta(days=60)
# A first day that is further from the country's was said about another school year.
SAME_YEAR = timedelta(days=183)

Bounds = tuple[date | None, date | None, date | None]
"""The first and the last day of a school year and the first of the next, each None while nobody knows it."""


def as_told(country: SchoolCalendar, group: ClassGroup, today: date) -> SchoolCalendar:
    """The calendar of this class: the country's, and instead of it whatever its teacher said."""
    first, last, resumes = bounds(country, group, today)
    weekdays = frozenset(group.weekdays) or country.weekdays
    return replace(
        country,
        weekdays=weekdays,
        hours=hours_of(country, group, weekdays),
        breaks=breaks_of(country, group),
        first_day=first,
        last_day=last,
        resumes=resumes,
        declared=group.hours is not None,
        taught=group.taught,
    )


def breaks_of(country: SchoolCalendar, group: ClassGroup) -> tuple[Break, ...]:
    """The country's breaks without those that the class does not have, and the class's own, by date."""
    kept = (pause for pause in country.breaks if pause.first not in group.dropped)
    return tuple(sorted((*kept, *group.breaks), key=lambda pause: (pause.first, pause.last)))


def hours_of(country: SchoolCalendar, group: ClassGroup, weekdays: frozenset[int]) -> tuple[Hours, ...]:
    """The school hours of each weekday: those told for it, else those told for all, else the usual ones."""
    usual = country.hours[0]
    opens, closes = group.hours or (usual.opens, usual.closes)
    own = {hours.weekday: hours for hours in group.week}
    return tuple(own.get(day, Hours(day, opens, closes)) for day in sorted(weekdays))


def bounds(country: SchoolCalendar, group: ClassGroup, today: date) -> Bounds:
    """When this school year begins and ends for the class, and when the next begins."""
    last = group.last_day if group.last_day and today <= group.last_day + SAID_FOR else None
    begins = group.first_day
    if begins and begins > today:
        return _from_coming(country, begins, last)
    first = begins if begins and _same_year(begins, country) else country.first_day
    if last is None:
        return first, country.last_day, country.resumes
    if country.first_day and last < country.first_day:
        # The country's year is the coming one already; she spoke of the one before it.
        return None, last, country.first_day
    return first, last, country.resumes if country.resumes and country.resumes > last else None


def _from_coming(country: SchoolCalendar, begins: date, last: date | None) -> Bounds:
    """She said a first day that is still to come: it ends the holidays, or opens the school year."""
    before = next((day for day in (last, country.last_day) if day and day < begins), None)
    if before:
        return country.first_day if country.first_day and country.first_day <= before else None, before, begins
    end = last or country.last_day
    return begins, end, country.resumes if country.resumes and end and country.resumes > end else None


def _same_year(begins: date, country: SchoolCalendar) -> bool:
    return country.first_day is None or abs(begins - country.first_day) < SAME_YEAR
