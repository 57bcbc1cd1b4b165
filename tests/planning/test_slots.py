"""Hours in common: the measured truths, the fair stretch and its ledger."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.model.calendar import Hours, SchoolCalendar
from core.planning.apart import apart, hour_difference, span
from core.planning.calendars import calendar_of
from core.planning.slots import (
    Effort,
    Interval,
    add_to_ledger,
    efforts_of,
    fair_stretch,
    options_on,
    shared_hours,
    shared_on,
    starts,
)
from tests.planning.story import GISEL, JHANSI, OLENKA, dec

OCTOBER, NOVEMBER = date(2026, 10, 20), date(2026, 11, 3)


def school(zone: str, opens: time = time(8), closes: time = time(16)) -> SchoolCalendar:
    days = range(1, 6)
    return SchoolCalendar("XX", zone, frozenset(days), tuple(Hours(day, opens, closes) for day in days))


ARGENTINA = school("America/Argentina/Buenos_Aires")
INDIA = school("Asia/Kolkata")
UKRAINE = school("Europe/Kyiv")


NONE = Effort(0, 0)


@pytest.mark.parametrize(("day", "count"), [(OCTOBER, 6), (NOVEMBER, 10)])
def test_argentina_and_ukraine_share_starts_on_quarters_of_an_hour(day: date, count: int) -> None:
    assert len(starts(shared_on((ARGENTINA, UKRAINE), day))) == count


def test_argentina_and_india_share_no_hour_and_come_closest_at_7_15_and_15_45() -> None:
    assert shared_on((ARGENTINA, INDIA), OCTOBER) == ()
    best = fair_stretch((ARGENTINA, INDIA), OCTOBER)[0]
    assert best.start.astimezone(ZoneInfo(ARGENTINA.zone)).time() == time(7, 15)
    assert best.start.astimezone(ZoneInfo(INDIA.zone)).time() == time(15, 45)


def test_three_or_six_countries_share_nothing() -> None:
    assert shared_on((ARGENTINA, INDIA, UKRAINE), OCTOBER) == ()
    zones = ("Europe/Kyiv", "Europe/Rome", "Asia/Kolkata", "America/New_York", "Asia/Dhaka", "Europe/Istanbul")
    assert shared_on(tuple(school(zone) for zone in zones), OCTOBER) == ()


def test_the_two_options_of_10_december() -> None:
    a, b = fair_stretch((GISEL.calendar, JHANSI.calendar), dec(10))
    assert (a.start, b.start) == (
        datetime(2026, 12, 10, 10, 15, tzinfo=UTC),
        datetime(2026, 12, 10, 10, 30, tzinfo=UTC),
    )
    assert a.efforts == (Effort(45, 0), Effort(0, 30))
    assert b.efforts == (Effort(30, 0), Effort(0, 45))


def test_who_had_the_greater_effort_last_time_gets_the_lesser_next() -> None:
    classes = (GISEL.calendar, JHANSI.calendar)
    first = fair_stretch(classes, dec(10))[0]
    ledger = add_to_ledger((), first.efforts)
    assert ledger == (45, 30)
    second = fair_stretch(classes, dec(11), past=ledger)[0]
    assert second.efforts == (Effort(30, 0), Effort(0, 45))
    assert add_to_ledger(ledger, second.efforts) == (75, 75)


SIX = tuple(
    SchoolCalendar("XX", zone, frozenset(days), tuple(Hours(day, time(8), time(16)) for day in days))
    for zone, days in (
        ("Europe/Kyiv", (1, 2, 3, 4, 5)),
        ("Europe/Rome", (1, 2, 3, 4, 5)),
        ("Asia/Kolkata", (1, 2, 3, 4, 5)),
        ("America/New_York", (1, 2, 3, 4, 5)),
        ("Asia/Dhaka", (7, 1, 2, 3, 4)),
        ("Europe/Istanbul", (1, 2, 3, 4, 5)),
    )
)


def test_six_countries_stretch_by_an_hour_and_a_half_at_most_in_october_and_two_in_december() -> None:
    autumn, winter = fair_stretch(SIX, OCTOBER), fair_stretch(SIX, dec(10))
    assert [max(effort.minutes for effort in stretch.efforts) for stretch in (*autumn, *winter)] == [90, 90, 120, 120]
    # New York begins before school, Bangladesh and India after it; the other three are at school.
    assert autumn[0].efforts == (NONE, NONE, Effort(0, 45), Effort(90, 0), Effort(0, 75), NONE)


def test_the_effort_of_six_turns_with_the_ledger() -> None:
    first = fair_stretch(SIX, dec(8))[0]
    assert first.efforts[3:5] == (Effort(120, 0), Effort(0, 105))
    ledger = add_to_ledger((), first.efforts)
    second = fair_stretch(SIX, dec(9), past=ledger)[0]
    assert second.efforts[3:5] == (Effort(105, 0), Effort(0, 120))
    assert add_to_ledger(ledger, second.efforts)[3:5] == (225, 225)


def test_no_stretch_on_the_friday_of_one_of_them() -> None:
    assert fair_stretch(SIX, dec(11)) == ()
    # A Friday begins in Dhaka while it is still Thursday in New York.
    assert all(s.start.astimezone(ZoneInfo("Asia/Dhaka")).weekday() != 4 for s in fair_stretch(SIX[3:5], dec(10)))


def test_a_stretch_counts_from_the_nearest_of_several_hours_and_until_midnight() -> None:
    pause = replace(UKRAINE, hours=(Hours(2, time(8), time(10)), Hours(2, time(14), time(16))))
    at = datetime(2026, 10, 20, 7, 15, tzinfo=UTC)  # 10:15 in Kyiv
    assert efforts_of((pause,), at) == (Effort(0, 60),)
    evening = replace(UKRAINE, hours=(Hours(2, time(18), time(0)),))
    assert efforts_of((evening,), datetime(2026, 10, 20, 20, 0, tzinfo=UTC)) == (NONE,)


def test_no_stretch_on_a_day_off_nor_across_half_the_world() -> None:
    assert fair_stretch((GISEL.calendar, JHANSI.calendar), dec(8)) == ()
    assert fair_stretch((ARGENTINA, school("Asia/Seoul")), OCTOBER) == ()


def test_the_call_with_olenka_lies_inside_both_school_days() -> None:
    call = datetime(2026, 12, 11, 12, 0, tzinfo=UTC)  # 9:00 and 14:00
    assert efforts_of((GISEL.calendar, OLENKA.calendar), call) == (Effort(0, 0), Effort(0, 0))
    assert call in starts(shared_on((GISEL.calendar, OLENKA.calendar), dec(11)))


def test_what_is_offered_is_inside_the_hours_or_else_the_stretch() -> None:
    inside = options_on((GISEL.calendar, OLENKA.calendar), dec(11))
    assert len(inside) == 10
    assert all(option.efforts == (Effort(0, 0), Effort(0, 0)) for option in inside)
    india = (GISEL.calendar, JHANSI.calendar)
    assert options_on(india, dec(10), past=(45, 30)) == tuple(reversed(fair_stretch(india, dec(10))))


def test_how_far_apart_the_search_cards_say() -> None:
    india = apart(GISEL.calendar, JHANSI.calendar, date(2026, 11, 23))
    assert (span(india.ahead), india.shared, india.nearest) == ("8 h 30", None, (time(7, 15), time(15, 45)))
    ukraine = apart(GISEL.calendar, OLENKA.calendar, date(2026, 11, 23))
    assert (span(ukraine.ahead), ukraine.shared) == ("5 h", (time(8), time(11)))
    assert apart(OLENKA.calendar, GISEL.calendar, date(2026, 11, 23)).shared == (time(13), time(16))
    assert apart(ARGENTINA, school("Asia/Seoul"), OCTOBER).nearest is None


def test_classes_that_never_meet_again_are_compared_all_the_same() -> None:
    over = replace(GISEL.calendar, last_day=date(2026, 12, 18), resumes=None)
    found = apart(JHANSI.calendar, over, date(2027, 1, 11))
    assert (found.on, span(found.ahead), found.shared) == (date(2027, 1, 11), "8 h 30", None)


def test_the_hour_difference_follows_the_clock_changes() -> None:
    zones = "Europe/Rome", "America/New_York"
    noon = [datetime(2026, month, day, 12, tzinfo=UTC) for month, day in ((10, 20), (10, 27), (11, 3))]
    assert [hour_difference(*zones, at) for at in noon] == [-360, -300, -360]
    assert [span(minutes) for minutes in (0, 45, -360, 570)] == ["0 min", "45 min", "6 h", "9 h 30"]


def test_an_interval_is_maximal_and_cut_at_the_window() -> None:
    first = datetime(2026, 10, 20, 9, 10, tzinfo=UTC)
    assert shared_hours((UKRAINE,), first, first + timedelta(days=1, minutes=-200), 45) == (
        Interval(first, datetime(2026, 10, 20, 13, 0, tzinfo=UTC)),
        Interval(datetime(2026, 10, 21, 5, 0, tzinfo=UTC), datetime(2026, 10, 21, 5, 50, tzinfo=UTC)),
    )


def test_starts_stand_on_the_quarter_even_if_school_does_not() -> None:
    odd = school("Europe/Kyiv", time(8, 10), time(9, 5))
    assert starts(shared_on((odd,), NOVEMBER)) == (datetime(2026, 11, 3, 6, 15, tzinfo=UTC),)


def test_the_real_calendars_close_the_shared_hours_on_a_holiday() -> None:
    assert shared_on((GISEL.calendar, OLENKA.calendar), dec(8)) == ()
    open_again = replace(calendar_of("AR", dec(1)), holidays=())
    assert shared_on((open_again, OLENKA.calendar), dec(8))
