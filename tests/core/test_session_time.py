"""Wall time is the truth of a call: what zones and clock changes do to it, and when its letters are due."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.refused import Refused
from core.model.reminder import timed
from core.model.session import LiveSession
from core.model.teacher import Quiet, Teacher
from core.model.wall import Wall, wall_from, wall_of
from core.planning.calendars import calendar_of
from tests.core.calls import ARGENTINA, INDIA

NOW = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)
GISEL = Teacher("gisel", "Gisel", "es", ARGENTINA)
ROME, NEW_YORK = "Europe/Rome", "America/New_York"
ZONES = st.sampled_from(
    [ARGENTINA, INDIA, ROME, NEW_YORK, "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu"]
)


def session(wall: Wall) -> LiveSession:
    """A call that was proposed for this time."""
    new = LiveSession("s", "p", ("gisel", "jhansi"), "gisel", wall, wall.instant)
    return new.proposed("gisel", wall, NOW)


def confirmed(wall: Wall) -> LiveSession:
    """A call that was agreed on."""
    return session(wall).agreed("jhansi", 1, NOW)


def test_rome_at_two_is_another_hour_in_new_york_in_the_week_between_two_clock_changes() -> None:
    seen = [
        f"{Wall(date(2026, month, day), time(14), ROME).instant.astimezone(ZoneInfo(NEW_YORK)):%H:%M}"
        for month, day in ((10, 20), (10, 27), (11, 3))
    ]
    assert seen == ["08:00", "09:00", "08:00"]


def test_moving_by_a_day_over_the_change_keeps_the_hour_on_the_wall() -> None:
    saturday = Wall(date(2026, 10, 24), time(14), ROME)
    assert saturday.next_day().shown.time() == time(14)
    assert saturday.next_day().instant - saturday.instant == timedelta(hours=25)


def test_an_hour_that_the_clocks_skip_becomes_the_next_one_and_says_so() -> None:
    skipped = Wall(date(2027, 3, 14), time(2, 30), NEW_YORK)
    assert skipped.skipped
    assert skipped.shown.time() == time(3, 30)
    assert not Wall(date(2027, 3, 14), time(3, 30), NEW_YORK).skipped


def test_the_two_hours_that_the_clocks_repeat_are_two_times() -> None:
    first, second = (Wall(date(2026, 11, 1), time(1, 30), NEW_YORK, fold) for fold in (0, 1))
    assert second.instant - first.instant == timedelta(hours=1)
    assert not first.skipped
    assert not second.skipped


@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)), ZONES)
def test_a_wall_is_the_same_instant_after_being_written_down(moment: datetime, zone: str) -> None:
    wall = wall_of(moment.replace(second=0, microsecond=0, tzinfo=UTC), zone)
    assert wall_from(str(wall)) == wall
    assert wall.instant == moment.replace(second=0, microsecond=0, tzinfo=UTC)


def test_new_rules_for_a_zone_move_the_instant_and_never_the_wall() -> None:
    agreed = confirmed(Wall(date(2026, 12, 10), time(7, 15), ARGENTINA))
    old_rules = replace(agreed, starts=agreed.starts + timedelta(hours=1))
    derived = old_rules.rederived()
    assert derived.starts == agreed.starts
    assert derived.wall == agreed.wall
    assert derived.revision == old_rules.revision + 1
    assert agreed.rederived() == agreed


def test_the_old_time_stands_until_the_last_of_three_has_agreed() -> None:
    old, new = (Wall(date(2026, 12, 10), time(7, minute), ARGENTINA) for minute in (15, 30))
    three = replace(confirmed(old), participants=("gisel", "jhansi", "olenka"))
    asked = three.proposed("jhansi", new, NOW).agreed("gisel", 2, NOW)
    assert asked.wall == old
    assert asked.agreed("olenka", 2, NOW).wall == new


@pytest.mark.parametrize("round_", [0, 1, 3])
def test_a_yes_to_another_round_agrees_to_nothing(round_: int) -> None:
    asked = session(Wall(date(2026, 12, 10), time(7, 15), ARGENTINA))
    newer = asked.proposed("jhansi", Wall(date(2026, 12, 13), time(7, 15), ARGENTINA), NOW)
    with pytest.raises(Refused, match="proposal-over"):
        newer.agreed("gisel", round_, NOW)


def test_strangers_neither_propose_nor_cancel() -> None:
    agreed = confirmed(Wall(date(2026, 12, 10), time(7, 15), ARGENTINA))
    with pytest.raises(Refused, match="call-gone"):
        agreed.cancelled("olenka", NOW)
    with pytest.raises(Refused, match="call-gone"):
        agreed.proposed("olenka", agreed.wall, NOW)
    with pytest.raises(Refused, match="call-gone"):
        agreed.linked("olenka", "https://meet.google.com/x")
    with pytest.raises(Refused, match="call-gone"):
        agreed.met("olenka", "yes")


def due(wall: Wall, teacher: Teacher = GISEL, now: datetime = NOW) -> list[str]:
    """When each letter of a call is due, on the teacher's wall."""
    calendar = calendar_of("AR", now.date(), zone=teacher.zone)
    letters = timed(confirmed(wall), teacher, calendar, now)
    return [f"{one.kind} {teacher.local(one.due):%a %d %H:%M}" for one in letters]


def test_letters_around_a_call_after_a_long_weekend() -> None:
    assert due(Wall(date(2026, 12, 10), time(7, 30), ARGENTINA)) == [
        "agenda Fri 04 08:00",
        "reminder-day Wed 09 07:30",
        "reminder-hour Thu 10 06:30",
        "reminder-minutes Thu 10 07:20",
        "met Thu 10 09:30",
    ]


def test_a_reminder_of_the_day_before_does_not_wake_anybody() -> None:
    assert "reminder-day Tue 08 19:50" in due(Wall(date(2026, 12, 10), time(5), ARGENTINA))


def test_who_sleeps_at_noon_is_reminded_before_it() -> None:
    siesta = replace(GISEL, quiet=Quiet(time(12), time(15)))
    assert "reminder-day Wed 09 11:50" in due(Wall(date(2026, 12, 10), time(14), ARGENTINA), siesta)


def test_what_is_over_when_a_call_is_agreed_on_is_not_owed_but_the_last_reminder_is() -> None:
    five_before = datetime(2026, 12, 10, 10, 10, tzinfo=UTC)
    wall = Wall(date(2026, 12, 10), time(7, 15), ARGENTINA)
    assert due(wall, now=five_before) == ["reminder-minutes Thu 10 07:10", "met Thu 10 09:15"]


@given(st.datetimes(datetime(2026, 12, 1), datetime(2027, 6, 1)), ZONES)
def test_reminders_never_come_after_the_start_nor_out_of_order(moment: datetime, zone: str) -> None:
    wall = wall_of(moment.replace(tzinfo=UTC, second=0, microsecond=0), zone)
    teacher = replace(GISEL, zone=zone)
    letters = list(timed(confirmed(wall), teacher, None, NOW))
    reminders = [one for one in letters if one.kind.startswith("reminder")]
    assert [one.due for one in reminders] == sorted(one.due for one in reminders)
    assert all(one.due < wall.instant and one.not_after == wall.instant + timedelta(minutes=15) for one in reminders)
    assert not any(teacher.is_quiet(one.due) for one in letters if one.kind in ("reminder-day", "agenda", "met"))
