"""In every zone and around every change of clocks the typed wall time is kept, or asked about by its right name."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given
from hypothesis import strategies as st

from core.phrases import Ask, Instant, read
from tests.phrases.notation import told
from tests.phrases.people import GISEL

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
ZONES = sorted(available_timezones())
HORIZON_DAYS = 600


@cache
def _changes(zone: str) -> tuple[datetime, ...]:
    """The wall times at which the clocks of a zone were about to change, over the days after NOW."""
    there = ZoneInfo(zone)
    hours = [NOW + timedelta(hours=hour) for hour in range(6, HORIZON_DAYS * 24, 6)]
    offsets = [hour.astimezone(there).utcoffset() for hour in hours]
    turns = [hours[at] for at in range(1, len(hours)) if offsets[at] != offsets[at - 1]]
    return tuple(turn.astimezone(there).replace(tzinfo=None) for turn in turns)


@st.composite
def _walls(draw: st.DrawFn) -> tuple[str, datetime]:
    zone = draw(st.sampled_from(ZONES))
    near = [NOW.replace(tzinfo=None) + timedelta(days=3), *_changes(zone)]
    minutes = draw(st.integers(-9 * 60, 9 * 60))
    return zone, draw(st.sampled_from(near)).replace(minute=0) + timedelta(minutes=minutes)


@given(_walls())
def test_the_wall_time_is_kept_or_its_gap_or_overlap_is_named(case: tuple[str, datetime]) -> None:
    zone, wall = case
    reading = read(f"{wall:%Y-%m-%d} {wall:%H:%M}", replace(GISEL, zone=zone, now=NOW, closed=frozenset()))
    meanings = {
        utc
        for fold in (0, 1)
        if (utc := wall.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC))
        .astimezone(ZoneInfo(zone))
        .replace(tzinfo=None)
        == wall
    }
    # An hour from 1 to 5 with its leading zero is 24-hour time, so nothing but the clocks can be in doubt.
    if len(meanings) == 1:
        assert isinstance(reading, Instant)
        assert reading.start.replace(tzinfo=None, fold=0) == wall
        assert {reading.start.astimezone(UTC)} == meanings
        return
    assert isinstance(reading, Ask)
    assert reading.reason == ("overlap" if meanings else "gap")
    offered = {one.start.astimezone(UTC) for one in reading.candidates if isinstance(one, Instant)}
    assert len(offered) == 2
    assert not meanings or offered == meanings


def _read_at(zone: str, typed: str) -> Ask:
    reading = read(typed, replace(GISEL, zone=zone, now=NOW, closed=frozenset()))
    assert isinstance(reading, Ask)
    return reading


def test_an_hour_that_berlin_skips_is_offered_just_before_and_just_after() -> None:
    assert told(_read_at("Europe/Berlin", "2027-03-28 02:30")) == "ask gap 2027-03-28 01:30 | 2027-03-28 03:30"


def test_an_hour_that_new_york_has_twice_is_offered_twice() -> None:
    reading = _read_at("America/New_York", "2026-11-01 01:30")
    assert reading.reason == "overlap"
    starts = [one.start for one in reading.candidates if isinstance(one, Instant)]
    assert [start.astimezone(UTC).hour for start in starts] == [5, 6]


def test_tomorrow_keeps_the_wall_time_over_a_night_with_a_change() -> None:
    evening = replace(GISEL, zone="Europe/Madrid", country="ES", now=datetime(2026, 10, 24, 18, 0, tzinfo=UTC))
    reading = read("mañana a las 10", replace(evening, closed=frozenset()))
    assert isinstance(reading, Instant)
    assert reading.start == datetime(2026, 10, 25, 10, 0, tzinfo=ZoneInfo("Europe/Madrid"))
    assert reading.start.astimezone(UTC).time() == time(9)


def test_a_range_over_the_change_ends_on_its_wall_time() -> None:
    night = replace(GISEL, zone="Europe/Berlin", now=NOW, closed=frozenset())
    reading = read("2027-03-28 01:30-03:30", night)
    assert isinstance(reading, Instant)
    assert reading.end is not None
    assert reading.end.astimezone(UTC) - reading.start.astimezone(UTC) == timedelta(hours=1)
    assert reading.start.date() == date(2027, 3, 28)
