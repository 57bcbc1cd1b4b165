"""Word lists per language for the rules and for finding an activity by its words; data, not sentences."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from core.planning.countries import fold


@cache
def word_list(language: str, name: str, *, folded: bool = True) -> tuple[str, ...]:
    """A list of a language, folded if not told otherwise; () for a language without lists, whose rules let words pass.
    """
    return tuple(fold(word) if folded else word for word in _lists(language).get(name, ()))


def topics(language: str) -> dict[str, tuple[str, ...]]:
    """What students are prepared for: topic, and how words about it begin, folded."""
    return {topic: tuple(map(fold, words)) for topic, words in _lists(language).get("preparation", {}).items()}


def things(language: str) -> dict[str, tuple[str, ...]]:
    """What can be added to a plan: the template's id, and what teachers call it, folded, the longest name first."""
    known = _lists(language).get("things", {})
    return {slot: tuple(sorted(map(fold, names), key=len, reverse=True)) for slot, names in known.items()}


def fact_words(language: str) -> dict[str, list[list[str]]]:
    """By which words a plain fact is asked for: one of each group."""
    found: dict[str, list[list[str]]] = _lists(language).get("facts", {})
    return found


def clearer_verb(verb: str, language: str) -> str:
    """What can be seen done instead of a vague verb; "" where nothing fits every case."""
    return str(_lists(language).get("clearer", {}).get(verb, ""))


def phase_words(language: str, phase: str) -> tuple[str, ...]:
    """The words that name a phase."""
    return tuple(_lists(language).get("phases", {}).get(phase, ()))


def with_marks(question: str, language: str) -> str:
    """A question between the marks of its language: "¿Qué comemos en el recreo?"."""
    first, last = _lists(language).get("question_marks", ("", "?"))
    bare = question.strip().strip("¿?").rstrip(" .…!:;,").strip()
    return f"{first}{bare[:1].upper()}{bare[1:]}{last}"


def bare_audience(words: str, language: str) -> str:
    """Who sees the result, without the "para" or "for" that every sentence about it has already."""
    first, _, rest = words.strip().partition(" ")
    return rest.strip() if rest and fold(first) in word_list(language, "audience_links") else words.strip()


def knows(language: str) -> bool:
    """Are there lists for this language?"""
    return bool(_lists(language))


def split(text: str) -> tuple[str, ...]:
    """The words of a text, folded, without punctuation."""
    return tuple(re.findall(r"[\w'-]+", fold(text)))


def says_no(text: str) -> bool:
    """Is it a mere "no" or "no, gracias", in whatever language? Nothing is called that."""
    no, polite = ({w for one in ("en", "es") for w in word_list(one, name)} for name in ("negations", "polite_words"))
    said = set(split(text))
    return bool(said & no) and said <= no | polite


def says_yes(text: str) -> bool:
    """Is it a mere "yes" or "sí, gracias", in whatever language?"""
    yes, polite = ({w for one in ("en", "es") for w in word_list(one, name)} for name in ("assent", "polite_words"))
    said = set(split(text))
    return bool(said & yes) and said <= yes | polite


def stands_in(text: str, words: str) -> bool:
    """Do these words stand in the text, one after the other?"""
    return f" {' '.join(split(words))} " in f" {' '.join(split(text))} "


@cache
def _lists(language: str) -> dict[str, Any]:
    file = files("core.planning") / "lexicon" / f"{language}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
