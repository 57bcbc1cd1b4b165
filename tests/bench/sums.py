"""What is worked out in the process itself: hours in common."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median

from bots.slots import WEEK, School
from core.planning.slots import shared_hours
from tests.bench.table import Line
from tests.planning.stepping import together, walk

ZONES = ("Europe/Kyiv", "Europe/Rome", "Asia/Kolkata", "America/New_York", "Asia/Dhaka", "Europe/Istanbul")
MONDAY = datetime(2026, 9, 7, tzinfo=UTC)


def slots(rounds: int) -> list[Line]:
    """Six zones over twelve weeks, a change of the clocks among them; against a walk through time in quarter hours."""
    last, schools = MONDAY + timedelta(weeks=12), [school(zone) for zone in ZONES]
    calendars = tuple(School.model_validate(one).calendar() for one in schools)
    sweep = milliseconds(lambda: shared_hours(calendars, MONDAY, last), 10 * rounds)
    step = milliseconds(lambda: together([walk(one, MONDAY, last, 15) for one in schools], MONDAY, 45, 15), 1)
    return [
        Line(
            "Hours in common, 6 zones, 12 weeks", f"{sweep:.1f} ms", f"{step:.0f} ms (stepping)",
            f"{sweep / step:.3f}", "<= 5 ms", sweep <= 5,
        )
    ]  # fmt: skip


def school(zone: str) -> dict[str, object]:
    """Monday to Friday, early and late, so that something is in common."""
    return {"name": zone, "tz": zone, "hours": {day: [["07:00", "22:00"]] for day in WEEK[:5]}}


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """The median time of a work."""
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return median(took)
