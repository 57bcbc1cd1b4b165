"""The reflection prompts as a class is asked them: one round, one language, one age band."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from prompts import HERE

Round = Literal["expect", "brief", "final"]
"""Before first contact (sealed), after the icebreaker, at the end."""


@dataclass(frozen=True, slots=True)
class Question:
    """One prompt, worded; `key` is what an answer is stored under and never changes.

    `recalls` is the key of a sealed expectation: the text then has the places ``{date}`` and ``{expected}``, and
    `without` is asked where the class sealed nothing. `choices` are answers to tap: (key, label).
    """

    key: str
    text: str
    sealed: bool = False
    recalls: str = ""
    without: str = ""
    choices: tuple[tuple[str, str], ...] = ()


def questions(round: Round, language: str, ages: str, version: int = 1) -> tuple[Question, ...]:
    """Return a round's prompts in order, in the wording of the age band ("9-12") where it has one of its own.

    KeyError for a round or language that the set does not have.
    """
    return tuple(_question(entry, entry[language], ages) for entry in _set(version)["rounds"][round])


def label(version: int = 1) -> str:
    """Return the name@version that stored answers record."""
    return f"{_set(version)['name']}@{version}"


def _question(entry: dict[str, Any], words: dict[str, str], ages: str) -> Question:
    return Question(
        key=entry["key"],
        text=words.get(ages.replace("–", "-"), words["text"]),
        sealed=entry.get("sealed", False),
        recalls=entry.get("then", ""),
        without=words.get("without", ""),
        choices=tuple((choice, words[choice]) for choice in entry.get("choices", ())),
    )


@lru_cache(maxsize=4)
def _set(version: int) -> dict[str, Any]:
    return tomllib.loads((HERE / "reflection" / f"v{version}.toml").read_text("utf-8"))
