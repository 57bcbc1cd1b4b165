"""A database that is full, locked, read-only or gone says so, keeps nothing by halves, and is used again afterwards."""

import sqlite3
import threading
import time
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from core.model.teacher import Teacher
from core.ports.platform import NotSaved, RawEvent
from storage.database import Database
from storage.inbox import Inbox
from storage.unit_of_work import UnitOfWork
from tests.storage.conftest import Open
from tests.storage.people import Desk, add_teacher


def fill_up(database: Database, pages: int) -> None:
    """Let SQLite believe that its disk ends this many pages after the last one used; 0 takes that back."""

    raw = database.engine.raw_connection()
    used = raw.cursor().execute("PRAGMA page_count").fetchone()[0]
    raw.cursor().execute(f"PRAGMA max_page_count={used + pages if pages else 1_000_000}")
    raw.close()


def test_a_full_disk_refuses_what_is_too_big_and_takes_the_rest(sqlite_url: str, opened: Open) -> None:
    """SQLite ends the whole transaction when the disk is full; the small works in it must not suffer."""
    desk = Desk(opened(sqlite_url))
    fill_up(desk.database, 20)
    gate = threading.Event()
    hold = desk.database.writer.submit(lambda _: gate.wait(10))
    small = [desk.database.writer.submit(partial(add_teacher, f"t{n}")) for n in range(3)]
    big = desk.database.writer.submit(lambda c: UnitOfWork(c).shelf.put(b"x" * 400_000, "video", "video/mp4"))
    small.append(desk.database.writer.submit(lambda c: UnitOfWork(c).teachers.add(Teacher("t3", "Ana", "es"))))
    gate.set()
    hold.result(10)
    with pytest.raises(NotSaved, match="full"):
        big.result(10)
    for future in small:
        future.result(10)
    assert [teacher.id for teacher in desk.seen(lambda store: store.teachers.where())] == ["t0", "t1", "t2", "t3"]

    fill_up(desk.database, 0)
    key = desk.turn(lambda store: store.shelf.put(b"x" * 400_000, "video", "video/mp4"))
    assert len(desk.seen(lambda store: store.shelf.get(key))) == 400_000


async def test_an_update_that_cannot_be_kept_is_not_acknowledged(sqlite_url: str, opened: Open) -> None:
    """The listener hears it, and neither the events nor the cursor were kept."""
    database = opened(sqlite_url)
    inbox = Inbox(database)
    await inbox.store("telegram", [RawEvent("1", "a", "{}")], "2")
    fill_up(database, 3)
    with pytest.raises(NotSaved):
        await inbox.store("telegram", [RawEvent("2", "a", "{}"), RawEvent("3", "b", "x" * 200_000)], "4")
    assert await inbox.cursor("telegram") == "2"
    fill_up(database, 0)
    assert await inbox.store("telegram", [RawEvent("2", "a", "{}"), RawEvent("3", "b", "{}")], "4") == 2


def test_a_locked_database_is_taken_again_once_it_is_free(sqlite_url: str, opened: Open) -> None:
    desk = Desk(opened(sqlite_url, waiting=0.2))
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="locked"):
        desk.settle_in()
    other.execute("COMMIT")
    other.close()
    desk.settle_in()
    assert desk.seen(lambda store: store.teachers.get("gisel")).name == "Gisel"


def test_a_read_only_database_refuses_and_recovers(sqlite_url: str, opened: Open) -> None:
    desk = Desk(opened(sqlite_url))
    raw = desk.database.engine.raw_connection()
    raw.cursor().execute("PRAGMA query_only=ON")
    raw.close()
    with pytest.raises(NotSaved, match="readonly"):
        desk.settle_in()
    raw = desk.database.engine.raw_connection()
    raw.cursor().execute("PRAGMA query_only=OFF")
    raw.close()
    desk.settle_in()


def test_a_read_only_server_refuses_and_recovers(postgresql_url: str, opened: Open) -> None:
    name = postgresql_url.split("?", maxsplit=1)[0].rsplit("/", 1)[1]
    operator = create_engine(postgresql_url.replace("://", "+psycopg://"), isolation_level="AUTOCOMMIT")
    with operator.connect() as connection:
        connection.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only = on"))
    desk = Desk(opened(postgresql_url))
    with pytest.raises(NotSaved, match="read-only"):
        desk.settle_in()
    with operator.connect() as connection:
        connection.execute(text("SET default_transaction_read_only = off"))
        connection.execute(text(f"ALTER DATABASE {name} RESET default_transaction_read_only"))
    operator.dispose()
    desk.database.engine.dispose()
    desk.settle_in()


def test_a_server_that_cut_every_connection_is_used_again(postgresql_url: str, opened: Open) -> None:
    """As after its restart: the work that notices is run again, nobody is told to repeat anything."""
    desk = Desk(opened(postgresql_url))
    desk.settle_in()
    operator = create_engine(postgresql_url.replace("://", "+psycopg://"), isolation_level="AUTOCOMMIT")
    others = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                  " AND pid != pg_backend_pid()")  # fmt: skip
    with operator.connect() as connection:
        assert connection.execute(others).all()
    operator.dispose()
    desk.turn(lambda store: store.teachers.add(Teacher("ana", "Ana", "es")))
    assert desk.seen(lambda store: store.teachers.get("ana")).name == "Ana"


def test_a_server_that_is_not_there_refuses_at_once(tmp_path: Path, opened: Open) -> None:
    desk = Desk(opened(f"postgresql://nobody@/none?host={tmp_path}"))
    began = time.monotonic()
    with pytest.raises(NotSaved):
        desk.settle_in()
    assert time.monotonic() - began < 5


def test_a_mistake_of_ours_is_no_refusal(desk: Desk) -> None:
    """Otherwise a teacher would be asked to send again what can never be kept."""
    with pytest.raises(Exception, match="nothing_of_the_kind") as caught:
        desk.database.writer.submit(lambda c: c.execute(text("SELECT * FROM nothing_of_the_kind"))).result(10)
    assert not isinstance(caught.value, NotSaved)
    assert isinstance(caught.value, OperationalError) or caught.typename == "ProgrammingError"
