"""What is worked out in the process itself: hours in common, and a search among ten thousand classes."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from datetime import time as wall
from statistics import median

from adapters.paper.printer import Printer
from core.model.calendar import Hours, SchoolCalendar
from core.model.filters import Filters
from core.planning.slots import shared_hours
from core.usecases.search import search
from core.usecases.turn import Turn
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.bench.people import COUNT
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
