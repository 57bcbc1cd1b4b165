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


Backup = Literal["mail", "phone", "none"]
BACKUPS: tuple[Backup, ...] = ("mail", "phone", "none")
"""How partners reach each other when Chaski does not: by e-mail, by phone, or not at all."""
MOST_DAYS = 5


@dataclass(frozen=True)
class Pact:
    """What a host sets in the agreement, beside what follows from the plan.

    `days` are school days for an answer (1 to MOST_DAYS). `caller` is the teacher who hosts the calls, "" for the
    project's host. `recorded` tells whether calls are recorded, for the classes alone.
    """

    days: int = ANSWER_DAYS
    backup: Backup = "mail"
    caller: str = ""
    recorded: bool = False


USUAL = Pact()
"""What an agreement says where its host has set nothing."""


@dataclass(frozen=True)
class NoGo:
    """Days `first` to `last` on which the class in this country is not at school."""

    country: str
    first: date
    last: date


@dataclass(frozen=True)
class Terms:
    """What the nine points say of one version of a plan.

    `aim` is a kind of project, `idea` the idea of the gallery that it began from ("" for none), `aim_words` what the
    host typed instead, in `language`. `calls` counts the calls of the plan, `host` hosts them, or somebody of each
    group where the classes are `grouped`; `lessons` is about how many lessons each class gives. `pact` is what the
    project's host set.
    """

    version: int
    aim: str
    idea: str
    aim_words: str
    language: str
    start: date
    end: date
    off: tuple[NoGo, ...]
    calls: int
    host: str
    lessons: int
    pact: Pact = Pact()
    grouped: bool = False
