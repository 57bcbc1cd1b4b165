"""What the words of one phrase said, part by part, before anything is worked out."""

from dataclasses import dataclass, fields, replace
from typing import Any, Literal

Half = Literal["am", "pm"]


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour as typed. `sure`: only 24-hour time can be meant. `full`: minutes were written in figures."""

    hour: int
    minute: int = 0
    half: Half | None = None
    sure: bool = False
    full: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an hour is meant: IANA zones, or minutes east of UTC, or both (EST: New York as long as it is -300)."""

    zones: tuple[str, ...] = ()
    east: int | None = None


@dataclass(frozen=True, slots=True)
class Slots:
    """The parts of a phrase; None is what was not said.

    `pair` is 10/12, in an order still to be found. `offset` counts days from today, `week` weeks from this one,
    `turn` is the word next (1) or this (0) before a weekday, `plus` days to add to a weekday, `whole` a week as a
    whole. `nth` is the first (1) or the last (-1) such weekday of a month, without one the first or the last day;
    `moon` counts months from this one, `school` days with school. `same` is the day under discussion. `until_*` is the
    last day of a range. `length`, `wait` (from now) and `shift` (from the moment under discussion, earlier when
    negative) are minutes.
    """

    weekday: int | None = None
    offset: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    pair: tuple[int, int] | None = None
    week: int | None = None
    turn: int | None = None
    plus: int | None = None
    whole: bool | None = None
    nth: int | None = None
    moon: int | None = None
    school: int | None = None
    same: bool | None = None
    until_day: int | None = None
    until_month: int | None = None
    until_weekday: int | None = None
    clock: Clock | None = None
    stop: Clock | None = None
    part: str | None = None
    length: int | None = None
    wait: int | None = None
    shift: int | None = None
    spots: tuple[Spot, ...] | None = None

    @property
    def dated(self) -> bool:
        """Is there anything that points to a day?"""
        return any(getattr(self, name) is not None for name in DAY_PARTS)


DAY_PARTS = ("weekday", "offset", "day", "pair", "week", "nth", "school", "wait", "same", "shift")
_DATED = (*DAY_PARTS, "month", "moon", "year", "turn", "plus", "until_day", "until_month", "until_weekday")
_HOUR_PARTS = ("clock", "stop", "part", "length")


def join(one: Slots, other: Slots) -> Slots | None:
    """Both together, or None when they say different things about the same part."""
    said: dict[str, Any] = {}
    for field in fields(Slots):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if mine is not None and theirs is not None and mine != theirs:
            return None
        said[field.name] = theirs if mine is None else mine
    return Slots(**said)


def lend(one: Slots, other: Slots) -> Slots:
    """`one`, with what it leaves out taken from `other`: in "Thursday or Friday at 9" the hour belongs to both."""
    if not one.dated:
        one = replace(one, **{name: getattr(other, name) for name in _DATED})
    elif one.day is not None and one.month is None and one.moon is None:
        one = replace(one, month=other.month, moon=other.moon, year=other.year)
    elif one.weekday is not None and one.day is None and one.week is None:
        one = replace(one, week=other.week)
    if one.clock is None:
        one = replace(one, **{name: getattr(other, name) for name in _HOUR_PARTS})
    elif one.clock.half is None and other.clock and other.clock.half and not one.clock.sure:
        one = replace(one, clock=replace(one.clock, half=other.clock.half))
    return replace(one, part=one.part or other.part, spots=one.spots or other.spots)
