"""What a class handed in of the things that the plan has it owe, and which classes answered to it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

State = Literal["planned", "in-progress", "submitted", "responded"]
ANSWER_DAYS = 10
"""School days that a class has for its answer (rule L17 of the plan's review)."""


@dataclass(frozen=True)
class HandIn:
    """That class `group` handed in what `milestone` of the plan of `project` asks of it; `by` said so.

    `item` is the thing on the board that it is, "" where it was only said to be done. `answers` are the classes that
    reacted or wrote: (class, when). It lies beside the plan, so that no edit of the plan takes it away.
    """

    id: str
    project: str
    milestone: str
    group: str
    by: str
    at: datetime
    item: str = ""
    answers: tuple[tuple[str, datetime], ...] = ()

    def answered_by(self, group: str) -> bool:
        """Whether this class has answered."""
        return any(one == group for one, _ in self.answers)

    def answered(self, group: str, now: datetime) -> "HandIn":
        """With the answer of one more class; its first one counts."""
        return self if self.answered_by(group) else replace(self, answers=(*self.answers, (group, now)))


def state_of(hand_in: HandIn | None, begins: date, today: date) -> State:
    """How far a class is with what it owes; `begins` is the first day of the activity that it comes from."""
    if hand_in is None:
        return "planned" if today < begins else "in-progress"
    return "responded" if hand_in.answers else "submitted"


def hand_in_id(project: str, milestone: str) -> str:
    """The id of the one hand-in of a milestone."""
    return f"{project}:{milestone}"
