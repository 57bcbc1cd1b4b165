"""The desk: takes what waits in the inbox, one lane after the other, and gives each message its turn."""

import asyncio
import logging
from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from core.assistant import Assistant
from core.chat.heard import Incoming, Sent
from core.ports.clock import Clock
from core.ports.platform import NotSaved, Platform, Shelf, Unreachable
from storage.database import Database
from storage.inbox import Inbox, InboxRow
from storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

AT_ONCE = 64
SWEEP = 30.0
TRIES = 3
PAUSE = 1.0


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
        clock: Clock,
        shelf: Shelf,
        heard: Callable[[], None],
    ) -> None:
        self._database = database
        self._inbox = inbox
        self._platforms = platforms
        self._assistant = assistant
        self._clock = clock
        self._shelf = shelf
        self._heard = heard
        self._wake = asyncio.Event()
        self._lanes: dict[str, asyncio.Task[None]] = {}

    def wake(self) -> None:
        """There is something new in the inbox."""
        self._wake.set()

    async def work(self) -> None:
        """Serve every lane for ever; cancel it to stop, then the turns under way are finished."""
        try:
            while True:
                self._wake.clear()
                await self._open_lanes()
                await self._wait()
        finally:
            await asyncio.gather(*self._lanes.values(), return_exceptions=True)

    async def _wait(self) -> None:
        try:
            await asyncio.wait_for(self._wake.wait(), SWEEP)
        except TimeoutError:
            return

    async def _open_lanes(self) -> None:
        try:
            waiting = await self._inbox.waiting_lanes(AT_ONCE + len(self._lanes))
        except NotSaved as error:
            log.error("the inbox cannot be read (%s); trying again", error)
            asyncio.get_running_loop().call_later(PAUSE, self.wake)
            return
        for lane in waiting:
            if lane not in self._lanes and len(self._lanes) < AT_ONCE:
                self._lanes[lane] = asyncio.create_task(self._serve(lane), name=f"lane {lane}")

    async def _serve(self, lane: str) -> None:
        try:
            while await self._next(lane):
                pass
        except NotSaved as error:
            log.error("a turn could not be saved (%s); trying again", error)
            await asyncio.sleep(PAUSE)
        except Exception:
            log.exception("lane %s stopped; trying again", lane)
            await asyncio.sleep(PAUSE)
        finally:
            del self._lanes[lane]
            self.wake()

    async def _next(self, lane: str) -> bool:
        """Give the oldest message of the lane its turn; False when none is left."""
        row = await self._database.read(lambda connection: self._inbox.peek(connection, lane))
        if row is None:
            return False
        platform = self._platforms.get(row.platform)
        if platform is None:
            return await self._put_aside(row, f"platform {row.platform} is not running")
        try:
            incoming = await self._read(platform, row)
            await self._database.writer.run(lambda connection: self._turn(connection, row, platform, incoming))
        except (NotSaved, asyncio.CancelledError):
            raise
        except Exception as error:
            log.exception("message %s of %s failed", row.event_id, row.lane)
            return await self._put_aside(row, repr(error))
        self._heard()
        return True

    async def _put_aside(self, row: InboxRow, reason: str) -> bool:
        quarantined = await self._database.writer.run(lambda connection: self._inbox.failed(connection, row, reason))
        if quarantined:
            log.error("message %s of %s was put aside after %d tries: %s", row.event_id, row.lane, TRIES, reason)
        else:
            await asyncio.sleep(PAUSE / 4)
        return True

    def _turn(self, connection: Connection, row: InboxRow, platform: Platform, incoming: Incoming | None) -> None:
        """The turn's transaction: what it does and that it was heard are one commit."""
        current = self._inbox.oldest(connection, row.lane)
        if current is None or current.id != row.id:
            return
        if incoming is not None:
            store = UnitOfWork(connection)
            self._assistant.hear(store, incoming, platform.abilities(incoming.account), self._clock.now())
        self._inbox.done(connection, row)

    async def _read(self, platform: Platform, row: InboxRow) -> Incoming | None:
        """Decode the message and fetch what it only points to."""
        if row.completed:
            return Incoming.model_validate_json(row.completed)
        incoming = platform.decode(row.event)
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
            except Unreachable as error:
                log.warning("%s did not hand over what %s points to (%s)", platform.name, incoming.event_id, error)
                await asyncio.sleep(PAUSE * attempt)
        if isinstance(incoming.what, Sent):
            missing = incoming.what.model_copy(update={"missing": "unreachable"})
            return incoming.model_copy(update={"what": missing})
        return incoming
