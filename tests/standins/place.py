"""What servers of the tests share: a port that stays theirs while nobody answers on it, and the time they tell."""

import socket
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime

from aiohttp import web


class Place:
    """Holds a port of a stand-in that is down: connections are refused, and no other server of the tests gets it."""

    def __init__(self) -> None:
        self._held: socket.socket | None = None

    def hold(self, port: int) -> None:
        """Bound, but not listening."""
        self._held = socket.socket()
        self._held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._held.bind(("127.0.0.1", port))

    def leave(self) -> None:
        """Somebody is about to answer there."""
        if self._held is not None:
            self._held.close()
            self._held = None


def dated(
    clock: Callable[[], float], more: Mapping[str, str] | None = None
) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """For `on_response_prepare`: every answer tells the time of this clock, and these headers besides."""

    async def told(_: web.Request, response: web.StreamResponse) -> None:
        response.headers["Date"] = format_datetime(datetime.fromtimestamp(clock(), UTC), usegmt=True)
        response.headers.update(more or {})

    return told
