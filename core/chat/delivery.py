"""How a letter leaves and what became of it: the words between the outbox and a platform."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

from core.chat.heard import Account
from core.chat.shown import Message


@dataclass(frozen=True)
class Letter:
    """One message on its way.

    `key` is the delivery key, the same for every attempt. `piece` counts the calls already accepted: a message that
    needs several calls (a picture and a long text) is sent one call at a time, each marked before the next, so that
    a crash repeats one call at most. `replaces` is the platform's id of a message to rewrite in place, or empty.
    `note`, where there is one, commits a handle before anything is shown: the next attempt, perhaps of another process,
    finds it in `handle` and can ask what became of this one. `answers` is the platform's id of the message that it
    answers and `thread` that of the first one there, both empty where nobody knows them: it then stands by itself.
    `pieces` are the platform's ids of what else belongs to what it rewrites, where the message clears that.
    """

    key: str
    account: Account
    address: str
    message: Message
    piece: int = 0
    attempt: int = 1
    replaces: str = ""
    handle: str = ""
    again: str = ""
    answers: str = ""
    thread: str = ""
    pieces: tuple[str, ...] = ()
    note: Callable[[str], Awaitable[None]] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Delivered:
    """The platform has it under this id; `more` says that further pieces of the same message remain."""

    message: str
    more: bool = False


@dataclass(frozen=True)
class NotSent:
    """Certainly not accepted: try again, after `wait` where the platform named a time."""

    reason: str
    wait: timedelta | None = None


@dataclass(frozen=True)
class Doubtful:
    """Perhaps accepted, perhaps not: a time-out, a cut connection or a 5xx after the request was written.

    `wait` is when it can be looked up, where the platform is known to have finished with it; otherwise the lease.
    """

    reason: str
    wait: timedelta | None = None


@dataclass(frozen=True)
class Final:
    """Never to be accepted at this address. `channel` is true when the whole channel is closed (blocked, archived,
    revoked) and false when only this message was refused."""

    reason: str
    channel: bool = True


Outcome = Delivered | NotSent | Doubtful | Final
