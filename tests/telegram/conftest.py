"""A Telegram, and a bot, for each test of this folder."""

from collections.abc import AsyncIterator, Iterator

import pytest
from pydantic import SecretStr

from adapters.telegram import Settings, Telegram, Timing, create
from tests.fakes.wiring import WIRING
from tests.standins.telegram import TelegramStandin
from tests.standins.telegram_people import Person


@pytest.fixture
def standin() -> Iterator[TelegramStandin]:
    """One server on loopback."""
    with TelegramStandin() as running:
        yield running


@pytest.fixture
def gisel(standin: TelegramStandin) -> Person:
    """Somebody who has written to the bot."""
    return standin.person("Gisel", begun=True)


@pytest.fixture
async def platform(standin: TelegramStandin) -> AsyncIterator[Telegram]:
    """A bot of this server."""
    running = create(Settings(token=SecretStr(standin.token), base_url=standin.base_url), WIRING, Timing(deadline=0.5))
    yield running
    await running.close()
