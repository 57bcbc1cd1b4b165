"""The webhook in the contract suite: what its other end sees and sends, and that end with its faults."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from pydantic import SecretStr

from core.chat.shown import Choices, Message, Vote
from core.ports.platform import Platform, RawEvent
from tests.fakes.wiring import WIRING
from tests.platforms.hooks import Wire
from tests.standins.http import FAULTS as BROKEN
from tests.standins.http import serving

from . import Settings
from . import create as webhook
from .decode import account, stored
from .render import render

REFUSALS = {"throttled": 429, "no-chat": 404, "blocked": 410, "refused": 400}
FAULTS = BROKEN | REFUSALS.keys() | {"wrong-token"}
SECRET = "between us"
event = stored


def create(url: str = "http://127.0.0.1:9", secret: str = SECRET, deadline: float = 5) -> Platform:
    return webhook(Settings(url=url, secret=SecretStr(secret)), WIRING, deadline)


def payloads(message: Message) -> list[Any]:
    return [render(message)]


def read(payload: Any) -> list[str]:
    return list(Message.model_validate(payload).words())


def check(payload: Any) -> None:
    assert payload["parts"]


def presses(payload: Any, message: Message) -> list[tuple[str, RawEvent]]:
    found = []
    asking = [part for part in message.parts if isinstance(part, Choices | Vote)]
    for option in (one for part in asking for one in (part.options if isinstance(part, Choices) else part.buttons)):
        what = {"kind": "pressed", "card": payload["card"], "revision": payload["revision"], "ordinal": option.ordinal}
        told = {"id": f"press-{option.ordinal}", "at": 1_795_525_500, "user": "gisel", "what": what}
        found.append((option.label, stored(told)))
    return found


@asynccontextmanager
async def wire(fault: str) -> AsyncIterator[Wire]:
    async def portal(request: web.Request) -> web.Response:
        known = request.headers.get("authorization") == f"Bearer {SECRET}"
        shown = await request.json() if request.method == "POST" else {"id": "nothing"}
        status = REFUSALS.get(fault, 200) if known else 401
        return web.json_response({"message": f"m-{shown['id']}"}, status=status, headers={"retry-after": "2"})

    async with serving(portal, fault) as address:
        secret, deadline = "another" if fault == "wrong-token" else SECRET, 0.5 if fault == "timeout" else 5
        yield Wire(create(address, secret, deadline), account({"user": "gisel"}), "gisel")
