"""One spelling for what teachers type in many: accents, capitals, widths and invisible marks."""

import unicodedata
from collections.abc import Iterator
from string import ascii_lowercase


def fold(text: str) -> str:
    """Lower case without accents and dots: how words are compared."""
    spread = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(mark for mark in spread if not unicodedata.combining(mark))
    return bare.replace("’", "'").replace(".", "")


def tidy(text: str) -> str:
    """One form for full-width figures and the like; invisible marks of direction go, control characters are blanks."""
    shaped = unicodedata.normalize("NFKC", text)
    kinds = ((char, unicodedata.category(char)) for char in shaped)
    return "".join(" " if kind == "Cc" else char for char, kind in kinds if kind != "Cf" and char != "\ufe0f")


def slips(word: str) -> Iterator[str]:
    """What a thumb may have meant: two letters swapped, one too many, one left out. The first letter stays, and so does
    the last one: "Mondays" is no slip."""
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(1, len(word) + 1):
        yield from (word[:at] + letter + word[at:] for letter in ascii_lowercase)


def misses(word: str) -> Iterator[str]:
    """The words that have one other letter."""
    for at in range(len(word)):
        yield from (word[:at] + letter + word[at + 1 :] for letter in ascii_lowercase)


def key_of(words: str) -> tuple[str, ...]:
    """The words of a lexicon entry as they are looked up."""
    return tuple(fold(words).replace("-", " ").split())
