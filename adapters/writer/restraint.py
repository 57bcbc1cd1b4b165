"""How much the model may be asked: a daily budget for each teacher, and a rest after failures in a row."""

from collections import Counter
from datetime import date, datetime, timedelta

from core.ports.clock import Clock
from core.ports.writer import Reason

PLAN_COST, TRANSLATION_COST, ANSWER_COST, SYNTHESIS_COST, VOICE_COST, MEANING_COST = 10, 1, 2, 5, 5, 1
_FAILURES: frozenset[Reason] = frozenset({"timeout", "busy", "unreachable", "rejected", "nonsense"})
"""What says that the server is unwell; a refusal or a wrong language says something about one text."""


class Budget:
    """Points per teacher and day (UTC), kept in memory: a restart forgives them, which costs a day's budget at most."""

    def __init__(self, clock: Clock, per_day: int) -> None:
        self._clock, self._per_day = clock, per_day
        self._day: date | None = None
        self._spent: Counter[str] = Counter()

    @property
    def today(self) -> int:
        """The points that were taken today, by everybody."""
        return self._spent.total() if self._day == self._clock.now().date() else 0

    def spend(self, teacher: str, points: int) -> bool:
        """Take the points and say yes, or take none and say no."""
        today = self._clock.now().date()
        if today != self._day:
            self._day, self._spent = today, Counter()
        if self._spent[teacher] + points > self._per_day:
            return False
        self._spent[teacher] += points
        return True


class Breaker:
    """After `failures` in a row the server rests for `rest`; then one failure more is enough for the next rest."""

    def __init__(self, clock: Clock, failures: int, rest: timedelta) -> None:
        self._clock, self._limit, self._rest = clock, failures, rest
        self._failures = 0
        self._until: datetime | None = None

    @property
    def resting(self) -> bool:
        """Whether nothing should be asked now."""
        return self._until is not None and self._clock.now() < self._until

    def heard(self, reason: Reason | None) -> None:
        """Take note of how a call ended; None is an answer."""
        self._failures = self._failures + 1 if reason in _FAILURES else 0
        self._until = self._clock.now() + self._rest if self._failures >= self._limit else None
