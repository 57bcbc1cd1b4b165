"""The conversations under way, within one transaction."""

from dataclasses import fields

from sqlalchemy import Connection, bindparam, select

from core.ports.store import Sitting
from storage.prepared import run
from storage.tables import SITTINGS
from storage.upsert import upsert

FIELDS = tuple(field.name for field in fields(Sitting))
_UNENDED = (
    select(*(SITTINGS.c[name] for name in FIELDS))
    .where(SITTINGS.c.teacher == bindparam("teacher"), SITTINGS.c.state != "ended")
    .order_by(SITTINGS.c.touched, SITTINGS.c.added)
)
_CHANGING = tuple(name for name in FIELDS if name != "id")


class SittingRows:
    """`core.ports.store.Sittings`. A teacher has few that are not over: they are read once and then remembered."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._read: dict[str, dict[str, Sitting]] = {}
        self._kept: set[str] = set()

    def focused(self, teacher: str) -> Sitting | None:
        """The one whose question typed words answer."""
        return next((one for one in self._newest_first(teacher) if one.state == "focused"), None)

    def open(self, teacher: str, conversation: str, about: str) -> Sitting | None:
        """The open one of this identity, focused or parked."""
        wanted = (conversation, about)
        return next((one for one in self._newest_first(teacher) if (one.conversation, one.about) == wanted), None)

    def parked(self, teacher: str) -> list[Sitting]:
        """Those that wait, newest first."""
        return [one for one in self._newest_first(teacher) if one.state == "parked"]

    def put(self, sitting: Sitting) -> None:
        """Keep it, new or advanced; of one that begins and ends within a turn nothing is kept."""
        of_teacher = self._of(sitting.teacher)
        of_teacher.pop(sitting.id, None)
        if sitting.state != "ended":
            of_teacher[sitting.id] = sitting
        elif sitting.id not in self._kept:
            return
        self._kept.add(sitting.id)
        values = {name: getattr(sitting, name) for name in FIELDS}
        run(self._connection, upsert(self._connection, SITTINGS, ("id",), *_CHANGING), values)

    def forget(self) -> None:
        """Read everything anew from now on."""
        self._read.clear()

    def _newest_first(self, teacher: str) -> list[Sitting]:
        """Of two touched at the same moment the one that was put last comes first."""
        return sorted(self._of(teacher).values(), key=lambda one: one.touched)[::-1]

    def _of(self, teacher: str) -> dict[str, Sitting]:
        if teacher not in self._read:
            rows = run(self._connection, _UNENDED, {"teacher": teacher}).rows
            self._read[teacher] = {row.id: Sitting(*row) for row in rows}
            self._kept.update(self._read[teacher])
        return self._read[teacher]
