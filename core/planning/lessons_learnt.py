"""What a finished project teaches whoever does it next, by rules over numbers: no name goes in, so none comes out."""

from dataclasses import dataclass
from typing import Literal

Rule = Literal["calls-all", "calls-some", "calls-none", "written", "in-time", "late", "looked-back", "alone"]
MOST = 4
"""Sentences: more of them nobody reads before making a plan."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What happened, in numbers.

    `classes` took part; `calls` took place and `apart` became photos and audio, `written` tells that there was to be
    no call at all. `owed` is how many pieces of work the plan asked for and `pieces` how many were handed in; the last
    of them came `late` school days after its day. `answering` is how many school days passed from the opening of the
    reflection to the last class's answer, 0 where not every class answered. `photos` are shown to the public.
    """

    classes: int
    calls: int = 0
    apart: int = 0
    written: bool = False
    owed: int = 0
    pieces: int = 0
    late: int = 0
    answering: int = 0
    photos: int = 0
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Lesson:
    """One sentence: its rule, and the numbers in it (`count`, in places `of` so many)."""

    rule: Rule
    count: int = 0
    of: int = 0


def lessons_learnt(facts: Facts) -> tuple[Lesson, ...]:
    """What follows from what happened, the most useful first."""
    found = [*about_calls(facts), *about_work(facts)]
    if facts.answering:
        found.append(Lesson("looked-back", facts.answering))
    if facts.alone:
        found.append(Lesson("alone"))
    return tuple(found[:MOST])


def about_calls(facts: Facts) -> list[Lesson]:
    """Whether the classes could meet."""
    if facts.calls and facts.apart:
        return [Lesson("calls-some", facts.calls, facts.calls + facts.apart)]
    if facts.calls:
        return [Lesson("calls-all", facts.calls)]
    if facts.apart:
        return [Lesson("calls-none", facts.apart)]
    return [Lesson("written")] if facts.written else []


def about_work(facts: Facts) -> list[Lesson]:
    """Whether the days were enough; nothing is said of work of which pieces are missing."""
    if not facts.owed or facts.pieces < facts.owed:
        return []
    return [Lesson("late", facts.late)] if facts.late else [Lesson("in-time", facts.owed)]
