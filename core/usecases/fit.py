"""How well two classes fit: the hours between them and the school days they share."""

from dataclasses import dataclass
from datetime import date, timedelta

from core.model.calendar import count_shared_school_days
from core.model.classgroup import ClassGroup
from core.model.teacher import Teacher
from core.planning.apart import Apart, apart
from core.usecases.hours import calendar_of_class
from core.usecases.turn import Turn

LOOK_AHEAD = timedelta(weeks=12)


@dataclass(frozen=True)
class Fit:
    """What two classes have in common, seen from the first: `days` school days until `until`, and how they lie."""

    days: int
    until: date
    apart: Apart


def fit(turn: Turn, mine: ClassGroup, their: ClassGroup, other: Teacher) -> Fit:
    """Compare the class of the teacher whose turn it is with another's."""
    here = calendar_of_class(mine, turn.me, turn.now)
    there = calendar_of_class(their, other, turn.now)
    today = turn.me.today(turn.now)
    known = [day for day in (here.last_day, there.last_day) if day and day > today]
    until = min(known, default=today + LOOK_AHEAD)
    return Fit(count_shared_school_days((here, there), today, until), until, apart(here, there, today))
