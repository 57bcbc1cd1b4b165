"""Groups for calls where not all classes can meet at once: as few as possible, each with an hour that its classes
share."""

from datetime import datetime
from itertools import combinations

from core.model.calendar import SchoolCalendar
from core.planning.slots import CALL_MINUTES, open_hours, starts

Group = tuple[int, ...]
"""Places in the row of the calendars."""


def groups_that_meet(
    calendars: tuple[SchoolCalendar, ...], first: datetime, last: datetime, minutes: int = CALL_MINUTES
) -> tuple[tuple[Group, ...], Group]:
    """The fewest groups of two or more in which every class has a call inside school hours between two instants, and
    the classes that share no hour with anybody.

    A class is in one group, in two only where somebody would be alone otherwise; of several ways the one whose groups
    are most alike in size is taken.
    """
    sets = meeting_sets(calendars, first, last, minutes)
    reached = frozenset().union(*sets)
    alone = tuple(n for n in range(len(calendars)) if n not in reached)
    for count in range(1, len(sets) + 1):
        covers = [cover for cover in combinations(sets, count) if frozenset().union(*cover) == reached]
        if covers:
            return min((shared_out(cover) for cover in covers), key=_unevenness), alone
    return (), alone


def meeting_sets(
    calendars: tuple[SchoolCalendar, ...], first: datetime, last: datetime, minutes: int
) -> list[frozenset[int]]:
    """Every largest set of two or more classes that can be in one call."""
    opened = [open_hours(calendar, first, last) for calendar in calendars]
    at: dict[datetime, set[int]] = {}
    for n, intervals in enumerate(opened):
        for start in starts(intervals, minutes):
            at.setdefault(start, set()).add(n)
    sets = {frozenset(some) for some in at.values() if len(some) > 1}
    return sorted((one for one in sets if not any(one < other for other in sets)), key=sorted)


def shared_out(cover: tuple[frozenset[int], ...]) -> tuple[Group, ...]:
    """The sets with each class in one of them: whoever fits into several goes where the fewest are."""
    every = frozenset().union(*cover)
    groups = [{n for n in one if sum(n in other for other in cover) == 1} for one in cover]
    for n in sorted(every - frozenset().union(*groups)):
        min((group for group, one in zip(groups, cover, strict=True) if n in one), key=len).add(n)
    for group, one in zip(groups, cover, strict=True):
        if len(group) < 2:
            group |= set(sorted(one - group)[: 2 - len(group)])
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def _unevenness(groups: tuple[Group, ...]) -> tuple[int, int, tuple[Group, ...]]:
    sizes = [len(group) for group in groups]
    return sum(sizes), max(sizes) - min(sizes), groups
