"""What these tests need no painter for."""

from collections.abc import Iterator

import pytest

from tests.fakes.paper import sketched


@pytest.fixture(autouse=True, scope="module")
def _sketched() -> Iterator[None]:
    """Pictures are not painted here."""
    with sketched():
        yield
