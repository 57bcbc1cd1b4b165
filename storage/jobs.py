"""What is to be done later: the turn's side, and the side of the alarm and the scribe."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, select, update

from core.ports.store import Job
from storage.database import Database
from storage.tables import JOBS, fixed
from storage.upsert import upsert

LEASE = timedelta(seconds=60)
TRIES = 8
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=15)

_JOB = (JOBS.c.id, JOBS.c.kind, JOBS.c.about, JOBS.c.due, JOBS.c.teacher, JOBS.c.revision, JOBS.c.payload)


class JobRows:
    """`core.ports.store.Jobs`, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.scheduled = 0

    def schedule(self, job: Job) -> None:
        """Have it done at its time; one with the same kind, about and revision takes the new time and payload.

        It takes the new id, too: whoever is just doing the old one finds nothing left to finish, so that a job may
        schedule itself again in its own turn.
        """
        insert = upsert(
            self._connection,
            JOBS,
            ("kind", "about", "revision"),
            *("id", "due", "teacher", "payload", "attempts", "state", "reason", "lease_until"),
        )
        self._connection.execute(
            insert,
            {
                "id": job.id,
                "kind": job.kind,
                "about": job.about,
                "revision": job.revision,
                "due": job.due,
                "teacher": job.teacher,
                "payload": job.payload,
                "attempts": job.attempts,
                "state": "waiting",
                "reason": "",
                "lease_until": None,
            },
        )
        self.scheduled += 1

    def cancel(self, about: str, kinds: Sequence[str] = ()) -> int:
        """Forget what was to be done about this thing; returns how many."""
        old = delete(JOBS).where(JOBS.c.about == about)
        return self._connection.execute(old.where(JOBS.c.kind.in_(kinds)) if kinds else old).rowcount

    def find(self, id: str) -> Job | None:
        """The job, or None when it was done or forgotten."""
        query = select(*_JOB, JOBS.c.attempts).where(JOBS.c.id == id)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else Job(*row)

    def done(self, id: str) -> None:
        """It is done."""
        self._connection.execute(delete(JOBS).where(JOBS.c.id == id))


@dataclass(frozen=True)
class ClaimedJob:
    """A job that this process may do until its lease is over; `fence` tells its claim from later ones."""

    job: Job
    fence: int


class Schedule:
    """Hands out due jobs. Due times are on the caller's clock, leases on the system's.

    Works for `database.writer.run(lambda connection: schedule.claim(connection, ...))`.
    """

    def __init__(self, database: Database, lease: timedelta = LEASE) -> None:
        self._database = database
        self._lease = lease

    def claim(
        self,
        connection: Connection,
        now: datetime,
        limit: int = 20,
        kinds: Sequence[str] = (),
        but: Sequence[str] = (),
    ) -> list[ClaimedJob]:
        """Take up to this many due jobs, the longest due first; of these kinds, or of all but some."""
        system = datetime.now(UTC)
        query = (
            select(*_JOB, JOBS.c.attempts, JOBS.c.added, JOBS.c.fence)
            .where(fixed(JOBS.c.state, "waiting"), JOBS.c.due <= now, _free(system), *_of(kinds, but))
            .order_by(JOBS.c.due, JOBS.c.added)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return [self._take(connection, row, system) for row in connection.execute(query).all()]

    def _take(self, connection: Connection, row: "Row[*tuple[Any, ...]]", system: datetime) -> ClaimedJob:
        taken = {"attempts": row.attempts + 1, "fence": row.fence + 1, "lease_until": system + self._lease}
        connection.execute(update(JOBS).where(JOBS.c.added == row.added).values(**taken))
        job = Job(row.id, row.kind, row.about, row.due, row.teacher, row.revision, row.payload, row.attempts + 1)
        return ClaimedJob(job, row.fence + 1)

    def still(self, connection: Connection, claimed: ClaimedJob) -> Job | None:
        """The job as it is now, held until the commit; None when it was cancelled, done, moved or taken by another.

        Ask first in the turn that does it, and end that turn with `store.jobs.done(job.id)`.
        """
        query = (
            select(*_JOB, JOBS.c.attempts)
            .where(JOBS.c.id == claimed.job.id, JOBS.c.fence == claimed.fence, fixed(JOBS.c.state, "waiting"))
            .with_for_update()
        )
        row = connection.execute(query).one_or_none()
        return None if row is None else Job(*row)

    def failed(self, connection: Connection, claimed: ClaimedJob, reason: str, now: datetime) -> bool:
        """It did not work: try later, or give up after 8 times (True); given up, it stays to be seen."""
        attempts = claimed.job.attempts
        given_up = attempts >= TRIES
        later = now + min(FIRST_WAIT * (1 << max(attempts - 1, 0)), LONGEST_WAIT)
        connection.execute(
            update(JOBS)
            .where(JOBS.c.id == claimed.job.id, JOBS.c.fence == claimed.fence)
            .values(
                due=claimed.job.due if given_up else later,
                state="given_up" if given_up else "waiting",
                reason=reason,
                lease_until=None,
            )
        )
        return given_up

    async def next_due(self, now: datetime, kinds: Sequence[str] = (), but: Sequence[str] = ()) -> datetime | None:
        """When `claim` will next find something, on the caller's clock (now or earlier: at once); None for never."""
        system = datetime.now(UTC)
        waiting = (fixed(JOBS.c.state, "waiting"), *_of(kinds, but))

        def work(connection: Connection) -> datetime | None:
            due = connection.execute(select(func.min(JOBS.c.due)).where(*waiting, _free(system))).scalar()
            lease = connection.execute(select(func.min(JOBS.c.lease_until)).where(*waiting, ~_free(system))).scalar()
            instants = [due] if due else []
            if lease:
                instants.append(now + (lease - system))
            return min(instants, default=None)

        return await self._database.read(work)


def _free(system: datetime) -> ColumnElement[bool]:
    return JOBS.c.lease_until.is_(None) | (JOBS.c.lease_until <= system)


def _of(kinds: Sequence[str], but: Sequence[str]) -> list[ColumnElement[bool]]:
    return [*([JOBS.c.kind.in_(kinds)] if kinds else []), *([JOBS.c.kind.not_in(but)] if but else [])]
