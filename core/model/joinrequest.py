"""A class asks to take part in a project that its host has opened, and what may become of that."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from core.model.refused import Refused
from core.model.request import RequestState


@dataclass(frozen=True)
class JoinRequest:
    """One wish to join: `teacher` with her class `group`.

    `words` are her own (in `language`), or empty for Chaski's suggested introduction. It stays open until `expires`
    at the latest: the plan's first day, or two weeks. `version` is the one of the plan that she saw. `reason` is what
    the host wrote with a no, if anything.
    """

    id: str
    project: str
    teacher: str
    group: str
    sent_at: datetime
    expires: date
    words: str = ""
    language: str = ""
    state: RequestState = "sent"
    ended_at: datetime | None = None
    reason: str = ""
    version: int = 0

    def ended(self, state: RequestState, now: datetime, reason: str = "") -> "JoinRequest":
        """The request in its final state; refused when it has one already."""
        if self.state != "sent":
            raise Refused("join-over", state=self.state)
        return replace(self, state=state, ended_at=now, reason=reason)
