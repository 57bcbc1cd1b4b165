"""What somebody wants done, in her own words: which deeds her sentence may mean, the likeliest first; nothing is done.

Two things speak for a deed. Its patterns in deed_words/LANGUAGE.toml: one holds where each of its words stands
somewhere in the sentence, and enough of the sentence is explained. And the sentences of deed_words/said, as likeness.py
reads them. Where a language has no such sentences yet, its patterns decide alone.
"""

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from core.phrases import likeness
from core.phrases.lexicon import LANGUAGES, lexicon
from core.phrases.spelling import fold, misses, slips, tidy
from core.phrases.words import tokens_of

WORDS = Path(__file__).parent / "deed_words"
LONGEST, LETTERS = 25, 300
"""Words and characters of a wish: more is a letter to somebody, and reading it would take the time of a whole turn."""
CLEAR, WISHED, BESIDE = 0.65, 0.42, 0.15
"""Of what was typed so much is explained by a deed that is put forward: less where the sentence itself says that
something is wanted or asked ("can we", "please", "how do I"), or is as short as an order. One beside it may explain
so much less."""
EXPLAINED = 8.0
"""How much the patterns of a deed speak for it beside what the sentence is like, in natural logarithms: so much where
they explain all of it, half where they explain too little to be enough alone."""
LIKELY, RIVALS = 6.0, 16.0
"""So much likelier than words for somebody a deed is when it is put forward, and so much less likely than the first are
those that get a button beside it. Weighed on sentences that had been left out of deed_words/said."""
GUESSED, GUESSES = -4.0, 2
"""Where none is so likely, so many get a button below, if the first is likelier than this."""
SHORT = 4
SHORTEST_SLIP, LONGEST_SLIP, SHORTEST_START = 5, 24, 6
"""Letters of a word in which a slip is looked for: of a longer one there are too many."""
HARMLESS = ("home", "cancel")
"""Greetings, thanks and a mere "never mind": with a name or anything else beside them they are for somebody."""
_NAME = likeness.NAME
_OF_TIME = "wMdbaqpT"
"""The kinds of words in a lexicon that are a time themselves, not what leads to one."""
_APART = re.compile(r"[^\w']+|_+")


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed by its name in the files; `size` is how many words its patterns explain, those that tell something first,
    `fit` the share of the sentence that they are (0 to 1; 0 where the sentence is only like others), and `clear`
    whether that is enough to put it forward."""

    name: str
    fit: float
    size: tuple[int, int]
    clear: bool


def deeds_in(words: str, language: str, names: Collection[str] = ()) -> tuple[Deed, ...]:
    """The deeds that these words may mean, the likeliest first; () for words that tell or ask something else.

    `names` are words that are known here: of partners, countries and projects. Every language is tried, her own first.
    """
    clear, total, there = _told(words, language, names)
    if clear or not total:
        return clear
    order = _order(total)
    if total[order[0]] <= LIKELY or (order[0] in HARMLESS and order[0] not in there):
        return ()
    return tuple(
        there.get(name) or Deed(name, 0.0, (0, 0), True)
        for name in order
        if total[name] > total[order[0]] - RIVALS and name not in HARMLESS
    )


def guesses_in(words: str, language: str, names: Collection[str] = ()) -> tuple[str, ...]:
    """The names of the few deeds that a question or a wish may mean which is about as likely for somebody; () for words
    that `deeds_in` reads."""
    _, total, _ = _told(words, language, names)
    order = _order(total)
    if not order or order[0] in HARMLESS or not GUESSED < total[order[0]] <= LIKELY or not _asks(words):
        return ()
    return tuple(name for name in order[:GUESSES] if name not in HARMLESS)


def _told(
    words: str, language: str, names: Collection[str]
) -> tuple[tuple[Deed, ...], dict[str, float], dict[str, Deed]]:
    """What is settled by the patterns alone; otherwise how likely each deed is beside words for somebody, in natural
    logarithms, and those that the patterns name."""
    if len(words) > LETTERS:
        return (), {}, {}
    known = frozenset(word for name in names for word in plain(name).split())
    explained = _explained(plain(words), language, known)
    alike = {} if explained and explained[0].name in HARMLESS else _likeness(plain(words), language, known)
    if not alike:
        return explained, {}, {}
    there = {one.name: one for one in explained}
    worth = {one.name: EXPLAINED * one.fit * (1 if one.clear else 0.5) for one in explained}
    return (), {name: alike.get(name, 0.0) + worth.get(name, 0.0) for name in {*alike, *worth}}, there


def _asks(words: str) -> bool:
    """Whether a sentence says itself that something is asked or wanted."""
    wished = (_book(code).wished for code in spoken())
    return "?" in words or any(one is not None and one.search(f" {plain(words)} ") for one in wished)


def _order(total: dict[str, float]) -> list[str]:
    return sorted(total, key=lambda name: (-total[name], name))


def _explained(line: str, language: str, known: frozenset[str]) -> tuple[Deed, ...]:
    """What the patterns of all languages say."""
    found: dict[str, Deed] = {}
    for code in sorted(spoken(), key=lambda one: one != language):
        for deed in _read(line, code, known):
            if deed.name not in found or (deed.size, deed.fit) > (found[deed.name].size, found[deed.name].fit):
                found[deed.name] = deed
    likely = sorted(found.values(), key=lambda one: (one.size, one.fit), reverse=True)
    clear = [one for one in likely if one.clear]
    return (*clear, *(one for one in likely if not one.clear and one.fit >= clear[0].fit - BESIDE)) if clear else ()


def _likeness(line: str, language: str, known: frozenset[str]) -> dict[str, float]:
    """How far the sentence is like those of each deed, in the language that most of its words are of; {} for none."""
    said = {code: [_meant(word, code) for word in line.split()] for code in likeness.languages()}
    if not said or not 0 < len(line.split()) <= LONGEST:
        return {}
    code = max(said, key=lambda one: (sum(word in _heard(one).words for word in said[one]), one == language))
    features = likeness.features_of(said[code], known, _dated_words(code), _book(code).alike)
    return likeness.likeness(features, _heard(code))


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
    begins: tuple[tuple[str, frozenset[str]], ...]
    """How an entry of a slot begins, "*" where the word goes on, with the slots that it is an entry of."""
    known: frozenset[str]
    """Every single word that some pattern or the filler knows."""
    begun: tuple[str, ...]
    """The long beginnings of words that some pattern knows."""
    alike: likeness.Alike
    short: dict[str, str]
    """What is typed short, or as it sounds, and the word that it is."""


def _read(words: str, code: str, names: frozenset[str]) -> list[Deed]:
    book = _book(code)
    said = [_meant(word, code) if word not in names else word for word in words.split()]
    line = f" {' '.join(said)} "
    if not said or len(said) > LONGEST or (book.told and book.told.search(line)):
        return []
    wished = len(said) <= SHORT or (book.wished is not None and book.wished.search(line))
    enough = WISHED if wished else CLEAR
    dated, found, there = _dated(words, code), [], _there(book, said)
    for name, slots in book.patterns:
        if not there.issuperset(slots):
            continue
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


def _there(book: _Book, said: list[str]) -> set[str]:
    """The slots that may stand in these words: some entry of theirs begins there."""
    there = {_NAME}
    words = set(said)
    for begin, slots in book.begins:
        if begin in words or (begin[-1] == "*" and any(word.startswith(begin[:-1]) for word in words)):
            there |= slots
    return there


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


@cache
def _dated_words(code: str) -> frozenset[str]:
    """The single words that name a day, a month or an hour."""
    return frozenset(key[0] for key, (kind, _) in lexicon(code).entries.items() if len(key) == 1 and kind in _OF_TIME)


@lru_cache(maxsize=20_000)
def _meant(word: str, code: str) -> str:
    """A word as it was meant: one that no pattern knows is taken for the one a slip of the finger away."""
    book = _book(code)
    word = book.short.get(word, word)
    if not SHORTEST_SLIP <= len(word) <= LONGEST_SLIP or _knows(book, word):
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
    begins: dict[str, set[str]] = {}
    for slot in slots:
        for entry in _entries(slot, lists):
            begins.setdefault(fold(entry).split("_")[0], set()).add(slot)
    words = {word for slot in slots for entry in _entries(slot, lists) for word in entry.split("_")}
    begun = tuple(word[:-1] for word in words if word.endswith("*") and len(word) > SHORTEST_START)
    told, wished = (_any(raw[name].split()) if raw.get(name) else None for name in ("told", "wished"))
    first = tuple((begin, frozenset(there)) for begin, there in begins.items())
    slight = frozenset(raw.get("slight", "").split())
    alike, short = likeness.Alike(raw.get("alike", {})), raw.get("short", {})
    return _Book(filler, slight, told, wished, patterns, slots, first, filler | frozenset(words), begun, alike, short)


@cache
def _heard(code: str) -> likeness.Heard:
    """What was said in this language."""
    names, alike = frozenset(plain(likeness.names_in_sentences(code)).split()), _book(code).alike

    def each() -> Iterator[tuple[str, list[str], dict[str, float]]]:
        for deed, sentence in likeness.sentences(code):
            said = [_book(code).short.get(word, word) for word in plain(sentence).split()]
            yield deed, said, likeness.features_of(said, names, _dated_words(code), alike)

    return likeness.hear(each())


def _entries(slot: str, lists: dict[str, list[str]]) -> list[str]:
    return [entry for one in slot.split("|") for entry in (lists[one[1:]] if one.startswith("@") else [one])]


def _slot(slot: str, lists: dict[str, list[str]]) -> re.Pattern[str]:
    return _any(_entries(slot, lists))


def _any(entries: list[str]) -> re.Pattern[str]:
    """One of these stands there as whole words, the longest first; a star leaves the end open."""
    bodies = [re.escape(fold(one).rstrip("*").replace("_", " ")) + r"\w*" * one.endswith("*") for one in entries]
    return re.compile(f"(?<= )({'|'.join(sorted(bodies, key=len, reverse=True))})(?= )")
