"""What holds for every test: the tz database of the package, no settings from outside, no way out of the machine."""

import os
import sys
import zoneinfo
from ipaddress import ip_address

import pytest
from hypothesis import settings

from tests.house import browser

# Dozens of processes are started by these tests: compiled modules are kept, whatever the environment says of it.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# System copies of the zone rules are stale: Debian's is an hour wrong for Casablanca.
zoneinfo.reset_tzpath(to=[])

# A shared machine may stop for a second in any example; a seed that changes would hide what broke.
settings.register_profile("chaski", deadline=None, derandomize=True)
settings.load_profile("chaski")

LONGEST = ("tests/playground/test_story", "tests/wire/test_story", "tests/house/test_style", "tests/carry_on")

KEPT = {"CHASKI_CHROMIUM", "CHASKI_VERIFY"}


def _stay_home(event: str, args: tuple[object, ...]) -> None:
    """Refuse a connection that leaves the machine: no test may need, or reach, the network."""
    if event != "socket.connect" or not isinstance(args[1], tuple):
        return
    host = str(args[1][0]).split("%")[0]
    try:
        outside = not (ip_address(host).is_loopback or ip_address(host).is_unspecified)
    except ValueError:
        outside = host != "localhost"
    if outside:
        raise ConnectionRefusedError(f"a test tried to leave the machine: {host}")


sys.addaudithook(_stay_home)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first: a worker that begins one of them at the end keeps all the others waiting."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's tokens and database are none of the tests' business."""
    for name in os.environ:
        if name.startswith("CHASKI_") and name not in KEPT:
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def full_size() -> bool:
    """Whether the faults run at full size (`make verify`) or at a tenth of it."""
    return os.environ.get("CHASKI_VERIFY") == "1"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's executable; a missing one fails the test and says what to install."""
    path = browser.found()
    if path is None:
        pytest.fail(browser.SAY)
    return path
