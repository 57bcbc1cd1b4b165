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


SHOWN = "wDt"
"""Weekday, long date and short time (Bot API 9.5, date-time entity formatting)."""


@dataclass(frozen=True)
class Line:
    """One line and how it looks. From the character `since` on it is the fallback of an instant, `unix` in seconds,
    that each reader's Telegram shows on its own clock."""

    text: str
    style: Style = "plain"
    unix: int = 0
    since: int = 0


Lines = tuple[Line, ...]


def lines_of(text: str, style: Style = "plain") -> Lines:
    """A text as lines."""
    return tuple(Line(line.translate(UNSEEN), style) for line in text.splitlines())


def moment(label: str, text: str, unix: int) -> Lines:
    """An instant in small print behind its label."""
    before, after = (" ".join(words.split()).translate(UNSEEN) for words in (label, text))
    return (Line(f"{before} {after}", "note", unix, len(before) + 1),)


def as_html(lines: Lines, moments: bool = True) -> str:
    """The lines in HTML parse mode: every character of theirs escaped, one tag around neighbours of one style.
    Without `moments` instants are their fallback text."""
    return "\n".join(_tagged(TAGS[style], list(run), moments) for style, run in groupby(lines, lambda line: line.style))


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


def _tagged(tag: str, run: list[Line], moments: bool) -> str:
    text = "\n".join(_escaped(line, moments) for line in run)
    return f"<{tag}>{text}</{tag}>" if tag and text.strip() else text


def _escaped(line: Line, moments: bool) -> str:
    if not (line.unix and moments):
        return html.escape(line.text, quote=False)
    before, after = (html.escape(words, quote=False) for words in (line.text[: line.since], line.text[line.since :]))
    return f'{before}<tg-time unix="{line.unix}" format="{SHOWN}">{after}</tg-time>'


def _short_enough(lines: Iterable[Line], limit: int) -> Iterator[Line]:
    for line in lines:
        rest = line.text
        if units(rest) + 1 <= limit:
            yield line
            continue
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
