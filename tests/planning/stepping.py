"""The slot finder's slow twin: a walk through time in steps, looking at every wall, with no line of the sweep in it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = 24 * 60
MINUTE = timedelta(minutes=1)
School = dict[str, Any]
"""A school as `chaski slots` reads it."""


def walk(school: School, first: datetime, last: datetime, step: int) -> list[bool]:
    """Whether the school is open, at every `step` minutes from the first instant to the last, this one left out."""
    return [at_school(school, first + timedelta(minutes=at)) for at in range(0, int((last - first) / MINUTE), step)]


def together(
    walks: Sequence[list[bool]], first: datetime, minutes: int, step: int
) -> list[tuple[datetime, datetime]]:
    """The longest stretches of at least `minutes` during which all are open."""
    found, since = [], None
    for n, all_open in enumerate((*(all(steps) for steps in zip(*walks, strict=True)), False)):
        now = first + timedelta(minutes=n * step)
        if all_open:
            since = since or now
        elif since:
            if now - since >= timedelta(minutes=minutes):
                found.append((since, now))
            since = None
    return found


def at_school(school: School, now: datetime) -> bool:
    """Whether a wall there shows school hours of today, or of a night that began yesterday."""
    local = now.astimezone(ZoneInfo(school["tz"]))
    minute, day = local.hour * 60 + local.minute, local.date()
    for began, at in ((day, minute), (day - timedelta(days=1), minute + DAY)):
        if began.isoformat() not in school.get("closed", ()):
            for opens, closes in school["hours"].get(WEEK[began.weekday()], ()):
                end = read(closes) if read(closes) > read(opens) else read(closes) + DAY
                if read(opens) <= at < end:
                    return True
    return False


def read(wall: str) -> int:
    """Minutes since midnight."""
    return int(wall[:2]) * 60 + int(wall[3:])


def stretched(school: School) -> School:
    """The same school from 7:00 to 21:00 on its own days."""
    return {**school, "hours": {day: [["07:00", "21:00"]] for day, spans in school["hours"].items() if spans}}
