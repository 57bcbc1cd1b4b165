"""Finds what may be a student's name, a telephone number or an address in what a teacher wrote about her class.

It only leads to a question, so it may be wrong both ways; it is plain lists and rules, so that the same words always
lead to the same question and nothing leaves the house.
"""

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from core.texts.fold import fold

CONTACT = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w{3,}"
    r"|(?!\d{4}-\d\d-\d\d\b)\+?\d(?:[ ().-]?\d){7,}",
    re.IGNORECASE,
)
"""Web and mail addresses, @names, and runs of eight digits or more, as telephone numbers are written."""
WORD = re.compile(r"[^\W\d_](?:['’-]?[^\W\d_]|[\u0300-\u036f\u0900-\u097f])*")
"""Letters with their marks: Python takes the vowel signs of Devanagari for no letters."""
STOPS = '.!?…:;\n¿¡«“"'
GONE = "…"
"""What stands in place of a telephone number or an address."""


@dataclass(frozen=True)
class Found:
    """What looks like names and like contacts, in the order of the words, and the words without them."""

    names: tuple[str, ...]
    contacts: tuple[str, ...]
    suggestion: str


def find_personal(words: str, language: str, spared: Collection[str] = ()) -> Found | None:
    """What had better not be kept, or None. `spared` are names that may stay: the teachers', the countries'."""
    contacts = tuple(match[0].strip() for match in CONTACT.finditer(words))
    without = CONTACT.sub(GONE, words)
    spans = list(_joined(without, _names(without, language, frozenset(fold(s) for s in _single(spared)))))
    if not contacts and not spans:
        return None
    names = tuple(dict.fromkeys(without[start:end] for start, end in spans))
    return Found(names, contacts, _replaced(without, spans, language))


def has_contact(words: str) -> bool:
    """Whether there is an address or a telephone number in it."""
    return CONTACT.search(words) is not None


def _single(names: Collection[str]) -> Iterator[str]:
    for name in names:
        yield from WORD.findall(name)


def _names(words: str, language: str, spared: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Each word that is a known first name, or an unknown capitalised word before a verb of saying."""
    book, found = _book(), list(WORD.finditer(words))
    tongue = language if language in book.reports else "en"
    for n, match in enumerate(found):
        word = match[0]
        if not word[0].isupper() and word.upper() != word.lower():
            continue
        if fold(word) in spared:
            continue
        first = _begins(words, match.start())
        following = found[n + 1][0].casefold() if n + 1 < len(found) else ""
        reports = following in book.reports[tongue]
        known = fold(word) in book.names and not (first and fold(word) in book.doubtful and not reports)
        unknown = reports and word.casefold() not in book.known[tongue] and not word.isupper()
        if known or unknown:
            yield match.span()


def _joined(words: str, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A first name takes the capitalised words that follow it along: a surname is part of the name."""
    end = -1
    for start, stop in spans:
        if start < end:
            continue
        end = stop
        while (following := re.match(r" ([^\W\d_]+)", words[end:])) and following[1][0].isupper():
            end += following.end()
        yield start, end


def _begins(words: str, at: int) -> bool:
    before = words[:at].rstrip()
    return not before or before[-1] in STOPS


def _replaced(words: str, spans: list[tuple[int, int]], language: str) -> str:
    book = _book()
    tongue = language if language in book.someone else "en"
    said, at = [], 0
    for n, (start, end) in enumerate(spans):
        somebody = book.someone[tongue][min(n, 1)]
        said += [words[at:start], somebody.capitalize() if _begins(words, start) else somebody]
        at = end
    return "".join((*said, words[at:]))


@dataclass(frozen=True)
class _Book:
    names: frozenset[str]
    doubtful: frozenset[str]
    reports: dict[str, frozenset[str]]
    known: dict[str, frozenset[str]]
    someone: dict[str, tuple[str, str]]


@cache
def _book() -> _Book:
    entries = tomllib.loads((files("core.phrases") / "names.toml").read_text("utf-8"))
    spoken = {language: entry for language, entry in entries.items() if "reports" in entry}
    return _Book(
        frozenset(fold(name) for entry in entries.values() for name in entry["names"].split()),
        frozenset(fold(name) for entry in entries.values() for name in entry["doubtful"].split()),
        {language: frozenset(entry["reports"].split()) for language, entry in spoken.items()},
        {language: frozenset(word.casefold() for word in entry["known"].split()) for language, entry in spoken.items()},
        {language: (entry["someone"], entry["another"]) for language, entry in spoken.items()},
    )
