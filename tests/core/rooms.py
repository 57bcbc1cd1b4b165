"""Three teachers with a project and two rooms, in memory: what is said somewhere, and what then stands everywhere."""

from collections import defaultdict
from collections.abc import Callable
from typing import cast

from core.chat.delivery import Delivered, Final, Outcome
from core.chat.heard import Account, Heard, Incoming, Person, Pressed, Said
from core.chat.shown import Choices, Message
from core.ports.platform import Abilities
from storage.claimed import Claimed
from storage.database import Database
from storage.deliveries import Deliveries
from storage.marking import mark
from storage.savepoint import savepoint
from storage.unit_of_work import UnitOfWork
from tests.core.company import Company, shown

CALLED = Abilities(forms=False, edits=True, largest_file=0)
ALL = Abilities(forms=False, edits=True, largest_file=0, tells_deletions=True, hears_all=True)
ABILITIES = {"aula": CALLED, "staff": ALL}
"""A room where only what is said to Chaski is heard, and one where all is."""


class Rooms(Company):
    """`chats` are all screens by their address: message id to its lines. `refuses` makes a messenger refuse what is
    sent to an address. `answers` are the messages that messages answer."""

    def __init__(self) -> None:
        super().__init__()
        self.together("jhansi", "olenka")
        self.chats: dict[str, dict[str, Message]] = defaultdict(dict)
        self.refuses: dict[str, Outcome] = {}
        self.deliveries = Deliveries(cast(Database, None))
        self.answers: dict[str, str] = {}
        self.heard = 0

    def says(self, who: str, words: str, room: str = "", *, replies_to: str = "", message: str = "") -> str:
        """Somebody says something, privately or in a room; the id of her message."""
        return self.does(who, Said(text=words), room, replies_to=replies_to, message=message)

    def does(
        self, who: str, what: Heard, room: str = "", *, replies_to: str = "", message: str = "",
        overheard: bool = False, home: str = "",
    ) -> str:  # fmt: skip
        """Somebody does something, and all that is due leaves; `home` is the workspace of whoever is only a guest."""
        self.heard += 1
        incoming = Incoming(
            account=Account(platform="telegram", tenant=home or "t", user=who), address=room or f"chat-{who}",
            event_id=f"event-{self.heard}", heard_at=self.now, what=what, place="room" if room else "private",
            person=Person(name=who, language="en"), message=message or f"said-{self.heard}", replies_to=replies_to,
            title=room, overheard=overheard, guest=bool(home), through="t" if home else "",
        )  # fmt: skip
        with savepoint(self.connection, "turn"):
            self.assistant.hear(UnitOfWork(self.connection), incoming, ABILITIES.get(room, CALLED), self.now)
        self.settle()
        return incoming.message

    def taps(self, who: str, label: str) -> None:
        """Press a button of her newest message that has it."""
        for id_, message in reversed(self.chats[f"chat-{who}"].items()):
            for part in message.parts:
                for option in part.options if isinstance(part, Choices) else ():
                    if option.label == label:
                        press = Pressed(card=message.card, revision=message.revision, ordinal=option.ordinal)
                        self.does(who, press, message=id_)
                        return
        raise AssertionError(f"no [{label}] for {who}: {self.seen(f'chat-{who}')}")

    def link(self, who: str, room: str) -> None:
        """Bring a room to the project."""
        self.says(who, "/link", room)
        self.taps(who, "Use it for that")

    def settle(self) -> None:
        """Deliver all that is due."""
        def write(store: UnitOfWork, post: object) -> object:
            return self.assistant.write(store, post, self.now)  # type: ignore[arg-type]

        while claimed := self.deliveries.take(self.connection, self.now, 20, cast(Callable, write)):  # type: ignore[type-arg]
            for one in claimed:
                self._deliver(one)

    def _deliver(self, one: Claimed) -> None:
        outcome = self.refuses.get(one.address)
        if outcome is None:
            outcome = Delivered(one.replaces or f"{one.address}-{one.id}")
            self.chats[one.address][outcome.message] = one.message
            self.answers[outcome.message] = one.answers
        marked = mark(self.connection, one, outcome, self.now, self.deliveries.pace)
        if isinstance(outcome, Final) and marked.closed:
            self.assistant.closed(UnitOfWork(self.connection), marked.closed, self.now)

    def seen(self, address: str) -> list[str]:
        """What stands in a chat, message by message."""
        return ["\n".join(shown(message)) for message in self.chats[address].values()]

    def id_of(self, address: str, words: str) -> str:
        """The message in a chat that says this."""
        return next(id_ for id_, message in self.chats[address].items() if words in "\n".join(shown(message)))
