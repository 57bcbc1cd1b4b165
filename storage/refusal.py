"""Tells a database that cannot take anything now from a mistake of ours."""

from sqlalchemy import Executable
from sqlalchemy.exc import DBAPIError, PendingRollbackError
from sqlalchemy.exc import TimeoutError as PoolExhausted

from core.ports.platform import NotSaved

# SQLite's result codes: busy, locked, out of memory, read-only, I/O error, corrupt, full, cannot open, locking
# protocol, not a database (https://sqlite.org/rescode.html). Code 1 is an SQL error, and so ours.
SQLITE_REFUSALS = frozenset({5, 6, 7, 8, 10, 11, 13, 14, 15, 26})
# PostgreSQL's classes: connection, resources, operator intervention, system error, object not available
# (https://www.postgresql.org/docs/current/errcodes-appendix.html), and a server that is read-only.
POSTGRES_REFUSALS = ("08", "53", "57", "58", "55", "25006")
# Serialization failure and deadlock: the same work succeeds when it is run again.
POSTGRES_AGAIN = ("40001", "40P01")


class Stale(Exception):
    """A thing was changed by somebody else between reading and saving it; the work is to be run again.

    `row` locks the thing: run before the work, it makes sure that the same race is not lost twice.
    """

    def __init__(self, what: str, row: Executable) -> None:
        super().__init__(f"{what} was changed meanwhile")
        self.row = row


def refused(error: Exception) -> NotSaved | None:
    """The error as `NotSaved` where the database is locked, full, read-only or gone; None where the fault is ours."""
    if isinstance(error, PoolExhausted | PendingRollbackError | Stale):
        return NotSaved(str(error))
    if not isinstance(error, DBAPIError):
        return None
    code = getattr(error.orig, "sqlite_errorcode", None)
    state = getattr(error.orig, "sqlstate", None)
    if code is not None:
        unable = (code & 0xFF) in SQLITE_REFUSALS
    elif state is not None:
        unable = state.startswith(POSTGRES_REFUSALS) or state in POSTGRES_AGAIN
    else:
        # No code at all: the connection broke or never came to be.
        unable = error.connection_invalidated or type(error.orig).__name__ in {"OperationalError", "InterfaceError"}
    return NotSaved(str(error.orig)) if unable else None


def again(error: Exception) -> bool:
    """Whether the same work would succeed when run again at once."""
    if isinstance(error, Stale):
        return True
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in POSTGRES_AGAIN


def cut_off(error: Exception) -> bool:
    """Whether the connection was lost, so that nothing of an uncommitted work was kept."""
    return isinstance(error, DBAPIError) and error.connection_invalidated


def in_words(error: Exception) -> str:
    """What went wrong, in one line: a driver's complaint may have several, and the system's begins with a number."""
    if isinstance(error, OSError) and error.strerror and error.filename:
        return f"{error.filename}: {error.strerror}"
    return " ".join(str(error).split()) or type(error).__name__
