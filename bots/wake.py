"""Who wakes whom: a message heard wakes the desk, a turn done wakes everybody who may have something to do."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime

from core.ports.clock import Clock
from storage.deliveries import Deliveries
from storage.jobs import Schedule


class Bell:
    """The wires between desk, courier, scribe and alarm, laid before any of them exists."""

    def __init__(self) -> None:
        self._desk: Callable[[], None] = nobody
        self._courier: Callable[[], None] = nobody
        self._scribe: Callable[[], None] = nobody
        self._alarm: Callable[[], Awaitable[None]] | None = None
        self._ringing: set[asyncio.Task[None]] = set()

    def ring(
        self,
        desk: Callable[[], None],
        courier: Callable[[], None],
        scribe: Callable[[], None],
        alarm: Callable[[], Awaitable[None]],
    ) -> None:
        """Say who is at the other ends."""
        self._desk, self._courier, self._scribe, self._alarm = desk, courier, scribe, alarm

    def heard(self) -> None:
        """Something new is in the inbox."""
        self._desk()

    def turned(self) -> None:
        """A turn was committed: there may be letters to carry and drafts to ask for."""
        self._courier()
        self._scribe()

    def sweep(self) -> None:
        """Everybody looks, whatever woke or failed to wake them; also when the clock jumped."""
        self.heard()
        self.turned()
        if self._alarm is not None:
            self._ringing.add(task := asyncio.ensure_future(self._alarm()))
            task.add_done_callback(self._ringing.discard)


    async def swept(self) -> None:
        """`sweep` for the alarm clock, which runs in the event loop only what is a coroutine."""
        self.sweep()


async def rest(event: asyncio.Event, seconds: float) -> None:
    """Wait for the event, but not longer than this.

    Not `asyncio.wait_for`: on Python 3.11 it swallows a cancellation that arrives together with the event, and a part
    that was told to stop would go on for ever.
    """
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()


def nobody() -> None:
    """Nobody is there yet."""


async def next_due(deliveries: Deliveries, schedule: Schedule, clock: Clock) -> datetime | None:
    """The next instant at which any letter or job is due; None for never."""
    now = clock.now()
    both = await asyncio.gather(deliveries.next_due(now), schedule.next_due(now))
    return min((due for due in both if due is not None), default=None)
