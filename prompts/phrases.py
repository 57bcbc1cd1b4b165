"""The ready-made sentences that a teacher can tap, each in every language that knows it."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from prompts import HERE

NEWEST = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence: `says` is language to its words, `key` what it is called for ever.

    `place` is the name of the gap in it ("" for none), `kind` what belongs there: a "day", "any" words, or one of
    `values`, each of which is language to its words.
    """

    key: str
    group: str
    says: dict[str, str]
    place: str = ""
    kind: str = ""
    values: tuple[dict[str, str], ...] = ()

    def shown(self, language: str) -> str:
        """The sentence with a gap."""
        return self.says[language].replace(f"{{{self.place}}}", "…") if self.place else self.says[language]

    def filled(self, language: str, value: str) -> str:
        """The sentence with these words in its gap."""
        return self.says[language].replace(f"{{{self.place}}}", value) if self.place else self.says[language]


def phrases(language: str, version: int = NEWEST) -> tuple[Phrase, ...]:
    """All that can be tapped in this language, in order."""
    return tuple(one for one in _all(version) if language in one.says)


def phrase(key: str, version: int = NEWEST) -> Phrase:
    """The sentence of this key; KeyError for none."""
    found = next((one for one in _all(version) if one.key == key), None)
    if found is None:
        raise KeyError(key)
    return found


def label(version: int = NEWEST) -> str:
    """The name@version that stored translations record."""
    return f"phrasebook@{version}"


@lru_cache(maxsize=2)
def _all(version: int) -> tuple[Phrase, ...]:
    raw: dict[str, Any] = tomllib.loads((HERE / "phrasebook" / f"v{version}.toml").read_text("utf-8"))
    return tuple(_phrase(entry, raw) for entry in raw["sentences"] if "key" in entry)


def _phrase(entry: dict[str, str], raw: dict[str, Any]) -> Phrase:
    says = {name: words for name, words in entry.items() if name not in ("key", "group")}
    place = next((name for name in raw["places"] if any(f"{{{name}}}" in words for words in says.values())), "")
    kind = raw["places"].get(place, "")
    return Phrase(entry["key"], entry["group"], says, place, kind, tuple(raw["values"].get(kind, ())))
