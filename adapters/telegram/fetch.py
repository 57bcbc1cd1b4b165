"""Fetches a file that an update only points to, and puts it on the shelf."""

from urllib.parse import quote

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from adapters.telegram.abilities import DOWNLOAD_LIMIT
from adapters.telegram.request import Request, TooLarge
from core.chat.heard import Sent
from core.ports.platform import Shelf, Unreachable


async def fetch(bot: Bot, request: Request, sent: Sent, shelf: Shelf) -> Sent:
    """The same file with its shelf key, or with why it is missing; raises `Unreachable` when a retry may help."""
    if sent.size > DOWNLOAD_LIMIT:
        return sent.model_copy(update={"missing": "too-large"})
    try:
        found = await bot.do_api_request("getFile", {"file_id": sent.remote})
        path = found.get("file_path") if isinstance(found, dict) else None
        if not isinstance(path, str):
            return sent.model_copy(update={"missing": "unreachable"})
        data = await request.fetch(f"{bot.base_file_url}/{quote(path)}", DOWNLOAD_LIMIT)
    except TooLarge:
        return sent.model_copy(update={"missing": "too-large"})
    except BadRequest as error:
        large = "too big" in str(error).lower()
        return sent.model_copy(update={"missing": "too-large" if large else "unreachable"})
    except TelegramError as error:
        raise Unreachable(str(error)) from None
    key = await shelf.put(data, sent.name, sent.mime)
    return sent.model_copy(update={"shelf": key, "size": len(data)})
