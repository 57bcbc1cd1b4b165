"""Opens SQLite and PostgreSQL the one way in which neither of them loses a write."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError


def address(url: str) -> URL:
    """The database's address with its driver; `postgres://` and `postgresql://` both mean psycopg 3.

    Raises ValueError for any other database, and for SQLite without a file.
    """
    if url.startswith("postgres://"):
        url = f"postgresql://{url.removeprefix('postgres://')}"
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # the latter for a port that is no number
        raise ValueError("no address of a database: sqlite:///file or postgresql://user:password@host/name") from None
    match parsed.get_backend_name():
        case "postgresql":
            return parsed.set(drivername="postgresql+psycopg")
        case "sqlite" if parsed.database and parsed.database != ":memory:":
            return parsed.set(drivername="sqlite+pysqlite")
        case "sqlite":
            raise ValueError("SQLite needs a file: several threads share the database, and memory is not kept")
        case other:
            raise ValueError(f"{other} is not supported: sqlite:///file or postgresql://")


def open_sqlite(url: URL, waiting: float, *, reading: bool) -> Engine:
    """An engine for writing, or one that can only read. `waiting` is seconds to wait for a lock."""
    engine = create_engine(url, pool_size=4 if reading else 1, max_overflow=4, connect_args={"timeout": waiting})

    @event.listens_for(engine, "connect")
    def connected(connection: Any, record: object) -> None:
        # Otherwise the driver begins transactions by itself, after the first SELECT: 1,048 of 1,200 concurrent
        # read-then-writes were lost without a word.
        connection.isolation_level = None
        for pragma in (
            # First, since switching to WAL itself waits for a lock.
            f"busy_timeout={int(waiting * 1000)}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            # Deleted words are overwritten, not only unlinked.
            "secure_delete=ON",
            *(["query_only=ON"] if reading else []),
        ):
            connection.execute(f"PRAGMA {pragma}")
        # SQLite cannot count bits. In its own words (shifts and masks) the same took nearly twice as long.
        connection.create_function("bits_of_three", 3, bits_of_three, deterministic=True)

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        # A deferred BEGIN takes the write lock at the first write, and fails there if anybody wrote in between:
        # 1,008 errors in 1,200 despite the timeout.
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def open_postgres(url: URL, connections: int) -> Engine:
    """An engine with this many connections; each is thrown away when it turns out to be broken."""
    return create_engine(
        url, pool_size=connections, max_overflow=2, pool_timeout=10, connect_args={"connect_timeout": 5}
    )


def bits_of_three(one: int, two: int, three: int) -> int:
    """How many bits are set in three numbers together."""
    return one.bit_count() + two.bit_count() + three.bit_count()


def file_of(url: URL) -> Path | None:
    """Where the SQLite file lies; None on a server."""
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None
