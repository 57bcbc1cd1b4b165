"""How far apart two classes are: hours ahead, the hours they share, the nearest they get."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.model.calendar import FARTHEST, SchoolCalendar
from core.planning.slots import CALL_MINUTES, fair_stretch, shared_on


@dataclass(frozen=True, slots=True)
class Apart:
    """Two classes on an ordinary day `on` of the first one.

    `ahead` is how many minutes the second is ahead. `shared` are the shared hours (from, to) in the first class's
    wall time, None without any; then `nearest` holds the walls of the fairest start, (first's, second's), unless
    even that is out of reach.
    """

    on: date
    ahead: int
    shared: tuple[time, time] | None
    nearest: tuple[time, time] | None


def apart(here: SchoolCalendar, there: SchoolCalendar, on: date, minutes: int = CALL_MINUTES) -> Apart:
    """How two classes stand to each other on the first day from `on` on which both are at school."""
    day = _ordinary_day(here, there, on)
    zones = ZoneInfo(here.zone), ZoneInfo(there.zone)
    ahead = hour_difference(here.zone, there.zone, datetime.combine(day, time(12), zones[0]))
    for interval in shared_on((here, there), day, minutes):
        walls = interval.start.astimezone(zones[0]).time(), interval.end.astimezone(zones[0]).time()
        return Apart(day, ahead, walls, None)
    for stretch in fair_stretch((here, there), day, minutes):
        return Apart(day, ahead, None, (_wall(stretch.start, zones[0]), _wall(stretch.start, zones[1])))
    return Apart(day, ahead, None, None)


def hour_difference(zone_a: str, zone_b: str, at: datetime) -> int:
    """How many minutes zone b is ahead of zone a at an instant; negative when it is behind."""
    offsets = [at.astimezone(UTC).astimezone(ZoneInfo(zone)).utcoffset() or timedelta() for zone in (zone_a, zone_b)]
    return int((offsets[1] - offsets[0]).total_seconds() // 60)


def span(minutes: int) -> str:
    """A length as both languages write it: "8 h 30", "5 h", "45 min"; the sign is left to the sentence."""
    hours, rest = divmod(abs(minutes), 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def _ordinary_day(here: SchoolCalendar, there: SchoolCalendar, on: date) -> date:
    # Where one class is over and nobody knows when it resumes, there is no such day: then any day tells the hours.
    days = (on + timedelta(days=n) for n in range(FARTHEST.days))
    return next((day for day in days if here.school_day(day) and there.school_day(day)), on)


def _wall(instant: datetime, zone: ZoneInfo) -> time:
    return instant.astimezone(zone).time()
