"""How letters leave: claimed in one transaction, sent outside of any, marked in another."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from core.chat.delivery import Outcome
from core.chat.shown import Message
from core.ports.store import Post
from storage import candidates
from storage.claimed import Claimed, Marked, Pace, Unsaid, Waiting
from storage.database import Database
from storage.locks import try_hold
from storage.marking import mark, note
from storage.outbox import post_of
from storage.prepared import run
from storage.refusal import again, refused
from storage.savepoint import WholeLost, savepoint
from storage.statements import change_by_id
from storage.tables import DELIVERIES, fixed, unsettled
from storage.types import Instant
from storage.unit_of_work import UnitOfWork
from storage.ways import Way, Ways

__all__ = ["Claimed", "Deliveries", "Marked", "Pace", "Waiting", "Write"]

log = logging.getLogger(__name__)

D = DELIVERIES.c
Write = Callable[[UnitOfWork, Post], Message | Unsaid]
"""Puts a notice into words as things are now, e.g. `lambda store, post: assistant.write(store, post, now)`."""
Ended = Callable[[str, str], None]
"""Counts, in any thread, a letter of this platform that ended for this reason."""
Closed = Callable[[UnitOfWork, str], None]
"""Lets those know who must, once the channel with this id is closed."""

# A letter whose writer fails is a fault of ours: it is tried a few times and then shown, never dropped.
WRITING_TRIES = 5


def nobody_counts(platform: str, reason: str) -> None:
    """Where nobody wants to know."""


class Deliveries:
    """The courier's side of the outbox. Due times are on the caller's clock, leases on the system's."""

    def __init__(self, database: Database, pace: Pace | None = None, ended: Ended | None = None) -> None:
        self._database = database
        self.pace = pace or Pace()
        self._ended = ended or nobody_counts

    async def claim(self, now: datetime, limit: int, write: Write) -> list[Claimed]:
        """Take up to this many letters that may leave now; raises `NotSaved`, and then nothing was taken."""
        return await self._database.writer.run(lambda connection: self.take(connection, now, limit, write))

    def take(self, connection: Connection, now: datetime, limit: int, write: Write, lane: str = "") -> list[Claimed]:
        """`claim` within a transaction that is open already: at the end of a turn it spares the answer two commits.

        With `lane` (an account as a string) only what waits in that chat.
        """
        return Claim(connection, now, self.pace, write, ended=self._ended).take(limit, lane)

    async def mark(self, claimed: Claimed, outcome: Outcome, now: datetime, closed: Closed | None = None) -> Marked:
        """Say what became of it; raises `NotSaved`, and then it is to be said again before anything else is claimed.

        `closed` is what follows, in the same commit, when the channel turned out to be closed. A fault in it is logged:
        the letter is marked all the same, otherwise it would leave again and again.
        """
        return await self._database.writer.run(lambda c: self._marked(c, claimed, outcome, now, closed))

    def _marked(
        self, connection: Connection, claimed: Claimed, outcome: Outcome, now: datetime, closed: Closed | None
    ) -> Marked:
        marked = mark(connection, claimed, outcome, now, self.pace)
        if marked.state == "ended":
            self._ended(claimed.account.platform, marked.reason)
        if closed is None or not marked.closed:
            return marked
        try:
            with savepoint(connection, "closed"):
                closed(UnitOfWork(connection), marked.closed)
        except Exception as error:
            if isinstance(error, WholeLost) or again(error) or refused(error):
                raise
            log.exception("nobody could be told that %s is closed", marked.closed)
        return marked

    async def note(self, claimed: Claimed, handle: str) -> bool:
        """Keep what the next attempt must know of this one, before anything is shown; raises `NotSaved`.

        False when this claim is no longer the newest: then nothing must be shown by it.
        """
        return await self._database.writer.run(lambda c: note(c, claimed, handle))

    async def next_due(self, now: datetime) -> datetime | None:
        """When `claim` will next find something, on the caller's clock (`now`: at once); None for never."""
        return await self._database.read(lambda connection: _next_due(connection, now, self.pace))

    async def waiting(self, now: datetime) -> Waiting:
        """The outbox in figures, for /healthz."""
        return await self._database.read(lambda connection: _waiting(connection, now))


@dataclass
class Claim:
    """One claim: which letters, where to, in which words."""

    connection: Connection
    now: datetime
    pace: Pace
    write: Write
    careful: bool = False
    ended: Ended = nobody_counts

    def take(self, limit: int, lane: str = "") -> list[Claimed]:
        """Claim up to `limit` letters."""
        self.system = datetime.now(UTC)
        rows = self._rows(limit, lane)
        if not rows:
            return []
        try:
            # One savepoint for all: one for each letter costs two round trips to the server, a hundred times.
            with savepoint(self.connection, "letters"):
                return self._take(rows)
        except WholeLost:
            raise
        except Exception:  # noqa: BLE001 - whatever it was is caught again, at the letter whose fault it is
            self.careful = True
            return self._take(rows)

    def _take(self, rows: list["Row[Any]"]) -> list[Claimed]:
        self.store = UnitOfWork(self.connection)
        self.ways = Ways(self.connection, self.store.channels, {row.teacher for row in rows})
        self.busy = set(run(self.connection, _BUSY, {"system": self.system}).values())
        claimed = [taken for row in rows if (taken := self._one(row))]
        for one in claimed:
            run(self.connection, _TAKE, self._values(one))
        return claimed

    def _rows(self, limit: int, lane: str) -> list["Row[Any]"]:
        found: list[Row[Any]] = []
        for query in (candidates.DUE_IN_LANE,) if lane else (candidates.LEFT_OVER, candidates.DUE):
            places = candidates.values(self.now, self.system, self.pace.orderly, limit - len(found), lane)
            found.extend(run(self.connection, query, places).rows)
        # A letter may write a card of its reader, so no turn of hers may run meanwhile. Whoever is in a turn just
        # now is left for the next claim: waiting here, with letters of others in hand, could be a deadlock.
        held = try_hold(self.connection, "teacher", {row.teacher for row in found})
        return [row for row in found if row.teacher in held]

    def _one(self, row: "Row[Any]") -> Claimed | None:
        fresh = row.state == "pending" and row.piece == 0
        if fresh and row.not_after and self.now > row.not_after:
            self._end(row, "missed")
            return None
        way = self.ways.of(row)
        if way is None:
            self._later(row, self.pace.homeless, row.reason, lane=row.teacher)
            return None
        lane = str(way.account)
        if lane in self.busy:
            # Meant for another channel until now: from here on it stands in the right queue.
            self._change(row, lane=lane)
            return None
        message = self._message(row)
        if message is None:
            return None
        self.busy.add(lane)
        return self._claimed(row, way, message)

    def _message(self, row: "Row[Any]") -> Message | None:
        if row.message:
            return Message.model_validate_json(row.message)
        if not self.careful:
            return self._said(row, self.write(self.store, post_of(row)))
        try:
            with savepoint(self.connection, "letter"):
                written = self.write(self.store, post_of(row))
        except WholeLost:
            raise
        except Exception as error:  # noqa: BLE001 - one letter that cannot be written must not hold up the others
            self.store = UnitOfWork(self.connection)
            self._unwritten(row, f"{type(error).__name__}: {error}")
            return None
        return self._said(row, written)

    def _said(self, row: "Row[Any]", written: Message | Unsaid) -> Message | None:
        if isinstance(written, Message):
            return written
        self._end(row, written.reason)
        return None

    def _unwritten(self, row: "Row[Any]", reason: str) -> None:
        if row.attempt + 1 >= WRITING_TRIES:
            self._end(row, f"not written: {reason}")
        else:
            self._change(row, attempt=row.attempt + 1)
            self._later(row, self.pace.wait(row.attempt + 1), reason, lane=row.lane)

    def _claimed(self, row: "Row[Any]", way: Way, message: Message) -> Claimed:
        found = [one for shown in message.thread if (one := self.ways.there(shown, way))]
        return Claimed(
            id=row.id,
            fence=row.fence + 1,
            attempt=row.attempt + 1,
            # Nobody came back to say what became of the attempt before: it may have been accepted.
            copies=row.copies + (row.state == "sending"),
            key=row.key,
            teacher=row.teacher,
            kind=row.kind,
            about=row.about,
            revision=row.revision,
            due=row.due,
            not_after=row.not_after,
            account=way.account,
            address=way.address,
            message=message,
            piece=0 if way.moved else row.piece,
            replaces=way.replaces,
            handle="" if way.moved else row.handle,
            reason=row.reason,
            answers=found[-1] if found else "",
            thread=found[0] if found else "",
            pieces=self.ways.pieces(row.rewrites) if message.clears and way.replaces else (),
        )

    def _values(self, one: Claimed) -> dict[str, object]:
        return {
            "which": one.id,
            "state": "sending",
            "attempt": one.attempt,
            "copies": one.copies,
            "fence": one.fence,
            "lease_until": self.system + self.pace.lease,
            "piece": one.piece,
            "lane": str(one.account),
            "platform": one.account.platform,
            "tenant": one.account.tenant,
            "account_user": one.account.user,
            "address": one.address,
            "replaces": one.replaces,
            "handle": one.handle,
            "message": one.message.model_dump_json(),
            "card": one.message.card,
            "updated": self.system,
        }

    def _end(self, row: "Row[Any]", reason: str) -> None:
        self._change(row, state="ended", reason=reason)
        self.ended(row.platform or row.lane.partition(":")[0], reason)

    def _later(self, row: "Row[Any]", wait: timedelta, reason: str, lane: str) -> None:
        self._change(row, state="pending", next_try=self.now + wait, reason=reason, lane=lane)

    def _change(self, row: "Row[Any]", **values: object) -> None:
        statement = change_by_id(DELIVERIES, frozenset(("updated", *values)))
        run(self.connection, statement, {"which": row.id, "updated": self.system, **values})


_BUSY = select(D.lane).where(
    unsettled(D.state), fixed(D.state, "sending"), D.lease_until > bindparam("system", type_=Instant())
)
_NEXT = select(func.min(D.next_try)).where(fixed(D.state, "pending"), D.next_try > candidates.NOW)
_NEXT_LEASE = select(func.min(D.lease_until)).where(unsettled(D.state), D.lease_until > candidates.SYSTEM)
_TAKE = change_by_id(
    DELIVERIES,
    frozenset(
        (
            *("state", "attempt", "copies", "fence", "lease_until", "piece", "lane", "platform", "tenant"),
            *("account_user", "address", "replaces", "handle", "message", "card", "updated"),
        )
    ),
)


def _next_due(connection: Connection, now: datetime, pace: Pace) -> datetime | None:
    system = datetime.now(UTC)
    places = candidates.values(now, system, pace.orderly, 1)
    if any(connection.execute(query, places).first() for query in (candidates.ANY_DUE, candidates.ANY_LEFT_OVER)):
        return now
    due, lease = (connection.execute(query, places).scalar() for query in (_NEXT, _NEXT_LEASE))
    instants = [*([due] if due else []), *([now + (lease - system)] if lease else [])]
    return min(instants, default=None)


def _waiting(connection: Connection, now: datetime) -> Waiting:
    pending = connection.execute(select(func.count()).where(fixed(D.state, "pending"))).scalar_one()
    overdue = connection.execute(
        select(func.min(D.next_try)).where(fixed(D.state, "pending"), D.next_try <= now)
    ).scalar()
    doubtful = connection.execute(select(func.count()).where(fixed(D.state, "doubtful"))).scalar_one()
    return Waiting(pending, overdue, doubtful)
