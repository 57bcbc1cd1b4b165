"""Figures for Prometheus: counted while it happens, or read from the database when somebody asks.

A label is a platform, a kind of letter or a reason out of our own words, never anything of a person.
"""

import platform as machine
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from importlib.metadata import version

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, generate_latest

from core.chat.delivery import Outcome
from core.model.reminder import REMINDERS
from storage.claimed import Claimed
from storage.figures import Figures

QUICK = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
"""Seconds of a turn: a second is what a teacher is promised at most."""
LATE = (0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600)
"""Seconds of a reminder: 5 is what is promised of a busy minute, 15 minutes when it is of no use any more."""
MODEL = (0.25, 0.5, 1, 2.5, 5, 10, 15, 30)
CODE = re.compile(r"[a-z][a-z_-]{0,30}")
IN_WORDS = {"gave up", "not written", "bad request", "took too long"}


class Metrics:
    """Those of one process, in a registry of its own. Counting may happen in any thread."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        counter, gauge, histogram = self._counter, self._gauge, self._histogram
        self._attempts = counter("delivery_attempts", "Attempts to deliver, by outcome.", "platform", "outcome")
        self._ended = counter("letters_ended", "Letters that were given up or not needed.", "platform", "reason")
        self._late = histogram("reminder_lateness_seconds", "How late a reminder left.", LATE, "platform")
        self._turns = histogram("turn_seconds", "How long a message's turn took, its commit included.", QUICK)
        self._aside = counter("messages_put_aside", "Messages whose turn failed three times.", "platform")
        self._asked = counter("model_calls", "Questions to the model, by what came of it.", "task", "outcome")
        self._wrote = histogram("model_seconds", "How long the model took.", MODEL, "task")
        self._tokens = counter("model_tokens", "Tokens that the model's server counted.", "direction")
        self._pending = gauge("letters_pending", "Letters that wait for their time or their turn.", "platform")
        self._doubtful = gauge("letters_doubtful", "Letters of which nobody knows whether they arrived.", "platform")
        self._outbox = gauge("outbox_lag_seconds", "For how long the oldest letter that is due has waited.")
        self._inbox = gauge("inbox_lag_seconds", "For how long the oldest message has waited for its turn.")
        self._jobs = gauge("job_lag_seconds", "For how long the oldest thing to be done has been due.")
        self._given_up = gauge("jobs_given_up", "Things to be done that failed again and again.")
        self._cleaned = gauge("last_cleaning_timestamp_seconds", "When the daily cleaning last ended.")
        self._points = gauge("model_points_today", "Points of the teachers' daily budgets that were used today.")
        self._up = gauge("listener_up", "Whether what people write comes in just now.", "platform")
        self._silent = gauge("alarm_silent", "Whether the alarm clock has stopped ringing.")
        info = Info("chaski_build", "Which Chaski this is.", registry=self.registry)
        info.info({"version": version("chaski"), "python": machine.python_version()})

    def carried(self, claimed: Claimed, outcome: Outcome, now: datetime) -> None:
        """One attempt is over."""
        to, how = claimed.account.platform, type(outcome).__name__.lower()
        self._attempts.labels(to, how).inc()
        if how == "delivered" and claimed.piece == 0 and claimed.kind in REMINDERS:
            self._late.labels(to).observe(max(0.0, (now - claimed.due).total_seconds()))

    def ended(self, platform: str, reason: str) -> None:
        """A letter was given up, or turned out to have nothing to say."""
        self._ended.labels(platform, in_short(reason)).inc()

    def put_aside(self, platform: str) -> None:
        """A message's turn failed for the last time."""
        self._aside.labels(platform).inc()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Around a turn; one that failed is not counted."""
        began = time.perf_counter()
        yield
        self._turns.observe(time.perf_counter() - began)

    def asked(self, task: str, outcome: str, seconds: float) -> None:
        """The model was asked to do something, e.g. "translate"; `outcome` is "draft" or why there is none."""
        self._asked.labels(task, outcome).inc()
        self._wrote.labels(task).observe(seconds)

    def spent(self, told: int, written: int) -> None:
        """The model's server counted so many tokens that it was told and that it wrote."""
        self._tokens.labels("in").inc(told)
        self._tokens.labels("out").inc(written)

    def text(
        self, found: Figures, now: datetime, system: datetime, listening: dict[str, bool], silent: bool, points: int
    ) -> bytes:
        """All of it in Prometheus' text format. `now` is on the clock of due times, `system` is the machine's."""
        for gauge, counts in ((self._pending, found.pending), (self._doubtful, found.doubtful)):
            gauge.clear()
            for name in {*counts, *listening}:
                gauge.labels(name or "none-yet").set(counts.get(name, 0))
        for gauge, since, at in (
            (self._outbox, found.due_since, now),
            (self._inbox, found.unheard_since, system),
            (self._jobs, found.undone_since, now),
        ):
            gauge.set(max(timedelta(0), at - since).total_seconds() if since else 0)
        self._given_up.set(found.given_up)
        self._cleaned.set(found.cleaned.timestamp() if found.cleaned else 0)
        self._points.set(points)
        self._silent.set(silent)
        for name, up in listening.items():
            self._up.labels(name).set(up)
        return generate_latest(self.registry)

    def _counter(self, name: str, says: str, *labels: str) -> Counter:
        return Counter(f"chaski_{name}", says, labels, registry=self.registry)

    def _gauge(self, name: str, says: str, *labels: str) -> Gauge:
        return Gauge(f"chaski_{name}", says, labels, registry=self.registry)

    def _histogram(self, name: str, says: str, buckets: tuple[float, ...], *labels: str) -> Histogram:
        return Histogram(f"chaski_{name}", says, labels, buckets=buckets, registry=self.registry)


def in_short(reason: str) -> str:
    """A reason as a label: our own code words and vendors', never a sentence with something of a person in it."""
    head = reason.partition(":")[0].strip().lower()
    return head if CODE.fullmatch(head) or head in IN_WORDS else "other"

