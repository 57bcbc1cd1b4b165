"""Give and take between the classes of a project, counted from what happened: for each class by itself, no ranking."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that class `group` shared at `at`, and when each other class (id) first said something to it."""

    group: str
    at: datetime
    answers: tuple[tuple[str, datetime], ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question of class `by` about a thing of class `to`."""

    by: str
    to: str
    answered: bool


@dataclass(frozen=True, slots=True)
class Balance:
    """What one class gave and got.

    `given` and `received` count things, `answered` those of others to which it said something, `answers` what others
    said to its own (one for each thing and class). `asked` are the questions that came to it, `replied` those of them
    that it answered. `days` is how long it took to answer, the middle value in whole days, None before the first
    answer. `waiting` are the things that wait for it: (class, how many).
    """

    given: int
    received: int
    answered: int
    answers: int
    asked: int
    replied: int
    days: int | None
    waiting: tuple[tuple[str, int], ...]


def balance(group: str, here: Collection[str], things: Iterable[Thing], questions: Iterable[Question]) -> Balance:
    """The balance of one class among the classes that are still here; what a class that left gave counts for nobody."""
    known = [one for one in things if one.group in here]
    own = [one for one in known if one.group == group]
    theirs = [one for one in known if one.group != group]
    took = [(at - one.at).days for one in theirs for who, at in one.answers if who == group]
    open_ones = [one.group for one in theirs if group not in dict(one.answers)]
    to_us = [one for one in questions if one.to == group and one.by in here and one.by != group]
    return Balance(
        given=len(own),
        received=len(theirs),
        answered=len(took),
        answers=sum(who in here and who != group for one in own for who, _ in one.answers),
        asked=len(to_us),
        replied=sum(one.answered for one in to_us),
        days=round(median(took)) if took else None,
        waiting=tuple((one, open_ones.count(one)) for one in dict.fromkeys(open_ones)),
    )
