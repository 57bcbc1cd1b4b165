"""The alarm clock: APScheduler rings, rows in the database say what is due.

Nothing that must not be lost is kept in the scheduler (its stores lose or double jobs): when it rings, the due jobs
are claimed from their table and each is done as a turn of its own.
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from sqlalchemy import Connection

from core.assistant import Assistant
from core.ports.clock import Clock
from core.ports.platform import NotSaved
from core.usecases.due import OUTSIDE
from storage.database import Database
from storage.jobs import ClaimedJob, Schedule
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

RING = 2
SWEEP = 30
DAILY = 24 * 60 * 60
SILENT = 60.0
STUCK = 3 * RING
BATCH = 20


class Beat(BaseTrigger):  # type: ignore[misc]
    """Every so many seconds, counted from now: the scheduler's own intervals count through every one that a clock set
    forward has passed over, and after a summer, or a start in 1970, nobody is heard for minutes or hours."""

    def __init__(self, seconds: float) -> None:
        self._pause = timedelta(seconds=seconds)

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """When it rings next."""
        return now + self._pause


class Alarm:
    """Runs due use cases, sweeps, and the daily cleaning; the last tick is kept for the watchdog."""

    def __init__(
        self,
        database: Database,
        schedule: Schedule,
        assistant: Assistant,
        clock: Clock,
        done: Callable[[], None],
        sweep: Callable[[], Awaitable[None]],
        clean: Callable[[], Awaitable[None]],
    ) -> None:
        self._database = database
        self._schedule = schedule
        self._assistant = assistant
        self._clock = clock
        self._done = done
        self._rang = time.monotonic()
        self._ringing = asyncio.Lock()
        # Coalesced and never late: a missed tick is made up for by the next one.
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._rounds = (
            self._scheduler.add_job(until_stopped(self.ring), Beat(RING)),
            self._scheduler.add_job(until_stopped(sweep), Beat(SWEEP)),
        )
        self._scheduler.add_job(until_stopped(clean), Beat(DAILY), next_run_time=datetime.now(UTC))

    def start(self) -> None:
        """Begin to ring."""
        self._scheduler.start()

    def stop(self) -> None:
        """Ring no more."""
        self._scheduler.shutdown(wait=False)

    @property
    def is_silent(self) -> bool:
        """Whether the scheduler has stopped ringing without being told to."""
        return time.monotonic() - self._rang > SILENT

    async def watch(self) -> None:
        """Wind it up again when it stopped; for ever, cancel it to stop.

        The scheduler plans on the wall clock: where that is set back, it would wait until the old time comes again.
        """
        while True:
            await asyncio.sleep(RING)
            if time.monotonic() - self._rang > STUCK and not self._ringing.locked():
                for round_ in self._rounds:
                    round_.modify(next_run_time=datetime.now(UTC))

    async def ring(self) -> None:
        """Do everything that is due."""
        async with self._ringing:
            self._rang = time.monotonic()
            try:
                while claimed := await self._claim():
                    for job in claimed:
                        await self._do(job)
                    self._done()
            except NotSaved as error:
                log.error("what is due cannot be read (%s); trying again", error)

    async def _claim(self) -> list[ClaimedJob]:
        now, outside = self._clock.now(), tuple(OUTSIDE)
        due = await self._schedule.next_due(now, but=outside)
        if due is None or due > now:
            return []
        return await self._database.writer.run(lambda c: self._schedule.claim(c, now, BATCH, but=outside))

    async def _do(self, claimed: ClaimedJob) -> None:
        try:
            await self._database.writer.run(lambda c: self._turn(c, claimed))
        except NotSaved:
            raise
        except Exception as error:
            log.exception("job %s about %s failed", claimed.job.kind, claimed.job.about)
            reason, now = repr(error), self._clock.now()
            if await self._database.writer.run(lambda c: self._schedule.failed(c, claimed, reason, now)):
                log.error("job %s about %s was given up: %s", claimed.job.kind, claimed.job.about, reason)

    def _turn(self, connection: Connection, claimed: ClaimedJob) -> None:
        job = self._schedule.still(connection, claimed)
        if job is None:
            return
        store = UnitOfWork(connection)
        self._assistant.due(store, job, self._clock.now())
        store.jobs.done(job.id)


def until_stopped(work: Callable[[], Awaitable[None]]) -> Callable[[], Coroutine[Any, Any, None]]:
    """The same work, which ends without a word when the scheduler is shut.

    The scheduler cancels what it is running and would log that as an error with its traceback; nothing is lost, since
    the rows say what is still to be done.
    """

    async def calm() -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await work()

    return calm
