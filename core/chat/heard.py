"""What a teacher did, in words that every platform can say."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from core.chat.frozen import Frozen

ROOM = "room:"
"""What the user of a room's account begins with; behind it stands the room's address."""


class Account(Frozen):
    """Who speaks: a bare user id is never an identity, since two Slack workspaces may share one. A group or a channel
    has an account too, for what is posted there."""

    platform: str
    tenant: str
    user: str

    @property
    def is_room(self) -> bool:
        """Whether it is a group's or a channel's."""
        return self.user.startswith(ROOM)

    def __str__(self) -> str:
        return f"{self.platform}:{self.tenant}:{self.user}"


class Person(Frozen):
    """What the messenger itself tells about the person; every field may be empty and is a first guess only."""

    name: str = ""
    contact: str = ""
    language: str = ""
    zone: str = ""


class Said(Frozen):
    """Typed words; a command keeps its slash: `/sessions`."""

    kind: Literal["said"] = "said"
    text: str


class Pressed(Frozen):
    """A button of a card: its place among the card's options at that revision."""

    kind: Literal["pressed"] = "pressed"
    card: str
    revision: int
    ordinal: int


class Filled(Frozen):
    """A form sent in one go: field name to chosen or typed value. One that was put away without being sent is not
    `done`, and nothing is known of what stood in it."""

    kind: Literal["filled"] = "filled"
    card: str
    revision: int
    values: dict[str, str]
    done: bool = True


class Voted(Frozen):
    """The marked options of a card's vote (their ordinals), none where all marks were taken off; the last ones count.

    Where the messenger tells only its own id of the vote, that is `remote`, and the adapter finds the card before the
    turn: it stays empty where there is none. `stands` means that the messenger goes on showing the vote and her marks,
    which she may still change there.
    """

    kind: Literal["voted"] = "voted"
    card: str
    marked: tuple[int, ...]
    remote: str = ""
    stands: bool = False


class Sent(Frozen):
    """A file.

    `remote` is the platform's own id for fetching it. Before the turn the desk has the adapter fetch it to the
    shelf: `shelf` is then its key, or `missing` says why it could not be had: `too-large` or `unreachable`. Files that
    were sent at once come one by one and share an `album`.
    """

    kind: Literal["sent"] = "sent"
    remote: str
    name: str = ""
    mime: str = ""
    size: int = 0
    caption: str = ""
    shelf: str = ""
    missing: Literal["", "too-large", "unreachable"] = ""
    album: str = ""


class Picked(Frozen):
    """A message of some chat that she picked for the board: its words, and whether they are hers. Files of hers come as
    `Sent`; those of others are not fetched, and `files` tells that there are some."""

    kind: Literal["picked"] = "picked"
    text: str
    own: bool
    files: bool = False


class Edited(Frozen):
    """An earlier message (the platform's id) now reads otherwise."""

    kind: Literal["edited"] = "edited"
    message: str
    text: str


class Deleted(Frozen):
    """An earlier message (the platform's id) is gone; Telegram never tells."""

    kind: Literal["deleted"] = "deleted"
    message: str


class Placed(Frozen):
    """A shared location, in degrees."""

    kind: Literal["placed"] = "placed"
    latitude: float
    longitude: float


class Contact(Frozen):
    """Somebody's contact card was sent; nothing of it is kept, not even whose it was."""

    kind: Literal["contact"] = "contact"


class Arrived(Frozen):
    """First contact: /start with its payload, or Slack's Home opened (`home` is then true)."""

    kind: Literal["arrived"] = "arrived"
    payload: str = ""
    home: bool = False


class Gone(Frozen):
    """The teacher blocked the bot, or the workspace removed it; in a room: somebody took it out of there."""

    kind: Literal["gone"] = "gone"
    why: str


class Back(Frozen):
    """The teacher lets Chaski write to her again; she said nothing."""

    kind: Literal["back"] = "back"


class Moved(Frozen):
    """The messenger gave this room another address."""

    kind: Literal["moved"] = "moved"
    address: str


Heard = Annotated[
    Said
    | (Pressed | Filled | Voted | Picked)
    | (Sent | Edited | Deleted | Placed | Contact)
    | (Arrived | Gone | Back | Moved),
    Field(discriminator="kind"),
]


HOME = "home:"
"""What the address of a messenger's own home page begins with; behind it stands the user."""


class Incoming(Frozen):
    """One thing heard, with who, where and when.

    `address` is where an answer goes (a chat or channel id); `message` the platform's id of the message that was
    pressed or written; `replies_to` the platform's id of the message it answers; `handle` a short-lived reply
    handle (Slack's trigger id, Telegram's callback query id) that only the adapter understands. `guest` is true where
    the messenger says that this person is at home in another workspace than the account's. `title` is what a room is
    called, where the messenger says it; `overheard` means that it was said there, but not to Chaski.
    `door` is the address that opens the private chat, where the messenger has one. `through` is the workspace in which
    a guest was heard, "" where it is the account's own.
    """

    account: Account
    address: str
    event_id: str
    heard_at: datetime
    what: Heard
    place: Literal["private", "room"] = "private"
    person: Person = Person()
    message: str = ""
    replies_to: str = ""
    handle: str = ""
    guest: bool = False
    title: str = ""
    overheard: bool = False
    door: str = ""
    through: str = ""

    @property
    def room(self) -> Account:
        """The account of the room in which it was said."""
        tenant = self.through or self.account.tenant
        return Account(platform=self.account.platform, tenant=tenant, user=f"{ROOM}{self.address}")

    @property
    def chat(self) -> str:
        """Where a message to this person goes: a home page can be drawn, but nobody can be written to there."""
        return self.account.user if self.address.startswith(HOME) else self.address
