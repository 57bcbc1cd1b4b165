"""How the clock moves: from event to event, so that what comes due comes in its own minute."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from adapters.playground.clock import PlayClock, next_morning
from adapters.playground.screens import Screens

UNSEEN = 40
"""Events in one jump that nobody sees, such as a look at what a class owes: a newcomer wants the next that shows."""
FARTHEST = timedelta(days=800)
"""How far ahead a day may be chosen: a project and the year after it."""
FILM = 1000
"""Events on the way to a day at most: what never gets done must not hold the clock for ever."""
LOOK, CALM, SETTLES = 0.03, 4, 1.5
"""Seconds between looks, looks in a row with nothing due after which all of it is done, and seconds at most."""

NextDue = Callable[[], Awaitable[datetime | None]]


@dataclass(frozen=True)
class Journey:
    """The clock with what must happen whenever it moves; `on_jump` wakes whoever waits for a time."""

    screens: Screens
    clock: PlayClock
    next_due: NextDue
    on_jump: Callable[[], None]

    def hour(self) -> None:
        """An hour on."""
        self.clock.jump(timedelta(hours=1))
        self._moved()

    def morning(self) -> None:
        """To eight o'clock of the first teacher."""
        self.clock.jump_to(next_morning(self.clock.now(), self.screens.cast[0].zone))
        self._moved()

    def reaches(self, instant: datetime) -> bool:
        """Whether that is no farther than a project and a year."""
        return instant <= self.clock.now() + FARTHEST

    async def to(self, instant: datetime) -> None:
        """Up to this instant, with everything that comes due on the way."""
        passed: datetime | None = None
        for _ in range(FILM):
            due = await self.next_due()
            # What is still due after its time does not get done: the clock goes on without it.
            if due is None or due > instant or (passed and due <= passed):
                break
            self.clock.jump_to(due)
            self._moved()
            await self._calm(lambda: False)
            passed = due
        self.clock.jump_to(instant)
        self._moved()

    async def to_next(self) -> bool:
        """Move on from event to event until one of them shows in a phone; False where nothing is to come."""
        before, moved = self.screens.changes, False
        for _ in range(UNSEEN):
            due = await self.next_due()
            if due is None:
                break
            self.clock.jump_to(due)
            self._moved()
            moved = True
            if await self._shows(before):
                break
        return moved

    async def _shows(self, before: int) -> bool:
        """Whether anything new is in a phone once all that was due has been done; also where that takes too long."""
        calm = await self._calm(lambda: self.screens.changes != before)
        return not calm or self.screens.changes != before

    async def _calm(self, enough: Callable[[], bool]) -> bool:
        """Wait until all that was due has been done, or there is enough; whether all has been done."""
        quiet, until = 0, time.monotonic() + SETTLES
        while not enough() and quiet < CALM and time.monotonic() < until:
            await asyncio.sleep(LOOK)
            due = await self.next_due()
            quiet = quiet + 1 if due is None or due > self.clock.now() else 0
        return quiet >= CALM

    def _moved(self) -> None:
        self.screens.audience.tell({"kind": "clock", "now": self.clock.now().isoformat()})
        self.on_jump()
