"""The wall clock of one house: the machine's, shifted by what a file says."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

LOOK = 0.01
PATIENCE = 10.0
SEEN = ".seen"
"""See `tests.wire.shifted`: what the house writes beside this file."""


class Clock:
    """Set it forward or back; every process of the house follows within a few hundredths of a second."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._shift = 0.0
        self._write()

    def now(self) -> datetime:
        """The instant that the house believes in."""
        return datetime.fromtimestamp(self.time(), UTC)

    def time(self) -> float:
        """The same in seconds since 1970, as the stand-ins want it."""
        return time.time() + self._shift

    def set(self, instant: datetime) -> None:
        """It is this instant now."""
        self._shift = instant.timestamp() - time.time()
        self._write()

    def wait_for_the_house(self) -> None:
        """Wait until a house that runs lives by this clock too: on a busy machine that may take a second."""
        seen, deadline = self.file.with_suffix(SEEN), time.monotonic() + PATIENCE
        while seen.exists() and seen.read_text() != repr(self._shift) and time.monotonic() < deadline:
            time.sleep(LOOK)

    def shift(self, by: timedelta) -> None:
        """It is that much later."""
        self._shift += by.total_seconds()
        self._write()

    def _write(self) -> None:
        new = self.file.with_suffix(".new")
        new.write_text(repr(self._shift))
        os.replace(new, self.file)
