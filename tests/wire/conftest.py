"""A stage for each test."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.wire.stage import Stage, staged

LONG = ["test_my_school.py", "test_six_countries.py"]

collect_ignore = [] if os.environ.get("CHASKI_VERIFY") == "1" else LONG


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """Both messengers and a house that is not started yet."""
    with staged(tmp_path / "house") as ready:
        yield ready
