"""Readings as one line of text, the notation of the corpora, so that a difference can be read at a glance."""

from typing import assert_never

from core.phrases import Ask, Candidate, Day, Instant, Reading, Reject


def told(reading: Reading) -> str:
    """ "2026-12-10 07:15", "day 2026-12-07", "days A..B", "ask REASON CANDIDATE | CANDIDATE", "reject REASON"."""
    match reading:
        case Instant() | Day():
            return _candidate(reading)
        case Ask("not-understood"):
            return "ask not-understood"
        case Ask(reason, candidates):
            return f"ask {reason} {' | '.join(_candidate(one) for one in candidates)}".strip()
        case Reject(reason):
            return f"reject {reason}"
        case _:
            assert_never(reading)


def _candidate(candidate: Candidate) -> str:
    match candidate:
        case Instant(start, None):
            return f"{start:%Y-%m-%d %H:%M}"
        case Instant(start, end):
            return f"{start:%Y-%m-%d %H:%M}-{end:%H:%M}"
        case Day(day, None):
            return f"day {day}"
        case Day(day, end):
            return f"days {day}..{end}"
        case _:
            assert_never(candidate)
