"""Statements that are built once: building one costs several times what running it does."""

from functools import cache
from typing import Any

from sqlalchemy import Select, Table, Update, bindparam, select, update

Shape = tuple[tuple[str, str], ...]
"""What is asked for: (column, "is" one value | "in" several | "none")."""


class NounStatements:
    """Everything a repository says to the database about one noun."""

    def __init__(self, table: Table, columns: tuple[str, ...]) -> None:
        self.table = table
        self.columns = columns
        self._row = select(table.c.id, table.c.version, table.c.body)
        self.by_id = self._row.where(table.c.id == bindparam("id"))
        self.insert = table.insert()
        self.save = (
            update(table)
            .where(table.c.id == bindparam("which"), table.c.version == bindparam("read_version"))
            .values({name: bindparam(name) for name in (*columns, "body", "version")})
        )
        self._where: dict[Shape, Select[*tuple[Any, ...]]] = {}

    def where(self, shape: Shape) -> Select[*tuple[Any, ...]]:
        """The rows of this shape in the order of adding; each column's value is the parameter of its name."""
        if shape not in self._where:
            self._where[shape] = self._built(shape)
        return self._where[shape]

    def _built(self, shape: Shape) -> Select[*tuple[Any, ...]]:
        query = self._row.order_by(self.table.c.added)
        for name, how in shape:
            if name not in self.columns and name != "id":
                raise KeyError(f"{self.table.name} has no column {name}: it has {', '.join(self.columns)}")
            column = self.table.c[name]
            match how:
                case "is":
                    query = query.where(column == bindparam(name))
                case "in":
                    query = query.where(column.in_(bindparam(name, expanding=True)))
                case _:
                    query = query.where(column.is_(None))
        return query


@cache
def change_by_id(table: Table, names: frozenset[str]) -> Update:
    """Change these columns of one row; its id is the parameter "which"."""
    return update(table).where(table.c.id == bindparam("which")).values({name: bindparam(name) for name in names})
