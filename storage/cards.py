"""The cards shown so far, within one transaction."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from core.ports.store import PAGE, Card
from storage.prepared import run
from storage.tables import CARDS
from storage.upsert import upsert

FIELDS = tuple(field.name for field in fields(Card))
_SELECT = select(*(CARDS.c[name] for name in FIELDS))
_BY_ID = _SELECT.where(CARDS.c.id == bindparam("which"))
_LATEST = (
    _SELECT.where(*(CARDS.c[name] == bindparam(name) for name in ("teacher", "conversation", "about")))
    .order_by(CARDS.c.added.desc())
    .limit(1)
)
_NEWEST = (
    _SELECT.where(CARDS.c.teacher == bindparam("teacher"), CARDS.c.choices != "[]", CARDS.c.conversation != PAGE)
    .order_by(CARDS.c.added.desc())
    .limit(1)
)
_CHANGING = tuple(name for name in FIELDS if name != "id")


class CardRows:
    """`core.ports.store.Cards`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, id: str) -> Card | None:
        """The card, or None."""
        return self._one(_BY_ID, which=id)

    def put(self, card: Card) -> None:
        """Keep the card, new or revised."""
        values = {name: getattr(card, name) for name in FIELDS}
        run(self._connection, upsert(self._connection, CARDS, ("id",), *_CHANGING), values)

    def newest(self, teacher: str) -> Card | None:
        """The newest of her cards in the chat that has buttons."""
        return self._one(_NEWEST, teacher=teacher)

    def latest(self, teacher: str, conversation: str, about: str) -> Card | None:
        """The newest card of this teacher's conversation about this thing."""
        return self._one(_LATEST, teacher=teacher, conversation=conversation, about=about)

    def _one(self, query: Select[*tuple[Any, ...]], **places: str) -> Card | None:
        row = run(self._connection, query, places).one()
        return None if row is None else Card(*row)
