"""Whether the database takes a write just now."""

from sqlalchemy import Connection, delete, false

from storage.tables import CURSORS


def can_write(connection: Connection) -> None:
    """A write that changes nothing; refused as a real one is where the database is locked or read-only."""
    connection.execute(delete(CURSORS).where(false()))
