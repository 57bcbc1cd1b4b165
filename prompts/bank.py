"""Ready questions for a call: twelve for each age band, the same in every language that the set has."""

import tomllib
from functools import lru_cache
from typing import Any

from prompts import HERE

ELSE = "9-12"
"""The band of a class whose ages the set does not have."""


def bank(language: str, ages: str) -> tuple[str, ...]:
    """Return the questions of an age band ("9-12") in their order; in English where the set has no such language."""
    bands: dict[str, list[dict[str, str]]] = _set()["bands"]
    return tuple(one.get(language, one["en"]) for one in bands.get(ages.replace("–", "-"), bands[ELSE]))


def in_language(words: str, language: str) -> str:
    """Return the same questions, one a line, in another language; "" where a line is no question of the set."""
    said = [_every().get(line.strip(), {}) for line in words.splitlines() if line.strip()]
    return "\n".join(one.get(language, one["en"]) for one in said) if said and all(said) else ""


@lru_cache(maxsize=1)
def _every() -> dict[str, dict[str, str]]:
    return {text: one for band in _set()["bands"].values() for one in band for text in one.values()}


@lru_cache(maxsize=1)
def _set() -> dict[str, Any]:
    return tomllib.loads((HERE / "call_questions" / "v1.toml").read_text("utf-8"))
