"""The private address at which a teacher shows the board of her project, or its record, on her classroom's wall."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

Shows = Literal["board", "record"]

OPEN_FOR = timedelta(days=90)
"""Longer than nearly every project; a forgotten address must not stay open for years."""


@dataclass(frozen=True)
class BoardPage:
    """An address of one teacher for one project, good until the end of the day `expires` on her wall.

    `shows` is what stands there. `id` is the digest of its secret end, which itself stands only on the card that she
    was given.
    """

    id: str
    project: str
    teacher: str
    at: datetime
    expires: date
    shows: Shows = "board"

    def open_on(self, day: date) -> bool:
        """Whether the address works on this day."""
        return day <= self.expires
