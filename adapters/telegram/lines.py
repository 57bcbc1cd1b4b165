"""Lines of text: how they look in Telegram's HTML, how long they are, and where they may be split."""

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

Style = Literal["plain", "title", "quote", "note"]

TAGS: dict[Style, str] = {"plain": "", "title": "b", "quote": "blockquote", "note": "i"}

UNSEEN = {code: None for code in range(32) if chr(code) != "\t"}
"""Control characters: nobody sees them, and Telegram refuses or drops some."""


@dataclass(frozen=True)
class Line:
    """One line and how it looks."""

    text: str
    style: Style = "plain"


Lines = tuple[Line, ...]


def lines_of(text: str, style: Style = "plain") -> Lines:
    """A text as lines."""
    return tuple(Line(line.translate(UNSEEN), style) for line in text.splitlines())


def as_html(lines: Lines) -> str:
    """The lines in HTML parse mode: every character of theirs escaped, one tag around neighbours of one style."""
    return "\n".join(_tagged(TAGS[style], list(run)) for style, run in groupby(lines, lambda line: line.style))


def as_plain(lines: Lines) -> str:
    """The lines as they are."""
    return "\n".join(line.text for line in lines)


def units(text: str) -> int:
    """The length as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def length(lines: Lines) -> int:
    """The units of the lines together, once Telegram has parsed them."""
    return units(as_plain(lines))


def split(lines: Lines, limit: int) -> Iterator[Lines]:
    """The same lines in groups of at most `limit` units: broken between lines, else between words, else anywhere."""
    group: list[Line] = []
    size = 0
    for line in _short_enough(lines, limit):
        more = units(line.text) + 1
        if group and size + more > limit:
            yield from _not_blank(group)
            group, size = [], 0
        group.append(line)
        size += more
    yield from _not_blank(group)


def _tagged(tag: str, run: list[Line]) -> str:
    text = html.escape("\n".join(line.text for line in run), quote=False)
    return f"<{tag}>{text}</{tag}>" if tag and text.strip() else text


def _short_enough(lines: Iterable[Line], limit: int) -> Iterator[Line]:
    for line in lines:
        rest = line.text
        while units(rest) + 1 > limit:
            # Half of the limit in characters always fits, even if each of them is two units long.
            at = rest.rfind(" ", 1, limit // 2)
            at = at if at > 0 else limit // 2
            yield Line(rest[:at], line.style)
            rest = rest[at:].lstrip(" ")
        yield Line(rest, line.style)


def _not_blank(group: list[Line]) -> Iterator[Lines]:
    """The group without empty lines at its ends, which Telegram would trim; nothing when nothing is left."""
    full = [n for n, line in enumerate(group) if line.text.strip()]
    if full:
        yield tuple(group[full[0] : full[-1] + 1])
