"""A clock that stands still until it is told to go."""

from datetime import datetime, timedelta


class FrozenClock:
    """Fulfils `core.ports.clock.Clock`."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        """The instant it was set to, in UTC."""
        return self._now

    def set(self, now: datetime) -> None:
        """Go to an instant; never back."""
        assert now >= self._now, f"a clock does not go back: {self._now} to {now}"
        self._now = now

    def tick(self, delta: timedelta = timedelta(seconds=1)) -> None:
        """Let a little time pass."""
        self._now += delta
