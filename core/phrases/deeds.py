"""What somebody wants done, in her own words: which deeds her sentence may mean, the likeliest first; nothing is done.

A deed is a list of patterns in deed_words/LANGUAGE.toml. One holds where each of its words stands somewhere in the
sentence, and enough of the sentence is explained: what is left over tells of something else.
"""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from core.phrases.lexicon import LANGUAGES, lexicon
from core.phrases.spelling import fold, misses, slips, tidy
from core.phrases.words import tokens_of

WORDS = Path(__file__).parent / "deed_words"
LONGEST = 25
"""Words of a wish: more is a letter to somebody."""
CLEAR, WISHED, BESIDE = 0.65, 0.42, 0.15
"""Of what was typed so much is explained by a deed that is put forward: less where the sentence itself says that
something is wanted or asked ("can we", "please", "how do I"), or is as short as an order. One beside it may explain
so much less."""
SHORT = 4
SHORTEST_SLIP, SHORTEST_START = 5, 6
HARMLESS = ("home", "cancel")
"""Greetings, thanks and a mere "never mind": with a name or anything else beside them they are for somebody."""
_NAME = "#name"
_APART = re.compile(r"[^\w']+|_+")


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed by its name in the files; `size` is how many words it explains, those that tell something first, `fit` the
    share of the sentence that they are (0 to 1), and `clear` whether that is enough to put it forward."""

    name: str
    fit: float
    size: tuple[int, int]
    clear: bool


def deeds_in(words: str, language: str, names: Collection[str] = ()) -> tuple[Deed, ...]:
    """The deeds that these words may mean, the likeliest first; () for words that tell or ask something else.

    `names` are words that are known here: of partners, countries and projects. Every language is tried, her own first.
    """
    known = frozenset(word for name in names for word in plain(name).split())
    found: dict[str, Deed] = {}
    for code in sorted(spoken(), key=lambda one: one != language):
        for deed in _read(plain(words), code, known):
            if deed.name not in found or (deed.size, deed.fit) > (found[deed.name].size, found[deed.name].fit):
                found[deed.name] = deed
    likely = sorted(found.values(), key=lambda one: (one.size, one.fit), reverse=True)
    clear = [one for one in likely if one.clear]
    return (*clear, *(one for one in likely if not one.clear and one.fit >= clear[0].fit - BESIDE)) if clear else ()


@cache
def spoken() -> tuple[str, ...]:
    """The languages that have a file, by their codes."""
    return tuple(sorted(file.stem for file in WORDS.glob("*.toml")))


def deed_names() -> tuple[str, ...]:
    """Every deed that some language knows, in the alphabet's order."""
    return tuple(sorted({name for code in spoken() for name, _ in _book(code).patterns}))


def plain(words: str) -> str:
    """One spelling for what is compared: "¿Dónde está Thursday's call?" is "donde esta thursday call"."""
    bare = re.sub(r"'s\b", "", fold(tidy(words)).replace("’", "'")).replace("'", "")
    return _APART.sub(" ", bare).strip()


@dataclass(frozen=True)
class _Book:
    filler: frozenset[str]
    slight: frozenset[str]
    told: re.Pattern[str] | None
    wished: re.Pattern[str] | None
    patterns: tuple[tuple[str, tuple[str, ...]], ...]
    slots: dict[str, re.Pattern[str]]
    known: frozenset[str]
    """Every single word that some pattern or the filler knows."""
    begun: tuple[str, ...]
    """The long beginnings of words that some pattern knows."""


def _read(words: str, code: str, names: frozenset[str]) -> list[Deed]:
    book = _book(code)
    said = [_meant(word, code) if word not in names else word for word in words.split()]
    line = f" {' '.join(said)} "
    if not said or len(said) > LONGEST or (book.told and book.told.search(line)):
        return []
    wished = len(said) <= SHORT or (book.wished is not None and book.wished.search(line))
    enough = WISHED if wished else CLEAR
    dated, found = _dated(words, code), []
    for name, slots in book.patterns:
        covered = _covered(line, slots, book, said, names)
        if covered is None:
            continue
        left = [
            word for at, word in enumerate(said)
            if at not in covered and word not in book.filler and word not in names and word not in dated
        ]  # fmt: skip
        left = [word for word in left if not word.isdecimal()]
        telling = sum(said[at] not in book.filler and said[at] not in names for at in covered)
        fit = len(covered) / (len(covered) + len(left))
        if name not in HARMLESS or all(at in covered or word in book.slight for at, word in enumerate(said)):
            found.append(Deed(name, fit, (telling, len(covered)), fit >= enough))
    return found


def _covered(
    line: str, slots: tuple[str, ...], book: _Book, said: list[str], names: frozenset[str]
) -> frozenset[int] | None:
    """The places of the words that the pattern takes, each once; None where one of its words is missing."""
    taken: set[int] = set()
    for slot in slots:
        if slot == _NAME:
            hits = ({at} for at, word in enumerate(said) if word in names)
        else:
            hits = (_places(line, hit.start(1), hit.end(1)) for hit in book.slots[slot].finditer(line))
        free = next((hit for hit in hits if not hit & taken), None)
        if free is None:
            return None
        taken |= free
    return frozenset(taken)


def _places(line: str, start: int, end: int) -> set[int]:
    first = line.count(" ", 0, start) - 1
    return set(range(first, first + line[start:end].count(" ") + 1))


@lru_cache(maxsize=2000)
def _dated(words: str, code: str) -> frozenset[str]:
    """The words that belong to a day or an hour."""
    tokens = tokens_of(words, lexicon(code if code in LANGUAGES else "en"))
    return frozenset(word for token in tokens if token.kind != "?" for word in plain(token.raw).split())


@lru_cache(maxsize=20_000)
def _meant(word: str, code: str) -> str:
    """A word as it was meant: one that no pattern knows is taken for the one a slip of the finger away."""
    book = _book(code)
    if len(word) < SHORTEST_SLIP or _knows(book, word):
        return word
    near = (*slips(word), *misses(word))
    # "Deportes" is no slip of "reportes": of a beginning alone the first letter has to stand.
    return next((one for one in near if one in book.known or (one[0] == word[0] and one.startswith(book.begun))), word)


def _knows(book: _Book, word: str) -> bool:
    return word in book.known or any(slot.search(f" {word} ") for slot in book.slots.values())


@cache
def _book(code: str) -> _Book:
    raw = tomllib.loads((WORDS / f"{code}.toml").read_text("utf-8"))
    lists = {name: entries.split() for name, entries in raw["lists"].items()}
    patterns = tuple(
        (deed, tuple(pattern.split())) for deed, written in raw["deeds"].items() for pattern in written
    )
    slots = {slot: _slot(slot, lists) for _, pattern in patterns for slot in pattern if slot != _NAME}
    filler = frozenset(raw["filler"].split())
    words = {word for slot in slots for entry in _entries(slot, lists) for word in entry.split("_")}
    begun = tuple(word[:-1] for word in words if word.endswith("*") and len(word) > SHORTEST_START)
    told, wished = (_any(raw[name].split()) if raw.get(name) else None for name in ("told", "wished"))
    slight = frozenset(raw.get("slight", "").split())
    return _Book(filler, slight, told, wished, patterns, slots, filler | frozenset(words), begun)


def _entries(slot: str, lists: dict[str, list[str]]) -> list[str]:
    return [entry for one in slot.split("|") for entry in (lists[one[1:]] if one.startswith("@") else [one])]


def _slot(slot: str, lists: dict[str, list[str]]) -> re.Pattern[str]:
    return _any(_entries(slot, lists))


def _any(entries: list[str]) -> re.Pattern[str]:
    """One of these stands there as whole words, the longest first; a star leaves the end open."""
    bodies = [re.escape(fold(one).rstrip("*").replace("_", " ")) + r"\w*" * one.endswith("*") for one in entries]
    return re.compile(f"(?<= )({'|'.join(sorted(bodies, key=len, reverse=True))})(?= )")
