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

from adapters.telegram.decode import NAME, stored
from adapters.telegram.errands import ALLOWED, Errands
from adapters.telegram.request import Flooded, UnknownMethod, WrongToken
from core.ports.platform import Intake, NotSaved

log = logging.getLogger(__name__)

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
    """One poll loop. `on_up` is done each time that Telegram is there again."""

    bot: Bot = field(repr=False)  # it shows its token
    errands: Errands
    poll: float
    patience: float
    on_up: Callable[[], Coroutine[Any, Any, None]]
    health: Health = "starting"

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

    async def _once(self, intake: Intake, offset: int) -> int:
        """One getUpdates, its commit, and only then the acknowledgements; returns the next offset."""
        # The first question after a silence does not wait, so that "listening" is said when it is true; after another's
        # question it does, since one that does not wait is always answered, whoever else asks.
        wait, asked = int(self.poll) if self.health in ("up", "conflict") else 0, time.monotonic()
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
            await intake.store(NAME, [stored(update, now, self.errands.username) for update in batch], str(following))
        except NotSaved:
            self.errands.apologise(batch)
            raise
        self._up()
        self.errands.acknowledge(batch)
        if following == offset:
            raise Garbled("updates without an update_id")
        return following

    def _up(self) -> None:
        """What came is kept. The menu and our own name are errands: nobody's first word waits for them."""
        if self.health == "up":
            return
        self._now("up")
        self.errands.do(self.on_up())
        if not self.errands.username:
            self.errands.do(self.errands.ask_name())

    async def _make_way(self, error: Conflict) -> None:
        """Somebody else gets the updates: a webhook that was left is taken off, another poller is for the operator."""
        if "webhook" not in str(error).lower():
            self._now("conflict", error)
            return
        self._now("webhook")
        await self.errands.call("deleteWebhook", {"drop_pending_updates": False})

    def _now(self, health: Health, reason: object = "") -> None:
        """One line per change, so that a night without network is two lines."""
        if health != self.health:
            level, line = LINES[health]
            log.log(level, *((line, reason) if "%s" in line else (line,)))
        self.health = health


class Garbled(Exception):
    """An answer in the right envelope whose contents make no sense; asking again at once would be a hot loop."""


def _updates(answer: Any) -> list[Any]:
    if not isinstance(answer, list):
        raise Garbled("getUpdates did not answer with a list")
    return answer


def _numbered(update: Any) -> bool:
    number = update.get("update_id") if isinstance(update, dict) else None
    return isinstance(number, int) and not isinstance(number, bool)
