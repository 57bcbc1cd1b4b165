"""The occasion on which a class shows to its public what was made: a day, an hour, a place."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.model.wall import Wall


@dataclass(frozen=True)
class Showing:
    """When and where a class shows its work: the wall time `starts` (without a zone) in `zone`, for `minutes`.

    `place` is the teacher's own words, in `language`. Each class has its own; `revision` counts its changes, `told` are
    the teachers who have heard of it.
    """

    id: str
    project: str
    group: str
    teacher: str
    starts: datetime
    zone: str
    minutes: int
    at: datetime
    place: str = ""
    language: str = ""
    revision: int = 1
    cancelled: bool = False
    told: tuple[str, ...] = ()

    @property
    def instant(self) -> datetime:
        """When it begins, in UTC by today's zone rules."""
        return Wall(self.starts.date(), self.starts.time(), self.zone).instant

    def moved(self, other: "Showing") -> "Showing":
        """The other day, hour or place in this one's stead."""
        return replace(other, id=self.id, revision=self.revision + 1, told=self.told)

    def called_off(self) -> "Showing":
        """It does not take place."""
        return replace(self, cancelled=True, revision=self.revision + 1)

    def told_to(self, teacher: str) -> "Showing":
        """This teacher has been told of it, so that she is told of every change as well."""
        return self if teacher in self.told else replace(self, told=(*self.told, teacher))


def showing_id(project: str, group: str) -> str:
    """One occasion per class and project."""
    return f"{project}:{group}"
