"""A moment comes back as the same moment, in UTC, from both databases; wall times and dates stay as they are."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import StatementError

from core.model.classgroup import ClassGroup
from core.ports.store import Job
from storage.database import Database
from storage.tables import JOBS
from tests.storage.people import Desk

MOMENTS = [
    datetime(2026, 12, 1, 9, 30, 15, 123456, tzinfo=UTC),
    datetime(2026, 11, 1, 1, 30, tzinfo=ZoneInfo("America/New_York"), fold=1),
    datetime(2027, 1, 1, 0, 15, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    datetime(1, 1, 2, tzinfo=UTC),
    datetime(9999, 12, 30, tzinfo=UTC),
]


@pytest.mark.parametrize("moment", MOMENTS, ids=str)
def test_a_moment_comes_back_in_utc(desk: Desk, moment: datetime) -> None:
    desk.turn(lambda store: store.jobs.schedule(Job("j", "digest", "p", moment)))
    job = desk.seen(lambda store: store.jobs.find("j"))
    assert job is not None
    assert (job.due, job.due.tzinfo) == (moment.astimezone(UTC), UTC)


def test_a_time_without_a_zone_is_refused(desk: Desk) -> None:
    naive = datetime(2026, 12, 1, 9)
    with pytest.raises(StatementError, match="has no zone"):
        desk.turn(lambda store: store.jobs.schedule(Job("j", "digest", "p", naive)))


def test_moments_are_in_order_whatever_zone_they_came_in(database: Database) -> None:
    hours = [timezone(timedelta(hours=offset)) for offset in (-11, 5, 0, 14)]
    moments = [datetime(2026, 12, 1, 12, tzinfo=zone) for zone in hours]

    def work(connection: Connection) -> list[datetime]:
        for number, moment in enumerate(moments):
            row = {"id": str(number), "kind": "k", "about": str(number), "revision": 0, "due": moment, "teacher": ""}
            connection.execute(JOBS.insert(), {**row, "payload": ""})
        return list(connection.execute(select(JOBS.c.due).order_by(JOBS.c.due)).scalars())

    assert database.writer.submit(work).result() == sorted(moments)


def test_school_hours_and_last_days_stay_wall_time(desk: Desk) -> None:
    group = ClassGroup("c", "gisel", "AR", "9-12", "social", hours=(time(8), time(12, 30)), last_day=date(2026, 12, 18))
    desk.turn(lambda store: store.classes.add(group))
    assert desk.seen(lambda store: store.classes.get("c")) == group
