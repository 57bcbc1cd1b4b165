"""One noun's rows within one transaction: read into dataclasses, written through."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import Connection, delete, select

from storage.prepared import run
from storage.refusal import Stale
from storage.statements import NounStatements

T = TypeVar("T")
A_FEW = 200
"""So many rows are read at a time where all of them are looked through: some hundred kilobytes."""


class Rows(Generic[T]):
    """A repository of the core, over one connection.

    What was read or saved in this transaction is remembered, so that a second `get` costs nothing and sees the newest.
    Every row has a version: saving what somebody else has changed since it was read raises `Stale`, and the writer
    runs the whole work again. Without that, two turns at once on PostgreSQL would lose one of two changes.
    """

    def __init__(self, connection: Connection, statements: NounStatements, body: TypeAdapter[T]) -> None:
        self._connection = connection
        self._say = statements
        self._name = statements.table.name
        self._body = body
        self._known: dict[str, tuple[T, int]] = {}
        self._asked: dict[str, list[T]] = {}
        self._before: dict[str, T | None] = {}

    def get(self, id: str) -> T:
        """The thing; raises KeyError when there is none."""
        found = self.find(id)
        if found is None:
            raise KeyError(f"{self._name}: {id}")
        return found

    def find(self, id: str) -> T | None:
        """The thing, or None."""
        if id in self._known:
            return self._known[id][0]
        row = run(self._connection, self._say.by_id, {"id": id}).one()
        return None if row is None else self._remember(row.id, row.version, row.body)

    def add(self, thing: T) -> None:
        """Keep a new thing; a second one with the same id is an error."""
        values = self._values(thing)
        self._asked.clear()
        run(self._connection, self._say.insert, {**values, "version": 1})
        self._before.setdefault(values["id"], None)
        self._known[values["id"]] = (thing, 1)

    def add_all(self, things: Sequence[T]) -> None:
        """Keep many new things in one statement; for whoever fills a database, since nothing of it is remembered."""
        self._connection.execute(self._say.insert, [{**self._values(thing), "version": 1} for thing in things])

    def save(self, thing: T) -> None:
        """Keep the changed thing; raises KeyError when it was never added."""
        values = self._values(thing)
        which = values.pop("id")
        self._before.setdefault(which, self.get(which))
        version = self._known[which][1]
        self._asked.clear()
        places = {**values, "which": which, "read_version": version, "version": version + 1}
        if run(self._connection, self._say.save, places).touched != 1:
            table = self._say.table
            row = select(table.c.id).where(table.c.id == which).with_for_update()
            raise Stale(f"{self._name}: {which}", row)
        self._known[which] = (thing, version + 1)

    def remove(self, id: str) -> None:
        """Forget the thing, whether or not there is one."""
        self._before.setdefault(id, self.find(id))
        self._asked.clear()
        self._known.pop(id, None)
        table = self._say.table
        self._connection.execute(delete(table).where(table.c.id == id))

    def where(self, **columns: Any) -> list[T]:
        """All whose indexed columns equal these values (any of them, for a tuple), in the order they were added."""
        # A turn asks some questions several times; as long as it has written nothing the answer is the same.
        question = repr(columns)
        if question not in self._asked:
            self._asked[question] = self._read(columns)
        return list(self._asked[question])

    def every(self) -> Iterator[T]:
        """Each thing, in the order they were added, a few at a time and without remembering it."""
        table, last = self._say.table, 0
        step = select(table.c.added, table.c.body).order_by(table.c.added).limit(A_FEW)
        while rows := self._connection.execute(step.where(table.c.added > last)).all():
            for row in rows:
                yield self._body.validate_json(row.body)
            last = rows[-1].added

    def changes(self) -> list[tuple[T | None, T | None]]:
        """What was added, saved or removed in this turn, as it was before and as it is now."""
        return [(before, self.find(which)) for which, before in self._before.items()]

    def _read(self, columns: dict[str, Any]) -> list[T]:
        shape = tuple((name, _how(value)) for name, value in columns.items())
        places = {name: _plain(value) for name, value in columns.items() if value is not None}
        query = self._say.where(shape)
        several = any(how == "in" for _, how in shape)
        rows = self._connection.execute(query, places) if several else run(self._connection, query, places).rows
        return [self._remember(row.id, row.version, row.body) for row in rows]

    def forget(self) -> None:
        """Read everything anew from now on."""
        self._known.clear()
        self._asked.clear()

    def _remember(self, id: str, version: int, body: str) -> T:
        known = self._known.get(id)
        if known is None or known[1] != version:
            self._known[id] = known = (self._body.validate_json(body), version)
        return known[0]

    def _values(self, thing: T) -> dict[str, Any]:
        values = {name: _plain(getattr(thing, name)) for name in ("id", *self._say.columns)}
        # What could not be read back must not be kept, so a value of the wrong kind is an error here.
        values["body"] = self._body.dump_json(thing, warnings="error").decode()
        return values


def _how(value: Any) -> str:
    if isinstance(value, tuple):
        return "in"
    return "none" if value is None else "is"


def _plain(value: Any) -> Any:
    """A member of an enum is kept as its value."""
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.value if isinstance(value, Enum) else value
