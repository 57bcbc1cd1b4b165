"""What is counted, and that no label can hold anything of a person."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bots.metrics import Metrics, in_short
from core.chat.delivery import Delivered, NotSent
from core.chat.heard import Account
from core.chat.shown import Message
from storage.claimed import Claimed

DUE = datetime(2026, 11, 23, 10, tzinfo=UTC)
REMINDER = Claimed(
    id=1, fence=1, attempt=1, copies=0, key="k", teacher="t", kind="reminder-hour", about="s", revision=0, due=DUE,
    not_after=None, account=Account(platform="telegram", tenant="", user="7"), address="7", piece=0,
    message=Message(parts=()), replaces="", handle="",
)  # fmt: skip


def value(metrics: Metrics, name: str, **labels: str) -> float:
    """One figure."""
    return metrics.registry.get_sample_value(name, labels) or 0.0


def test_a_reminders_lateness_is_that_of_its_first_piece_once_it_left() -> None:
    metrics, late = Metrics(), DUE + timedelta(seconds=7)
    metrics.carried(REMINDER, NotSent("busy"), late)
    metrics.carried(REMINDER, Delivered("m1"), late)
    metrics.carried(replace(REMINDER, piece=1), Delivered("m2"), late)
    metrics.carried(replace(REMINDER, kind="digest"), Delivered("m3"), late)
    name = "chaski_reminder_lateness_seconds"
    assert value(metrics, f"{name}_count", platform="telegram") == 1
    assert value(metrics, f"{name}_sum", platform="telegram") == 7
    assert value(metrics, f"{name}_bucket", platform="telegram", le="5.0") == 0
    assert value(metrics, f"{name}_bucket", platform="telegram", le="10.0") == 1
    assert value(metrics, "chaski_delivery_attempts_total", platform="telegram", outcome="delivered") == 3


def test_two_processes_in_one_count_apart() -> None:
    one, other = Metrics(), Metrics()
    one.ended("slack", "missed")
    assert value(one, "chaski_letters_ended_total", platform="slack", reason="missed") == 1
    assert value(other, "chaski_letters_ended_total", platform="slack", reason="missed") == 0


@pytest.mark.parametrize(
    ("reason", "label"),
    [
        ("missed", "missed"),
        ("newer-plan", "newer-plan"),
        ("account_inactive", "account_inactive"),
        ("gave up: no answer in time", "gave up"),
        ("Forbidden: bot was blocked by the user", "forbidden"),
        ("Gisel Paz from Escuela 12 said so", "other"),
        ("telegram::7000000001", "telegram"),
        ("", "other"),
    ],
)
def test_a_reason_is_a_code_word_or_other(reason: str, label: str) -> None:
    assert in_short(reason) == label
