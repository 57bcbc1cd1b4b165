"""A messenger, seen from inside: it listens, decodes and delivers."""

from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Protocol

from core.chat.delivery import Delivered, Letter, NotSent, Outcome
from core.chat.heard import Account, Incoming


@dataclass(frozen=True)
class RawEvent:
    """An update as the platform gave it, before anybody read it.

    `event_id` is unique per platform; `lane` is what must stay in order (platform, tenant, user as one string);
    `body` is the JSON text.
    """

    event_id: str
    lane: str
    body: str


@dataclass(frozen=True)
class Abilities:
    """The few things the engine must know of a platform; everything else degrades in its renderer.

    `forms`: several questions at once. `edits`: a sent message can be rewritten. `largest_file`: bytes.
    `tells_deletions`: when somebody deletes a message, Chaski hears of it. `hears_all`: in a group or a channel it
    hears everything, not only what is said to it.
    """

    forms: bool
    edits: bool
    largest_file: int
    tells_deletions: bool = False
    hears_all: bool = False


@dataclass(frozen=True)
class Manners:
    """How a platform wants to be spoken to; the vendor's limits stand beside the numbers in its adapter.

    At most `per_second` messages overall; in one chat `per_chat` a second after a first burst of `burst`, in a group
    or a channel `per_room` a second and no burst.
    `reads_back`: what was sent can be looked up, so a doubtful letter is never simply sent again.
    """

    per_second: float
    per_chat: float
    burst: int
    reads_back: bool
    per_room: float = 1.0


@dataclass(frozen=True)
class Profile:
    """How Chaski presents itself in one language before anybody has written to it: its `name`, what it is in one
    sentence (`short`) and in a few (`about`), the commands of a private chat (`menu`) and those of a group or a channel
    (`room_menu`), each as (name, description)."""

    name: str
    short: str
    about: str
    menu: tuple[tuple[str, str], ...]
    room_menu: tuple[tuple[str, str], ...] = ()


class Intake(Protocol):
    """The durable inbox, as a listener sees it."""

    def store(self, platform: str, events: Sequence[RawEvent], cursor: str | None = None) -> Awaitable[int]:
        """Commit the events and the platform's new cursor in one transaction; returns how many were new.

        Only after this returns may the platform be told that we have them. Raises `NotSaved` when the database
        refuses: the platform must then not be acknowledged, so that it sends them again.
        """
        ...

    def cursor(self, platform: str) -> Awaitable[str | None]:
        """The cursor last committed (Telegram's next offset), or None at the very first start."""
        ...


class NotSaved(Exception):
    """The database could not take what came in; the sender must hear that it was not saved."""


class Shelf(Protocol):
    """Where bytes of files live, apart from any transaction of the core."""

    def put(self, data: bytes, name: str, mime: str) -> Awaitable[str]:
        """Keep the bytes and return their key."""
        ...

    def get(self, key: str) -> Awaitable[bytes]:
        """The bytes under a key; raises KeyError when there are none."""
        ...


class Unreachable(Exception):
    """The platform did not hand over a file or a profile this time; worth another try."""


class Platform(Protocol):
    """One messenger. Every method but `decode` and `abilities` may touch the network.

    What not every messenger has, has an answer here; an adapter that inherits from this class may leave it out.
    """

    name: str
    manners: Manners

    @property
    def listening(self) -> bool:
        """Whether what people write is coming in just now, for whoever watches the process."""
        ...

    async def check(self) -> str:
        """What an operator must mend before this platform works, and how, in one sentence; empty when all is well."""
        ...

    @property
    def clock_off(self) -> timedelta | None:
        """How far this machine's clock was ahead of the messenger's at its last answer; None before there was one, or
        where it tells no time."""
        return None

    async def rival(self) -> str:
        """Who else takes away what people write to us, and what to do, in one sentence; "" for nobody, and where the
        messenger does not say.

        Asking takes a few seconds and ends the wait of whoever listens, so ask only while no Chaski of ours does.
        """
        return ""

    def arrival(self, code: str) -> str:
        """An address that opens the private chat and brings this code along; "" where the platform has none."""
        return ""

    def routes(self) -> Sequence[Any]:
        """The web routes that this platform brings along, often none: Starlette's, which the core does not know."""
        return ()

    async def listen(self, intake: Intake) -> None:
        """Receive for ever, storing each update before it is acknowledged; survives the platform being down."""
        ...

    def decode(self, event: RawEvent) -> Incoming | None:
        """Read a stored update; None for what Chaski has no use for. Raises ValueError for what it cannot read."""
        ...

    async def complete(self, incoming: Incoming, shelf: Shelf) -> Incoming:
        """Fetch what the update only points to: a file to the shelf, the person's profile.

        Raises `Unreachable` when it is worth another try.
        """
        return incoming

    async def deliver(self, letter: Letter, shelf: Shelf) -> Outcome:
        """One attempt at the letter's next piece. Never raises for what the platform or the network does."""
        ...

    async def find(self, letter: Letter) -> Delivered | NotSent | None:
        """Read back whether a doubtful letter's piece arrived, or certainly did not; None while that is unknown."""
        return None

    async def present(self, profiles: dict[str, Profile]) -> None:
        """Show who we are and which commands there are, per language, where the platform has a place for it."""
        return

    def abilities(self, account: Account) -> Abilities:
        """What this account's surface can do."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        return
