"""A stage for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.wire.stage import Stage, staged


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """Both messengers and a house that is not started yet."""
    with staged(tmp_path / "house") as ready:
        yield ready
