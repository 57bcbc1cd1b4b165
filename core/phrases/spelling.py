"""One spelling for what teachers type in many: accents, capitals, widths and invisible marks."""

import unicodedata


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


def key_of(words: str) -> tuple[str, ...]:
    """The words of a lexicon entry as they are looked up."""
    return tuple(fold(words).replace("-", " ").split())
