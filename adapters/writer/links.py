"""Links and contacts: a model never sees them, and none that it makes up comes back."""

import re

# With a scheme; with www; a host with a path; a host that ends as hosts on the web mostly do.
_LINK = re.compile(
    r"""[a-z][a-z0-9+.-]*://[^\s<>()\[\]"'«»⟦⟧]+
    | www\.[^\s<>()\[\]"'«»⟦⟧]+
    | \b(?:[\w-]+\.)+[a-z]{2,24}/[^\s<>()\[\]"'«»⟦⟧]*
    | \b(?:[\w-]+\.)+(?:com|org|net|edu|gov|info|io|ly|me|co|app|link|site|xyz|dev|example|ar|in|ua|es|uk|us)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_PHONE = r"(?<![\w/])\+?\d[\d\ ().-]{7,}\d"
_PRIVATE = re.compile(f"(?:{_MAIL})|(?:{_PHONE})|{_LINK.pattern}", re.IGNORECASE | re.VERBOSE)
_HANDLE = r"(?<!\w)@\w[\w.-]*\w"
_NUMBER = r"(?<!\w)\d+(?:[.,:/h]\d+)*"
_MARKDOWN = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_TOKEN = re.compile(r"⟦(\d{1,3})⟧")
_TAIL = ".,;:!?…"


def masked(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with every link, e-mail and telephone number as ⟦1⟧, ⟦2⟧ ..., and what these stand for."""
    return _replaced(text, _PRIVATE)


def held(text: str, terms: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The same for a translation, where numbers, hours, names with @ and these terms stay as they are too."""
    longest_first = sorted((term for term in terms if term.strip()), key=len, reverse=True)
    words = [rf"(?<!\w){re.escape(term)}(?!\w)" for term in longest_first]
    stays = "|".join((_PRIVATE.pattern, _HANDLE, *words, _NUMBER))
    return _replaced(text, re.compile(stays, re.IGNORECASE | re.VERBOSE))


def tokens(text: str) -> list[int]:
    """Which of them stand in a text, in order."""
    return [int(number) for number in _TOKEN.findall(text)]


def _replaced(text: str, pattern: re.Pattern[str]) -> tuple[str, tuple[str, ...]]:
    kept: list[str] = []

    def token(found: re.Match[str]) -> str:
        link = found[0].rstrip(_TAIL)
        kept.append(link)
        return f"⟦{len(kept)}⟧{found[0][len(link) :]}"

    return pattern.sub(token, _TOKEN.sub("", text)), tuple(kept)


def restored(text: str, kept: tuple[str, ...]) -> str:
    """Return a model's text without any link of its own, and with what was kept back in its place."""
    clean = _LINK.sub("", _MARKDOWN.sub(r"\1", text))
    clean = re.sub(r"[ \t]{2,}", " ", clean) if clean != text else clean
    return _TOKEN.sub(lambda at: kept[int(at[1]) - 1] if 0 < int(at[1]) <= len(kept) else "", clean).strip()
