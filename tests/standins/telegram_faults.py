"""What an answer of the Bot API may be besides a good one."""

import json
from collections.abc import Callable
from typing import Any

from aiohttp import web

from tests.standins.telegram_rules import Refused

FAULTS = (
    "429",
    "500",
    "502",
    "html",
    "garbage",
    "401",
    "403",
    "409",
    "400",
    "moved",
    "reset-before",
    "reset-after",
    "hang",
    "delay",
    "bare",
)

REFUSALS: dict[str, Callable[[float], Refused]] = {
    "429": lambda s: Refused(429, f"Too Many Requests: retry after {s:g}", retry_after=int(s)),
    "500": lambda _: Refused(500, "Internal Server Error"),
    "502": lambda _: Refused(502, "Bad Gateway"),
    "401": lambda _: Refused(401, "Unauthorized"),
    "403": lambda _: Refused(403, "Forbidden: bot was blocked by the user"),
    "409": lambda _: Refused(409, "Conflict: terminated by other getUpdates request; make sure that only one bot runs"),
    "400": lambda _: Refused(400, "Bad Request: not today"),
    "moved": lambda chat: Refused(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=int(chat)),
}
PORTAL = "<html><body>Please sign in to the school network</body></html>"


def least(whole: web.Response) -> web.Response:
    """The least that an answer may say, and not even as JSON."""
    said = json.loads(str(whole.text))
    made = said.get("result")
    named = {"message_id": made["message_id"]} if isinstance(made, dict) and "message_id" in made else True
    return web.Response(text=json.dumps({**said, "result": named} if said["ok"] else said), status=whole.status)


def answer(refused: Refused) -> web.Response:
    """A refusal as the Bot API words it."""
    body: dict[str, Any] = {"ok": False, "error_code": refused.code, "description": refused.description}
    if refused.parameters:
        body["parameters"] = refused.parameters
    return web.json_response(body, status=refused.code)


def in_place_of(kind: str, seconds: float) -> web.Response:
    """What comes instead of an answer."""
    if kind == "html":
        return web.Response(text=PORTAL, content_type="text/html")
    if kind == "garbage":
        return web.Response(body=b'{"ok":true,"result":{"message_id":\xff', content_type="application/json")
    return answer(REFUSALS[kind](seconds))
