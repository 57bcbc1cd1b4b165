"""Languages that a teacher typed: names in any shipped language become codes."""

import re
from functools import cache

from babel import Locale

from core.texts import LANGUAGES, LOCALES
from core.texts.fold import fold


def find_tongues(words: str) -> tuple[str, ...]:
    """"Ucraniano y algo de inglés" gives ("uk", "en"), in the order of the words; () where none is known."""
    names = tongue_names()
    found = (names.get(fold(word)) for word in re.split(r"[^\w]+", words))
    return tuple(dict.fromkeys(code for code in found if code))


def with_levels(words: str, levels: dict[str, str]) -> list[tuple[str, str]]:
    """The languages in these words with how well each is spoken: (code, level).

    `levels` gives the words of each level that is less than "fluent", which is what a bare language means.
    """
    found: dict[str, str] = {}
    for piece in re.split(r"[,;/+]|\s(?:y|e|and)\s", words.casefold()):
        told = set(fold(piece).split())
        said = next((level for level, names in levels.items() if told & set(fold(names).split())), "fluent")
        found |= dict.fromkeys(find_tongues(piece), said)
    return list(found.items())


@cache
def tongue_names() -> dict[str, str]:
    """Every language's name, folded, to its two-letter code."""
    return {
        fold(name): code
        for language in LANGUAGES
        for code, name in Locale.parse(LOCALES[language]).languages.items()
        if len(code) == 2
    }
