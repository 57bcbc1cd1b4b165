"""Smaller groups for calls: as few as possible, every class in one, all of them with a common hour."""

import random
from datetime import UTC, datetime, time, timedelta
from itertools import combinations

from core.model.calendar import Hours, SchoolCalendar
from core.planning.groups import Group, groups_that_meet
from core.planning.slots import shared_hours, starts

MONDAY = datetime(2026, 12, 7, tzinfo=UTC)
FRIDAY = MONDAY + timedelta(days=5)


def at(opens: int, closes: int) -> SchoolCalendar:
    """A school in UTC, from Monday to Friday, between full hours."""
    hours = tuple(Hours(day, time(opens), time(closes)) for day in range(1, 6))
    return SchoolCalendar("XX", "UTC", frozenset(range(1, 6)), hours)


def groups(*calendars: SchoolCalendar) -> tuple[tuple[Group, ...], Group]:
    return groups_that_meet(calendars, MONDAY, FRIDAY)


def test_the_six_countries_go_in_two_groups_of_three() -> None:
    ukraine, italy, india, york, dhaka, turkey = (
        at(6, 14), at(7, 15), at(3, 10), at(13, 21), at(2, 10), at(5, 13)
    )  # fmt: skip
    assert groups(ukraine, italy, india, york, dhaka, turkey) == (((0, 1, 3), (2, 4, 5)), ())


def test_classes_that_all_meet_are_one_group() -> None:
    assert groups(at(8, 12), at(9, 13), at(10, 14)) == (((0, 1, 2),), ())


def test_a_class_is_in_two_groups_only_where_somebody_would_be_alone() -> None:
    assert groups(at(0, 8), at(6, 14), at(12, 20)) == (((0, 1), (1, 2)), ())


def test_whoever_meets_nobody_is_named() -> None:
    assert groups(at(0, 4), at(8, 12), at(9, 13)) == (((1, 2),), (0,))
    assert groups(at(0, 4), at(8, 12)) == ((), (0, 1))


def test_no_fewer_groups_would_do() -> None:
    """Against every way of choosing groups, on random schools."""
    chance = random.Random(7)
    for _ in range(15):
        opens = [chance.randint(0, 18) for _ in range(chance.randint(3, 6))]
        calendars = tuple(at(hour, hour + chance.randint(3, 5)) for hour in opens)
        found, alone = groups(*calendars)
        meeting = [some for some in subsets(len(calendars)) if meet(calendars, some)]
        assert all(some in meeting for some in found)
        reached = {n for some in meeting for n in some}
        assert {n for some in found for n in some} == reached == set(range(len(calendars))) - set(alone)
        fewer = combinations(meeting, len(found) - 1) if found else iter(())
        assert not any({n for some in ways for n in some} == reached for ways in fewer)


def subsets(count: int) -> list[Group]:
    return [some for size in range(2, count + 1) for some in combinations(range(count), size)]


def meet(calendars: tuple[SchoolCalendar, ...], some: Group) -> bool:
    return bool(starts(shared_hours(tuple(calendars[n] for n in some), MONDAY, FRIDAY)))
