"""A message from one teacher to others, carried across messengers and languages."""

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True)
class Note:
    """What a teacher wrote to her partners.

    `language` is the language she writes in. `source` is where she wrote it (account and the platform's message id),
    so that an edit there is followed here. `revision` counts edits; `deleted` leaves only that there was something.
    `wish` is the project whose plan these words want changed, empty for any other words. `project` is the project in
    which it was said, empty between partners without one; `photo` the shelf key of a clean picture or of a voice note
    that came with it, `people` whether a student can be recognised there, `had_file` that there was one in what was
    taken back; `answers` the note that it answers. `plainer` marks words that ask for what they answer in simpler
    words. `to_project` says that it is for everybody in the project, and so for its rooms; `room` is the room in which
    it was written, empty for a private chat. `frozen` holds it back from everybody else while it worries somebody.
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
    had_file: bool = False
    people: bool = False
    plainer: bool = False
    to_project: bool = False
    room: str = ""
    frozen: bool = False

    def held_from(self, teacher: str) -> bool:
        """Whether a teacher is not to read it for now; its sender sees hers as before."""
        return self.frozen and teacher != self.sender

    def edited(self, words: str) -> "Note":
        """The note with other words."""
        return replace(self, words=words, revision=self.revision + 1)

    def emptied(self) -> "Note":
        """The note taken back: its words are gone for good."""
        had = bool(self.photo)
        return replace(self, words="", photo="", had_file=had, revision=self.revision + 1, deleted=True)
