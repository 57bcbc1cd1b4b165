"""Reads back whether a doubtful letter arrived, by the delivery key in its metadata."""

import time
from dataclasses import dataclass
from typing import Any

from adapters.slack.api import Api, Good, Throttled
from adapters.slack.deliver import EVENT, FILE, Postman, key_of
from adapters.slack.press import WINDOW, message_id
from adapters.slack.render import render
from core.chat.delivery import Delivered, Letter, NotSent

PAGE = 15
"""Messages in one call; for newer apps outside the Marketplace Slack gives no more, and one call a minute."""

ABSENT = NotSent("not in the chat")


@dataclass
class Finder:
    """Asks rarely: after a refusal it is silent until Slack's time is over."""

    api: Api
    postman: Postman
    _silent_until: float = 0.0

    async def find(self, letter: Letter) -> Delivered | NotSent | None:
        """The message, or that it certainly did not arrive; None when that cannot be known now."""
        home = letter.address.startswith("home:")
        rewrites = bool(letter.replaces) and not letter.replaces.startswith(WINDOW)
        if home or (rewrites and letter.piece == 0):
            return ABSENT  # drawing a page or rewriting a message twice is the same as once
        noted = letter.handle.removeprefix(FILE) if letter.handle.startswith(FILE) else ""
        if file := noted or self.postman.uploads.get(key_of(letter)):
            return await self._file(file, more(letter))
        return await self._message(letter)

    async def _file(self, file: str, more: bool) -> Delivered | NotSent | None:
        answer = await self.api.call("files_info", file=file)
        found = answer.data.get("file") if isinstance(answer, Good) else None
        if not isinstance(found, dict):
            return None
        shared = any(found.get(where) for where in ("ims", "channels", "groups", "shares"))
        return Delivered(f"{FILE}{file}", more) if shared else ABSENT

    async def _message(self, letter: Letter) -> Delivered | NotSent | None:
        if time.monotonic() < self._silent_until:
            return None
        channel = await self.postman.room(letter.address)
        if not isinstance(channel, str):
            return None
        answer = await self.api.call("conversations_history", channel=channel, limit=PAGE, include_all_metadata=True)
        if isinstance(answer, Throttled):
            self._silent_until = time.monotonic() + answer.wait.total_seconds()
        messages = answer.data.get("messages") if isinstance(answer, Good) else None
        if not isinstance(messages, list):
            return None
        for message in messages:
            if _key(message) == key_of(letter):
                return Delivered(message_id(channel, str(message.get("ts", ""))), more(letter))
        return ABSENT


def more(letter: Letter) -> bool:
    """Whether pieces of the same message come after this one."""
    return letter.piece + 1 < len(render(letter.message))


def _key(message: Any) -> str:
    metadata = message.get("metadata") if isinstance(message, dict) else None
    if not isinstance(metadata, dict) or metadata.get("event_type") != EVENT:
        return ""
    payload = metadata.get("event_payload")
    return str(payload.get("key", "")) if isinstance(payload, dict) else ""
