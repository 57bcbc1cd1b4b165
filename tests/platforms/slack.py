"""Slack in the contract suite: how its payloads are read and pressed, and its stand-in's faults."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from pydantic import SecretStr

from adapters.slack import Settings, Timing
from adapters.slack import create as slack
from adapters.slack.decode import stored
from adapters.slack.render import Post, Upload, render
from core.chat.heard import Account
from core.chat.shown import Message
from core.ports.platform import Platform, RawEvent
from tests.fakes.wiring import WIRING
from tests.platforms.hooks import Wire
from tests.standins.slack import SlackStandin
from tests.standins.slack_rules import buttons, state, units, visible
from tests.standins.slack_rules import check as check_blocks
from tests.standins.slack_world import TEAM

NOON = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)

ORDERS = {
    "throttled": "429",
    "server-error": "500",
    "html": "html",
    "garbage": "garbage",
    "reset-before": "reset-before",
    "reset-after": "reset-after",
    "timeout": "hang",
    "refused": "error:invalid_blocks",
}
FAULTS = frozenset({*ORDERS, "no-connection", "no-chat", "blocked", "wrong-token"})


def create() -> Platform:
    """A workspace that nobody answers for."""
    bot_token, app_token = SecretStr("xoxb-1"), SecretStr("xapp-1")
    return slack(Settings(bot_token=bot_token, app_token=app_token, base_url="http://127.0.0.1:9/api/"), WIRING)


def payloads(message: Message) -> list[Any]:
    """The pieces of a message."""
    return list(render(message))


def read(payload: Post | Upload) -> list[str]:
    """What stands in the blocks, or beside the file; `text` is for notifications and is not shown."""
    if isinstance(payload, Upload):
        return [payload.title, payload.alt, payload.comment]
    return visible(list(payload.blocks))


def check(payload: Post | Upload) -> None:
    """Slack's limits on blocks and texts, and that a notification says as much as the screen."""
    if isinstance(payload, Upload):
        assert payload.name
        assert units(payload.alt) <= 1000
        assert units(payload.comment) <= 3000
        return
    check_blocks(list(payload.blocks), "message")
    assert 0 < units(payload.text) <= 4000
    assert "<" not in payload.text


def presses(payload: Post | Upload, message: Message) -> list[tuple[str, RawEvent]]:
    """What Slack sends for each button; a link has nothing to hear."""
    blocks = [] if isinstance(payload, Upload) else list(payload.blocks)
    return [
        (button["text"]["text"], event(pressed(number, button, blocks)))
        for number, (_, button) in enumerate(buttons(blocks))
        if "url" not in button
    ]


def pressed(number: int, button: dict[str, Any], blocks: list[dict[str, Any]]) -> dict[str, Any]:
    """The block_actions payload of a press."""
    return {
        "type": "block_actions",
        "user": {"id": "U0JHANSI", "team_id": TEAM},
        "team": {"id": TEAM, "domain": "school"},
        "trigger_id": f"{number}.1.a",
        "channel": {"id": "D0JHANSI", "name": "directmessage"},
        "container": {"type": "message", "message_ts": "1795525500.000100", "channel_id": "D0JHANSI"},
        "message": {"ts": "1795525500.000100", "bot_id": "B0CHASKI", "text": "?"},
        "state": state(blocks, {}),
        "actions": [{**button, "block_id": "b1", "action_ts": "1795525501.000000"}],
    }


def event(raw: Any) -> RawEvent:
    """What listening stores."""
    return stored(raw, NOON)[0]


@asynccontextmanager
async def wire(fault: str) -> AsyncIterator[Wire]:
    """The real library against the stand-in."""
    with SlackStandin() as standin:
        jhansi = standin.person("Jhansi", real_name="Jhansi Rao")
        token = "xoxb-of-nobody" if fault == "wrong-token" else standin.bot_token
        settings = Settings(
            bot_token=SecretStr(token), app_token=SecretStr(standin.app_token), base_url=standin.base_url
        )
        # Where an answer comes it may take its time on a busy machine; only where none does is it waited for.
        deadline = 0.5 if fault == "timeout" else 5
        platform = slack(settings, WIRING, Timing(deadline=deadline))
        if fault == "no-connection":
            standin.down()
        elif fault == "blocked":
            standin.deactivate(jhansi)
        elif fault in ORDERS:
            times, seconds = (2, 1.0) if fault == "refused" else (1, 0.7 if fault == "timeout" else 2.0)
            standin.order(ORDERS[fault], times=times, seconds=seconds)
        address = "D0NOBODY" if fault == "no-chat" else jhansi.room
        try:
            yield Wire(platform, Account(platform="slack", tenant=TEAM, user=jhansi.id), address)
        finally:
            await platform.close()
