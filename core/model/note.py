"""A message from one teacher to others, carried across messengers and languages."""

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True)
class Note:
    """What a teacher wrote to her partners.

    `language` is the language she writes in. `source` is where she wrote it (account and the platform's message id),
    so that an edit there is followed here. `revision` counts edits; `deleted` leaves only that there was something.
    `wish` is the project whose plan these words want changed, empty for any other words. `project` is the project in
    which it was said, empty between partners without one; `photo` the shelf key of a clean picture that came with it;
    `answers` the note that it answers. `frozen` holds it back from everybody else while it worries somebody.
    """

    id: str
    sender: str
    receivers: tuple[str, ...]
    words: str
    language: str
    at: datetime
    source: str = ""
    revision: int = 0
    deleted: bool = False
    wish: str = ""
    project: str = ""
    photo: str = ""
    answers: str = ""
    frozen: bool = False

    def held_from(self, teacher: str) -> bool:
        """Whether a teacher is not to read it for now; its sender sees hers as before."""
        return self.frozen and teacher != self.sender

    def edited(self, words: str) -> "Note":
        """The note with other words."""
        return replace(self, words=words, revision=self.revision + 1)

    def emptied(self) -> "Note":
        """The note taken back: its words are gone for good."""
        return replace(self, words="", revision=self.revision + 1, deleted=True)
