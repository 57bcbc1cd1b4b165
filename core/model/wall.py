"""A day and an hour on somebody's wall: what people agree on, from which the instant follows."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Wall:
    """Wall time in a zone (IANA). `fold` is 1 for the second of the two hours that a clock change repeats."""

    day: date
    hour: time
    zone: str
    fold: int = 0

    @property
    def instant(self) -> datetime:
        """The instant in UTC by today's zone rules; an hour that is skipped that day counts as the one after it."""
        local = datetime.combine(self.day, self.hour, ZoneInfo(self.zone)).replace(fold=self.fold)
        return local.astimezone(UTC)

    @property
    def skipped(self) -> bool:
        """Whether the clocks of that day never show this hour."""
        there = self.instant.astimezone(ZoneInfo(self.zone))
        return (there.date(), there.time()) != (self.day, self.hour)

    @property
    def shown(self) -> datetime:
        """What the wall shows when it is time."""
        return self.instant.astimezone(ZoneInfo(self.zone))

    def later(self, minutes: int) -> "Wall":
        """The wall so many minutes later (earlier when negative), counted in real time."""
        return wall_of(self.instant + timedelta(minutes=minutes), self.zone)

    def next_day(self) -> "Wall":
        """The same hour on the day after, whatever the clocks do in between."""
        return Wall(self.day + timedelta(days=1), self.hour, self.zone)

    def __str__(self) -> str:
        return f"{self.day.isoformat()}T{self.hour.isoformat('minutes')}/{self.fold}@{self.zone}"


def wall_of(instant: datetime, zone: str) -> Wall:
    """What the walls of a zone show at an instant."""
    local = instant.astimezone(ZoneInfo(zone))
    return Wall(local.date(), local.time().replace(fold=0), zone, local.fold)


def wall_from(words: str) -> Wall:
    """Read back what `str(wall)` wrote; ValueError for anything else."""
    moment, _, zone = words.partition("@")
    when, _, fold = moment.partition("/")
    day, _, hour = when.partition("T")
    return Wall(date.fromisoformat(day), time.fromisoformat(hour), zone, int(fold))
