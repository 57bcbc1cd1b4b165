"""What a letter's writer returns: something to show, or the reason why there is nothing left to say."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from core.chat.choices import Choice, Start
from core.chat.shown import Part
from core.usecases.turn import Turn


@dataclass(frozen=True)
class Occasion:
    """Why a letter is written: its kind, what it is about (an id), which revision of that, and when it was due."""

    kind: str
    about: str
    revision: int
    due: datetime


@dataclass(frozen=True)
class Written:
    """A letter's parts and buttons.

    `asks` names the conversation that this letter opens. It takes the word only where nothing else holds it;
    otherwise its buttons stand ready. `thread` and `clears` are those of
    `core.chat.shown.Message`. `question` marks a letter that asks something of her although others of its kind only
    tell.
    """

    parts: tuple[Part, ...]
    choices: tuple[Choice, ...] = ()
    asks: Start | None = None
    thread: tuple[str, ...] = ()
    clears: bool = False
    question: bool = False


@dataclass(frozen=True)
class Skip:
    """Nothing is said; `reason` is a short code that the operator reads."""

    reason: str


Writer = Callable[[Turn, Occasion], Written | Skip]
"""Writes for `turn.me`, the reader."""
