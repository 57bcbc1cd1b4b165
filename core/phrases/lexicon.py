"""The words of one language: Babel's weekdays and months, and the data file beside this folder's README."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale

from core.phrases.places import place_entries
from core.phrases.spelling import key_of

Entry = tuple[str, Any]
LANGUAGES = ("en", "es")

# Section of the data file -> letter of the grammar, and how its keys are read.
_COUNTED = {
    "weekdays": "w", "months": "M", "days": "d", "weeks": "K", "numbers": "N", "ordinals": "o", "fractions": "H",
    "units": "u", "spans": "U", "moments": "W",
}  # fmt: skip
_NAMED = {"halves": "a", "parts": "p", "hour_parts": "T"}
_GLUE = {
    "at": "@", "of": "~", "article": "e", "in": "i", "from_now": "v", "later": "g", "earlier": "k", "to": ":",
    "to_day": "Y", "from": "f", "between": "B", "and": "&", "or": "|", "past": "P", "before": "m", "before_hour": "V",
    "exact": "c", "next": "x", "this": "s", "same_day": "S", "lasting": "j", "zone": "L", "own": "O", "polite": "r",
    "negation": "!",
}  # fmt: skip


@dataclass(frozen=True)
class Lexicon:
    """The entries of one language: words without accents -> (letter of the grammar, value).

    `clock` is 24 where a bare "7:15" is the morning, 12 where it may be either. `loose` are counts of days that
    people also say for another count (ocho días: a week).
    """

    language: str
    clock: int
    entries: Mapping[tuple[str, ...], Entry]
    loose: Mapping[int, int] = field(default_factory=dict)

    def longest(self, words: Sequence[str], at: int) -> tuple[int, Entry | None]:
        """The longest entry that begins at word `at`: how many words it takes, and what it is."""
        for size in range(min(_LONGEST_ENTRY, len(words) - at), 0, -1):
            if entry := self.entries.get(tuple(words[at : at + size])):
                return size, entry
        return 1, None


_LONGEST_ENTRY = 5


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language of `LANGUAGES`, read once."""
    text = files("core.phrases").joinpath("lexicons", f"{language}.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    entries: dict[tuple[str, ...], Entry] = dict(place_entries(language, data["places"]))
    entries.update(_own_entries(data))
    _add_calendar(entries, language)
    return Lexicon(language, data["clock"], entries, {int(key): value for key, value in data.get("loose", {}).items()})


def _own_entries(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Entry]]:
    for section, kind in _COUNTED.items():
        for value, spellings in data[section].items():
            yield from ((key_of(spelling), (kind, int(value))) for spelling in spellings)
    for section, kind in _NAMED.items():
        for value, spellings in data[section].items():
            yield from ((key_of(spelling), (kind, value)) for spelling in spellings)
    for role, spellings in data["glue"].items():
        yield from ((key_of(spelling), (_GLUE[role], None)) for spelling in spellings)
    for spelling, (offset, part) in data["day_and_part"].items():
        yield key_of(spelling), ("b", (offset, part))


def _add_calendar(entries: dict[tuple[str, ...], Entry], language: str) -> None:
    locale = Locale.parse(language)
    months = {key_of(name): number for width in _WIDTHS for number, name in locale.months["format"][width].items()}
    weekdays = {key_of(name): number for width in _WIDTHS for number, name in locale.days["format"][width].items()}
    for key, number in months.items():
        entries[key] = ("M", number)
    for key, number in weekdays.items():
        # Spanish "mar" is Tuesday and March; the grammar decides by what stands around it.
        entries[key] = ("q", (number, months[key])) if key in months else ("w", number)


_WIDTHS = ("wide", "abbreviated")
