"""Recognises a wish to have students marked, which a reflection never does."""

import re

WISHES = {
    "es": re.compile(
        r"\b(calif[ií]ca(?:l[oae]s?|r(?:l[oae]s?)?)?|eval[uú]a(?:l[oae]s?|r(?:l[oae]s?)?)?"
        r"|pon(?:le|les|er|erles?)? (?:una |la )?notas?|qué notas?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(grade|mark|score|assess) (?:this|these|them|it|their|each)\b"
        r"|\bgive (?:them |it )?(?:a )?(?:grade|mark)s?\b",
        re.IGNORECASE,
    ),
}


def asks_for_marks(words: str, language: str) -> bool:
    """Whether the words ask for a mark instead of answering."""
    return any(wish.search(words) for code, wish in WISHES.items() if code in (language, "en"))
