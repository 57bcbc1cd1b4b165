"""A story's world that can be put back as it was, many times a second: what is on disk as bytes, screens as copies."""

import sqlite3
import zlib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from core.chat.heard import Arrived, Heard, Said
from core.conversations.commands import COMMANDS
from core.ports.store import Card
from storage.unit_of_work import UnitOfWork
from tests.fakes.clock import FrozenClock
from tests.fakes.screen import Screen, Shown
from tests.transcripts.player import Player
from tests.transcripts.script import Nothing, Restart, Sees, read
from tests.transcripts.turn import Elsewhere
from tests.transcripts.world import World

STORIES = Path(__file__).parents[1] / "transcripts"
ON_SCREEN = 12
"""Messages of a screen that are kept: nobody presses what has scrolled away."""
HOME_EVERY = 12
"""Steps of a story after which everybody looks at her home, and once more at its end."""

A_WHILE = timedelta(minutes=2)

Saved = Any
"""How a place was: it alone knows what is in it."""


class Place(Protocol):
    """Where the walker walks: the world of a story, or a small one made up for a test."""

    people: tuple[str, ...]

    @property
    def now(self) -> datetime:
        """Its hour."""
        ...

    def tell(self) -> Iterator[str]:
        """Let the story happen, with a stop after each thing that somebody does or sees, which is named."""
        ...

    def hear(self, who: str, what: Heard, message: str) -> None:
        """She does something to a message."""
        ...

    def shown_to(self, who: str) -> list[Shown]:
        """What she can still press."""
        ...

    def screen(self, who: str, id_: str) -> Shown:
        """A message of hers, by its id."""
        ...

    def language(self, who: str) -> str:
        """Which language Chaski speaks with her; "" while it does not know her."""
        ...

    def card(self, id_: str) -> Card | None:
        """What a message's buttons mean."""
        ...

    def hears(self, who: str, card: str) -> bool:
        """Whether words that she types now answer this card."""
        ...

    def save(self) -> Saved:
        """As it is now."""
        ...

    def restore(self, saved: Saved) -> None:
        """As it was then."""
        ...


@dataclass(frozen=True)
class Snapshot:
    """The database compressed, the hour, and everybody's screens and home pages."""

    database: bytes
    now: datetime
    screens: dict[str, list[Shown]]
    homes: dict[str, list[Shown]]
    counts: tuple[int, int]


class Stage:
    """The world of one story, which is told in it step by step."""

    def __init__(self, story: str, folder: Path) -> None:
        self.story = read(STORIES / f"{story}.txt")
        self._player = Player(self.story, folder, Elsewhere())
        self.world: World = self._player.world
        self._player.go_before(self.story)
        self._player.hurried = True
        self.people = tuple(name for name, person in self.story.people.items() if not person.is_room)
        self._open: tuple[Snapshot, bytes] | None = None

    @property
    def now(self) -> datetime:
        """Its hour."""
        return self.world.clock.now()

    def tell(self) -> Iterator[str]:
        """Let the story happen; now and then everybody looks at her home, and at the end one person types each command
        of the menu: that is undone again."""
        name, steps = self.story.path.stem, self.story.steps
        for number, step in enumerate(steps, 1):
            if isinstance(step, Sees):
                self._player.wait_for(step)
            elif not isinstance(step, Nothing | Restart):
                self._player.step(step)
            yield f"{name}, step {number}"
            if number % HOME_EVERY == 0 or number == len(steps):
                # The story goes on with its own screens: in a snapshot is only what is still in sight.
                saved, whole = self.save(), (self.world.screens, self.world.homes)
                self.world.screens, self.world.homes = deepcopy(whole)
                for who in self.people:
                    self._go_home(who)
                yield f"{name}, step {number}, at home"
                for command in self._typed() if number == len(steps) else ():
                    self.restore(saved)
                    self.hear(self.people[0], Said(text=f"/{command}"), "")
                    yield f"{name}, at its end, /{command}"
                self.restore(saved)
                self.world.screens, self.world.homes = whole

    def _typed(self) -> list[str]:
        return [one.name for one in COMMANDS.values() if one.menu] if self.language(self.people[0]) else []

    def _go_home(self, who: str) -> None:
        if self.language(who):
            self.hear(who, Said(text="/home"), "")
            if self.story.people[who].platform == "slack":
                self.hear(who, Arrived(home=True), "")

    def hear(self, who: str, what: Heard, message: str) -> None:
        """She does something to a message, and waits a while: what is paced comes, and nobody is too fast here."""
        self.world.hear(who, what, "" if isinstance(what, Said | Arrived) else message)
        self.world.go_to(self.now + A_WHILE)

    def screen(self, who: str, id_: str) -> Shown:
        """A message of hers, by its id."""
        both = (self.world.screens[who], self.world.homes[who])
        return next(one for screen in both for one in reversed(screen.messages) if one.id == id_)

    def shown_to(self, who: str) -> list[Shown]:
        """What is on her messenger's own page and on her screen, the newest last."""
        return [*self.world.homes[who].messages, *self.world.screens[who].messages[-ON_SCREEN:]]

    def language(self, who: str) -> str:
        """Which language Chaski speaks with her; "" while it does not know her."""

        def look(store: UnitOfWork) -> str:
            channel = store.channels.find(str(self.world.account(who)))
            teacher = store.teachers.find(channel.teacher) if channel else None
            return teacher.language if teacher and not teacher.gone else ""

        return self.world.database.look(lambda connection: look(UnitOfWork(connection)))

    def card(self, id_: str) -> Card | None:
        """What a message's buttons mean."""
        return self.world.database.look(lambda connection: UnitOfWork(connection).cards.find(id_))

    def hears(self, who: str, card: str) -> bool:
        """Whether words that she types now answer this card."""

        def look(store: UnitOfWork) -> bool:
            found = store.cards.find(card)
            focused = store.sittings.focused(found.teacher) if found else None
            return bool(found and found.hears_words and focused and focused.card == card)

        return self.world.database.look(lambda connection: look(UnitOfWork(connection)))

    def save(self) -> Snapshot:
        """As it is now."""
        raw, memory = self._raw(), sqlite3.connect(":memory:")
        raw.backup(memory)
        packed = zlib.compress(memory.serialize(), 1)
        memory.close()
        raw.close()
        world = self.world
        screens, homes = ({name: _copied(s) for name, s in each.items()} for each in (world.screens, world.homes))
        return Snapshot(packed, world.clock.now(), screens, homes, (world.events, world.sent))

    def restore(self, saved: Snapshot) -> None:
        """As it was then."""
        if self._open is None or self._open[0] is not saved:
            self._open = saved, without_log(zlib.decompress(saved.database))
        raw, memory = self._raw(), sqlite3.connect(":memory:")
        memory.deserialize(self._open[1])
        memory.backup(raw)
        raw.close()
        memory.close()
        self.world.clock = FrozenClock(saved.now)
        for screens, kept in ((self.world.screens, saved.screens), (self.world.homes, saved.homes)):
            for name, messages in kept.items():
                screens[name] = Screen([_fresh(shown) for shown in messages])
        self.world.events, self.world.sent = saved.counts
        self.world.wake()

    def close(self) -> None:
        """Let go of the file."""
        self.world.close()

    def _raw(self) -> sqlite3.Connection:
        return sqlite3.connect(self.world.folder / "chaski.db")


def without_log(database: bytes) -> bytes:
    """The same with no write-ahead log, which a database in memory cannot have (file format, bytes 18 and 19)."""
    return database[:18] + b"\x01\x01" + database[20:]


def _copied(screen: Screen) -> list[Shown]:
    return [_fresh(shown) for shown in screen.messages[-ON_SCREEN:]]


def _fresh(shown: Shown) -> Shown:
    return replace(shown, past=[], read=shown.edited)
