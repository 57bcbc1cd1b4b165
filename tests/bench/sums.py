"""What is worked out in the process itself: hours in common, and a search among ten thousand classes."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median

from adapters.paper.printer import Printer
from bots.slots import WEEK, School
from core.planning.slots import shared_hours
from core.usecases.search import Filters, search
from core.usecases.turn import Turn
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.bench.people import COUNT
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


def find(url: str, rounds: int) -> list[Line]:
    """The first page of a search, as /find shows it."""
    database = Database(url)

    def first_page() -> None:
        database.look(look)

    try:
        took = milliseconds(first_page, rounds)
    finally:
        database.close()
    return [Line(f"Partner search among {COUNT:,}", f"{took:.0f} ms")]


def look(connection: object) -> object:
    """One search by a teacher whose class is known."""
    store = UnitOfWork(connection)  # type: ignore[arg-type]
    turn = Turn(store, datetime.now(UTC), lambda: "id", Printer(), speaker=store.teachers.get("teacher-1"))
    return search(turn, Filters(), 0)


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """The median time of a work."""
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return median(took)
