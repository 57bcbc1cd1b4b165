"""Finds out whether another program fetches this bot's messages."""

import asyncio
import logging
import time

from telegram import Bot
from telegram.error import Conflict, TelegramError

log = logging.getLogger(__name__)

SECONDS = 4.0
"""How long is listened: whoever else polls comes back within a second or two."""
PAUSE = 0.5
FOUND = (
    "another program fetches this bot's messages (409 Conflict); stop it, or take a new token with /revoke in "
    "BotFather and put it into CHASKI_TELEGRAM_TOKEN"
)


async def rival(bot: Bot) -> str:
    """Wait for updates a moment, confirming none; says who else does, "" for nobody.

    Of two pollers Telegram ends the older one's wait with a 409: the other program's first, then, when it comes back,
    ours.
    """
    until = time.monotonic() + SECONDS
    while (left := until - time.monotonic()) > 0:
        wait = max(1, round(left))
        try:
            await bot.do_api_request("getUpdates", {"timeout": wait, "limit": 1}, read_timeout=wait + 5)
        except Conflict as error:
            return "" if "webhook" in str(error).lower() else FOUND
        except TelegramError as error:
            log.debug("getUpdates failed (%s)", error)
            return ""
        await asyncio.sleep(PAUSE)
    return ""
