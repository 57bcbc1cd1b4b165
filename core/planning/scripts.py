"""In which of a few languages somebody wrote, told by the letters alone."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

from babel.core import get_global
from babel.languages import get_official_languages

LATIN = "LATIN"
SCRIPTS = {"Cyrl": "CYRILLIC", "Deva": "DEVANAGARI", "Beng": "BENGALI", "Arab": "ARABIC", "Grek": "GREEK",
           "Hebr": "HEBREW", "Thai": "THAI", "Taml": "TAMIL", "Telu": "TELUGU", "Geor": "GEORGIAN",
           "Armn": "ARMENIAN", "Kore": "HANGUL", "Jpan": "CJK", "Hans": "CJK", "Hant": "CJK"}  # fmt: skip
"""Unicode's names of the letters of a script, by the script's ISO 15924 code."""
AMONG_LATIN = ("HIRAGANA", "KATAKANA")
"""Letters that Japanese has beside those it shares with Chinese."""


def script_of(words: str) -> str:
    """The script of most letters, by Unicode's name; "" for words without a letter."""
    scripts = Counter(unicodedata.name(one, "").partition(" ")[0] for one in words if one.isalpha())
    most = scripts.most_common(1)
    return ("CJK" if most[0][0] in AMONG_LATIN else most[0][0]) if most else ""


def script_for(language: str) -> str:
    """The script in which a language is usually written (CLDR's likely subtags), by Unicode's name."""
    likely = get_global("likely_subtags").get(language, "")
    return next((SCRIPTS[part] for part in likely.split("_") if part in SCRIPTS), LATIN)


def written_in(words: str, own: str, spoken: Iterable[str]) -> str:
    """`own`, unless the words have letters of another script and one of the `spoken` languages is written in those."""
    script = script_of(words)
    if not script or script == script_for(own):
        return own
    return next((one for one in spoken if script_for(one) == script), own)


def spoken_in(country: str) -> tuple[str, ...]:
    """The languages of a country (CLDR), the official ones of all of it first."""
    return tuple(dict.fromkeys((*get_official_languages(country), *get_official_languages(country, regional=True))))
