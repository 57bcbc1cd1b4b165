"""A letter that was claimed twice because the system's clock jumped is sent once."""

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

from bots.courier import Courier
from core.chat.delivery import Delivered, Letter, Outcome
from core.chat.heard import Account
from core.chat.shown import Message, Text
from core.ports.platform import Manners, Shelf
from storage.claimed import Claimed, Marked

NOW = datetime(2026, 12, 16, 11, tzinfo=UTC)


class Post:
    """A messenger that takes a moment for each letter."""

    name = "telegram"
    manners = Manners(per_second=100, per_chat=100, burst=100, reads_back=False)

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def deliver(self, letter: Letter, shelf: Shelf) -> Outcome:
        await asyncio.sleep(0)
        self.sent.append(letter.key)
        return Delivered(f"m-{len(self.sent)}")

    async def find(self, letter: Letter) -> None:
        return None


class Marks:
    """Of two claims the newer one counts, as in the database."""

    def __init__(self) -> None:
        self.marked: list[tuple[int, str]] = []

    async def mark(self, claimed: Claimed, outcome: Outcome, now: datetime, closed: object) -> Marked:
        await asyncio.sleep(0)
        if claimed.fence < 2:
            return Marked("stale")
        assert isinstance(outcome, Delivered)
        self.marked.append((claimed.fence, outcome.message))
        return Marked("sent")


def claim(fence: int) -> Claimed:
    """The same letter, claimed again: by then it may have arrived."""
    account = Account(platform="telegram", tenant="", user="1")
    return Claimed(
        id=7, fence=fence, attempt=fence, copies=fence - 1, key="k", teacher="t", kind="", about="", revision=0,
        due=NOW, not_after=None, account=account, address="1", message=Message(parts=(Text(text="Hola"),)), piece=0,
        replaces="", handle="",
    )  # fmt: skip


async def test_what_was_delivered_and_not_marked_when_the_clock_jumped_is_not_sent_again() -> None:
    post, marks, clock = Post(), Marks(), SimpleNamespace(now=lambda: NOW)
    none = cast(Any, None)
    courier = Courier(none, cast(Any, marks), {"telegram": cast(Any, post)}, none, cast(Any, clock), none)
    courier._again = lambda claimed: "again"  # type: ignore[method-assign]
    await courier._carry(claim(1))
    await courier._carry(claim(2))
    assert post.sent == ["k"]
    assert marks.marked == [(2, "m-1")]
    assert courier._attempts == {}
