"""The scribe: asks the world outside for drafts, with no transaction open meanwhile."""

import asyncio
import logging
import time
from collections.abc import Callable

from sqlalchemy import Connection

from bots.wake import rest
from core.assistant import Assistant
from core.ports.clock import Clock
from core.ports.platform import NotSaved
from core.ports.writer import (
    AskBrief,
    AskDraft,
    PlanBrief,
    PlanDraft,
    SynthesisBrief,
    SynthesisDraft,
    TranslateBrief,
    TranslateDraft,
    Unavailable,
    UnderstandBrief,
    UnderstandDraft,
    VoiceBrief,
    VoiceDraft,
    Writer,
)
from core.usecases.due import OUTSIDE
from storage.database import Database
from storage.jobs import ClaimedJob, Schedule
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

Answer = AskDraft | PlanDraft | SynthesisDraft | TranslateDraft | UnderstandDraft | VoiceDraft | Unavailable
AT_ONCE = 8
SWEEP = 5.0


class Scribe:
    """Takes jobs for the outside one by one, many at once: brief, call, answer; each answer is a turn of its own."""

    def __init__(
        self,
        database: Database,
        schedule: Schedule,
        writer: Writer,
        assistant: Assistant,
        clock: Clock,
        done: Callable[[], None],
        asked: Callable[[str, str, float], None] = lambda task, outcome, seconds: None,
    ) -> None:
        self._database = database
        self._schedule = schedule
        self._writer = writer
        self._assistant = assistant
        self._clock = clock
        self._done = done
        self._asked = asked
        self._wake = asyncio.Event()
        self._busy: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """There may be something to ask."""
        self._wake.set()

    async def work(self) -> None:
        """Serve for ever; cancel it to stop. A call that was under way is made again by the next process."""
        try:
            while True:
                self._wake.clear()
                try:
                    for job in await self._claim():
                        self._busy.add(task := asyncio.create_task(self._serve(job)))
                        task.add_done_callback(self._busy.discard)
                        task.add_done_callback(lambda _: self.wake())
                except NotSaved as error:
                    log.error("the scribe cannot read its jobs (%s); trying again", error)
                await rest(self._wake, SWEEP)
        finally:
            for task in self._busy:
                task.cancel()

    async def _claim(self) -> list[ClaimedJob]:
        free = AT_ONCE - len(self._busy)
        if not free or not OUTSIDE:
            return []
        now, kinds = self._clock.now(), tuple(OUTSIDE)
        return await self._database.writer.run(lambda c: self._schedule.claim(c, now, free, kinds))

    async def _serve(self, claimed: ClaimedJob) -> None:
        try:
            draft, unavailable = await self._ask(claimed)
            await self._database.writer.run(lambda c: self._answer(c, claimed, draft, unavailable))
        except NotSaved as error:
            log.error("the answer to job %s could not be saved (%s); asking again later", claimed.job.kind, error)
        except Exception as error:
            log.exception("job %s about %s failed", claimed.job.kind, claimed.job.about)
            reason, now = repr(error), self._clock.now()
            await self._database.writer.run(lambda c: self._schedule.failed(c, claimed, reason, now))
        self._done()

    async def _ask(self, claimed: ClaimedJob) -> tuple[str, str]:
        """The draft as JSON, or why there is none."""
        now, began = self._clock.now(), time.monotonic()
        brief = await self._database.read(lambda c: self._assistant.brief(UnitOfWork(c), claimed.job, now))
        match brief:
            case PlanBrief():
                answer: Answer = await self._writer.draft_plan(brief)
            case TranslateBrief():
                answer = await self._writer.translate(brief)
            case AskBrief():
                answer = await self._writer.answer(brief)
            case SynthesisBrief():
                answer = await self._writer.synthesise(brief)
            case UnderstandBrief():
                answer = await self._writer.understand(brief)
            case VoiceBrief():
                answer = await self._writer.transcribe(brief)
            case Unavailable():
                answer = brief
            case None:
                return "", "unwanted"
            case _:
                raise TypeError(f"nobody writes a {type(brief).__name__}")
        outcome = answer.reason if isinstance(answer, Unavailable) else "draft"
        self._asked(claimed.job.kind, outcome, time.monotonic() - began)
        if isinstance(answer, Unavailable):
            return "", answer.reason
        return answer.model_dump_json(), ""

    def _answer(self, connection: Connection, claimed: ClaimedJob, draft: str, unavailable: str) -> None:
        job = self._schedule.still(connection, claimed)
        if job is None:
            return
        store = UnitOfWork(connection)
        if unavailable != "unwanted":
            self._assistant.answered(store, job, draft, unavailable, self._clock.now())
        store.jobs.done(job.id)

