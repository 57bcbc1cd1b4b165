"""Writes that do not mind whether the row is there already, in the words of each database."""

from functools import cache

from sqlalchemy import Connection, Insert, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_new(connection: Connection, table: Table) -> Insert:
    """An INSERT that leaves a row alone which is there already; its rowcount tells how many were new."""
    return _insert_new(connection.dialect.name, table)


def upsert(connection: Connection, table: Table, key: tuple[str, ...], *changing: str) -> Insert:
    """An INSERT that gives a row which is there already (by `key`) the new values of the `changing` columns."""
    return _upsert(connection.dialect.name, table, key, changing)


# A statement is built once: building it costs more than running it.
@cache
def _insert_new(dialect: str, table: Table) -> Insert:
    insert = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    # Without the option the count is -1 on PostgreSQL, where the new id is asked for in the same breath.
    return insert.on_conflict_do_nothing().execution_options(preserve_rowcount=True)


@cache
def _upsert(dialect: str, table: Table, key: tuple[str, ...], changing: tuple[str, ...]) -> Insert:
    insert = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    return insert.on_conflict_do_update(
        index_elements=list(key), set_={name: insert.excluded[name] for name in changing}
    )
