"""What each platform's module in this folder must offer to the contract suite."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from core.chat.delivery import Delivered, Doubtful, Final, NotSent, Outcome
from core.chat.heard import Account
from core.chat.shown import Message
from core.ports.platform import Platform, RawEvent


@dataclass(frozen=True)
class Wire:
    """A platform that talks to its stand-in, and a teacher to write to."""

    platform: Platform
    account: Account
    address: str


class Hooks(Protocol):
    """The module `contract.py` in the adapter's folder, or `NAME.py` in this one; README.md explains each."""

    FAULTS: frozenset[str]

    def create(self) -> Platform: ...

    def payloads(self, message: Message) -> list[Any]: ...

    def read(self, payload: Any) -> list[str]: ...

    def check(self, payload: Any) -> None: ...

    def presses(self, payload: Any, message: Message) -> list[tuple[str, RawEvent]]: ...

    def event(self, raw: Any) -> RawEvent: ...

    def wire(self, fault: str) -> AbstractAsyncContextManager[Wire]: ...


def delivered(outcome: Outcome) -> bool:
    """It arrived under an id."""
    return isinstance(outcome, Delivered) and bool(outcome.message) and not outcome.more


def not_sent(outcome: Outcome) -> bool:
    """It certainly did not arrive."""
    return isinstance(outcome, NotSent)


def told_to_wait(outcome: Outcome) -> bool:
    """It did not arrive, and the platform named a time."""
    return isinstance(outcome, NotSent) and outcome.wait is not None and outcome.wait.total_seconds() > 0


def doubtful(outcome: Outcome) -> bool:
    """It may have arrived."""
    return isinstance(outcome, Doubtful)


def channel_closed(outcome: Outcome) -> bool:
    """Nothing will arrive there any more."""
    return isinstance(outcome, Final) and outcome.channel


def message_refused(outcome: Outcome) -> bool:
    """This message alone was refused."""
    return isinstance(outcome, Final) and not outcome.channel


EXPECTED = {
    "none": delivered,
    "no-connection": not_sent,
    "throttled": told_to_wait,
    "server-error": doubtful,
    "html": doubtful,
    "garbage": doubtful,
    "reset-before": doubtful,
    "reset-after": doubtful,
    "timeout": doubtful,
    "blocked": channel_closed,
    "no-chat": channel_closed,
    "refused": message_refused,
    "wrong-token": not_sent,
}
"""Each fault that a wire can have, and the class of outcome that the outbox relies on."""
