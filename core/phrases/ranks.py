"""Recognises words that rank, blame or mark a class: none of that is said of partners."""

import re

from core.phrases.marks import asks_for_marks

RANKS = {
    "es": re.compile(
        r"\b(?:mejor|peor)(?:es)? (?:que|clase|grupo|escuela)"
        r"|\b(?:es|son|somos|fue|fueron|fuimos) (?:la|el|las|los) (?:mejor|peor)(?:es)?\b(?! parte| momento| cosa)"
        r"|\b(?:más|menos) (?:list[oa]s?|inteligentes?|atrasad[oa]s?|avanzad[oa]s?|trabajador[ea]?s?"
        r"|aplicad[oa]s?|pobres?) "
        r"|\bculpa (?:de|suya|nuestra)|\bganaron a\b|\bno (?:cumpli|colabor|respondi)(?:ó|eron|aron)\b"
        r"|\bfloj[oa]s?\b|\bfracas\w+|\b\d+(?:[.,]\d+)? ?/ ?(?:5|10|20|100)\b|\b(?:sac|merec)\w+ (?:un|una) \d",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:better|worse|smarter|cleverer|slower|lazier|poorer) than\b"
        r"|\bthe (?:best|worst)\b(?! part| thing| moment| day)"
        r"|\b(?:more|less) (?:advanced|hard-working|intelligent|clever|prepared) than\b"
        r"|\b(?:their|your|the class's|whose) fault\b|\bto blame\b|\bblames?\b|\b(?:lazy|stupid|backward)\b"
        r"|\b(?:won against|lost to|failed us)\b|\bdid not (?:answer|reply|keep|do their)\b"
        r"|\b\d+(?:\.\d+)? ?(?:/|out of) ?(?:5|10|20|100)\b|\b(?:grade|score|mark)s? of\b",
        re.IGNORECASE,
    ),
}


def ranks_or_blames(words: str, language: str) -> bool:
    """Whether the words put a class above or below another, blame one, or give it a mark."""
    tongues = [pattern for code, pattern in RANKS.items() if code in (language, "en")]
    return asks_for_marks(words, language) or any(pattern.search(words) for pattern in tongues)
