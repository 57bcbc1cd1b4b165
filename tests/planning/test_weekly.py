"""In which weeks a weekly call can be held, and whose hour a change of the clocks shifts."""

from datetime import date, time, timedelta

import pytest

from core.model.calendar import Break, Hours, SchoolCalendar
from core.model.wall import Wall, wall_of
from core.planning.roles import Roles, roles
from core.planning.weekly import Shift, shift_of, weeks_after

ROME, NEW_YORK, KYIV, SANTIAGO, BUENOS_AIRES, KOLKATA = (
    *("Europe/Rome", "America/New_York", "Europe/Kyiv", "America/Santiago"),
    *("America/Argentina/Buenos_Aires", "Asia/Kolkata"),
)
TWO = time(14)


def hours(wall: Wall, zone: str, weeks: int) -> list[tuple[str, str | None]]:
    """For each further week the hour there, and the usual one where a warning is due."""
    found = []
    for n in range(1, weeks + 1):
        before, day = wall.day + timedelta(weeks=n - 1), wall.day + timedelta(weeks=n)
        shift = shift_of(Wall(day, wall.hour, wall.zone), before, zone)
        there = Wall(day, wall.hour, wall.zone).instant
        local = shift.now.hour if shift else wall_of(there, zone).hour
        found.append((f"{local:%H:%M}", f"{shift.usual.hour:%H:%M}" if shift else None))
    return found


@pytest.mark.parametrize(
    ("first", "zone", "seen"),
    [
        # The measured truth of a weekly call at 14:00 in Rome: New York at 8, at 9, and at 8 again.
        (Wall(date(2026, 10, 20), TWO, ROME), NEW_YORK, [("09:00", "08:00"), ("08:00", "09:00"), ("08:00", None)]),
        (Wall(date(2026, 10, 20), TWO, ROME), ROME, [("14:00", None)] * 3),
        (Wall(date(2026, 10, 20), TWO, ROME), KYIV, [("15:00", None)] * 3),
        # India and Argentina never change; whoever meets Kyiv by Kyiv's wall is shifted, by their own wall never.
        (Wall(date(2026, 10, 20), TWO, KYIV), BUENOS_AIRES, [("09:00", "08:00"), ("09:00", None)]),
        (Wall(date(2026, 10, 20), TWO, BUENOS_AIRES), BUENOS_AIRES, [("14:00", None)] * 2),
        (Wall(date(2026, 10, 20), time(9), BUENOS_AIRES), KYIV, [("14:00", "15:00"), ("14:00", None)]),
        (Wall(date(2026, 10, 20), TWO, KOLKATA), BUENOS_AIRES, [("05:30", None)] * 2),
        # March: the north goes forward on the 28th, Chile back on 4 April; by either wall only the other is warned.
        (Wall(date(2027, 3, 23), time(15), KYIV), SANTIAGO, [("09:00", "10:00"), ("08:00", "09:00"), ("08:00", None)]),
        (Wall(date(2027, 3, 23), time(10), SANTIAGO), KYIV, [("16:00", "15:00"), ("17:00", "16:00"), ("17:00", None)]),
    ],
)
def test_only_the_class_whose_hour_shifts_is_warned(
    first: Wall, zone: str, seen: list[tuple[str, str | None]]
) -> None:
    assert hours(first, zone, len(seen)) == seen


def test_it_is_known_whose_clocks_change() -> None:
    italys = shift_of(Wall(date(2026, 10, 27), TWO, ROME), date(2026, 10, 20), NEW_YORK)
    own = shift_of(Wall(date(2026, 11, 3), TWO, ROME), date(2026, 10, 27), NEW_YORK)
    assert isinstance(italys, Shift)
    assert isinstance(own, Shift)
    assert (italys.elsewhere, own.elsewhere) == (True, False)


def test_days_off_of_any_class_are_left_out_and_named_by_whose_they_are() -> None:
    calendar = SchoolCalendar("IT", ROME, frozenset(range(1, 6)), tuple(Hours(n, time(8), TWO) for n in range(1, 6)))
    closed = SchoolCalendar(
        "US", NEW_YORK, calendar.weekdays, calendar.hours, (Break(date(2026, 11, 3), date(2026, 11, 3), "Election"),)
    )
    found = weeks_after(Wall(date(2026, 10, 20), TWO, ROME), (calendar, closed), date(2026, 11, 16))
    assert [wall.day.day for wall in found.walls] == [27, 10]
    assert [(wall.day.day, which) for wall, which in found.left_out] == [(3, 1)]


def test_every_role_goes_on_to_the_next_class_from_call_to_call() -> None:
    assert [roles("ab", n) for n in range(3)] == [Roles("a", "b", "a"), Roles("b", "a", "b"), Roles("a", "b", "a")]
    assert [roles("abc", n).greets for n in range(4)] == ["a", "b", "c", "a"]
