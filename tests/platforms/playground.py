"""The playground's side of the contract: what its page shows, and how its folder may fail."""

import json
import os
import tempfile
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from adapters.playground import PlayClock, Playground
from adapters.playground import create as create_playground
from adapters.playground.cast import FIRST
from adapters.playground.decode import Fill, Mark, Tap, stored, update
from adapters.playground.render import SAFE_LINKS, render
from core.chat.shown import Message
from core.ports.platform import Platform, RawEvent
from tests.platforms.hooks import Wire

FAULTS = frozenset({"blocked", "no-chat", "no-connection"})
GISEL, JHANSI = FIRST
NOON = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)


@cache
def create() -> Platform:
    """One platform is enough for what only reads."""
    return in_folder(Path(tempfile.mkdtemp(prefix="chaski-playground-")))


def in_folder(folder: Path) -> Playground:
    """A playground with nothing behind it."""

    async def next_due() -> datetime | None:
        return None

    async def on_reset() -> None:
        return None

    return create_playground(folder, PlayClock(folder / "clock.json"), next_due, lambda: None, on_reset)


def payloads(message: Message) -> list[Any]:
    """One view is the whole message."""
    return [render(message)]


def read(payload: Any) -> list[str]:
    """What message.js sets as text, block by block; tests/playground/test_page.py sees the same in a browser."""
    return [text for block in payload["blocks"] for text in _texts(block)]


def _texts(block: dict[str, Any]) -> list[str]:
    match block["kind"]:
        case "text":
            return [block["text"]]
        case "facts":
            return [text for row in block["rows"] for text in row]
        case "choices":
            return [button["label"] for button in block["buttons"]]
        case "form":
            fields = [[field["label"], *(label for _, label in field["options"])] for field in block["fields"]]
            return [*(text for field in fields for text in field), block["submit"]]
        case "link":
            return [block["label"]]
        case "file":
            return [block["name"], block["caption"]]
        case "picture":
            return [block["alt"]]
        case "moment":
            return [block["label"], block["text"]]
        case "vote":
            return [block["question"], *(box["label"] for box in block["boxes"]), block["send"]]
        case kind:
            raise AssertionError(f"the page draws no {kind}")


def check(payload: Any) -> None:
    """JSON that the page can draw, with no address that could run as a script."""
    assert json.loads(json.dumps(payload)) == payload
    for block in payload["blocks"]:
        if block["kind"] == "link":
            assert block["url"].partition(":")[0] in SAFE_LINKS
        if block["kind"] in ("file", "picture"):
            assert set(block["file"]) <= set("0123456789abcdef")


def presses(payload: Any, message: Message) -> list[tuple[str, RawEvent]]:
    """Each button with what the page sends for it."""
    card, revision = payload["card"], payload["revision"]
    found: list[tuple[str, RawEvent]] = []
    for block in payload["blocks"]:
        for button in block.get("buttons", []):
            tap = Tap(message="7", card=card, revision=revision, ordinal=button["ordinal"])
            found.append((button["label"], _done(f"press-{button['ordinal']}", tap)))
        if block["kind"] == "vote":
            mark = Mark(message="7", card=card, marked=tuple(box["ordinal"] for box in block["boxes"] if box["marked"]))
            found.append((block["send"], _done("press-vote", mark)))
        if block["kind"] == "form":
            values = {field["name"]: field["value"] or "typed" for field in block["fields"]}
            fill = Fill(message="7", card=card, revision=revision, values=values)
            found.append((block["submit"], _done("press-form", fill)))
    return found


def _done(key: str, did: Tap | Fill | Mark) -> RawEvent:
    return event(update(JHANSI, key, NOON, did).model_dump(mode="json"))


def event(raw: Any) -> RawEvent:
    """What the inbox keeps."""
    return stored(raw)


def wire(fault: str) -> AbstractAsyncContextManager[Wire]:
    """The page itself, in a folder of its own, with the fault in place."""
    return _wire(fault)


@asynccontextmanager
async def _wire(fault: str) -> AsyncIterator[Wire]:
    with tempfile.TemporaryDirectory() as folder:
        platform = in_folder(Path(folder))
        account = GISEL.account
        match fault:
            case "none":
                pass
            case "blocked":
                platform.screens.seat((JHANSI,))
            case "no-chat":
                account = account.model_copy(update={"user": "nobody"})
            case "no-connection":
                _fill_the_disk(platform)
            case _:
                raise AssertionError(f"no way to make {fault}")
        yield Wire(platform, account, f"{account.tenant}:{account.user}")
        await platform.close()


def _fill_the_disk(platform: Playground) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    os.dup2(full, platform.screens._roll._handle)
    os.close(full)
