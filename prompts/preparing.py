"""What a group prepares before a call with the things that the other class has shared."""

import tomllib
from functools import lru_cache
from typing import Any

from prompts import HERE

AT_ONCE = 3
"""Questions on one card."""


def preparing(language: str, ages: str, call: int, version: int = 1) -> tuple[str, ...]:
    """Return three questions in the wording of the age band ("9-12") where it has one of its own; `call` counts the
    calls before this one, so that the next has other questions. In English where the set has no such language."""
    entries = _set(version)["questions"]
    first = call * AT_ONCE % len(entries)
    return tuple(
        words.get(ages.replace("–", "-"), words["text"])
        for words in (entry.get(language, entry["en"]) for entry in entries[first : first + AT_ONCE])
    )


@lru_cache(maxsize=4)
def _set(version: int) -> dict[str, Any]:
    return tomllib.loads((HERE / "pack" / f"v{version}.toml").read_text("utf-8"))
