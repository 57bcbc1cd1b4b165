"""Which hour of the day a typed clock means: morning or evening, and where a range ends."""

from dataclasses import dataclass
from datetime import time

from core.phrases.reading import Reason
from core.phrases.slots import Clock, Slots

_DAY = 24 * 60
_HALF = 12 * 60
# A lesson or a call longer than this is a misreading ("7-15" for 7:15).
_LONGEST_RANGE = 6 * 60
# Before this a class does not meet: there, "3:30" in a country of 24-hour clocks is more likely the afternoon.
_DEEP_NIGHT_ENDS = 6 * 60
# Part of the day -> hours that people say with it; where a language's parts overlap, both hours stay and are asked.
_PARTS = {
    "dawn": (0, 7), "morning": (0, 13), "noon": (11, 16), "afternoon": (12, 21), "evening": (16, 24), "night": (18, 24),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes after midnight of the day meant; over 1,440 on the day after."""

    start: int
    stop: int | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours that a clock may mean; without a `reason` there is one. `assumed`: school hours decided."""

    spans: tuple[Span, ...]
    reason: Reason | None = None
    assumed: tuple[str, ...] = ()


def choose_hours(slots: Slots, clock: Clock, school: tuple[time, time] | None, convention: int) -> Hours | None:
    """The hours meant; None when start and end make no range. `convention` is the lexicon's 12 or 24."""
    starts = _options(clock)
    fitting = [start for start in starts if _in_part(start, slots.part)]
    if not fitting:
        starts = sorted({*starts, *((start + _HALF) % _DAY for start in starts)})
    spans = _spans(fitting or starts, slots.stop)
    if not spans:
        return None
    if not fitting:
        return Hours(spans, "day-part")
    if len(spans) > 1:
        return _decide(spans, clock, school, convention)
    if _turn_of_day(spans[0], clock, slots.part):
        stop = spans[0].stop
        return Hours((spans[0], Span(spans[0].start + _DAY, stop and stop + _DAY)), "which-day")
    return Hours(spans)


def _options(clock: Clock) -> list[int]:
    start = clock.hour % 12 * 60 + clock.minute
    if clock.sure or clock.hour > 12 or clock.hour == 0:
        return [clock.hour * 60 + clock.minute]
    match clock.half:
        case "am":
            return [start]
        case "pm":
            return [start + _HALF]
        case None:
            return [start, start + _HALF]


def _in_part(start: int, part: str | None) -> bool:
    if part is None:
        return True
    first, last = _PARTS[part]
    late = part == "night" and start < _DEEP_NIGHT_ENDS
    return late or first * 60 <= start < last * 60


def _turn_of_day(span: Span, clock: Clock, part: str | None) -> bool:
    """Thursday midnight, or 1 at night: the small hours before or after the Thursday's daylight."""
    midnight = span.start < 60 and not clock.sure
    return midnight or (part == "night" and span.start < _DEEP_NIGHT_ENDS)


def _spans(starts: list[int], stop: Clock | None) -> tuple[Span, ...]:
    if stop is None:
        return tuple(Span(start) for start in starts)
    found = []
    for start in starts:
        ends = sorted((end - start - 1) % _DAY + 1 + start for end in _options(stop))
        found += [Span(start, end) for end in ends[:1] if end - start <= _LONGEST_RANGE]
    return tuple(found)


def _decide(spans: tuple[Span, ...], clock: Clock, school: tuple[time, time] | None, convention: int) -> Hours:
    early, late = spans[0], spans[-1]
    if clock.hour == 12:
        return Hours((late,))
    written = clock.full and convention == 24
    if written and early.start >= _DEEP_NIGHT_ENDS:
        return Hours((early,))
    inside = [span for span in spans if school and _minutes(school[0]) <= span.start < _minutes(school[1])]
    if len(inside) != 1 or written:
        return Hours(spans, "day-part")
    return Hours((inside[0],), assumed=("day-part",))


def _minutes(hour: time) -> int:
    return hour.hour * 60 + hour.minute
