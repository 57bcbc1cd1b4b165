"""What one class says about a thing that another class put on the board."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

Reaction = Literal["liked", "question", "same"]
"""Said with one tap: we liked this, we have a question, we do this too."""
REACTIONS: tuple[Reaction, ...] = ("liked", "question", "same")


@dataclass(frozen=True)
class Feedback:
    """A reaction of class `group` to the board's `item`, tapped by `teacher`, with or without words in `language`.

    `kind` is "words" where she only wrote. `told` are the letters that tell of it: (teacher, ordinal of the day).
    `answered` means that the item's class wrote back. `frozen` holds it back from everybody but its writer; `gone`
    leaves the empty row.
    """

    id: str
    project: str
    item: str
    teacher: str
    group: str
    kind: Literal["liked", "question", "same", "words"]
    at: datetime
    words: str = ""
    language: str = ""
    told: tuple[tuple[str, int], ...] = ()
    answered: bool = False
    frozen: bool = False
    gone: bool = False

    def seen_by(self, teacher: str) -> bool:
        """Whether a teacher of the project reads it."""
        return not self.gone and (self.teacher == teacher or not self.frozen)

    @property
    def asks(self) -> bool:
        """Whether somebody waits for an answer: a question in words that nobody has answered."""
        return self.kind == "question" and bool(self.words) and not (self.answered or self.frozen or self.gone)

    def emptied(self) -> "Feedback":
        """Taken back: its words are gone for good."""
        return replace(self, words="", gone=True)
