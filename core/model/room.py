"""A group or a channel of a messenger in which a project is read along."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from core.model.refused import Refused

ASKED_FOR = timedelta(hours=24)
"""So long whoever asked for a room may say for which project; later it is asked for in the room again."""

Why = Literal["", "unlinked", "left", "lost"]


@dataclass(frozen=True)
class Room:
    """One room, open for one project at most. `id` is its account as a string, `address` where its posts go.

    `teacher` is whoever asked for it at `asked_at` and, once `linked_at` is set, brought it to `project`. `told` are
    the teachers who know of it: until then nothing of theirs is shown there; `without` those whose words stay out.
    `why` says how it was closed, `hears_all` whether Chaski hears everything there or only what is said to it.
    """

    id: str
    platform: str
    tenant: str
    address: str
    teacher: str
    asked_at: datetime
    title: str = ""
    project: str = ""
    linked_at: datetime | None = None
    closed_at: datetime | None = None
    why: Why = ""
    hears_all: bool = False
    told: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether a project is read along here."""
        return self.linked_at is not None and self.closed_at is None

    def asked(self, teacher: str, title: str, now: datetime) -> "Room":
        """Somebody in it would like to use it; refused while it belongs to a project."""
        if self.open:
            raise Refused("room-taken")
        return replace(self, teacher=teacher, title=title or self.title, asked_at=now)

    def awaits(self, teacher: str, now: datetime) -> bool:
        """Whether this teacher may still say for which project she asked."""
        return not self.open and self.teacher == teacher and now - self.asked_at <= ASKED_FOR

    def linked(self, project: str, now: datetime) -> "Room":
        """Open for this project; whoever brought it knows of it."""
        told = (self.teacher,)
        return replace(self, project=project, linked_at=now, closed_at=None, why="", told=told, without=())

    def closed(self, why: Why, now: datetime) -> "Room":
        """Nothing more goes in or out."""
        return replace(self, closed_at=now, why=why)

    def moved(self, id: str, address: str) -> "Room":
        """The same room under the address that its messenger gave it anew."""
        return replace(self, id=id, address=address)

    def known_to(self, teacher: str) -> "Room":
        """She was told of it."""
        return self if teacher in self.told else replace(self, told=(*self.told, teacher))

    def shows(self, teacher: str) -> bool:
        """Whether words of this teacher may be read here."""
        return self.open and teacher in self.told and teacher not in self.without

    def with_words_of(self, teacher: str, yes: bool) -> "Room":
        """Her words come in, or stay out."""
        others = tuple(one for one in self.without if one != teacher)
        return replace(self, without=others if yes else (*others, teacher))
