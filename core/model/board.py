"""The project's board: photos and words that one class shows to the others, and who may see them."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from core.model.refused import Refused

Consent = Literal["unanswered", "partners", "classes", "public"]
"""Nobody else sees it yet; the classes see it and the public is asked about at the end; the classes alone for good;
whoever has the page's address may see it too."""


@dataclass(frozen=True)
class BoardItem:
    """One thing on the board of `project`, put there by `teacher` for her class `group`.

    `photo` is the shelf key of the clean picture (px `width` by `height`), `words` its line or the text itself in
    `language`. `people` tells that a student can be recognised; `decided` that the class was asked about the public
    page. `told` are the letters that announce it: (teacher, ordinal of the day). `gone` leaves the empty row.
    `frozen` holds it back from everybody else while it worries somebody.
    """

    id: str
    project: str
    teacher: str
    group: str
    kind: Literal["photo", "words"]
    at: datetime
    words: str = ""
    language: str = ""
    photo: str = ""
    width: int = 0
    height: int = 0
    consent: Consent = "unanswered"
    people: bool = False
    decided: bool = False
    shared_at: datetime | None = None
    told: tuple[tuple[str, int], ...] = ()
    gone: bool = False
    frozen: bool = False

    def seen_by(self, teacher: str) -> bool:
        """Whether a teacher of the project sees it on the board."""
        shown = self.consent != "unanswered" and not self.frozen
        return not self.gone and (self.teacher == teacher or shown)

    @property
    def in_public(self) -> bool:
        """Whether it may leave the project: a photo, with permission, as things are now."""
        return self.kind == "photo" and not self.gone and not self.frozen and self.consent == "public"

    @property
    def may_be_asked(self) -> bool:
        """Whether the class can still say yes or no to showing it: a photo on which nobody is recognised."""
        return self.kind == "photo" and not self.gone and not self.people and self.consent in ("partners", "public")

    def answered(self, consent: Consent, people: bool, now: datetime) -> "BoardItem":
        """The item once it is said who can be recognised on it; said once, the first answer holds."""
        if self.gone or self.consent != "unanswered":
            raise Refused("board-answered")
        return replace(self, consent=consent, people=people, decided=consent != "partners", shared_at=now)

    def shown_in_public(self, yes: bool) -> "BoardItem":
        """The item with the class's answer about the page; a photo for the classes alone stays there."""
        if self.consent not in ("partners", "public"):
            raise Refused("board-classes-only")
        return replace(self, consent="public" if yes else "partners", decided=True)

    def unpublished(self) -> "BoardItem":
        """The item for the classes alone: nobody is left who could take its permission back."""
        return replace(self, consent="classes" if self.people else "partners")

    def emptied(self) -> "BoardItem":
        """The item taken off: nothing of it is left but that there was something."""
        return replace(self, words="", photo="", gone=True)
