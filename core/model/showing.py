"""The occasion on which a class shows to its public what was made: a day, an hour, a place."""

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True)
class Showing:
    """When and where a class shows its work: the wall time `starts` (without a zone) in `zone`, for `minutes`.

    `place` is the teacher's own words, in `language`. Each class has its own; `revision` counts its changes.
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

    def moved(self, other: "Showing") -> "Showing":
        """The other day, hour or place in this one's stead."""
        return replace(other, id=self.id, revision=self.revision + 1)


def showing_id(project: str, group: str) -> str:
    """One occasion per class and project."""
    return f"{project}:{group}"
