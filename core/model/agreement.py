"""The agreement between the teachers of a project: nine points that follow from the plan and are signed together."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Point = Literal["aim", "dates", "answers", "languages", "calls", "students", "work", "marks", "failing"]
POINTS: tuple[Point, ...] = (
    "aim",
    "dates",
    "answers",
    "languages",
    "calls",
    "students",
    "work",
    "marks",
    "failing",
)
ANSWER_DAYS = 3
"""School days within which partners answer each other, unless they agree on another number."""


@dataclass(frozen=True)
class NoGo:
    """Days `first` to `last` on which the class in this country is not at school."""

    country: str
    first: date
    last: date


@dataclass(frozen=True)
class Terms:
    """What the nine points say of one version of a plan.

    `aim` is a kind of project, `aim_words` what the host typed instead, in `language`. `calls` counts the calls of
    the plan, `host` hosts them; `lessons` is about how many lessons each class gives.
    """

    version: int
    aim: str
    aim_words: str
    language: str
    start: date
    end: date
    off: tuple[NoGo, ...]
    calls: int
    host: str
    lessons: int
