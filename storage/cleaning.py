"""What the machinery has kept for long enough: letters, conversations that are over, files nobody mentions."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, select

from core.model.retention import DRAFTS, LEFTOVERS, LETTERS, UPLOAD_MONTHS
from core.model.showcase import months_after
from storage.tables import CARDS, CURSORS, DELIVERIES, INBOX, JOBS, PIECES, SHELF, SITTINGS, metadata
from storage.upsert import upsert

A_BATCH = 500
"""Rows that go in one work of the writer: a few milliseconds, so that nobody waits for it."""
LAST = "cleaning"
"""Under this name is kept when it last ran and what it did."""
KEY = re.compile(r"[\w-]{22}", re.ASCII)
"""A key of the shelf: 128 bits in base64."""


def prune_letters(connection: Connection, now: datetime, after: int) -> tuple[int, int]:
    """Of the next letters behind this number, forget those that left or were given up half a year ago, with the cards
    that only they showed. Returns (how many, the last number looked at; 0 when the rest is younger)."""
    d = DELIVERIES.c
    rows = connection.execute(
        select(d.id, d.state, d.updated, d.created, d.card).where(d.id > after).order_by(d.id).limit(A_BATCH)
    ).all()
    limit = now - LETTERS
    old = [row for row in rows if row.state in ("sent", "ended") and row.updated < limit]
    ids = [row.id for row in old]
    if ids:
        connection.execute(delete(PIECES).where(PIECES.c.delivery.in_(ids)))
        connection.execute(delete(DELIVERIES).where(d.id.in_(ids)))
        _forget_cards(connection, {row.card for row in old if row.card})
    goes_on = len(rows) == A_BATCH and rows[-1].created < limit
    return len(ids), rows[-1].id if goes_on else 0


def _forget_cards(connection: Connection, cards: set[str]) -> None:
    still = connection.execute(select(DELIVERIES.c.card).where(DELIVERIES.c.card.in_(cards))).scalars()
    connection.execute(delete(CARDS).where(CARDS.c.id.in_(cards - {*still})))


def prune_sittings(connection: Connection, now: datetime) -> int:
    """Forget conversations that are over; one that waits for an answer stays a year."""
    s, year = SITTINGS.c, _year_before(now)
    over = (s.state == "ended") & (s.touched < now - DRAFTS)
    ids = connection.execute(select(s.id).where(over | (s.touched < year)).limit(A_BATCH)).scalars().all()
    connection.execute(delete(SITTINGS).where(s.id.in_(ids)))
    return len(ids)


def prune_jobs(connection: Connection, now: datetime) -> int:
    """Forget what was given up half a year ago."""
    old = delete(JOBS).where(JOBS.c.state == "given_up", JOBS.c.due < now - LETTERS)
    return connection.execute(old).rowcount


def leftovers(connection: Connection, now: datetime) -> list[str]:
    """The files that are older than a month and that nothing mentions; only reads."""
    old = select(SHELF.c.key).where(SHELF.c.kept < now - LEFTOVERS)
    found = {*connection.execute(old).scalars()}
    if not found:
        return []
    for key in _mentioned(connection):
        found.discard(key)
    return sorted(found)


def drop_files(connection: Connection, keys: Iterable[str]) -> int:
    """Forget these files."""
    return connection.execute(delete(SHELF).where(SHELF.c.key.in_([*keys]))).rowcount


def keep_last(connection: Connection, done: str) -> None:
    """Keep that it ran now, and in words what it did."""
    told = {"at": datetime.now(UTC).isoformat(timespec="minutes"), "done": done}
    row = {"platform": LAST, "cursor": json.dumps(told)}
    connection.execute(upsert(connection, CURSORS, ("platform",), "cursor"), row)


def last_run(connection: Connection) -> tuple[datetime, str] | None:
    """When it last ran, and what it did; None where it never has."""
    kept = connection.execute(select(CURSORS.c.cursor).where(CURSORS.c.platform == LAST)).scalar_one_or_none()
    if kept is None:
        return None
    told = json.loads(kept)
    return datetime.fromisoformat(told["at"]), told["done"]


def _mentioned(connection: Connection) -> Iterator[str]:
    """All that looks like a key in any noun, in a conversation that waits, or in a letter that has not left."""
    waiting = DELIVERIES.c.state.not_in(("sent", "ended"))
    texts = [
        *(select(table.c.body) for table in metadata.tables.values() if "body" in table.c and table is not INBOX),
        select(SITTINGS.c.journal).where(SITTINGS.c.state != "ended"),
        *(select(column).where(waiting) for column in (DELIVERIES.c.message, DELIVERIES.c.about)),
        select(INBOX.c.completed).where(INBOX.c.state == "new"),
    ]
    for query in texts:
        for said in connection.execution_options(yield_per=A_BATCH).execute(query).scalars():
            yield from KEY.findall(said)


def _year_before(now: datetime) -> datetime:
    day = months_after(now.date(), -UPLOAD_MONTHS)
    return now.replace(year=day.year, month=day.month, day=day.day)
