"""What the courier holds while it delivers, and what it hears when it says what became of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from core.chat.delivery import Letter
from core.chat.heard import Account
from core.chat.shown import Message

MOST_COPIES = 2
"""A letter is sent again once when nobody can tell whether it arrived, never twice."""


@dataclass(frozen=True)
class Pace:
    """How patient the outbox is.

    `lease` must be far above the longest attempt (a platform's call has 10 s). `orderly` is how many failed attempts
    a letter holds back the later ones of its chat: for longer, one letter that a platform cannot take would silence
    the chat. `patience` is how long after its due time a letter without `not_after` is given up. `homeless` is the
    time between two looks for an open channel.
    """

    lease: timedelta = timedelta(seconds=60)
    first_wait: timedelta = timedelta(seconds=1)
    longest_wait: timedelta = timedelta(minutes=5)
    orderly: int = 5
    patience: timedelta = timedelta(hours=24)
    homeless: timedelta = timedelta(minutes=15)

    def wait(self, attempt: int) -> timedelta:
        """The pause after this attempt (1 is the first) has failed: twice as long each time, up to the longest."""
        return min(self.first_wait * (1 << min(max(attempt - 1, 0), 20)), self.longest_wait)


@dataclass(frozen=True)
class Claimed:
    """A delivery that is ours until its lease is over.

    `copies` counts the attempts that may have been accepted without our knowing. `fence` tells this claim from later
    ones: a mark with an old one changes nothing.
    """

    id: int
    fence: int
    attempt: int
    copies: int
    key: str
    teacher: str
    kind: str
    about: str
    revision: int
    due: datetime
    not_after: datetime | None
    account: Account
    address: str
    message: Message
    piece: int
    replaces: str
    handle: str
    reason: str = ""
    answers: str = ""
    thread: str = ""
    pieces: tuple[str, ...] = ()

    @property
    def perhaps_sent(self) -> bool:
        """It may have arrived already: ask the platform (`find`) before it is delivered."""
        return self.copies > 0

    @property
    def may_repeat(self) -> bool:
        """It may be sent although it perhaps arrived; after that, mark it `Final("unknown", channel=False)`."""
        return self.copies < MOST_COPIES

    def letter(self, again: str = "") -> Letter:
        """As the platform gets it; `again` is the line that says why it may be there twice."""
        return Letter(
            key=self.key,
            account=self.account,
            address=self.address,
            message=self.message,
            piece=self.piece,
            attempt=self.attempt,
            replaces=self.replaces,
            handle=self.handle,
            again=again,
            answers=self.answers,
            thread=self.thread,
            pieces=self.pieces,
        )


@dataclass(frozen=True)
class Marked:
    """What became of a delivery. `stale`: somebody else has it by now, and nothing was changed.

    `closed` is the id of the channel that was closed by it, or empty.
    """

    state: Literal["sent", "pending", "doubtful", "ended", "stale"]
    reason: str = ""
    closed: str = ""


class Unsaid(Protocol):
    """A letter that turned out to have nothing to say, and why."""

    @property
    def reason(self) -> str:
        """A short code that the operator reads."""
        ...


@dataclass(frozen=True)
class Waiting:
    """The outbox in figures: rows that wait, since when the oldest of them is overdue, rows in doubt."""

    pending: int
    overdue_since: datetime | None
    doubtful: int
