"""`chaski slots` against its slow twin, on random schools around the changes of the clocks."""

import json
import random
from datetime import UTC, datetime, timedelta
from itertools import combinations, pairwise
from typing import Any

import pytest

from bots.slots import find_slots
from tests.planning.stepping import WEEK, School, stretched, together, walk

STEP = 5
BATCHES, EACH, FULL = 20, 10, 100
"""200 calendars, and 2,000 by `make verify`."""
ZONES = ("America/Argentina/Buenos_Aires", "America/New_York", "America/Santiago", "Asia/Kolkata", "Asia/Kathmandu",
         "Europe/Kyiv", "Europe/Rome", "Africa/Casablanca", "Africa/Cairo", "Australia/Lord_Howe",
         "Pacific/Auckland", "Asia/Dhaka")  # fmt: skip
CHANGES = ((2026, 3, 8), (2026, 3, 29), (2026, 4, 5), (2026, 4, 24), (2026, 9, 6), (2026, 10, 25), (2026, 11, 1))
"""Clocks change in one of the zones; in Santiago and Cairo at midnight, on Lord Howe by half an hour."""


def wall(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def span(chance: random.Random) -> list[str]:
    """By day and by night, when clocks change; sometimes until midnight exactly."""
    opens = chance.choice((chance.randrange(0, 24 * 60, STEP), chance.randrange(0, 11 * 60, STEP)))
    closes = opens + chance.randrange(60, 12 * 60, STEP)
    return [wall(opens), "24:00" if 24 * 60 <= closes < 25 * 60 else wall(closes % (24 * 60))]


def some_school(chance: random.Random, name: str, around: datetime) -> School:
    days = chance.sample(WEEK, chance.randint(3, 7))
    closed = [(around + timedelta(days=chance.randint(-2, 3))).date().isoformat() for _ in range(chance.randint(0, 2))]
    hours = {day: [span(chance) for _ in range(chance.randint(1, 3))] for day in days}
    return {"name": name, "tz": chance.choice(ZONES), "hours": hours, "closed": closed}


def told(found: list[tuple[datetime, datetime]]) -> list[list[str]]:
    return [[moment.strftime("%Y-%m-%dT%H:%M:%SZ") for moment in pair] for pair in found]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_the_sweep_finds_what_a_walk_through_time_finds(batch: int, full_size: bool) -> None:
    each = FULL if full_size else EACH
    for seed in range(batch * each, (batch + 1) * each):
        compare(random.Random(seed))


def compare(chance: random.Random) -> None:
    change = datetime(*chance.choice(CHANGES), tzinfo=UTC)
    first = change + timedelta(minutes=chance.randrange(-16 * 60, 2 * 60, STEP))
    last = first + timedelta(minutes=chance.randrange(12 * 60, 36 * 60, STEP))
    schools = [some_school(chance, name, first) for name in "ABC"[: chance.randint(2, 3)]]
    minutes = chance.choice((5, 30, 45, 60, 90))
    question = {"window": [first.isoformat(), last.isoformat()], "minutes": minutes, "schools": schools}
    answer: dict[str, Any] = json.loads(find_slots(json.dumps(question)))
    walks = {school["name"]: walk(school, first, last, STEP) for school in schools}
    slots = told(together(list(walks.values()), first, minutes, STEP))
    assert answer["slots"] == slots, question
    for here, there in combinations(walks, 2):
        pair = told(together((walks[here], walks[there]), first, minutes, STEP))
        assert answer["pairs"][f"{here}+{there}"] == pair, question
    wide = [] if slots else [walk(stretched(school), first, last, STEP) for school in schools]
    assert answer["extended"] == told(together(wide, first, minutes, STEP)), question
    assert all(one[1] < other[0] for one, other in pairwise(slots))
