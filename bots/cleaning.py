"""The daily cleaning: what was kept for as long as is written in core/model/retention.py goes, a little at a time."""

import asyncio
import logging
from collections import Counter
from datetime import UTC, datetime
from functools import partial
from itertools import islice

from sqlalchemy import Connection

from core.assistant import Assistant
from core.ports.clock import Clock
from core.ports.platform import NotSaved
from storage.cleaning import A_BATCH, drop_files, keep_last, leftovers, prune_jobs, prune_letters, prune_sittings
from storage.database import Database
from storage.inbox import Inbox
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

A_RUN = 2000
"""Things at most in one day's run: what is left then is found again on the next."""


class Cleaning:
    """Whoever calls it needs no lock: everything is one short work of the writer, and is looked at again in it."""

    def __init__(self, database: Database, inbox: Inbox, assistant: Assistant, clock: Clock) -> None:
        self._database = database
        self._inbox = inbox
        self._assistant = assistant
        self._clock = clock

    async def clean(self) -> None:
        """Let go of what is due, empty the log of SQLite, and say what was done."""
        done = Counter[str]()
        try:
            await self._machinery(done)
            await self._things(done)
            await self._files(done)
        finally:
            await asyncio.to_thread(self._database.scrub)
            await self._database.writer.run(lambda c: keep_last(c, in_words(done)))
        log.info("cleaned: %s", in_words(done))

    async def _machinery(self, done: "Counter[str]") -> None:
        write, system = self._database.writer.run, datetime.now(UTC)
        done["updates"] += await write(lambda c: self._inbox.prune(c, system))
        done["jobs"] += await write(lambda c: prune_jobs(c, self._clock.now()))
        while count := await write(lambda c: prune_sittings(c, self._clock.now())):
            done["conversations"] += count
        last = 0
        while True:
            count, last = await write(partial(prune_letters, now=system, after=last))
            done["letters"] += count
            if not last:
                return

    async def _things(self, done: "Counter[str]") -> None:
        now = self._clock.now()
        found = await self._database.read(
            lambda c: [*islice(self._assistant.old_things(UnitOfWork(c), now), A_RUN)]
        )
        for kind, which in found:
            try:
                said = await self._database.writer.run(
                    partial(self._let_go, kind, which, now)
                )
            except NotSaved:
                raise
            except Exception:
                # One thing that cannot go must not keep all the others.
                log.exception("cleaning: %s %s failed", kind, which)
                said = "failed"
            done[said or "nothing"] += 1

    def _let_go(self, kind: str, which: str, now: datetime, connection: Connection) -> str:
        return self._assistant.let_go(UnitOfWork(connection), kind, which, now)

    async def _files(self, done: "Counter[str]") -> None:
        keys = await self._database.read(lambda c: leftovers(c, datetime.now(UTC)))
        for first in range(0, len(keys), A_BATCH):
            some = keys[first : first + A_BATCH]
            done["files"] += await self._database.writer.run(partial(drop_files, keys=some))


def in_words(done: "Counter[str]") -> str:
    """"letters 120, uploads 1", as the operator reads it."""
    said = [f"{name} {count}" for name, count in sorted(done.items()) if count and name != "nothing"]
    return ", ".join(said) or "nothing"
