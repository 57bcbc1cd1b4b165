"""Chaski on Slack for one test: a platform that listens, and an inbox in memory that can refuse."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress

from pydantic import SecretStr

from adapters.slack import Settings, Timing, create
from core.chat.heard import Incoming
from core.ports.platform import NotSaved, Platform, RawEvent
from tests.fakes.wiring import WIRING
from tests.standins.slack import APP_TOKEN, BOT_TOKEN, SlackStandin


class Inbox:
    """Keeps each event once; `broken` makes it refuse like a full disk, `slow` is how long a commit takes."""

    def __init__(self) -> None:
        self.events: dict[str, RawEvent] = {}
        self.stored = 0
        self.broken = False
        self.refused = 0
        self.slow = 0.0

    async def store(self, platform: str, events: Sequence[RawEvent], cursor: str | None = None) -> int:
        """All or nothing, as the database does it."""
        await asyncio.sleep(self.slow)
        if self.broken:
            self.refused += 1
            raise NotSaved("disk full")
        new = [event for event in events if event.event_id not in self.events]
        self.events.update((event.event_id, event) for event in new)
        self.stored += len(events)
        return len(new)

    async def cursor(self, platform: str) -> str | None:
        """Slack has none."""
        return None

    def heard(self, platform: Platform) -> list[Incoming]:
        """All that was stored and says something."""
        return [heard for event in self.events.values() if (heard := platform.decode(event))]


SHORT = Timing(patience=0.2, deadline=1)
"""No test waits for long."""


def settings_at(base_url: str) -> Settings:
    """How a bot reaches a stand-in; the tokens are those that one knows unless told otherwise."""
    return Settings(bot_token=SecretStr(BOT_TOKEN), app_token=SecretStr(APP_TOKEN), base_url=base_url)


@asynccontextmanager
async def listening(standin: SlackStandin, inbox: Inbox) -> AsyncIterator[Platform]:
    """A bot that listens until the block ends, when it is stopped without a word."""
    platform = create(settings_at(standin.base_url), WIRING, SHORT)
    task = asyncio.create_task(platform.listen(inbox))
    try:
        yield platform
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await platform.close()


async def until(condition: Callable[[], object], seconds: float = 30) -> None:
    """Wait for a condition, for a few seconds at most."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  # the stand-in lives in another thread
            await asyncio.sleep(0.01)
