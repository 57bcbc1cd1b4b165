"""A Slack for each test of this folder."""

from collections.abc import Iterator

import pytest

from tests.standins.slack import SlackStandin


@pytest.fixture
def slack() -> Iterator[SlackStandin]:
    """One workspace on loopback."""
    with SlackStandin() as running:
        yield running
