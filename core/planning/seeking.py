"""What words typed at a search ask for: subject, country, ages, language, kind of project, goal."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from core.model.classgroup import AGES
from core.model.filters import Filters
from core.planning.countries import country_names
from core.texts.fold import fold
from core.texts.tongues import tongue_names

RANGE = re.compile(r"(?<!\d)(\d{1,2})\s*(?:-|–|a|to|y|and)\s*(\d{1,2})(?!\d)")
OLD = re.compile(r"(?<!\d)(\d{1,2})(?!\d)\s*\+?")
OLDEST = 99
LONGEST = 5
"""Words of the longest name that is looked for: "getting to know cultures", "united states of america"."""


def understood(text: str) -> Filters:
    """The filters that these words name; what is left over stays as `words`, to be looked for in the classes' own."""
    found, rest = _ages(fold(text).replace("|", " "))
    words = re.findall(r"[\w'+-]+", rest)
    left: list[str] = []
    while words:
        length, field, value = _meaning(words)
        if not field:
            left.append(words[0])
        elif field != "filler" and found.setdefault(field, value) != value:
            # A second country or subject: one search has one of each, so it counts as a word like others.
            left.extend(words[:length])
        words = words[length:]
    return Filters(**found, words=" ".join(left))


def _meaning(words: list[str]) -> tuple[int, str, str]:
    """How many of the first words mean something together, of what, and what; one word that means nothing."""
    known = _known()
    for length in range(min(LONGEST, len(words)), 0, -1):
        if (said := known.get(" ".join(words[:length]))) is not None:
            return length, *said
    begun = next((said for start, said in _begun().items() if words[0].startswith(start)), ("", ""))
    return 1, *begun


def _ages(text: str) -> tuple[dict[str, str], str]:
    """The band that a span of ages or one age lies in most, and the text without it."""
    match = RANGE.search(text) or OLD.search(text)
    if match is None:
        return {}, text
    first, last = int(match.group(1)), int(match.group(match.lastindex or 1))
    last = OLDEST if "+" in match.group() else last
    shared = {band: min(last, high) - max(first, low) for band, (low, high) in _bands().items()}
    best = max(AGES, key=lambda band: shared[band])
    return ({"ages": best} if shared[best] >= 0 else {}), f"{text[: match.start()]} {text[match.end() :]}"


@cache
def _bands() -> dict[str, tuple[int, int]]:
    """The first and last age of each band."""
    numbers = {band: [int(n) for n in re.findall(r"\d+", band)] for band in AGES}
    return {band: (found[0], found[1] if len(found) > 1 else OLDEST) for band, found in numbers.items()}


@cache
def _known() -> dict[str, tuple[str, str]]:
    """Every name to what it stands for, (filter, value): the vocabularies, then countries, then languages."""
    found = {name: ("language", code) for name, code in tongue_names().items()}
    found |= {name: ("country", code) for name, code in country_names().items()}
    found |= {word: said for word, said in _said() if not word.endswith("*")}
    return found | dict.fromkeys(_data()["fillers"], ("filler", ""))


@cache
def _begun() -> dict[str, tuple[str, str]]:
    """The same for the beginnings of words."""
    return {word.removesuffix("*"): said for word, said in _said() if word.endswith("*")}


def _said() -> list[tuple[str, tuple[str, str]]]:
    fields = ("ages", "subject", "kind", "goal")
    return [(word, (f, value)) for f in fields for value, words in _data()[f].items() for word in words]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("core.planning") / "seeking.toml").read_text("utf-8"))
