"""The courier: carries what is owed to teachers, claims before it sends and marks after, and never forgets a mark."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlalchemy import Connection

from bots.metrics import Metrics
from bots.pace import Pacer
from bots.wake import rest
from core.assistant import Assistant
from core.chat.delivery import Delivered, Doubtful, Final, Outcome
from core.chat.heard import Account
from core.ports.clock import Clock
from core.ports.platform import NotSaved, Platform, Shelf
from core.texts import texts
from storage.database import Database
from storage.deliveries import Claimed, Deliveries, Marked
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

AT_ONCE = 50
ROOM = 20
MOST = 100
"""Letters under way when answers no longer leave with their turns: from there on they queue with the others."""
LONGEST = 5.0
"""Seconds between two looks at what is due: a clock that is set forward rings nobody."""
DEADLINE = 45.0
"""Seconds for one attempt, uploads included; below the lease, so that nobody else sends meanwhile."""
PAUSE = 0.5
READ_BACKS = 6


class Courier:
    """Delivers for ever; `stop` lets what is under way finish."""

    def __init__(
        self,
        database: Database,
        deliveries: Deliveries,
        platforms: Mapping[str, Platform],
        assistant: Assistant,
        clock: Clock,
        shelf: Shelf,
        metrics: Metrics | None = None,
    ) -> None:
        self._database = database
        self._deliveries = deliveries
        self._platforms = platforms
        self._assistant = assistant
        self._clock = clock
        self._shelf = shelf
        self._metrics = metrics or Metrics()
        self._pacers = {name: Pacer(platform.manners) for name, platform in platforms.items()}
        self._wake = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self._attempts: dict[tuple[int, int], asyncio.Task[Outcome]] = {}
        self._promised = 0
        self._unsaved = 0
        self._stopping = False

    def wake(self) -> None:
        """Something may be due."""
        self._wake.set()

    def stop(self) -> None:
        """Claim no more."""
        self._stopping = True
        self._wake.set()

    def offer(self) -> bool:
        """Whether a turn may claim its own answer in its own commit. Each yes must be followed by one `carry`."""
        free = not self._stopping and not self._unsaved and len(self._under_way) + self._promised < MOST
        self._promised += free
        return free

    def take(self, connection: Connection, account: Account, now: datetime) -> list[Claimed]:
        """What may leave now for this account, claimed at the end of a turn that had an offer."""
        write = partial(self._assistant.write, now=now)
        return self._deliveries.take(connection, now, 1, write, str(account))

    def carry(self, claimed: Sequence[Claimed]) -> None:
        """Deliver what a turn has claimed, perhaps nothing."""
        self._promised -= 1
        self._set_out(claimed)
        if not claimed:
            self._wake.set()

    async def work(self) -> None:
        """Carry until stopped; returns when nothing is under way any more."""
        while not self._stopping:
            self._wake.clear()
            try:
                claimed = await self._claim()
            except NotSaved as error:
                log.error("the outbox cannot be read (%s); trying again", error)
                claimed = []
                await asyncio.sleep(PAUSE)
            except Exception:
                log.exception("the outbox could not be claimed; trying again")
                claimed = []
                await asyncio.sleep(PAUSE)
            self._set_out(claimed)
            if not claimed:
                await self._rest()
        while self._under_way or self._promised:
            self._wake.clear()
            await self._wake.wait()

    def _set_out(self, claimed: Sequence[Claimed]) -> None:
        for one in claimed:
            self._under_way.add(task := asyncio.create_task(self._carry(one), name=f"letter {one.key}"))
            task.add_done_callback(self._back)

    def _back(self, task: "asyncio.Task[None]") -> None:
        self._under_way.discard(task)
        if not task.cancelled() and (error := task.exception()):
            # Nobody awaits this task, so a fault of ours in it would be silent until the lease is over.
            log.error("%s broke: %r", task.get_name(), error)
        self._wake.set()

    async def _claim(self) -> list[Claimed]:
        free = AT_ONCE - len(self._under_way)
        # A claim costs about the same for one letter as for many, so it waits until there is room for many.
        if free < ROOM or self._unsaved:
            return []
        now = self._clock.now()
        return await self._deliveries.claim(now, free, lambda store, post: self._assistant.write(store, post, now))

    async def _rest(self) -> None:
        seconds = LONGEST
        if not self._under_way:
            try:
                due = await self._deliveries.next_due(self._clock.now())
                if due is not None:
                    seconds = max(0.05, min(LONGEST, (due - self._clock.now()).total_seconds()))
            except NotSaved as error:
                log.error("the outbox cannot be read (%s); trying again", error)
        await rest(self._wake, seconds)

    async def _carry(self, claimed: Claimed) -> None:
        # A system clock that jumps ends leases early: a letter may be claimed again while its first attempt is still
        # under way, or over and not marked yet. Nothing is sent beside it; what became of it is marked under the newer
        # claim, which therefore must find it.
        call = claimed.id, claimed.piece
        attempt = self._attempts.get(call)
        if attempt is None:
            attempt = self._attempts[call] = asyncio.create_task(self._outcome(claimed))
        outcome = await attempt
        if not isinstance(outcome, Delivered):
            log.warning("letter %s (%s): %r", claimed.key, claimed.account.platform, outcome, extra=fields(claimed))
        self._metrics.carried(claimed, outcome, self._clock.now())
        marked = await self._mark(claimed, outcome)
        if marked.state == "stale":
            asyncio.get_running_loop().call_later(DEADLINE, self._let_go, call, attempt)
        else:
            self._let_go(call, attempt)

    def _let_go(self, call: tuple[int, int], attempt: "asyncio.Task[Outcome]") -> None:
        if self._attempts.get(call) is attempt:
            del self._attempts[call]

    async def _outcome(self, claimed: Claimed) -> Outcome:
        platform = self._platforms.get(claimed.account.platform)
        if platform is None:
            return Final(f"platform {claimed.account.platform} is not running", channel=False)
        again = ""
        try:
            if claimed.perhaps_sent:
                known = await self._look_back(platform, claimed)
                if known is not None:
                    return known
                again = "" if platform.manners.reads_back else self._again(claimed)
            await self._pacers[platform.name].slot(
                f"{claimed.account}|{claimed.address}", room=claimed.account.is_room
            )
            letter = replace(claimed.letter(again), note=partial(self._note, claimed))
            async with asyncio.timeout(DEADLINE):
                return await platform.deliver(letter, self._shelf)
        except TimeoutError:
            return Doubtful("took too long")
        except Exception as error:
            log.exception("letter %s broke its adapter", claimed.key, extra=fields(claimed))
            return Doubtful(f"{type(error).__name__}: {error}")

    async def _note(self, claimed: Claimed, handle: str) -> None:
        if not await self._deliveries.note(claimed, handle):
            raise NotSaved("somebody else has the letter by now")

    async def _look_back(self, platform: Platform, claimed: Claimed) -> Outcome | None:
        """What became of a doubtful letter; None when it is to be sent (again)."""
        found = await platform.find(claimed.letter())
        if isinstance(found, Delivered):
            return found
        if found is not None:
            return None
        if not platform.manners.reads_back:
            return None if claimed.may_repeat else Final("unknown", channel=False)
        if claimed.attempt >= READ_BACKS:
            return Final("unknown", channel=False)
        return Doubtful("not read back yet")

    def _again(self, claimed: Claimed) -> str:
        """Why the same words may be there twice, in the reader's language."""
        teacher = self._database.look(lambda c: self._assistant.reader(UnitOfWork(c), claimed.teacher))
        return texts(teacher.language)("again") if teacher else ""

    async def _mark(self, claimed: Claimed, outcome: Outcome) -> Marked:
        """Say what became of it, again and again until it is saved; once it failed, nothing is claimed meanwhile."""
        marked = await self._try_mark(claimed, outcome)
        if marked is None:
            marked = await self._mark_again(claimed, outcome)
        if marked.state == "ended":
            log.warning("letter %s ended: %s", claimed.key, marked.reason, extra=fields(claimed, marked.reason))
        return marked

    async def _mark_again(self, claimed: Claimed, outcome: Outcome) -> Marked:
        self._unsaved += 1
        try:
            # Nothing rings when a database comes back, so it is asked again and again.
            while True:
                await asyncio.sleep(PAUSE)
                if (marked := await self._try_mark(claimed, outcome)) is not None:
                    return marked
        finally:
            self._unsaved -= 1

    async def _try_mark(self, claimed: Claimed, outcome: Outcome) -> Marked | None:
        try:
            now = self._clock.now()
            return await self._deliveries.mark(
                claimed, outcome, now, lambda store, channel: self._assistant.closed(store, channel, now)
            )
        except NotSaved as error:
            log.error("what became of letter %s could not be saved (%s); trying again", claimed.key, error)
            return None


def fields(claimed: Claimed, reason: str = "") -> dict[str, object]:
    """What a line of the log about a letter can be looked up by."""
    about = {"platform": claimed.account.platform, "lane": str(claimed.account), "letter": claimed.key}
    return {**about, "kind": claimed.kind, "attempt": claimed.attempt, **({"reason": reason} if reason else {})}
