"""The durable inbox: what a platform handed over is committed here before the platform is told so."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Integer, Select, bindparam, delete, func, select, update

from core.model.retention import RAW_UPDATES
from core.ports.platform import RawEvent
from storage.database import Database
from storage.locks import try_hold
from storage.prepared import run
from storage.statements import change_by_id
from storage.tables import CURSORS, INBOX, fixed
from storage.upsert import insert_new, upsert

TRIES = 3


@dataclass(frozen=True)
class InboxRow:
    """One update that waits for its turn. `completed` is its `Incoming` as JSON, once a file of it was fetched."""

    id: int
    platform: str
    event_id: str
    lane: str
    body: str
    completed: str
    tries: int

    @property
    def event(self) -> RawEvent:
        """The update as its platform's `decode` reads it."""
        return RawEvent(self.event_id, self.lane, self.body)


_ROW = select(
    INBOX.c.id, INBOX.c.platform, INBOX.c.event_id, INBOX.c.lane, INBOX.c.body, INBOX.c.completed, INBOX.c.tries
)

_OLDEST = _ROW.where(fixed(INBOX.c.state, "new"), INBOX.c.lane == bindparam("lane")).order_by(INBOX.c.id).limit(1)
_CHANGE_DONE = change_by_id(INBOX, frozenset(("state", "completed")))
_FORGET_DONE = change_by_id(INBOX, frozenset(("state", "completed", "body")))


class Inbox:
    """`core.ports.platform.Intake` for the listeners; lanes and rows for the desk.

    `heard` is called in the event loop after each commit that brought something new. What takes a connection belongs
    into a work of the writer, together with the turn.
    """

    def __init__(self, database: Database, heard: Callable[[], None] = lambda: None) -> None:
        self._database = database
        self.heard = heard
        self._last_lane = ""

    async def store(self, platform: str, events: Sequence[RawEvent], cursor: str | None = None) -> int:
        """Commit the events and the cursor together; returns how many were new, raises `NotSaved`."""

        def work(connection: Connection) -> int:
            new = put(connection, platform, events)
            if cursor is not None:
                row = {"platform": platform, "cursor": cursor}
                connection.execute(upsert(connection, CURSORS, ("platform",), "cursor"), row)
            return new

        new = await self._database.writer.run(work)
        if new:
            self.heard()
        return new

    async def cursor(self, platform: str) -> str | None:
        """The cursor last committed, or None."""
        query = select(CURSORS.c.cursor).where(CURSORS.c.platform == platform)
        return await self._database.read(lambda connection: connection.execute(query).scalar_one_or_none())

    def lanes(self, limit: int = 100) -> list[str]:
        """Up to this many lanes with something new, beginning behind those of the last call: nobody waits for ever.

        Raises `NotSaved` when the database is not there. Blocks for about a millisecond; from the event loop use
        `waiting_lanes`.
        """
        found = self._database.look(lambda connection: _lanes(connection, self._last_lane, limit))
        self._last_lane = found[-1] if found else ""
        return found

    async def waiting_lanes(self, limit: int = 100) -> list[str]:
        """`lanes`, for the event loop."""
        found = await self._database.read(lambda connection: _lanes(connection, self._last_lane, limit))
        self._last_lane = found[-1] if found else ""
        return found

    async def waiting(self, limit: int = 100, served: Container[str] = ()) -> tuple[list[InboxRow], list[str]]:
        """The oldest new row of each of so many lanes, read in one go; and the names of those among the `served` that
        have something new, too."""

        def work(connection: Connection) -> tuple[list[str], list[InboxRow]]:
            lanes = _lanes(connection, self._last_lane, limit)
            return lanes, [row for lane in lanes if lane not in served and (row := self.peek(connection, lane))]

        lanes, rows = await self._database.read(work)
        self._last_lane = lanes[-1] if lanes else ""
        return rows, [lane for lane in lanes if lane in served]

    def peek(self, connection: Connection, lane: str) -> InboxRow | None:
        """The oldest new row of the lane, for reading only: to see whether a file must be fetched before its turn."""
        row = run(connection, _OLDEST, {"lane": lane}).one()
        return None if row is None else InboxRow(*row)

    def oldest(self, connection: Connection, lane: str) -> InboxRow | None:
        """The same, with the lane held until the commit; None also when another process holds it."""
        return self.peek(connection, lane) if try_hold(connection, "lane", (lane,)) else None

    def done(self, connection: Connection, row: InboxRow, *, overheard: bool = False) -> None:
        """Its turn is over; say so in the turn's own transaction.

        What was overheard in a group or a channel may be anybody's there: of its words nothing stays.
        """
        change = {"which": row.id, "state": "done", "completed": ""}
        if overheard:
            run(connection, _FORGET_DONE, {**change, "body": ""})
        else:
            run(connection, _CHANGE_DONE, change)

    def failed(self, connection: Connection, row: InboxRow, reason: str) -> bool:
        """Its turn raised; returns True when that was once too often: it is put aside, and its lane goes on.

        Belongs into a transaction of its own, since the turn's was rolled back.
        """
        quarantined = row.tries + 1 >= TRIES
        state = "quarantined" if quarantined else "new"
        change = update(INBOX).where(INBOX.c.id == row.id).values(tries=row.tries + 1, reason=reason, state=state)
        connection.execute(change)
        return quarantined

    def attach(self, connection: Connection, row: InboxRow, completed: str) -> None:
        """Keep the completed `Incoming` (JSON) with the row, so that its file is not fetched twice."""
        connection.execute(update(INBOX).where(INBOX.c.id == row.id).values(completed=completed))

    def prune(self, connection: Connection, now: datetime) -> int:
        """Delete what is settled and older than 7 days; returns how many. What is still new stays, however old."""
        old = delete(INBOX).where(INBOX.c.state != "new", INBOX.c.received < now - RAW_UPDATES)
        return connection.execute(old).rowcount


def put(connection: Connection, platform: str, events: Sequence[RawEvent]) -> int:
    """Keep these events within a transaction, e.g. the answer to a job; returns how many were new."""
    now = datetime.now(UTC)
    new = 0
    for event in events:
        row = {
            "platform": platform,
            "event_id": event.event_id,
            "lane": event.lane,
            "body": event.body,
            "received": now,
        }
        new += run(connection, insert_new(connection, INBOX), row).touched
    return new


def _lanes(connection: Connection, after: str, limit: int) -> list[str]:
    found = _lanes_after(connection, after, limit)
    if after and len(found) < limit:
        found += [lane for lane in _lanes_after(connection, "", limit - len(found)) if lane <= after]
    return found


def _lanes_after(connection: Connection, after: str, limit: int) -> list[str]:
    return run(connection, _LANES, {"after": after, "most": limit}).values()


def _walk() -> Select[str]:
    # From lane to lane through the index: with 100,000 messages of one teacher a GROUP BY would read them all.
    new, lane = fixed(INBOX.c.state, "new"), INBOX.c.lane
    walk = select(func.min(lane).label("lane")).where(new, lane > bindparam("after")).cte("walk", recursive=True)
    following = select(func.min(lane)).where(new, lane > walk.c.lane).scalar_subquery()
    walk = walk.union_all(select(following).where(walk.c.lane.is_not(None)))
    return select(walk.c.lane).where(walk.c.lane.is_not(None)).limit(bindparam("most", type_=Integer()))


_LANES = _walk()
