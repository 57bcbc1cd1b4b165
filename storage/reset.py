"""Forgets everything: for the playground, which can begin anew."""

from sqlalchemy import Connection, delete

from storage.tables import metadata


def forget_everything(connection: Connection) -> None:
    """Delete every row of every table; the tables stay."""
    for table in reversed(metadata.sorted_tables):
        connection.execute(delete(table))
