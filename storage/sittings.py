"""The conversations under way, within one transaction."""

from dataclasses import fields

from sqlalchemy import Connection, bindparam, select

from core.ports.store import Sitting
from storage.tables import SITTINGS
from storage.upsert import upsert

FIELDS = tuple(field.name for field in fields(Sitting))
_OF_TEACHER = (
    select(*(SITTINGS.c[name] for name in FIELDS))
    .where(SITTINGS.c.teacher == bindparam("teacher"))
    .order_by(SITTINGS.c.touched.desc(), SITTINGS.c.added.desc())
)
_FOCUSED = _OF_TEACHER.where(SITTINGS.c.state == "focused").limit(1)
_PARKED = _OF_TEACHER.where(SITTINGS.c.state == "parked")
_OPEN = _OF_TEACHER.where(
    SITTINGS.c.state.in_(("focused", "parked")),
    SITTINGS.c.conversation == bindparam("conversation"),
    SITTINGS.c.about == bindparam("about"),
).limit(1)
_CHANGING = tuple(name for name in FIELDS if name != "id")


class SittingRows:
    """`core.ports.store.Sittings`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def focused(self, teacher: str) -> Sitting | None:
        """The one whose question typed words answer."""
        row = self._connection.execute(_FOCUSED, {"teacher": teacher}).one_or_none()
        return None if row is None else Sitting(**row._mapping)

    def open(self, teacher: str, conversation: str, about: str) -> Sitting | None:
        """The open one of this identity, focused or parked."""
        places = {"teacher": teacher, "conversation": conversation, "about": about}
        row = self._connection.execute(_OPEN, places).one_or_none()
        return None if row is None else Sitting(**row._mapping)

    def parked(self, teacher: str) -> list[Sitting]:
        """Those that wait, newest first."""
        return [Sitting(**row._mapping) for row in self._connection.execute(_PARKED, {"teacher": teacher})]

    def put(self, sitting: Sitting) -> None:
        """Keep it, new or advanced."""
        values = {name: getattr(sitting, name) for name in FIELDS}
        self._connection.execute(upsert(self._connection, SITTINGS, ("id",), *_CHANGING), values)
