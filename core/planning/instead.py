"""A time that was wished for a project: whether the calendars allow it, and what they allow instead."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from core.model.calendar import SchoolCalendar
from core.planning.calendars import ClassInPlan
from core.planning.suggestion import enough, shared_weeks, usable_days

# Half a year of Mondays: who wants to begin later than that says so.
FARTHEST = 26
# A wish is read in whole weeks, up to a school year.
LONGEST = 40


@dataclass(frozen=True, slots=True)
class Span:
    """Days `first` to `last` for a project of so many calendar weeks."""

    first: date
    last: date

    @property
    def weeks(self) -> int:
        """Its length, begun weeks counted whole."""
        return -(-((self.last - self.first).days + 1) // 7)


@dataclass(frozen=True, slots=True)
class Instead:
    """Why a wished span is impossible and what is possible: `days` and `weeks` of school that all classes share in it.

    `shorter` begins with it, `moved` is as long and begins as near to it as can be, `without` are the classes (ids) of
    which each alone stands in its way.
    """

    days: int
    weeks: float
    shorter: Span | None
    moved: Span | None
    without: tuple[str, ...]


def span_of(first: date, weeks: int) -> Span:
    """So many weeks from a day on, ending before a weekend."""
    last = first + timedelta(days=7 * weeks - 1)
    return Span(first, last - timedelta(days=max(0, last.isoweekday() - 5)))


def allowed(calendars: tuple[SchoolCalendar, ...], wish: Span) -> bool:
    """Whether the classes share enough school in it."""
    return enough(calendars, wish.first, wish.last)


def instead(classes: tuple[ClassInPlan, ...], wish: Span, today: date) -> Instead | None:
    """What to offer, the host's class first, where the wish is impossible; None where it is possible."""
    calendars = tuple(one.calendar for one in classes)
    if allowed(calendars, wish):
        return None
    shorter = (span_of(wish.first, weeks) for weeks in range(wish.weeks - 1, 0, -1))
    return Instead(
        days=usable_days(calendars, wish.first, wish.last),
        weeks=shared_weeks(calendars, wish.first, wish.last),
        shorter=next((span for span in shorter if allowed(calendars, span)), None),
        moved=next((span for span in _moved(wish, today) if allowed(calendars, span)), None),
        without=_in_the_way(classes, wish),
    )


def _moved(wish: Span, today: date) -> Iterator[Span]:
    """The same length from other Mondays, the nearest first, none before tomorrow."""
    monday = wish.first - timedelta(days=wish.first.weekday())
    for step in sorted(range(-FARTHEST, FARTHEST + 1), key=lambda step: (abs(step), -step)):
        first = monday + timedelta(weeks=step)
        if first > today and first != wish.first:
            yield span_of(first, wish.weeks)


def _in_the_way(classes: tuple[ClassInPlan, ...], wish: Span) -> tuple[str, ...]:
    """The guests without whom alone it would be possible; a project needs two classes."""
    if len(classes) < 3:
        return ()
    rest = ((guest.id, tuple(one.calendar for one in classes if one != guest)) for guest in classes[1:])
    return tuple(guest for guest, calendars in rest if allowed(calendars, wish))
