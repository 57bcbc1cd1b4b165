"""What Chaski is doing, for whoever looks over its shoulder in the playground."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Owed:
    """One letter: to whom (`lane`, an account as one string), of which kind ("" for a direct answer), when it is due,
    what became of it (pending, sending, sent, doubtful, ended) and why, how often it was tried, and its first words,
    "" before it is written and once it has arrived: `message` is then the platform's own id of it."""

    lane: str
    kind: str
    due: datetime
    state: str
    reason: str = ""
    attempts: int = 0
    words: str = ""
    message: str = ""


@dataclass(frozen=True)
class Planned:
    """One thing that will be done: its kind, when, for whom ("" for nobody in particular), how often it was tried."""

    kind: str
    due: datetime
    lane: str = ""
    attempts: int = 0
    state: str = "waiting"
    reason: str = ""


@dataclass(frozen=True)
class Taken:
    """One thing that was heard: from whom, when, and how far it got (new, done, quarantined) and why."""

    lane: str
    received: datetime
    state: str
    reason: str = ""
    tries: int = 0


@dataclass(frozen=True)
class Glimpse:
    """Letters, the newest first, then those still owed in order of due; what is planned, the next first; what was
    heard, the newest first."""

    letters: tuple[Owed, ...] = ()
    plans: tuple[Planned, ...] = ()
    heard: tuple[Taken, ...] = ()
