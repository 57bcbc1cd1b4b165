"""Locks that last as long as a transaction, for things that may not be rows yet.

SQLite needs none: it has one writer.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, func, select, values
from sqlalchemy import Text as TextType
from sqlalchemy import column as a_column

from storage.prepared import run

_HOLD = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("name", type_=TextType), 0)))


def hold(connection: Connection, kind: str, name: str) -> bool:
    """Wait until nobody else holds this, then hold it until the commit; False where there is nobody else."""
    if connection.dialect.name != "postgresql":
        return False
    run(connection, _HOLD, {"name": f"{kind}:{name}"})
    return True


def try_hold(connection: Connection, kind: str, names: Iterable[str]) -> set[str]:
    """Those of the names that nobody else holds; they are held until the commit."""
    wanted = sorted(set(names))
    if connection.dialect.name != "postgresql" or not wanted:
        return set(wanted)
    table = values(a_column("name", TextType), name="wanted").data([(name,) for name in wanted])
    got = func.pg_try_advisory_xact_lock(func.hashtextextended(f"{kind}:" + table.c.name, 0))
    return {name for name, held in connection.execute(select(table.c.name, got)) if held}
