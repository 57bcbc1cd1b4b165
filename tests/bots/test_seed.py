"""`chaski seed`: invented teachers, always the same, and never beside real ones."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from bots.__main__ import app
from bots.doctor import invented
from bots.seed import sow
from bots.settings import Settings
from core.model.teacher import Teacher
from storage.database import Database
from storage.tables import SEEKERS
from storage.unit_of_work import UnitOfWork

COUNT = 60


@pytest.fixture(autouse=True)
def _own_logs() -> Iterator[None]:
    """What the command sets up to log writes to a stream that is closed with it: nobody later may find it there."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """What the command has filled."""
    monkeypatch.setenv("CHASKI_HOME", str(tmp_path))
    said = CliRunner().invoke(app, ["seed", "--teachers", str(COUNT)])
    assert said.exit_code == 0
    assert "60 teachers added; there are 60\n" in said.stdout
    one = Database(f"sqlite:///{tmp_path}/chaski.db")
    yield one
    one.close()


def everybody(database: Database) -> tuple[list[object], list[object], int]:
    """All teachers but for when they were seen, all classes, and how many are found."""

    def look(store: UnitOfWork) -> tuple[list[object], list[object]]:
        people = [t for n in range(1, 2 * COUNT) if (t := store.teachers.find(f"seed-{n:07}"))]
        return [(t.id, t.name, t.country, t.zone, t.language) for t in people], [*store.classes.where(looking=True)]

    rows = database.look(lambda connection: len(connection.execute(select(SEEKERS.c.id)).all()))
    return *database.look(lambda connection: look(UnitOfWork(connection))), rows


def test_more_are_added_and_those_that_are_there_stay_as_they_would_be_anew(database: Database, tmp_path: Path) -> None:
    people, classes, found = everybody(database)
    assert (len(people), len(classes), found) == (COUNT, COUNT, COUNT)
    assert (sow(database, COUNT + 20), sow(database, COUNT)) == ((20, COUNT + 20), (0, COUNT + 20))
    more = everybody(database)
    assert (more[0][:COUNT], more[1][:COUNT], more[2]) == (people, classes, COUNT + 20)
    assert len({str(one) for one in more[0]}) == COUNT + 20


def test_the_doctor_tells_that_they_are_there(database: Database, tmp_path: Path) -> None:
    assert [f"{COUNT} are invented" in one.words for one in invented(Settings(home=tmp_path))] == [True]


def test_whoever_stops_it_is_told_that_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(database: Database, wanted: int) -> tuple[int, int]:
        sow(database, COUNT)
        raise KeyboardInterrupt

    monkeypatch.setenv("CHASKI_HOME", str(tmp_path))
    with monkeypatch.context() as patched:
        patched.setattr("bots.__main__.sow", stopped)
        said = CliRunner().invoke(app, ["seed", "--teachers", str(COUNT + 1)])
    assert (said.exit_code, "chaski: stopped; the same command goes on" in said.output) == (1, True)
    again = CliRunner().invoke(app, ["seed", "--teachers", str(COUNT + 1)])
    assert "seed: 1 teachers added; there are 61\n" in again.stdout


def test_it_refuses_to_mix_them_with_real_teachers(database: Database) -> None:
    ana = Teacher("real", "Ana", "es", since=datetime(2026, 1, 1, tzinfo=UTC))
    database.writer.submit(lambda connection: UnitOfWork(connection).teachers.add(ana)).result()
    with pytest.raises(SystemExit, match="1 of the teachers in this database are real"):
        sow(database, COUNT + 1)
