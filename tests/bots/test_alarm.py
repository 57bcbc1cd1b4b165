"""The alarm goes on ringing when the system's clock is set back or forward."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from bots import alarm

NOON = datetime(2026, 12, 10, 12, tzinfo=UTC)


class NothingDue:
    """A schedule that counts how often it was asked."""

    asked = 0

    async def next_due(self, now: datetime, but: tuple[str, ...] = ()) -> None:
        """Never."""
        self.asked += 1


class SystemClock:
    """The system's time, which the test sets."""

    def now(self) -> datetime:
        """The present instant."""
        return datetime.now(UTC)


async def test_a_clock_that_is_set_back_does_not_silence_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alarm, "RING", 0.05)
    monkeypatch.setattr(alarm, "STUCK", 0.15)

    async def nothing() -> None:
        return

    with time_machine.travel(NOON, tick=True) as clock:
        schedule: Any = NothingDue()
        unused: Any = None
        bell = alarm.Alarm(unused, schedule, unused, SystemClock(), lambda: None, nothing, nothing)
        bell.start()
        watch = asyncio.create_task(bell.watch())
        await asyncio.sleep(0.3)
        before = schedule.asked
        assert before >= 2
        clock.shift(timedelta(hours=-1))
        await asyncio.sleep(0.6)
        watch.cancel()
        bell.stop()
    assert schedule.asked >= before + 2
    assert not bell.is_silent


async def test_a_clock_that_is_set_forward_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alarm, "RING", 0.05)

    async def nothing() -> None:
        return

    with time_machine.travel(NOON, tick=True) as clock:
        schedule: Any = NothingDue()
        unused: Any = None
        bell = alarm.Alarm(unused, schedule, unused, SystemClock(), lambda: None, nothing, nothing)
        bell.start()
        await asyncio.sleep(0.1)
        before, began = schedule.asked, time.perf_counter()
        clock.shift(timedelta(days=2))
        await asyncio.sleep(0.2)
        bell.stop()
    assert schedule.asked > before
    # Counting through all that was passed over would take a quarter of a minute.
    assert time.perf_counter() - began < 5


async def test_stopping_in_the_middle_of_work_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    began = asyncio.Event()

    async def nothing() -> None:
        return

    async def cleaning() -> None:
        began.set()
        await asyncio.sleep(60)

    unused: Any = None
    schedule: Any = NothingDue()
    bell = alarm.Alarm(unused, schedule, unused, SystemClock(), lambda: None, nothing, cleaning)
    bell.start()
    async with asyncio.timeout(5):
        await began.wait()
    bell.stop()
    await asyncio.sleep(0.05)
    assert caplog.records == []
