"""Receives updates by long polling and stores each before Telegram may forget it.

Telegram deletes what lies below the offset of the next getUpdates, so the batch and that offset are one commit: the
library's own polling, killed with 100 updates waiting, lost 70 to 80 of them.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from telegram import Bot
from telegram.error import Conflict, TelegramError

from adapters.telegram.decode import NAME, Fields, sender, stored
from adapters.telegram.request import Flooded, UnknownMethod, WrongToken
from core.ports.platform import Intake, NotSaved

log = logging.getLogger(__name__)

ALLOWED = ["message", "edited_message", "callback_query", "poll_answer", "my_chat_member"]
"""Named explicitly: what is not named stays as the last poller of this token left it."""

GOODBYE = 1.0
"""Seconds for errands at a stop; a call that is cut off while it connects would leave its connection open."""
SHORTEST = 0.25
"""Seconds between two empty answers: a server that does not wait as it was asked would otherwise be asked for ever."""

Health = Literal["starting", "up", "down", "conflict", "webhook", "nobody", "not-saved"]

LINES: dict[Health, tuple[int, str]] = {
    "up": (logging.INFO, "Telegram: listening"),
    "down": (logging.WARNING, "Telegram cannot be reached (%s); trying again, nothing is lost"),
    "conflict": (logging.ERROR, "Telegram: somebody else polls with this token (%s); stop the other Chaski"),
    "webhook": (logging.WARNING, "Telegram: a webhook was set for this token; taken off, messages are fetched"),
    "nobody": (
        logging.ERROR,
        "Telegram knows no bot at this address (%s); see CHASKI_TELEGRAM_TOKEN and CHASKI_TELEGRAM_BASE_URL",
    ),
    "not-saved": (logging.ERROR, "Telegram: what came in cannot be saved (%s); Telegram keeps it until it can"),
}


@dataclass
class Listener:
    """One poll loop. `not_saved(language)` is the sentence for a person whose words could not be stored yet."""

    bot: Bot = field(repr=False)  # it shows its token
    poll: float
    patience: float
    not_saved: Callable[[str], str]
    on_up: Callable[[], Coroutine[Any, Any, None]]
    health: Health = "starting"
    username: str = ""
    errands: set[asyncio.Task[None]] = field(default_factory=set)
    told: set[str] = field(default_factory=set)

    async def listen(self, intake: Intake) -> None:
        """Poll until cancelled; ends by itself only when Telegram refuses the token."""
        pause, offset = 0.5, None
        while True:
            told = 0.0
            try:
                if offset is None:
                    offset = int(await intake.cursor(NAME) or 0)
                offset = await self._once(intake, offset)
                pause = 0.5
                continue
            except WrongToken as error:
                log.error("Telegram refuses the token (%s); no Telegram until CHASKI_TELEGRAM_TOKEN is right", error)
                return
            except Conflict as error:
                await self._make_way(error)
            except UnknownMethod as error:
                self._now("nobody", error)
            except NotSaved as error:
                self._now("not-saved", error)
            except (TelegramError, Garbled) as error:
                self._now("down", error)
                told = error.wait.total_seconds() if isinstance(error, Flooded) else 0.0
            # What Telegram tells us to wait is law, however long.
            await asyncio.sleep(max(min(pause, self.patience), told))
            pause = min(pause * 2, self.patience)

    async def close(self) -> None:
        """Let what is still on its way arrive, or let go of it after a moment."""
        if self.errands:
            await asyncio.wait(self.errands, timeout=GOODBYE)
        for task in list(self.errands):
            task.cancel()
        await asyncio.gather(*self.errands, return_exceptions=True)

    async def _once(self, intake: Intake, offset: int) -> int:
        """One getUpdates, its commit, and only then the acknowledgements; returns the next offset."""
        # The first question after a silence does not wait, so that "listening" is said when it is true.
        wait, asked = int(self.poll) if self.health == "up" else 0, time.monotonic()
        question = {"offset": offset, "timeout": wait, "allowed_updates": ALLOWED}
        # The answer may come at the very end of the wait; 5 s more are for the way back.
        batch = _updates(await self.bot.do_api_request("getUpdates", question, read_timeout=wait + 5))
        if not batch:
            self._up()
            if time.monotonic() - asked < SHORTEST:
                await asyncio.sleep(SHORTEST)
            return offset
        following = max((update["update_id"] + 1 for update in batch if _numbered(update)), default=offset)
        now = datetime.now(UTC)
        try:
            await intake.store(NAME, [stored(update, now, self.username) for update in batch], str(following))
        except NotSaved:
            self._apologise(batch)
            raise
        self._up()
        self.told.clear()
        for update in batch:
            self._acknowledge(update)
        if following == offset:
            raise Garbled("updates without an update_id")
        return following

    def _up(self) -> None:
        """What came is kept. The menu and our own name are errands: nobody's first word waits for them."""
        if self.health == "up":
            return
        self._now("up")
        self._errand(self.on_up())
        if not self.username:
            self._errand(self._ask_name())

    async def _ask_name(self) -> None:
        try:
            self.called(await self.bot.do_api_request("getMe"))
        except TelegramError as error:
            log.debug("getMe failed (%s); mentions in groups are not recognised yet", error)

    def called(self, me: object) -> None:
        """Keep our own @name from what getMe says."""
        self.username = str(me.get("username") or "") if isinstance(me, dict) else ""

    async def _make_way(self, error: Conflict) -> None:
        """Somebody else gets the updates: a webhook that was left is taken off, another poller is for the operator."""
        if "webhook" not in str(error).lower():
            self._now("conflict", error)
            return
        self._now("webhook")
        await self._run("deleteWebhook", {"drop_pending_updates": False})

    def _now(self, health: Health, reason: object = "") -> None:
        """One line per change, so that a night without network is two lines."""
        if health != self.health:
            level, line = LINES[health]
            log.log(level, *((line, reason) if "%s" in line else (line,)))
        self.health = health

    def _acknowledge(self, update: Any) -> None:
        """Stop the spinner on a pressed button; a courtesy that may fail."""
        query = update.get("callback_query") if isinstance(update, dict) else None
        if isinstance(query, dict) and "id" in query:
            self._errand(self._run("answerCallbackQuery", {"callback_query_id": query["id"]}))

    def _apologise(self, batch: list[Any]) -> None:
        """Tell each sender once that what came was not saved; the one sentence that needs no outbox."""
        for update in batch:
            user = sender(update)
            address = _chat(update)
            if address and address not in self.told:
                self.told.add(address)
                text = self.not_saved(str(user.get("language_code") or "")[:2].lower())
                self._errand(self._run("sendMessage", {"chat_id": address, "text": text}))

    def _errand(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self.errands.add(task)
        task.add_done_callback(self.errands.discard)

    async def _run(self, method: str, fields: Fields) -> None:
        try:
            await self.bot.do_api_request(method, fields)
        except TelegramError as error:
            log.debug("%s failed (%s)", method, error)


class Garbled(Exception):
    """An answer in the right envelope whose contents make no sense; asking again at once would be a hot loop."""


def _updates(answer: Any) -> list[Any]:
    if not isinstance(answer, list):
        raise Garbled("getUpdates did not answer with a list")
    return answer


def _numbered(update: Any) -> bool:
    number = update.get("update_id") if isinstance(update, dict) else None
    return isinstance(number, int) and not isinstance(number, bool)


def _chat(update: Any) -> str:
    """The private chat behind an update that a person wrote or pressed, or nothing."""
    if not isinstance(update, dict):
        return ""
    about = update.get("message") or update.get("callback_query")
    if not isinstance(about, dict):
        return ""
    chat = (about.get("chat") if "message" in update else (about.get("message") or {}).get("chat")) or {}
    return str(chat.get("id", "")) if isinstance(chat, dict) and chat.get("type") == "private" else ""
