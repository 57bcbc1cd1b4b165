"""A school calendar as bits: hours of the week in UTC, school weeks in a ring, and how long both hold."""

from datetime import date, time, timedelta

from core.model.calendar import Break, Hours
from core.model.seeker import WEEKS
from core.planning.calendars import calendar_of
from core.planning.masks import AHEAD, FRESH, KEPT, holds_until, school_weeks, week_hours

TODAY = date(2026, 11, 23)


def hours(zone: str, *hours: Hours, at: date = TODAY) -> set[int]:
    """The hours of the week, from Monday 0:00 UTC."""
    words = week_hours(hours, zone, at)
    return {56 * place + n for place, word in enumerate(words) for n in range(56) if word >> n & 1}


def test_hours_are_those_of_the_world_and_move_with_the_clocks() -> None:
    monday = Hours(1, time(8), time(11))
    assert hours("America/Argentina/Buenos_Aires", monday) == {11, 12, 13}
    assert hours("Europe/Kyiv", monday) == {6, 7, 8}
    assert hours("Europe/Kyiv", monday, at=date(2026, 7, 6)) == {5, 6, 7}


def test_the_week_is_round() -> None:
    assert hours("Pacific/Auckland", Hours(1, time(9), time(11))) == {164, 165}
    assert hours("America/Los_Angeles", Hours(7, time(20), time(0))) == {4, 5, 6, 7}


def test_an_hour_counts_when_most_of_it_is_school() -> None:
    assert hours("Europe/London", Hours(2, time(8), time(8, 45))) == {32}
    assert hours("Europe/London", Hours(2, time(8), time(8, 20))) == set()
    assert hours("Asia/Kolkata", Hours(3, time(9), time(10))) == {51, 52}


def test_weeks_without_school_are_not_there() -> None:
    calendar = calendar_of("UA", TODAY)
    pause = Break(TODAY + timedelta(weeks=1), TODAY + timedelta(weeks=1, days=6), "pause")
    paused = type(calendar)("UA", "Europe/Kyiv", calendar.weekdays, calendar.hours, (pause,))
    whole = type(calendar)("UA", "Europe/Kyiv", calendar.weekdays, calendar.hours)
    difference = school_weeks(whole, TODAY, 6) ^ school_weeks(paused, TODAY, 6)
    assert difference == 1 << (TODAY + timedelta(weeks=1)).toordinal() // 7 % WEEKS


def test_an_old_row_says_the_same_of_the_weeks_that_anybody_compares() -> None:
    calendar = calendar_of("UA", TODAY)
    later = TODAY + FRESH
    compared = school_weeks(calendar, later, AHEAD)
    assert compared & school_weeks(calendar, TODAY, KEPT) == compared


def test_a_row_holds_until_the_clocks_change_or_weeks_have_gone() -> None:
    assert holds_until("Europe/Kyiv", date(2027, 3, 1)) == date(2027, 3, 28)
    assert holds_until("America/Argentina/Buenos_Aires", TODAY) == TODAY + FRESH


def test_sunday_belongs_to_the_week_before_it() -> None:
    dhaka = calendar_of("BD", TODAY)
    sundays = type(dhaka)("BD", "Asia/Dhaka", frozenset({5, 6, 7}), dhaka.hours, last_day=TODAY + timedelta(days=6))
    assert school_weeks(sundays, TODAY, 6) == 1 << TODAY.toordinal() // 7 % WEEKS
