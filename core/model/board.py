"""The project's board: what one class shows to the others, and who may see it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from core.model.refused import Refused

Consent = Literal["unanswered", "partners", "classes", "public"]
"""Nobody else sees it yet; the classes see it and the public is asked about at the end; the classes alone for good;
whoever has the page's address may see it too."""

Kind = Literal["photo", "video", "recording", "document", "link", "words"]
"""What a thing is; of a file its bytes decide."""


@dataclass(frozen=True)
class BoardItem:
    """One thing on the board of `project` ("" until it is said of which), put there by `teacher` for her class `group`.

    `photo` is the shelf key of the clean picture (px `width` by `height`), `file` that of any other file with its
    `mime`; `had_place` tells that where it was made has been taken off. `words` is its line or the text itself in
    `language`; `line` came with it and is not looked through for names yet; `url` is where a link leads.

    `people` tells that a student can be recognised; `decided` that the class was asked about the public page; `log` is
    who said when who may see it. `album` is what several files that were sent at once have in common, `source` the
    message it came in (account and id), `refused` the key of the sentence that says why a file was not kept.
    `told` are the letters that announce it: (teacher, ordinal of the day). `gone` leaves the empty row. `frozen` holds
    it back from everybody else while it worries somebody. `goes` is the day on which a file goes that is on no board,
    once she was told; `faded` says that its file was forgotten with time: its words stay.
    """

    id: str
    project: str
    teacher: str
    group: str
    kind: Kind
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
    file: str = ""
    mime: str = ""
    had_place: bool = False
    line: str = ""
    url: str = ""
    album: str = ""
    source: str = ""
    refused: str = ""
    log: tuple[tuple[str, Consent, datetime], ...] = ()
    goes: date | None = None
    faded: bool = False

    def seen_by(self, teacher: str) -> bool:
        """Whether a teacher of the project sees it on the board."""
        shown = self.consent != "unanswered" and not self.frozen
        return not self.gone and (self.teacher == teacher or shown)

    @property
    def waits(self) -> bool:
        """Whether it is not said yet who can be recognised on it."""
        return not self.gone and self.consent == "unanswered"

    @property
    def shelf(self) -> tuple[str, ...]:
        """The shelf keys of what it holds."""
        return tuple(key for key in (self.photo, self.file) if key)

    @property
    def in_public(self) -> bool:
        """Whether it may leave the project: a photo, with permission, as things are now."""
        shown = not self.gone and not self.frozen and not self.faded
        return self.kind == "photo" and shown and self.consent == "public"

    @property
    def may_be_asked(self) -> bool:
        """Whether the class can still say yes or no to showing it: a photo on which nobody is recognised."""
        there = not self.gone and not self.faded
        return self.kind == "photo" and there and not self.people and self.consent in ("partners", "public")

    def answered(self, consent: Consent, people: bool, now: datetime) -> "BoardItem":
        """The item once it is said who can be recognised on it; said once, the first answer holds."""
        if not self.waits:
            raise Refused("board-answered")
        return replace(self._allowed(consent, people, now), shared_at=now)

    def said_anew(self, consent: Consent, people: bool, now: datetime) -> "BoardItem":
        """The item with another answer; a page shows at once what holds now."""
        if self.gone or self.waits:
            raise Refused("board-gone")
        return self._allowed(consent, people, now)

    def _allowed(self, consent: Consent, people: bool, now: datetime) -> "BoardItem":
        # Only a photo ever leaves the classes: nobody can look through a whole video or file before it does.
        granted: Consent = "classes" if consent == "public" and self.kind != "photo" else consent
        said = replace(self, consent=granted, people=people, decided=granted != "partners")
        return said.noted(self.teacher, now)

    def noted(self, by: str, now: datetime) -> "BoardItem":
        """The item with who said when that this is who may see it."""
        return replace(self, log=(*self.log, (by, self.consent, now)))

    def shown_in_public(self, yes: bool, by: str, now: datetime) -> "BoardItem":
        """The item with the class's answer about the page, which is noted where it is a new one; a photo for the
        classes alone stays there."""
        if self.consent not in ("partners", "public"):
            raise Refused("board-classes-only")
        said = replace(self, consent="public" if yes else "partners", decided=True)
        return self if said == self else said.noted(by, now)

    def unpublished(self) -> "BoardItem":
        """The item for the classes alone: nobody is left who could take its permission back."""
        return replace(self, consent="classes" if self.people else "partners")

    def without_file(self) -> "BoardItem":
        """The item once its file was forgotten with time: what was said of it is still to be read."""
        return replace(self, photo="", file="", width=0, height=0, faded=True) if self.shelf else self

    def emptied(self) -> "BoardItem":
        """The item taken off: nothing of it is left but that there was something."""
        return replace(self, words="", line="", url="", photo="", file="", source="", gone=True)
