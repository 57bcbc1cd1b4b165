"""Locks that last as long as a transaction, for things that may not be rows yet.

SQLite needs none: it has one writer.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select, values
from sqlalchemy import Text as TextType
from sqlalchemy import column as a_column


def hold(connection: Connection, kind: str, name: str) -> None:
    """Wait until nobody else holds this, then hold it until the commit."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"{kind}:{name}", 0))))


def try_hold(connection: Connection, kind: str, names: Iterable[str]) -> set[str]:
    """Those of the names that nobody else holds; they are held until the commit."""
    wanted = sorted(set(names))
    if connection.dialect.name != "postgresql" or not wanted:
        return set(wanted)
    table = values(a_column("name", TextType), name="wanted").data([(name,) for name in wanted])
    got = func.pg_try_advisory_xact_lock(func.hashtextextended(f"{kind}:" + table.c.name, 0))
    return {name for name, held in connection.execute(select(table.c.name, got)) if held}
