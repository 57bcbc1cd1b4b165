"""The playground on a loopback port with a small echo behind it, so that the page can be tried without the rest."""

import asyncio
import queue
import socket
import threading
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import uvicorn
from starlette.applications import Starlette

from adapters.playground import PlayClock, Playground, create
from core.chat.delivery import Letter, Outcome
from core.chat.heard import Account, Incoming, Pressed, Said
from core.chat.shown import Message, Text
from core.ports.glimpse import Glimpse
from core.ports.platform import NotSaved, RawEvent
from core.texts import FOLDER
from tests.platforms.messages import Shelved

T = TypeVar("T")
Answers = Callable[[Incoming], list[Message]]
PATIENCE = 30.0
"""Seconds that any step on loopback may take on a busy machine."""


def echo(incoming: Incoming) -> list[Message]:
    """Says back what was said."""
    match incoming.what:
        case Said(text=text):
            return [Message(parts=(Text(text=f"Echo: {text}"),))]
        case Pressed(ordinal=ordinal):
            return [Message(parts=(Text(text=f"Pressed {ordinal}"),))]
        case what:
            return [Message(parts=(Text(text=f"Heard {what.kind}"),))]


class Box:
    """An inbox in memory, which refuses on request."""

    def __init__(self) -> None:
        self.events: dict[str, RawEvent] = {}
        self.refuses = False
        self.fresh: asyncio.Queue[RawEvent] = asyncio.Queue()

    async def store(self, platform: str, events: Sequence[RawEvent], cursor: str | None = None) -> int:
        """Keep what is new."""
        if self.refuses:
            raise NotSaved("the disk is full")
        new = [event for event in events if event.event_id not in self.events]
        for event in new:
            self.events[event.event_id] = event
            self.fresh.put_nowait(event)
        return len(new)

    async def cursor(self, platform: str) -> str | None:
        """The page has none."""
        return None


class Stage:
    """One process' worth of playground in a thread of its own."""

    def __init__(self, folder: Path, answers: Answers = echo, texts: Path = FOLDER) -> None:
        self.folder = folder
        self.texts = texts
        self.answers = answers
        self._fresh: queue.SimpleQueue[Incoming] = queue.SimpleQueue()
        self.due: datetime | None = None
        self.jumps = 0
        self.resets = 0
        self.glimpse = Glimpse()
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/"
        self.shelf = Shelved()
        self._letters = 0
        self.start()

    def start(self) -> None:
        """Come up, with what the folder holds."""
        self.box = Box()
        self.clock = PlayClock(self.folder / "clock.json")
        self.platform = self._create()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="stage")
        self._thread.start()
        assert self._ready.wait(PATIENCE), "the playground did not come up"

    def stop(self) -> None:
        """Go down as a process does that is told to."""
        self.call(self._stop())
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "the playground did not go down"

    def tell(self, pane: str, message: Message, key: str = "", replaces: str = "", again: str = "") -> Outcome:
        """Deliver a letter, under a key of its own unless one is given."""
        self._letters += 1
        tenant, user = pane.split(":")
        account = Account(platform="playground", tenant=tenant, user=user)
        letter = Letter(key or f"letter-{self._letters}", account, pane, message, replaces=replaces, again=again)
        return self.call(self.platform.deliver(letter, self.shelf))

    def tell_at(self, address: str, account: Account, message: Message, key: str) -> Outcome:
        """Deliver a letter to an address that is no pane: her Home page, or her name alone."""
        return self.call(self.platform.deliver(Letter(key, account, address, message), self.shelf))

    def next_heard(self) -> Incoming:
        """The next thing that the echo heard, in order; waits for it."""
        return self._fresh.get(timeout=PATIENCE)

    def call(self, errand: Coroutine[Any, Any, T]) -> T:
        """Do it on the playground's own loop and wait."""
        done: Future[T] = asyncio.run_coroutine_threadsafe(errand, self._loop)
        return done.result(PATIENCE)

    def _create(self) -> Playground:
        async def next_due() -> datetime | None:
            return self.due

        async def on_reset() -> None:
            self.resets += 1

        def on_jump() -> None:
            self.jumps += 1

        async def glimpse() -> Glimpse:
            return self.glimpse

        return create(self.folder, self.clock, next_due, on_jump, on_reset, glimpse=glimpse, texts=self.texts)

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        app = Starlette(routes=self.platform.routes())
        # Bound before it serves, so that nobody has to ask whether it is up yet.
        door = socket.create_server(("127.0.0.1", self.port))
        self._server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        async with asyncio.TaskGroup() as group:
            ear = group.create_task(self.platform.listen(self.box))
            desk = group.create_task(self._answer())
            serving = group.create_task(self._server.serve(sockets=[door]))
            await asyncio.sleep(0)
            self._ready.set()
            await serving
            ear.cancel()
            desk.cancel()

    async def _stop(self) -> None:
        await self.platform.close()
        self._server.should_exit = True

    async def _answer(self) -> None:
        while True:
            event = await self.box.fresh.get()
            incoming = self.platform.decode(event)
            assert incoming is not None
            incoming = await self.platform.complete(incoming, self.shelf)
            self._fresh.put(incoming)
            for n, message in enumerate(self.answers(incoming)):
                key = f"{event.event_id}-{n}"
                pressed = incoming.message if isinstance(incoming.what, Pressed) else ""
                letter = Letter(key, incoming.account, incoming.address, message, replaces=pressed)
                await self.platform.deliver(letter, self.shelf)


def free_port() -> int:
    """A loopback port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
