"""Every open tab: each hears all that changes, from the moment it came."""

import asyncio
from collections.abc import AsyncIterator

from pydantic import JsonValue

News = dict[str, JsonValue]

BACKLOG = 1000
"""Changes that a tab may be behind; a slower one is cut off, comes back by itself and gets everything anew."""


class Audience:
    """The open tabs. Belongs to one event loop."""

    def __init__(self) -> None:
        self._seats: set[asyncio.Queue[News | None]] = set()

    def tell(self, news: News) -> None:
        """Say it to every tab."""
        for seat in list(self._seats):
            if seat.qsize() < BACKLOG:
                seat.put_nowait(news)
            else:
                self._seats.discard(seat)
                seat.put_nowait(None)

    async def follow(self, first: News, silence: float) -> AsyncIterator[News | None]:
        """`first`, then all that comes; None after so many seconds of silence, which keeps the line alive."""
        seat: asyncio.Queue[News | None] = asyncio.Queue()
        self._seats.add(seat)
        try:
            yield first
            while True:
                try:
                    async with asyncio.timeout(silence):
                        news = await seat.get()
                except TimeoutError:
                    yield None
                    continue
                if news is None:
                    return
                yield news
        finally:
            self._seats.discard(seat)

    def dismiss(self) -> None:
        """End every tab's stream, so that a server that stops need not wait for them."""
        for seat in self._seats:
            seat.put_nowait(None)
