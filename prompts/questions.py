"""The reflection prompts as a class is asked them: one round, one language, one age band."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from prompts import HERE

Round = Literal["expect", "brief", "half", "final", "teacher"]
"""Before first contact (sealed), after the icebreaker, half-way, at the end; and what a teacher asks herself."""
NEWEST = 2
"""The set that is asked; what was asked from an older one is answered under the same keys."""
FORMS = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
"""[one|many]: the wording for one other class, and for more."""


@dataclass(frozen=True, slots=True)
class Question:
    """One prompt, worded; `key` is what an answer is stored under and never changes.

    `recalls` is the key of a sealed expectation: the text then has the places ``{date}`` and ``{expected}``, and
    `without` is asked where the class sealed nothing. `choices` are answers to tap: (key, label). A `spare` one is
    asked only where a project's host takes it. `frame` is its step of looking back: what, so what, now what.
    """

    key: str
    text: str
    sealed: bool = False
    recalls: str = ""
    without: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    spare: bool = False
    frame: str = ""


def questions(
    round: Round, language: str, ages: str, version: int = NEWEST, classes: int = 2
) -> tuple[Question, ...]:
    """Return a round's prompts in order, in the wording of the age band ("9-12") where it has one of its own.

    In English where the set has no such language; KeyError for an unknown round.
    """
    return tuple(one for one in bank(round, language, ages, version, classes) if not one.spare)


@lru_cache(maxsize=256)
def bank(round: Round, language: str, ages: str, version: int = NEWEST, classes: int = 2) -> tuple[Question, ...]:
    """Return all of a round's prompts, the spare ones too, for a project of so many classes."""
    entries = _set(version)["rounds"][round]
    return tuple(_question(entry, entry.get(language, entry["en"]), ages, classes > 2) for entry in entries)


def label(version: int = NEWEST) -> str:
    """Return the name@version that stored answers record."""
    return f"{_set(version)['name']}@{version}"


def _question(entry: dict[str, Any], words: dict[str, str], ages: str, many: bool) -> Question:
    return Question(
        key=entry["key"],
        text=_formed(words.get(ages.replace("–", "-"), words["text"]), many),
        sealed=entry.get("sealed", False),
        recalls=entry.get("then", ""),
        without=_formed(words.get("without", ""), many),
        choices=tuple((choice, words[choice]) for choice in entry.get("choices", ())),
        spare=entry.get("spare", False),
        frame=entry.get("frame", ""),
    )


def _formed(text: str, many: bool) -> str:
    return FORMS.sub(lambda found: found[2 if many else 1], text)


@lru_cache(maxsize=4)
def _set(version: int) -> dict[str, Any]:
    return tomllib.loads((HERE / "reflection" / f"v{version}.toml").read_text("utf-8"))
