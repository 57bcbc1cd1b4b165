"""Telegram in the contract suite: how its payloads are read and pressed, and its stand-in's faults."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from html import unescape
from typing import Any

from pydantic import SecretStr

from adapters.telegram import Settings, Telegram, Timing
from adapters.telegram import create as telegram
from adapters.telegram.decode import stored
from adapters.telegram.keyboard import markup
from adapters.telegram.lines import as_html, units
from adapters.telegram.poll import Poll
from adapters.telegram.render import Piece, render
from core.chat.heard import Account
from core.chat.shown import Message
from core.ports.platform import RawEvent
from tests.fakes.wiring import WIRING
from tests.platforms.hooks import Wire
from tests.standins.telegram import TelegramStandin
from tests.standins.telegram_polls import FIRST_POLL, checked_poll

NOON = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)

ORDERS = {
    "throttled": "429",
    "server-error": "500",
    "html": "html",
    "garbage": "garbage",
    "reset-before": "reset-before",
    "reset-after": "reset-after",
    "timeout": "hang",
    "blocked": "403",
}
FAULTS = frozenset({*ORDERS, "no-connection", "no-chat", "refused", "wrong-token"})


def create() -> Telegram:
    """A bot that talks to nobody."""
    return telegram(Settings(token=SecretStr("123:standin"), base_url="http://127.0.0.1:9"), WIRING)


def payloads(message: Message) -> list[Any]:
    """The pieces of a message."""
    return list(render(message))


def read(payload: Piece) -> list[str]:
    """The file's name, the text without its markup, the faces of the buttons."""
    if payload.poll:
        return [payload.poll.question, *payload.poll.options, *(button["text"] for button in buttons(payload))]
    file = [payload.name] if payload.shelf else []
    return [*file, text_of(payload), *(button["text"] for button in buttons(payload))]


def text_of(payload: Piece) -> str:
    """The text of a piece as it looks."""
    return unescape(re.sub(r"</?(?:b|i|blockquote|tg-time)(?: [a-z]+=\"[^\"]*\")*>", "", as_html(payload.lines)))


def check(payload: Piece) -> None:
    """The Bot API's limits, in UTF-16 units, buttons and bytes."""
    if payload.poll:
        checked_poll(payload.poll.fields())
        check(payload.without_poll())
    assert units(text_of(payload)) <= (1024 if payload.shelf else 4096)
    assert payload.shelf or text_of(payload).strip()
    assert len(buttons(payload)) <= 100
    assert all(len(row) <= 8 for row in payload.keyboard)
    for button in buttons(payload):
        assert button["text"].strip()
        assert "url" in button or 1 <= len(button["callback_data"].encode()) <= 64


def presses(payload: Piece, message: Message) -> list[tuple[str, RawEvent]]:
    """What Telegram sends for each button, and for a vote in a poll."""
    polled = [("vote", event(voted(payload.poll)))] if payload.poll else []
    return polled + [
        (button["text"], event(pressed(number, button["callback_data"])))
        for number, button in enumerate(buttons(payload))
        if "callback_data" in button
    ]


def pressed(number: int, data: str) -> dict[str, Any]:
    """The update of a press."""
    gisel = {"id": 7_000_000_001, "is_bot": False, "first_name": "Gisel", "language_code": "es"}
    message = {"message_id": 9, "chat": {"id": gisel["id"], "type": "private"}, "date": 1_795_525_500, "text": "?"}
    query = {"id": f"q{number}", "from": gisel, "message": message, "chat_instance": "1", "data": data}
    return {"update_id": 500_000_000 + number, "callback_query": query}


def voted(poll: Poll) -> dict[str, Any]:
    """The update of a vote for the first and the last option, in the first poll that the stand-in shows."""
    gisel = {"id": 7_000_000_001, "is_bot": False, "first_name": "Gisel", "language_code": "es"}
    marked = [0, len(poll.options) - 1]
    return {"update_id": 500_000_900, "poll_answer": {"poll_id": FIRST_POLL, "user": gisel, "option_ids": marked}}


def buttons(payload: Piece) -> list[dict[str, str]]:
    """All buttons of a piece, as the Bot API has them."""
    keyboard = markup(payload.keyboard) or {"inline_keyboard": []}
    return [button for row in keyboard["inline_keyboard"] for button in row]


def event(raw: Any) -> RawEvent:
    """What listening stores."""
    return stored(raw, NOON)


@asynccontextmanager
async def wire(fault: str) -> AsyncIterator[Wire]:
    """The real library against the stand-in."""
    with TelegramStandin() as standin:
        gisel = standin.person("Gisel", begun=True)
        token = "999:of-nobody" if fault == "wrong-token" else standin.token
        settings = Settings(token=SecretStr(token), base_url=standin.base_url)
        platform = telegram(settings, WIRING, Timing(deadline=0.5))
        if fault == "no-connection":
            standin.down()
        elif fault == "refused":
            standin.order("400", times=2)
        elif fault in ORDERS:
            standin.order(ORDERS[fault], seconds=2 if fault != "timeout" else 0.7)
        address = "404" if fault == "no-chat" else str(gisel.id)
        try:
            yield Wire(platform, Account(platform="telegram", tenant="", user=str(gisel.id)), address)
        finally:
            await platform.close()
