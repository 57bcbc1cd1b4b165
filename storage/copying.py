"""A SQLite database as one file: copied while it is written to, looked through, and put in another's place."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

BESIDE = ("", "-wal", "-shm")
"""What belongs to one database of SQLite's, behind its name."""


class Unsound(Exception):
    """A file that is no whole database, and why."""


def copy(source: Path, target: Path) -> None:
    """The database as it is at one moment, everything committed until then; writers are not held up.

    The copy has no log beside it. Raises `Unsound` for a source that is no database, OSError for a target that cannot
    be written.
    """
    try:
        with _read(source) as there, closing(sqlite3.connect(target)) as here:
            there.backup(here)
            here.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        raise OSError(f"{target}: {error}") from None
    except sqlite3.DatabaseError as error:
        raise Unsound(f"{source}: {error}") from None


def looked_through(file: Path) -> dict[str, int]:
    """How many rows each table has, once every page was read and found in order; raises `Unsound`."""
    try:
        with _read(file) as there:
            said = [row[0] for row in there.execute("PRAGMA integrity_check(3)")]
            if said != ["ok"]:
                raise Unsound(f"{file.name}: {'; '.join(said)}")
            tables = [row[0] for row in there.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
            return {
                name: int(there.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
                for name in tables
                if not name.startswith("sqlite_")
            }
    except sqlite3.DatabaseError as error:
        raise Unsound(f"{file.name}: {error}") from None


def step_of(file: Path) -> str | None:
    """The last step of the migrations that was taken in it; None where there was none. Raises `Unsound`."""
    try:
        with _read(file) as there:
            row = there.execute("SELECT version_num FROM alembic_version").fetchone()
            return str(row[0]) if row else None
    except sqlite3.OperationalError:
        return None
    except sqlite3.DatabaseError as error:
        raise Unsound(f"{file.name}: {error}") from None


def put_aside(file: Path, mark: str) -> list[Path]:
    """Give the database another name, log and all, so that it can still be opened under it; returns its files."""
    there = [ending for ending in BESIDE if file.with_name(f"{file.name}{ending}").exists()]
    return [
        file.with_name(f"{file.name}{ending}").rename(file.with_name(f"{file.name}.{mark}{ending}")) for ending in there
    ]


@contextmanager
def _read(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        yield connection
