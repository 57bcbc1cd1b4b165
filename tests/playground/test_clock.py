"""The playground's clock: it jumps, ticks on from there, remembers, and never goes back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.playground.clock import PlayClock, next_morning
from tests.fakes.clock import FrozenClock

START = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)


def test_it_starts_now_and_ticks_on_after_a_jump(tmp_path: Path) -> None:
    machine = FrozenClock(START)
    clock = PlayClock(tmp_path / "clock.json", machine.now)
    assert clock.now() == START
    clock.jump(timedelta(hours=1))
    machine.tick(timedelta(minutes=2))
    assert clock.now() == START + timedelta(hours=1, minutes=2)


def test_it_remembers_over_a_restart(tmp_path: Path) -> None:
    PlayClock(tmp_path / "clock.json", FrozenClock(START).now).jump_to(START + timedelta(days=17))
    again = PlayClock(tmp_path / "clock.json", FrozenClock(START).now)
    assert again.now() == START + timedelta(days=17)
    again.reset()
    assert PlayClock(tmp_path / "clock.json", FrozenClock(START).now).now() == START


def test_it_never_goes_back(tmp_path: Path) -> None:
    clock = PlayClock(tmp_path / "clock.json", FrozenClock(START).now)
    clock.jump_to(START - timedelta(days=1))
    assert clock.now() == START
    with pytest.raises(ValueError, match="never goes back"):
        clock.jump(timedelta(seconds=-1))


@pytest.mark.parametrize(
    ("now", "zone", "morning"),
    [
        ("2026-11-23T13:05Z", "America/Argentina/Buenos_Aires", "2026-11-24T11:00Z"),
        ("2026-11-23T10:59Z", "America/Argentina/Buenos_Aires", "2026-11-23T11:00Z"),
        ("2026-11-23T11:00Z", "America/Argentina/Buenos_Aires", "2026-11-24T11:00Z"),
        ("2026-11-23T13:05Z", "Asia/Kolkata", "2026-11-24T02:30Z"),
        # Spain leaves summer time in the night: the morning is 25 hours away.
        ("2026-10-24T07:00Z", "Europe/Madrid", "2026-10-25T07:00Z"),
        ("2026-10-24T05:00Z", "Europe/Madrid", "2026-10-24T06:00Z"),
    ],
)
def test_the_next_morning_is_eight_on_the_wall(now: str, zone: str, morning: str) -> None:
    assert next_morning(datetime.fromisoformat(now), zone) == datetime.fromisoformat(morning)
