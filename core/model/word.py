"""A word that the classes of a project keep as it is, and what it means to them."""

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True)
class Word:
    """A `term` in the language `tongue`, kept by `teacher` for `project`, with its `meaning` in `language`.

    `note` is the id of the message that it came from, `quoted` tells that the meaning is what that message says. `gone`
    leaves the empty row. `frozen` holds it back from everybody else while it worries somebody.
    """

    id: str
    project: str
    teacher: str
    term: str
    tongue: str
    meaning: str
    language: str
    at: datetime
    note: str = ""
    quoted: bool = False
    gone: bool = False
    frozen: bool = False

    def seen_by(self, teacher: str) -> bool:
        """Whether a teacher of the project reads it."""
        return not self.gone and (self.teacher == teacher or not self.frozen)

    def meaning_now(self, meaning: str, language: str) -> "Word":
        """The word with another meaning."""
        return replace(self, meaning=meaning, language=language, quoted=False)

    def emptied(self) -> "Word":
        """The word taken off: nothing of it is left but that there was something."""
        return replace(self, term="", meaning="", gone=True)
