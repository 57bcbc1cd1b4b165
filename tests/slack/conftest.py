"""A Slack, and an app, for each test of this folder."""

from collections.abc import AsyncIterator, Iterator

import pytest

from adapters.slack import create
from core.ports.platform import Platform
from tests.fakes.wiring import WIRING
from tests.slack.listening import SHORT, settings_at
from tests.standins.slack import SlackStandin
from tests.standins.slack_world import Person


@pytest.fixture
def slack() -> Iterator[SlackStandin]:
    """One workspace on loopback."""
    with SlackStandin() as running:
        yield running


@pytest.fixture
def jhansi(slack: SlackStandin) -> Person:
    """A member of the workspace."""
    return slack.person("Jhansi", real_name="Jhansi Rao")


@pytest.fixture
async def platform(slack: SlackStandin) -> AsyncIterator[Platform]:
    """An app in this workspace."""
    platform = create(settings_at(slack.base_url), WIRING, SHORT)
    yield platform
    await platform.close()
