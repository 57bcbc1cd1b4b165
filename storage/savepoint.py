"""A part of a transaction that can fail alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection


class WholeLost(Exception):
    """SQLite has rolled back the whole transaction, not only the part that failed."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


@contextmanager
def savepoint(connection: Connection, name: str = "part") -> Iterator[None]:
    """What is done inside is taken back when it raises, and what was done before is kept.

    Raises `WholeLost` instead where nothing is left to be kept.
    """
    if connection.dialect.name != "sqlite":
        with connection.begin_nested():
            yield
        return
    # Straight to the driver: SQLAlchemy's own savepoint costs ten times as much, for every single message.
    raw: Any = connection.connection.driver_connection
    raw.execute(f"SAVEPOINT {name}")
    try:
        yield
    except Exception as error:
        # A full disk or an I/O error ends the transaction itself (https://sqlite.org/lang_transaction.html).
        if not raw.in_transaction:
            raise WholeLost(error) from error
        raw.execute(f"ROLLBACK TO {name}")
        raw.execute(f"RELEASE {name}")
        raise
    raw.execute(f"RELEASE {name}")
