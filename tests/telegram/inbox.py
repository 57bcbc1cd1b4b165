"""An inbox in memory that can refuse, for tests of listening."""

from collections.abc import Sequence

from core.ports.platform import NotSaved, RawEvent


class Inbox:
    """Keeps each event once, with the cursor of its batch; `broken` makes it refuse like a full disk."""

    def __init__(self) -> None:
        self.events: dict[str, RawEvent] = {}
        self.at: str | None = None
        self.broken = False
        self.refused = 0

    async def store(self, platform: str, events: Sequence[RawEvent], cursor: str | None = None) -> int:
        """Both or nothing, as the database does it."""
        if self.broken:
            self.refused += 1
            raise NotSaved("disk full")
        new = [event for event in events if event.event_id not in self.events]
        self.events.update((event.event_id, event) for event in new)
        self.at = cursor or self.at
        return len(new)

    async def cursor(self, platform: str) -> str | None:
        """The next offset."""
        return self.at
