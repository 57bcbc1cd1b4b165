"""Asking another class to work together, and what may become of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from core.model.refused import Refused

OPEN_FOR = timedelta(days=14)
NOT_AGAIN_FOR = timedelta(days=30)

RequestState = Literal["sent", "accepted", "declined", "withdrawn", "expired"]


@dataclass(frozen=True)
class ConnectionRequest:
    """One invitation from a teacher to another.

    `words` are the sender's own (in `language`), or empty for Chaski's suggested introduction, which each side reads
    in its own language. `reason` is written by the decliner, if at all. `groups` are the classes (the sender's, the
    receiver's) that it is about; () in old ones, where each had a single class. `reported` is when its receiver told
    the operator that something is not right with it. `idea` is the one from the gallery that the sender proposes, ""
    for none. `place` is the project under way in which the receiver's class is offered a place, "" for none.
    """

    id: str
    sender: str
    receiver: str
    sent_at: datetime
    expires: date
    words: str = ""
    language: str = ""
    state: RequestState = "sent"
    ended_at: datetime | None = None
    reason: str = ""
    groups: tuple[str, ...] = ()
    reported: datetime | None = None
    idea: str = ""
    place: str = ""

    def ended(self, state: RequestState, now: datetime, reason: str = "") -> "ConnectionRequest":
        """The request in its final state; refused when it has one already."""
        if self.state != "sent":
            raise Refused("request-over", state=self.state)
        return replace(self, state=state, ended_at=now, reason=reason)


@dataclass(frozen=True)
class Match:
    """Two teachers who said yes to each other; from here on each sees the other's contact, until it is `over`.

    `groups` are their classes, in the order of `one` and `other`; () in old ones.
    """

    id: str
    one: str
    other: str
    since: datetime
    over: bool = False
    groups: tuple[str, ...] = ()

    def partner_of(self, teacher: str) -> str:
        """The other teacher's id."""
        return self.other if teacher == self.one else self.one

    def passed_on(self, teacher: str, heir: str) -> "Match":
        """The match with somebody else in the place of one of the two, for the same class."""
        return replace(self, one=heir) if teacher == self.one else replace(self, other=heir)

    def group_of(self, teacher: str) -> str:
        """The class with which this one of the two is in it; "" in old ones."""
        if not self.groups:
            return ""
        return self.groups[0] if teacher == self.one else self.groups[1]
