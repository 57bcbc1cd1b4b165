"""Whether a text is in the language that was asked for: a coarse check that catches a model that did not obey."""

import re
import unicodedata

# The commonest short words: they stand in nearly every sentence and hardly ever in the other language.
_COMMON = {
    "es": frozenset("el la los las de del que y en un una por para con no es son su al se lo como más qué".split()),
    "en": frozenset("the of and to in is are that it for on with as this at by an be we you not how what".split()),
}
_SCRIPTS = {"uk": "CYRILLIC", "ru": "CYRILLIC", "bg": "CYRILLIC", "hi": "DEVANAGARI", "bn": "BENGALI", "ar": "ARABIC"}
_LATIN = ("es", "en", "pt", "fr", "it", "de", "tr", "pl")
_WORD = re.compile(r"[^\W\d_]+")


def sounds_like(text: str, language: str) -> bool:
    """Tell whether the text may be in the language; short texts and unknown languages are given the benefit."""
    tag = language.split("-", maxsplit=1)[0].casefold()
    letters = [letter for letter in text if letter.isalpha()]
    script = _SCRIPTS.get(tag) or ("LATIN" if tag in _LATIN else "")
    if (
        script
        and len(letters) >= 8
        and sum(script in unicodedata.name(each, "") for each in letters) < len(letters) / 2
    ):
        return False
    words = [word.casefold() for word in _WORD.findall(text)]
    if tag not in _COMMON or len(words) < 6:
        return True
    own = sum(word in _COMMON[tag] for word in words)
    other = max(sum(word in common for word in words) for name, common in _COMMON.items() if name != tag)
    return other < 2 or own >= other
