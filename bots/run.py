"""Runs Chaski until it is told to stop, and then stops without losing anything."""

import asyncio
import contextlib
import logging
import signal
import socket
import time
from collections.abc import Callable, Coroutine, Iterator
from functools import partial
from typing import Any

import uvicorn

from bots.compose import Chaski
from bots.profile import profiles
from bots.web import application
from core.ports.platform import Platform

log = logging.getLogger(__name__)

GRACE = 12.0
"""Seconds for what is under way; with the rest it stays below the 15 s after which an operator may kill."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
"""Seconds before a part that broke begins again."""


class Server(uvicorn.Server):
    """The web server, which leaves signals to whoever runs it."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Nothing: one place stops everything."""
        yield


async def run(chaski: Chaski, sock: socket.socket) -> None:
    """Listen, hear, deliver and serve until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    server = Server(uvicorn.Config(application(chaski), log_config=None, lifespan="off", timeout_graceful_shutdown=2))
    web = asyncio.create_task(server.serve(sockets=[sock]))
    chaski.alarm.start()
    courier = asyncio.create_task(chaski.courier.work())
    busy = [
        asyncio.create_task(kept_up("desk", chaski.desk.work)),
        asyncio.create_task(kept_up("scribe", chaski.scribe.work)),
        asyncio.create_task(kept_up("alarm", chaski.alarm.watch)),
        *(asyncio.create_task(kept_up(p.name, partial(open_up, p, chaski))) for p in chaski.platforms.values()),
    ]
    await asyncio.wait({asyncio.ensure_future(stop.wait()), courier, web}, return_when=asyncio.FIRST_COMPLETED)
    await shut(chaski, server, web, courier, busy)


async def open_up(platform: Platform, chaski: Chaski) -> None:
    """Show who we are and listen; a platform that does not answer keeps nobody else waiting."""
    listening = asyncio.create_task(platform.listen(chaski.inbox))
    try:
        await guarded(f"{platform.name} profile", platform.present(profiles()))
        await listening
    finally:
        listening.cancel()


async def kept_up(name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Begin again whatever broke by a fault of ours: a bot that is up but deaf would look well from outside.

    Ends when the work does, as a listener whose token was refused.
    """
    pause = FIRST_PAUSE
    while True:
        began = time.monotonic()
        try:
            return await work()
        except Exception:
            log.exception("%s stopped; beginning again", name)
        pause = FIRST_PAUSE if time.monotonic() - began > LONGEST_PAUSE else min(pause * 2, LONGEST_PAUSE)
        await asyncio.sleep(pause)


async def guarded(name: str, work: Coroutine[Any, Any, None]) -> None:
    """Let one step fail loudly without taking the others along."""
    try:
        await work
    except Exception:
        log.exception("%s stopped", name)


async def shut(
    chaski: Chaski,
    server: Server,
    web: "asyncio.Task[None]",
    courier: "asyncio.Task[None]",
    busy: list["asyncio.Task[None]"],
) -> None:
    """Take nothing new, finish what is under way, let go."""
    log.info("stopping: letters under way are finished first")
    chaski.alarm.stop()
    chaski.courier.stop()
    for task in busy:
        task.cancel()
    server.should_exit = True
    await asyncio.wait({courier, web, *busy}, timeout=GRACE)
    for platform in chaski.platforms.values():
        await guarded(platform.name, platform.close())
    chaski.database.close()
