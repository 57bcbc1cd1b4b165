"""What is worked out in the process itself: hours in common."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from datetime import time as wall
from statistics import median

from core.model.calendar import Hours, SchoolCalendar
from core.planning.slots import shared_hours
from tests.bench.table import Line

ZONES = ("Europe/Kyiv", "Europe/Rome", "Asia/Kolkata", "America/New_York", "Asia/Dhaka", "Europe/Istanbul")
MONDAY = datetime(2026, 9, 7, tzinfo=UTC)


def slots(rounds: int) -> list[Line]:
    """Six zones over twelve weeks, a change of the clocks among them."""
    calendars = tuple(school(zone) for zone in ZONES)
    took = milliseconds(lambda: shared_hours(calendars, MONDAY, MONDAY + timedelta(weeks=12)), 10 * rounds)
    return [Line("Hours in common, 6 zones, 12 weeks", f"{took:.1f} ms", goal="<= 5 ms", met=took <= 5)]


def school(zone: str) -> SchoolCalendar:
    """Monday to Friday, early and late, so that something is in common."""
    days = range(1, 6)
    return SchoolCalendar("XX", zone, frozenset(days), tuple(Hours(day, wall(7), wall(22)) for day in days))


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """The median time of a work."""
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return median(took)
