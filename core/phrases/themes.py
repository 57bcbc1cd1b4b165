"""What an answer of a class is about: six themes, found by the words that it uses, the same for the same words.

The six are names of our own for what the OECD's four dimensions of global competence ask of students (PISA 2018 Global
Competence Framework: to examine issues of local, global and intercultural significance; to understand and appreciate
the perspectives of others; to take part in open, appropriate and effective interactions across cultures; to act for
collective well-being): worldview and curiosity belong to the first, empathy and openness to the second, communication
to the third, self-awareness lies beneath all four. They tell what a class wrote about and never how well it did.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from core.phrases.spelling import fold

Theme = Literal["self-awareness", "worldview", "empathy", "communication", "curiosity", "openness"]
THEMES: tuple[Theme, ...] = ("self-awareness", "worldview", "empathy", "communication", "curiosity", "openness")
"""In the order in which they are always shown: none stands above another."""
_MARKS = re.compile(r"[^\w']+|_+")


def themes_of(words: str, language: str) -> tuple[Theme, ...]:
    """The themes that these words in `language` touch, in the usual order; none in a language without a lexicon."""
    said = f" {_MARKS.sub(' ', fold(words))} "
    return tuple(theme for theme, pattern in _book().get(language, {}).items() if pattern.search(said))


def languages() -> tuple[str, ...]:
    """The languages whose words are known here."""
    return tuple(_book())


@cache
def _book() -> dict[str, dict[Theme, re.Pattern[str]]]:
    entries = tomllib.loads((files("core.phrases") / "themes.toml").read_text("utf-8"))
    return {code: {theme: _pattern(entry[theme]) for theme in THEMES} for code, entry in entries.items()}


def _pattern(entries: str) -> re.Pattern[str]:
    folded = (_MARKS.sub(" ", fold(entry)).strip() + ("*" in entry) * r"\w*" for entry in entries.split(","))
    return re.compile(f" (?:{'|'.join(folded)})(?= )")
