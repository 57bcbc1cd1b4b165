"""The machinery in figures, for whoever watches it: each from an index of the few rows that are of interest."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, func, select

from storage.cleaning import last_run
from storage.tables import DELIVERIES, INBOX, JOBS, fixed

D = DELIVERIES.c


@dataclass(frozen=True)
class Figures:
    """`pending` and `doubtful` are letters by platform ("" while no messenger is chosen yet). `due_since` is when the
    oldest letter that should have left was to leave, `unheard_since` when the oldest message without its turn came,
    `undone_since` when the oldest thing to be done was due; None where nothing waits. `given_up` are jobs that failed
    again and again, `cleaned` is when the daily cleaning last ended."""

    pending: dict[str, int]
    doubtful: dict[str, int]
    due_since: datetime | None
    unheard_since: datetime | None
    undone_since: datetime | None
    given_up: int
    cleaned: datetime | None


def figures(connection: Connection, now: datetime) -> Figures:
    """As they are; `now` is on the clock of due times."""
    one = connection.execute
    waits = fixed(D.state, "pending") & (D.next_try <= now)
    undone = fixed(JOBS.c.state, "waiting") & (JOBS.c.due <= now)
    last = last_run(connection)
    return Figures(
        pending=_by_platform(connection, D.state, "pending"),
        doubtful=_by_platform(connection, D.state, "doubtful"),
        due_since=one(select(func.min(D.next_try)).where(waits)).scalar(),
        unheard_since=one(select(func.min(INBOX.c.received)).where(fixed(INBOX.c.state, "new"))).scalar(),
        undone_since=one(select(func.min(JOBS.c.due)).where(undone)).scalar(),
        given_up=one(select(func.count()).where(fixed(JOBS.c.state, "given_up"))).scalar_one(),
        cleaned=last[0] if last else None,
    )


def _by_platform(connection: Connection, column: Column[str], state: str) -> dict[str, int]:
    counted = select(D.platform, func.count()).where(fixed(column, state)).group_by(D.platform)
    return {row[0]: row[1] for row in connection.execute(counted)}
