"""One attempt at a letter: one request, with the letter's key as its `id` however often it is tried."""

import base64
from datetime import timedelta

from aiohttp import ClientConnectorError, ClientError, ClientSession

from core.chat.delivery import Delivered, Doubtful, Final, Letter, NotSent, Outcome
from core.ports.platform import Shelf

from .render import render


async def deliver(session: ClientSession, url: str, letter: Letter, shelf: Shelf) -> Outcome:
    """The whole letter. The other program answers with the `message` under which it shows what has this id, once."""
    shown = render(letter.message) | {"id": letter.key, "to": letter.address, "replaces": letter.replaces}
    for part in shown["parts"]:
        if "shelf" in part:
            part["data"] = base64.b64encode(await shelf.get(part["shelf"])).decode()
    try:
        async with session.post(url, json=shown | {"answers": letter.answers}) as answer:
            if answer.status in (401, 429):
                seconds = int(answer.headers.get("retry-after", "60"))
                return NotSent(f"status {answer.status}", timedelta(seconds=seconds))
            if 400 <= answer.status < 500:
                return Final(f"status {answer.status}", channel=answer.status in (404, 410))
            answer.raise_for_status()
            return Delivered(str((await answer.json())["message"]))
    except ClientConnectorError as error:
        return NotSent(str(error))
    except (ClientError, TimeoutError, ValueError, KeyError, TypeError) as error:
        return Doubtful(repr(error))
