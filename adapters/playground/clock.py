"""The playground's own time: the system's, moved forward by an offset that outlives the process."""

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

MORNING = time(8)
"""When waiting notices arrive on a school day."""


def system() -> datetime:
    """The machine's present instant."""
    return datetime.now(UTC)


class PlayClock:
    """A clock that can jump, and goes on ticking from there. It never goes back: a reminder must not come twice."""

    def __init__(self, file: Path, real: Callable[[], datetime] = system) -> None:
        self._file = file
        self._real = real
        self._offset = timedelta(seconds=json.loads(file.read_text())["ahead"]) if file.exists() else timedelta()

    def now(self) -> datetime:
        """The playground's present instant, aware, in UTC."""
        return self._real() + self._offset

    def jump(self, ahead: timedelta) -> None:
        """Move forward by this much; raises ValueError for a step back."""
        if ahead < timedelta():
            raise ValueError("the playground's clock never goes back")
        self._keep(self._offset + ahead)

    def jump_to(self, instant: datetime) -> None:
        """Move forward to this instant; stays where it is when that has passed."""
        self.jump(max(instant - self.now(), timedelta()))

    def reset(self) -> None:
        """Back to the system's time, for a playground that starts anew."""
        self._keep(timedelta())

    def _keep(self, offset: timedelta) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps({"ahead": offset.total_seconds()}))
        os.replace(fresh, self._file)
        self._offset = offset


def next_morning(now: datetime, zone: str) -> datetime:
    """The next instant at which it is eight in the morning there."""
    here = ZoneInfo(zone)
    today = datetime.combine(now.astimezone(here).date(), MORNING, here)
    # Added on the calendar, not as 24 hours: a clock change must not move the morning.
    coming = today if today > now else today + timedelta(days=1)
    return coming.astimezone(UTC)
