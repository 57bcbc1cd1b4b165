"""The words of one language: Babel's weekdays and months, and the data file beside this folder's README."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from core.phrases.places import place_entries
from core.phrases.spelling import key_of, misses, slips

Entry = tuple[str, Any]
SHIPPED = Path(__file__).parent / "lexicons"


def languages(folder: Path = SHIPPED) -> tuple[str, ...]:
    """The languages that have a lexicon, by their codes: each is one file."""
    return tuple(sorted(file.stem for file in folder.glob("*.toml")))


LANGUAGES = languages()

# Section of the data file -> letter of the grammar, and how its keys are read.
_COUNTED = {
    "weekdays": "w", "months": "M", "days": "d", "weeks": "K", "numbers": "N", "ordinals": "o", "fractions": "H",
    "units": "u", "spans": "U", "moments": "W", "month_words": "D",
}  # fmt: skip
_NAMED = {"halves": "a", "parts": "p", "hour_parts": "T"}
_GLUE = {
    "at": "@", "of": "~", "article": "e", "at_or_before": "J", "in": "i", "from_now": "v", "later": "g", "earlier": "k",
    "to": ":", "to_or_before": ":", "to_day": "Y", "from": "f", "between": "B", "and": "&", "or": "|", "past": "P",
    "before": "m", "before_hour": "V", "exact": "c", "next": "x", "this": "s", "after_next": "G", "last": "E",
    "end": "R", "school_days": "X", "week_of": "I", "due": "C", "same_day": "S", "same_hour": "h", "lasting": "j",
    "zone": "L", "own": "O", "theirs": "Q", "at_theirs": "A", "polite": "r", "negation": "!",
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
        """The longest entry that begins at word `at`, "quinta-feira" too: how many words it takes, and what it is."""
        for size in range(min(_LONGEST_ENTRY, len(words) - at), 0, -1):
            piece = words[at : at + size]
            key = tuple(word for n, word in enumerate(piece) if word != "-" or n in (0, size - 1))
            if entry := self.entries.get(key):
                return size, entry
        return 1, None

    def near(self, word: str) -> Entry | None:
        """The weekday, month or day word that an unknown word is one slip of the finger away from; None where another
        one is as near: "thuesday"."""
        if len(word) < _SHORTEST_SLIP:
            return None
        found = self._known(slips(word))
        return found[0] if found and all(entry == found[0] for entry in (*found, *self._known(misses(word)))) else None

    def _known(self, words: Iterable[str]) -> list[Entry]:
        return [entry for word in words if (entry := self.entries.get((word,))) and entry[0] in _MENDED]


_LONGEST_ENTRY = 5
_MENDED = "wMd"
# Of shorter words too many are one letter away from another: "juno" is no June.
_SHORTEST_SLIP = 5


@cache
def lexicon(language: str, folder: Path = SHIPPED) -> Lexicon:
    """The lexicon of a language of `languages(folder)`, read once."""
    text = (folder / f"{language}.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    entries: dict[tuple[str, ...], Entry] = dict(place_entries(language, data.get("places", {})))
    entries.update(_own_entries(data))
    _add_calendar(entries, language)
    return Lexicon(language, data["clock"], entries, {int(key): value for key, value in data.get("loose", {}).items()})


def _own_entries(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Entry]]:
    for section, kind in _COUNTED.items():
        for value, spellings in data.get(section, {}).items():
            yield from ((key_of(spelling), (kind, int(value))) for spelling in spellings)
    for section, kind in _NAMED.items():
        for value, spellings in data.get(section, {}).items():
            yield from ((key_of(spelling), (kind, value)) for spelling in spellings)
    for role, spellings in data.get("glue", {}).items():
        yield from ((key_of(spelling), (_GLUE[role], role)) for spelling in spellings)
    for spelling, (offset, part) in data.get("day_and_part", {}).items():
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
