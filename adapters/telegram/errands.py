"""What is done beside listening, in either mode: acknowledging a press, saying "not saved", asking for our own name."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from adapters.telegram.decode import Fields, sender

log = logging.getLogger(__name__)

ALLOWED = ["message", "edited_message", "callback_query", "poll_answer", "my_chat_member"]
"""Named explicitly: what is not named stays as the last listener of this token left it."""

GOODBYE = 1.0
"""Seconds for errands at a stop; a call that is cut off while it connects would leave its connection open."""


@dataclass
class Errands:
    """Calls that nobody waits for. `not_saved(language)` is the sentence for a person whose words could not be stored
    yet, `username` our own @name once Telegram has said it."""

    bot: Bot = field(repr=False)  # it shows its token
    not_saved: Callable[[str], str]
    username: str = ""
    told: set[str] = field(default_factory=set)
    under_way: set[asyncio.Task[None]] = field(default_factory=set)

    def do(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin it and go on."""
        task = asyncio.create_task(work)
        self.under_way.add(task)
        task.add_done_callback(self.under_way.discard)

    async def call(self, method: str, fields: Fields) -> None:
        """One call that may fail."""
        try:
            await self.bot.do_api_request(method, fields)
        except TelegramError as error:
            log.debug("%s failed (%s)", method, error)

    async def ask_name(self) -> None:
        """Learn our own @name, by which mentions in groups are recognised."""
        try:
            self.called(await self.bot.do_api_request("getMe"))
        except TelegramError as error:
            log.debug("getMe failed (%s); mentions in groups are not recognised yet", error)

    def called(self, me: object) -> None:
        """Keep our own @name from what getMe says."""
        self.username = str(me.get("username") or "") if isinstance(me, dict) else ""

    def acknowledge(self, batch: list[Any]) -> None:
        """What came is kept: stop the spinner on each pressed button, a courtesy that may fail."""
        self.told.clear()
        for update in batch:
            query = update.get("callback_query") if isinstance(update, dict) else None
            if isinstance(query, dict) and "id" in query:
                self.do(self.call("answerCallbackQuery", {"callback_query_id": query["id"]}))

    def apologise(self, batch: list[Any]) -> None:
        """Tell each sender once that what came was not saved; the one sentence that needs no outbox."""
        for update in batch:
            user = sender(update)
            address = _chat(update)
            if address and address not in self.told:
                self.told.add(address)
                text = self.not_saved(str(user.get("language_code") or "")[:2].lower())
                self.do(self.call("sendMessage", {"chat_id": address, "text": text}))

    async def close(self) -> None:
        """Let what is still on its way arrive, or let go of it after a moment."""
        if self.under_way:
            await asyncio.wait(self.under_way, timeout=GOODBYE)
        for task in list(self.under_way):
            task.cancel()
        await asyncio.gather(*self.under_way, return_exceptions=True)


def _chat(update: Any) -> str:
    """The private chat behind an update that a person wrote or pressed, or nothing."""
    if not isinstance(update, dict):
        return ""
    about = update.get("message") or update.get("callback_query")
    if not isinstance(about, dict):
        return ""
    chat = (about.get("chat") if "message" in update else (about.get("message") or {}).get("chat")) or {}
    return str(chat.get("id", "")) if isinstance(chat, dict) and chat.get("type") == "private" else ""
