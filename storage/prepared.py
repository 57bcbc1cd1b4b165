"""Runs a statement that was built once, straight on the driver: what every turn says costs a tenth of the time."""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect, Executable, Insert, Select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

Convert = Callable[[Any], Any]
SHAPES = 512
"""So many statements are kept ready; there are about a hundred."""


class Answer(NamedTuple):
    """What the database answered: rows, as named tuples of the selected columns, and how many rows were touched."""

    rows: list[Any]
    touched: int

    def one(self) -> Any | None:
        """The only row, or None."""
        return self.rows[0] if self.rows else None

    def values(self) -> list[Any]:
        """The first column of each row."""
        return [row[0] for row in self.rows]


def run(connection: Connection, statement: Executable, places: Mapping[str, Any]) -> Answer:
    """Run a statement on this connection; every place that it leaves open is filled from `places`.

    Types and errors are as with `connection.execute`. It is for statements that are one object for as long as the
    process lives, without an IN of several values: each is put into words once. What SQLAlchemy does besides at every
    execution (cache keys, contexts, results) took two thirds of a turn, which says two dozen statements.
    """
    return _prepared(statement, connection.dialect.name, frozenset(places), _Dialect(connection.dialect)).run(
        connection, places
    )


class _Dialect:
    """A dialect as an argument that the cache looks past: one process talks to one kind of database by its name."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect

    def __hash__(self) -> int:
        return 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Dialect)


class _Prepared:
    """One statement in the words of one database: its text, and what its values look like going in and coming out."""

    def __init__(self, statement: Any, names: frozenset[str], dialect: Dialect) -> None:
        # A plain INSERT takes its columns from the values that it is given.
        keys = sorted(names) if isinstance(statement, Insert) else None
        words = statement.compile(dialect=dialect, column_keys=keys)
        self._text = str(words)
        if "POSTCOMPILE" in self._text:
            raise ValueError(f"its text depends on how many values it is given: {self._text}")
        self._order: Sequence[str] | None = words.positiontup
        self._given = {name: bind.value for name, bind in words.binds.items() if name not in names}
        kinds = {name: bind.type.dialect_impl(dialect) for name, bind in words.binds.items()}
        self._into = {name: kind.bind_processor(dialect) for name, kind in kinds.items()}
        columns = statement.selected_columns if isinstance(statement, Select) else ()
        self._kinds: list[TypeEngine[Any]] = [column.type.dialect_impl(dialect) for column in columns]
        row: Any = namedtuple("Row", [str(column.key) for column in columns], rename=True)  # type: ignore[misc]
        self._make: Convert = row._make
        self._out: list[Convert | None] = []

    def run(self, connection: Connection, places: Mapping[str, Any]) -> Answer:
        driver: Any = connection.connection.driver_connection
        try:
            cursor = driver.execute(self._text, self._values(places))
            rows = cursor.fetchall() if self._kinds else []
        except connection.dialect.loaded_dbapi.Error as error:
            raise _told(connection, self._text, error) from error
        if rows and not self._out:
            described = [one[1] for one in cursor.description]
            self._out = [
                kind.result_processor(connection.dialect, code)
                for kind, code in zip(self._kinds, described, strict=True)
            ]
        return Answer([self._make(map(_come_out, self._out, row)) for row in rows], cursor.rowcount)

    def _values(self, places: Mapping[str, Any]) -> Any:
        values = {**self._given, **places}
        for name, convert in self._into.items():
            if convert is not None:
                values[name] = convert(values[name])
        return values if self._order is None else [values[name] for name in self._order]


def _come_out(convert: Convert | None, value: Any) -> Any:
    return value if convert is None else convert(value)


def _told(connection: Connection, text: str, error: Exception) -> BaseException:
    """The driver's error as SQLAlchemy tells it; a connection that broke is thrown away."""
    dialect, raw = connection.dialect, connection.connection.dbapi_connection
    broken = dialect.is_disconnect(error, raw, None)  # type: ignore[arg-type]
    if broken:
        connection.invalidate(error)
    return DBAPIError.instance(text, None, error, dialect.loaded_dbapi.Error, True, broken, dialect)


@lru_cache(SHAPES)
def _prepared(statement: Executable, name: str, places: frozenset[str], dialect: _Dialect) -> _Prepared:
    return _Prepared(statement, places, dialect.dialect)
