"""A story's world that can be put back as it was, many times a second: what is on disk as bytes, screens as copies."""

import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

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
        self._player.hurried = True
        self.world: World = self._player.world
        self._player.go_before(self.story)

    def tell(self) -> Iterator[None]:
        """Let the story happen; a stop after each thing that somebody does or sees."""
        for step in self.story.steps:
            if isinstance(step, Sees):
                self._player.wait_for(step)
            elif not isinstance(step, Nothing | Restart):
                self._player.step(step)
            yield

    def screen(self, who: str, id_: str) -> Shown:
        """A message of hers, by its id."""
        both = (self.world.screens[who], self.world.homes[who])
        return next(one for screen in both for one in reversed(screen.messages) if one.id == id_)

    def shown_to(self, who: str) -> list[Shown]:
        """What is on her screen and on her messenger's own page."""
        return [*self.world.screens[who].messages[-ON_SCREEN:], *self.world.homes[who].messages]

    def language(self, who: str) -> str:
        """Which language Chaski speaks with her; "" while it does not know her."""

        def look(store: UnitOfWork) -> str:
            channel = store.channels.find(str(self.world.account(who)))
            teacher = store.teachers.find(channel.teacher) if channel else None
            return teacher.language if teacher else ""

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
        raw, memory = self._raw(), sqlite3.connect(":memory:")
        memory.deserialize(without_log(zlib.decompress(saved.database)))
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
