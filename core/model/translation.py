"""Somebody's words in another language; the original always stays beside it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Translation:
    """`about` is the id of what was said; `words` its machine translation into `language`; `origin` who made it
    (prompt and model)."""

    id: str
    about: str
    language: str
    words: str
    origin: str


def translation_id(about: str, language: str) -> str:
    """There is one translation of a thing into a language."""
    return f"{about}:{language}"
