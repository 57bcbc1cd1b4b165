"""A vote among hours for a call: each class marks those that suit it, and only how many can is ever told."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.model.wall import Wall

ENOUGH = 2
"""Classes that an hour must suit to be proposed at all: one alone meets nobody."""


@dataclass(frozen=True)
class HourVote:
    """What is asked until an instant. `by` asks, and all of the hours suit her class. `marks` are (who stands for a
    class, the places of the hours that suit it), no place where none does; a class that is not among them has not
    answered."""

    by: str
    walls: tuple[Wall, ...]
    until: datetime
    marks: tuple[tuple[str, tuple[int, ...]], ...] = ()

    def marked(self, seat: str, places: tuple[int, ...]) -> "HourVote":
        """What a class says now; what it said before is forgotten."""
        return replace(self.unmarked(seat), marks=(*self.unmarked(seat).marks, (seat, places)))

    def unmarked(self, seat: str) -> "HourVote":
        """As though this class had not answered."""
        return replace(self, marks=tuple(one for one in self.marks if one[0] != seat))

    def of(self, seat: str) -> tuple[int, ...] | None:
        """The places that a class marked; None where it has not answered."""
        return dict(self.marks).get(seat)

    def lacks(self, seat: str) -> bool:
        """Whether this class is asked and has not answered."""
        return seat != self.by and self.of(seat) is None

    def best(self, seats: tuple[str, ...], now: datetime) -> tuple[tuple[Wall, int], ...]:
        """The hours to come that suit enough of these classes, each with how many: the most first, then the earliest.
        """
        counts = ((wall, sum(self._suits(seat, place) for seat in seats)) for place, wall in enumerate(self.walls))
        found = [one for one in counts if one[1] >= ENOUGH and one[0].instant > now]
        return tuple(sorted(found, key=lambda one: (-one[1], one[0].instant)))

    def _suits(self, seat: str, place: int) -> bool:
        return seat == self.by or place in (self.of(seat) or ())
