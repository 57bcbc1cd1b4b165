"""A look at what is owed, planned and was heard: for the playground, which shows how a bot keeps its word."""

from typing import Any

from sqlalchemy import Connection, Row, select

from core.chat.shown import Message
from core.ports.glimpse import Glimpse, Owed, Planned, Taken
from storage.nouns import CHANNELS
from storage.tables import DELIVERIES, INBOX, JOBS, fixed

MOST = 60
"""Rows of each kind: what fits a drawer."""
FIRST = 60
"""Characters of a letter: enough to know it again, and no more."""

D = DELIVERIES.c


def glimpse(connection: Connection) -> Glimpse:
    """The letters that left lately and those still owed, what is planned, and what was heard of late; reads only."""
    settled = D.state.in_(("sent", "ended"))
    of_late = select(DELIVERIES).where(settled).order_by(D.updated.desc(), D.id.desc()).limit(MOST)
    owed = select(DELIVERIES).where(~settled).order_by(D.due, D.id).limit(MOST)
    letters = [_owed(row) for query in (of_late, owed) for row in connection.execute(query)]
    channels = CHANNELS.table.c
    lanes = {row.teacher: row.id for row in connection.execute(select(channels.teacher, channels.id))}
    planned = select(JOBS).where(fixed(JOBS.c.state, "waiting")).order_by(JOBS.c.due, JOBS.c.added).limit(MOST)
    heard = select(INBOX).order_by(INBOX.c.id.desc()).limit(MOST)
    return Glimpse(
        letters=tuple(letters),
        plans=tuple(
            Planned(row.kind, row.due, lanes.get(row.teacher, ""), row.attempts, row.state, row.reason)
            for row in connection.execute(planned)
        ),
        heard=tuple(
            Taken(row.lane, row.received, row.state, row.reason, row.tries) for row in connection.execute(heard)
        ),
    )


def _owed(row: "Row[Any]") -> Owed:
    words = _first_words(row.message)
    return Owed(row.lane, row.kind, row.due, row.state, row.reason, row.attempt, words, row.message_id)


def _first_words(message: str) -> str:
    words = " ".join(" ".join(Message.model_validate_json(message).words()).split()) if message else ""
    return words if len(words) <= FIRST else f"{words[:FIRST].rstrip()}…"
