"""How many of a project's days stay free for what is late."""

from collections.abc import Iterable, Sequence
from datetime import date

SLACK = 0.2


def free_days(days: Sequence[date], spans: Iterable[tuple[date, date]]) -> int:
    """How many of the days lie in none of the spans."""
    busy = list(spans)
    return sum(not any(first <= day <= last for first, last in busy) for day in days)


def least_free(days: Sequence[date]) -> int:
    """How many of the shared school days should stay free: a fifth, rounded down, and one at least."""
    return max(1, int(len(days) * SLACK))


def enough_free(days: Sequence[date], spans: Iterable[tuple[date, date]]) -> bool:
    """Do enough of the days lie in none of the spans?"""
    return free_days(days, spans) >= least_free(days)
