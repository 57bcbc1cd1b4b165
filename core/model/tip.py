"""What a teacher says to whoever does the same project next; strangers read it, so it names nobody."""

from dataclasses import dataclass
from datetime import datetime

LONGEST = 300
"""Letters: one or two sentences."""


@dataclass(frozen=True)
class Tip:
    """One or two sentences of a teacher, in `language`. Each has one in a project; `frozen` is held back while somebody
    is worried about it."""

    id: str
    teacher: str
    words: str
    language: str
    at: datetime
    frozen: bool = False

    def seen_by(self, reader: str) -> bool:
        """Whether this reader sees it: what is held back only its author does."""
        return not self.frozen or reader == self.teacher


def tip_id(project: str, teacher: str) -> str:
    """One tip per teacher and project."""
    return f"{project}:tip:{teacher}"
