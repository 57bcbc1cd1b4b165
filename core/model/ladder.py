"""The silent-partner ladder: what is done, and on which days, while others wait for a class that says nothing."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from core.model.calendar import SchoolCalendar

NUDGE, AGAIN, TOLD, OPEN = 1, 2, 3, 4
"""The rungs: a private word to her, the same on her other messenger, those who wait are told, her seat opens."""
STEPS = {AGAIN: 2, TOLD: 2, OPEN: 3}
"""School days from the rung before."""
SOON = 5
"""School days in which nobody is asked again who said that it comes this week."""
WEEK = 5
"""School days for which those who wait may choose to wait on."""


@dataclass(frozen=True)
class Silence:
    """How far a class is on the ladder. `rung` was reached at the instant `at`, 0 for none; `since` is the day from
    which on nothing was heard. `letters` counts the words that were sent to her. Up to `excused`, that day included,
    nobody counts: she is busy, or it is on its way. Before `hold` no
    further rung is taken: those who wait chose so. `left` means that the others go on and wait no more."""

    rung: int = 0
    since: date | None = None
    at: datetime | None = None
    letters: int = 0
    excused: date | None = None
    left: bool = False
    hold: date | None = None

    def broken_by(self, seen: datetime | None) -> bool:
        """Whether this sign of life ended the silence that was counted."""
        return self.rung > 0 and self.at is not None and seen is not None and seen > self.at

    def heard(self) -> "Silence":
        """Nothing counts any more but what she said of the days to come."""
        return Silence(excused=self.excused)

    @property
    def waited_for(self) -> bool:
        """Whether the others cannot go on without her class."""
        return not self.left and self.rung < OPEN

    def spared(self, until: date) -> "Silence":
        """The same, with nobody counting up to this day."""
        return replace(self, excused=max(until, self.excused or until))

    @property
    def known(self) -> bool:
        """Whether the others were told."""
        return self.rung >= TOLD

    @property
    def seat_open(self) -> bool:
        """Whether another class may come in her place."""
        return self.rung >= OPEN


HEARD = Silence()
"""Nobody waits for her."""


def rung_days(calendar: SchoolCalendar, since: date, answer_days: int) -> list[date]:
    """The days of the rungs, in school days of the class that is waited for: the first when the agreed `answer_days`
    are over, each further one some days on; fewer where nobody knows when there is school again."""
    found: list[date] = []
    day = calendar.add_school_days(since, answer_days + 1)
    for step in (*STEPS.values(), 0):
        if day is None:
            break
        found.append(day)
        day = calendar.add_school_days(day, step) if step else None
    return found


def reached(days: list[date], today: date) -> int:
    """The rung whose day has come."""
    return sum(day <= today for day in days)


def next_day(days: list[date], silence: Silence, first: date) -> date | None:
    """The day on which the next rung is due, from `first` on; None where there is no further one."""
    if silence.rung >= len(days):
        return None
    return max(days[silence.rung], silence.hold or first, first)
