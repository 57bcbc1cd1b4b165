"""What runs straight on the driver means the same as what SQLAlchemy runs, on both databases."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Connection, bindparam, select
from sqlalchemy.exc import DBAPIError

from storage.database import Database
from storage.prepared import run
from storage.statements import change_by_id
from storage.tables import DELIVERIES
from storage.upsert import insert_new

NOW = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
D = DELIVERIES.c
BY_KEY = select(D.key, D.due, D.not_after, D.piece).where(D.key == bindparam("which"))
IN_INDIA = timezone(timedelta(hours=5, minutes=30))


def owed(key: str, due: datetime) -> dict[str, object]:
    row: dict[str, object] = {"key": key, "teacher": "gisel", "kind": "note", "about": "n", "due": due, "next_try": due}
    return row | {"lane": "telegram::1", "created": NOW, "updated": NOW}


def test_types_and_names_come_out_as_sqlalchemy_reads_them(database: Database) -> None:
    def work(connection: Connection) -> None:
        there = NOW.astimezone(IN_INDIA)
        assert run(connection, insert_new(connection, DELIVERIES), owed("a", there)).touched == 1
        assert run(connection, insert_new(connection, DELIVERIES), owed("a", there)).touched == 0
        row = run(connection, BY_KEY, {"which": "a"}).rows[0]
        assert tuple(row) == tuple(connection.execute(BY_KEY, {"which": "a"}).one())
        assert (row.key, row.due, row.due.tzinfo, row.not_after, row.piece) == ("a", NOW, UTC, None, 0)
        assert run(connection, BY_KEY, {"which": "nobody's"}).one() is None

    database.writer.submit(work).result()


def test_a_change_tells_how_many_rows_it_touched(database: Database) -> None:
    def work(connection: Connection) -> tuple[int, int]:
        change = change_by_id(DELIVERIES, frozenset(("reason",)))
        run(connection, DELIVERIES.insert(), owed("a", NOW))
        (number,) = run(connection, select(D.id), {}).values()
        found = [run(connection, change, {"which": which, "reason": "why"}) for which in (number, number + 1)]
        return found[0].touched, found[1].touched

    assert database.writer.submit(work).result() == (1, 0)


def test_an_error_of_the_driver_is_told_as_sqlalchemy_tells_it(database: Database) -> None:
    def twice(connection: Connection) -> None:
        for _ in range(2):
            run(connection, DELIVERIES.insert(), owed("a", NOW))

    with pytest.raises(DBAPIError, match=r"(?i)unique"):
        database.writer.submit(twice).result()
    assert database.look(lambda connection: run(connection, BY_KEY, {"which": "a"}).rows) == []


def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(ValueError, match="no zone"):
        database.writer.submit(lambda c: run(c, DELIVERIES.insert(), owed("a", datetime(2026, 11, 23)))).result()


def test_what_depends_on_the_number_of_its_values_is_refused(database: Database) -> None:
    several = select(D.key).where(D.key.in_(bindparam("keys", expanding=True)))
    with pytest.raises(ValueError, match="how many values"):
        database.look(lambda connection: run(connection, several, {"keys": ["a"]}))
