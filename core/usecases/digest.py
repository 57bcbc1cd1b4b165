"""The morning's letter of a teacher: one a day over all her projects, owed as soon as there is something for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core.model.teacher import at_wall
from core.model.urgency import is_morning_day, morning, next_morning
from core.usecases.hours import calendars_of
from core.usecases.turn import Turn

DIGEST = "digest"


@dataclass(frozen=True)
class Told:
    """Which news one digest tells: those since the digest before it (`since`), or from its own day on (`first`, an
    ordinal) where it is the reader's first."""

    reader: str
    since: datetime | None
    first: int

    def of(self, told: Sequence[tuple[str, int]], at: datetime) -> bool:
        """Whether it tells of what was owed to these readers (reader, ordinal of the day) at this instant."""
        return any(reader == self.reader and (at > self.since if self.since else day >= self.first)
                   for reader, day in told)  # fmt: skip


def in_digest(turn: Turn, reader: str, day: date | None = None) -> int:
    """Owe her the letter of her next school morning, or that of this very day of hers; however often it is owed, it
    comes once, and without anything left to say it does not come.

    Returns the ordinal of its day, to be kept beside what is to be told as (reader, day), like `BoardItem.told`; a
    function in `COUNTS` (core/letters/digest.py) counts it when the letter leaves, by `Told.of`.
    """
    teacher = turn.store.teachers.get(reader)
    calendars = calendars_of(turn.store, teacher, turn.now)
    due = next_morning(teacher, calendars, turn.now)
    if day and is_morning_day(teacher, calendars, day):
        due = max(turn.now, at_wall(teacher.zone, day, morning(teacher)))
    ordinal = teacher.today(due).toordinal()
    turn.tell(DIGEST, reader, reader, "notice", due=due, revision=ordinal)
    return ordinal
