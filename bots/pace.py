"""Keeps to a platform's pace, so that it never has to say «too many»."""

import asyncio
import math
import time
from collections.abc import Callable

from core.ports.platform import Manners

FORGET = 10_000


class Pacer:
    """Grants one call after the other: overall and per chat, as leaky buckets on the monotonic clock."""

    def __init__(self, manners: Manners, now: Callable[[], float] = time.monotonic) -> None:
        self._manners = manners
        self._now = now
        self._next = 0.0
        self._chats: dict[str, float] = {}

    async def slot(self, chat: str, *, room: bool = False) -> None:
        """Wait until a call to this chat, which is a group's or a channel's if `room`, may leave."""
        wait = self.reserve(chat, room=room)
        if wait > 0:
            await asyncio.sleep(wait)

    def reserve(self, chat: str, *, room: bool = False) -> float:
        """Take the next place; returns how many seconds it is away."""
        now, manners = self._now(), self._manners
        spacing, burst = (1 / manners.per_room, 1) if room else (1 / manners.per_chat, manners.burst)
        chat_at = max(self._chats.get(chat, -math.inf), now - (burst - 1) * spacing)
        start = max(now, chat_at, self._next)
        self._next = max(self._next, now) + 1 / manners.per_second
        self._chats[chat] = chat_at + spacing
        if len(self._chats) > FORGET:
            self._chats = {name: at for name, at in self._chats.items() if at > now}
        return start - now
