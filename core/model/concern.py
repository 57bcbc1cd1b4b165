"""A teacher's worry about something that was said or shown: it is held back at once, and one person decides."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from core.model.refused import Refused

OPEN_FOR = timedelta(days=7)
State = Literal["open", "kept", "released"]
"""Nobody has decided yet; it stays held back; everybody sees it again."""
Kind = Literal["note", "board", "feedback", "word", "tip", "other"]
Decision = Literal["kept", "released"]
Judge = Literal["contact", "operator"]


@dataclass(frozen=True)
class Concern:
    """What worries `reporter`: a note, a thing on the board, words about one, a kept word or a tip for the next
    (`about`) of `author`, or something else in `project`.

    `words` is what she added, `quote` what had been said or shown by then. `key` is the digest of the link for her
    school's contact, good until `expires`: once it was `opened` (at that instant), of the one that the opened page
    holds. `by` decided it at the instant `decided`.
    """

    id: str
    reporter: str
    at: datetime
    kind: Kind
    about: str = ""
    author: str = ""
    project: str = ""
    words: str = ""
    quote: str = ""
    key: str = ""
    expires: datetime | None = None
    opened: datetime | None = None
    state: State = "open"
    decided: datetime | None = None
    by: Judge | None = None

    @property
    def holds(self) -> bool:
        """Whether what it is about is to be seen by nobody."""
        return self.kind != "other" and self.state != "released"

    def link_good(self, now: datetime) -> bool:
        """Whether its link still leads anywhere."""
        return self.state == "open" and self.expires is not None and now < self.expires

    def linked(self, key: str, now: datetime) -> "Concern":
        """The concern with a link for the contact; an older one leads nowhere from here on."""
        return replace(self, key=key, expires=now + OPEN_FOR, opened=None)

    def opened_at(self, now: datetime, key: str) -> "Concern":
        """The concern once the contact has opened the link, which is used up; `key` is that of the opened page."""
        if self.opened or not self.link_good(now):
            raise Refused("concern-over")
        return replace(self, key=key, opened=now)

    def decided_as(self, state: Decision, by: Judge, now: datetime) -> "Concern":
        """The concern with its decision; what was kept back can still be released, and then it is over."""
        if self.state in ("released", state):
            raise Refused("concern-over")
        return replace(self, state=state, by=by, decided=now, key="")
