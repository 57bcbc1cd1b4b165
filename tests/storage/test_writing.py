"""Nobody's write is lost, and one that fails takes only itself back."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.exc import IntegrityError

from core.model.project import Member, Project
from core.model.teacher import Teacher
from core.ports.platform import NotSaved
from storage.unit_of_work import UnitOfWork
from tests.storage.conftest import Open
from tests.storage.people import Desk, add_teacher


def test_concurrent_read_then_writes_lose_nothing(desk: Desk) -> None:
    """The driver's own transactions lost 1,048 of these 1,200 without a word."""
    desk.turn(lambda store: store.projects.add(Project("p", "gisel")))

    def one_more(connection: Connection) -> None:
        projects = UnitOfWork(connection).projects
        project = projects.get("p")
        projects.save(replace(project, revision=project.revision + 1))

    def many(_: int) -> None:
        for future in [desk.database.writer.submit(one_more) for _ in range(50)]:
            future.result(60)

    with ThreadPoolExecutor(24) as threads:
        list(threads.map(many, range(24)))
    assert desk.seen(lambda store: store.projects.get("p")).revision == 1200


def test_one_failing_work_takes_only_itself_back(desk: Desk) -> None:
    gate = threading.Event()
    hold = desk.database.writer.submit(lambda _: gate.wait(10))

    def add(number: int) -> None:
        def work(connection: Connection) -> None:
            store = UnitOfWork(connection)
            store.teachers.add(Teacher(f"t{number}", "Ana", "es"))
            if number == 3:
                store.teachers.add(Teacher("gisel", "Twice", "es"))

        futures.append(desk.database.writer.submit(work))

    futures: list[object] = []
    for number in range(8):
        add(number)
    gate.set()
    hold.result(10)
    failures = [future.exception(10) for future in futures]  # type: ignore[attr-defined]
    assert [type(failure) for failure in failures] == [IntegrityError if n == 3 else type(None) for n in range(8)]
    known = {teacher.id for teacher in desk.seen(lambda store: store.teachers.where())}
    assert known == {"gisel", "jhansi", *(f"t{n}" for n in range(8) if n != 3)}


def test_what_waits_together_is_one_commit_on_sqlite(sqlite_url: str, opened: Open) -> None:
    database = opened(sqlite_url)
    commits: list[object] = []
    event.listen(database.engine, "commit", commits.append)
    gate = threading.Event()
    hold = database.writer.submit(lambda _: gate.wait(10))
    futures = [database.writer.submit(partial(add_teacher, f"t{n}")) for n in range(60)]
    gate.set()
    hold.result(10)
    for future in futures:
        future.result(10)
    # The first transaction may have taken some of them along, not more than two are needed.
    assert len(commits) <= 2


def test_who_asked_hears_of_it_after_the_commit(desk: Desk) -> None:
    """Seen from another connection, what a finished work wrote is there."""
    for number in range(50):
        desk.database.writer.submit(partial(add_teacher, f"t{number}")).result(10)
        assert f"t{number}" in {teacher.id for teacher in desk.seen(lambda store: store.teachers.where())}


async def test_the_event_loop_waits_without_blocking(desk: Desk) -> None:
    member = Member("m", "p", "gisel", "c")
    await desk.database.writer.run(lambda c: UnitOfWork(c).members.add(member))
    assert await desk.database.read(lambda c: UnitOfWork(c).members.get("m")) == member


def test_reading_cannot_write(desk: Desk) -> None:
    with pytest.raises(NotSaved, match=r"read-?only"):
        desk.seen(lambda store: store.teachers.add(Teacher("x", "Ana", "es")))
    assert desk.seen(lambda store: store.teachers.find("x")) is None


def test_a_cancelled_work_is_not_run(sqlite_url: str, opened: Open) -> None:
    database = opened(sqlite_url)
    gate = threading.Event()
    started = threading.Event()

    def hold(_: Connection) -> None:
        started.set()
        gate.wait(10)

    holding = database.writer.submit(hold)
    started.wait(10)
    late = database.writer.submit(lambda c: UnitOfWork(c).teachers.add(Teacher("t", "Ana", "es")))
    assert late.cancel()
    gate.set()
    holding.result(10)
    assert database.writer.submit(lambda c: UnitOfWork(c).teachers.find("t")).result(10) is None


def test_closing_finishes_what_was_submitted(url: str, opened: Open) -> None:
    database = opened(url)
    futures = [database.writer.submit(partial(add_teacher, f"t{n}")) for n in range(200)]
    database.writer.close()
    for future in futures:
        future.result(0)
    assert len(database.look(lambda c: UnitOfWork(c).teachers.where())) == 200
    with pytest.raises(NotSaved):
        database.writer.submit(lambda c: None).result(1)


def test_a_turn_waits_for_the_other_turn_of_the_same_teacher(postgresql_url: str, opened: Open) -> None:
    """The second one reads what the first one wrote, also what it had looked at before it waited."""
    database = opened(postgresql_url)
    Desk(database).settle_in()
    locked, seen = threading.Event(), threading.Event()

    def first(connection: Connection) -> None:
        store = UnitOfWork(connection)
        store.lock("gisel")
        locked.set()
        seen.wait(10)
        store.teachers.save(replace(store.teachers.get("gisel"), country="AR"))

    def second(connection: Connection) -> str:
        locked.wait(10)
        store = UnitOfWork(connection)
        store.teachers.get("gisel")
        seen.set()
        store.lock("gisel")
        return store.teachers.get("gisel").country

    earlier, later = database.writer.submit(first), database.writer.submit(second)
    earlier.result(20)
    assert later.result(20) == "AR"
