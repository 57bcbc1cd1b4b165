"""The desk: takes what waits in the inbox, one lane after the other, and gives each message its turn."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from bots.courier import Courier
from bots.metrics import Metrics
from bots.wake import rest
from core.assistant import Assistant
from core.chat.heard import Incoming, Sent
from core.ports.clock import Clock
from core.ports.platform import NotSaved, Platform, Shelf, Unreachable
from storage.claimed import Claimed
from storage.database import Database
from storage.inbox import Inbox, InboxRow
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

AT_ONCE = 64
SWEEP = 30.0
TRIES = 3
PAUSE = 1.0


@dataclass(frozen=True)
class Heard:
    """What a turn left behind: whether it was its turn at all, the answer that is claimed, what else others must look
    after, and the next message of its lane."""

    had: bool = False
    claimed: Sequence[Claimed] = ()
    more: bool = False
    following: InboxRow | None = None


class Unreadable(Exception):
    """An update that is not what its platform's documents say; no fault of ours, so no traceback."""


class Desk:
    """Hears every message in the order of its lane; lanes wait for nobody but themselves.

    A message whose turn fails is tried three times, then put aside, and its lane goes on.
    """

    def __init__(
        self,
        database: Database,
        inbox: Inbox,
        platforms: Mapping[str, Platform],
        assistant: Assistant,
        courier: Courier,
        clock: Clock,
        shelf: Shelf,
        heard: Callable[[], None],
        metrics: Metrics | None = None,
    ) -> None:
        self._database = database
        self._inbox = inbox
        self._platforms = platforms
        self._assistant = assistant
        self._courier = courier
        self._clock = clock
        self._shelf = shelf
        self._heard = heard
        self._metrics = metrics or Metrics()
        self._wake = asyncio.Event()
        self._lanes: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()

    def wake(self) -> None:
        """There is something new in the inbox."""
        self._wake.set()

    async def work(self) -> None:
        """Serve every lane for ever; cancel it to stop, then the turns under way are finished."""
        try:
            while True:
                self._wake.clear()
                await self._open_lanes()
                await rest(self._wake, SWEEP)
        finally:
            await asyncio.gather(*self._lanes.values(), return_exceptions=True)

    async def _open_lanes(self) -> None:
        try:
            waiting, more = await self._inbox.waiting(AT_ONCE + len(self._lanes), served=frozenset(self._lanes))
        except NotSaved as error:
            log.error("the inbox cannot be read (%s); trying again", error)
            asyncio.get_running_loop().call_later(PAUSE, self.wake)
            return
        for row in waiting:
            if len(self._lanes) >= AT_ONCE:
                self._again.add(row.lane)
            else:
                self._lanes[row.lane] = asyncio.create_task(self._serve(row.lane, row), name=f"lane {row.lane}")
        for lane in more:
            if lane in self._lanes:
                self._again.add(lane)
            else:
                # It was served to its end while this was read, perhaps without its newest message.
                self.wake()

    async def _serve(self, lane: str, first: InboxRow) -> None:
        row: InboxRow | None = first
        try:
            while row is not None:
                row = await self._next(row)
        except NotSaved as error:
            log.error("a turn could not be saved (%s); trying again", error)
            await asyncio.sleep(PAUSE)
        except Exception:
            log.exception("lane %s stopped; trying again", lane)
            await asyncio.sleep(PAUSE)
        finally:
            del self._lanes[lane]
            if row is not None or self._again:
                # Somebody was passed by: this lane while it was served, or another for want of room.
                self._again.clear()
                self.wake()

    async def _peek(self, lane: str) -> InboxRow | None:
        return await self._database.read(lambda connection: self._inbox.peek(connection, lane))

    async def _next(self, row: InboxRow) -> InboxRow | None:
        """Give a message, the oldest of its lane, its turn; returns the one after it."""
        platform = self._platforms.get(row.platform)
        if platform is None:
            return await self._put_aside(row, f"platform {row.platform} is not running")
        incoming = None
        try:
            incoming = await self._read(platform, row)
            heard = await self._take_turn(row, platform, incoming)
        except (NotSaved, asyncio.CancelledError):
            raise
        except Unreadable as error:
            return await self._put_aside(row, str(error))
        except Exception as error:
            log.exception("message %s of %s failed", row.event_id, row.lane, extra=fields(row))
            return await self._put_aside(row, repr(error), incoming)
        if heard.more:
            self._heard()
        return heard.following if heard.had else await self._not_had(row)

    async def _take_turn(self, row: InboxRow, platform: Platform, incoming: Incoming | None) -> Heard:
        """The turn; its answer is claimed in the same commit, which spares it one of its own, and sets out at once."""
        claims, heard = self._courier.offer(), Heard()
        try:
            with self._metrics.turn():
                heard = await self._database.writer.run(lambda c: self._turn(c, row, platform, incoming, claims))
        finally:
            if claims:
                self._courier.carry(heard.claimed)
        return heard

    async def _not_had(self, row: InboxRow) -> InboxRow | None:
        """The message was heard meanwhile, or another process has its lane and will be through in a moment."""
        oldest = await self._peek(row.lane)
        if oldest is not None and oldest.id == row.id:
            await asyncio.sleep(PAUSE / 4)
        return oldest

    async def _put_aside(self, row: InboxRow, reason: str, incoming: Incoming | None = None) -> InboxRow | None:
        quarantined = await self._database.writer.run(lambda connection: self._inbox.failed(connection, row, reason))
        if not quarantined:
            await asyncio.sleep(PAUSE / 4)
            return await self._peek(row.lane)
        self._metrics.put_aside(row.platform)
        said = "message %s of %s was put aside after %d tries: %s"
        log.error(said, row.event_id, row.lane, TRIES, reason, extra={**fields(row), "reason": reason})
        if incoming is not None:
            now = self._clock.now()
            await self._database.writer.run(lambda c: self._assistant.apologise(UnitOfWork(c), incoming, now))
            self._heard()
        return await self._peek(row.lane)

    def _turn(
        self, connection: Connection, row: InboxRow, platform: Platform, incoming: Incoming | None, claims: bool
    ) -> Heard:
        """The turn's transaction: what it does, that it was heard and that its answer is leaving are one commit."""
        current = self._inbox.oldest(connection, row.lane)
        if current is None or current.id != row.id:
            return Heard()
        claimed: Sequence[Claimed] = ()
        more = False
        if incoming is not None:
            now, store = self._clock.now(), UnitOfWork(connection)
            self._assistant.hear(store, incoming, platform.abilities(incoming.account), now)
            claimed = self._courier.take(connection, incoming.account, now) if claims else ()
            more = store.leaves_more_than(len(claimed))
        self._inbox.done(connection, row, overheard=incoming is not None and incoming.overheard)
        return Heard(True, claimed, more, self._inbox.peek(connection, row.lane))

    async def _read(self, platform: Platform, row: InboxRow) -> Incoming | None:
        """Decode the message and fetch what it only points to."""
        if row.completed:
            return Incoming.model_validate_json(row.completed)
        try:
            incoming = platform.decode(row.event)
        except ValueError as error:
            raise Unreadable(str(error)) from error
        if incoming is None:
            return None
        completed = await self._complete(platform, incoming)
        if isinstance(completed.what, Sent):
            text = completed.model_dump_json()
            await self._database.writer.run(lambda connection: self._inbox.attach(connection, row, text))
        return completed

    async def _complete(self, platform: Platform, incoming: Incoming) -> Incoming:
        for attempt in range(1, TRIES + 1):
            try:
                return await platform.complete(incoming, self._shelf)
            except (Unreachable, NotSaved) as error:
                # NotSaved: a disk with room for words may have none for a file, and who sent it must hear that.
                log.warning("%s: what %s points to is not here (%s)", platform.name, incoming.event_id, error)
                await asyncio.sleep(PAUSE * attempt)
        if isinstance(incoming.what, Sent):
            missing = incoming.what.model_copy(update={"missing": "unreachable"})
            return incoming.model_copy(update={"what": missing})
        return incoming


def fields(row: InboxRow) -> dict[str, object]:
    """What a line of the log about a message can be looked up by."""
    return {"platform": row.platform, "lane": row.lane, "event_id": row.event_id}
