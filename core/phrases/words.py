"""A phrase cut into tokens: figures by shape, words by the lexicon, and nothing thrown away unseen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from core.phrases.lexicon import Lexicon
from core.phrases.slots import Clock, Slots, Spot
from core.phrases.spelling import fold

_SHAPES = re.compile(
    r"""
      (?P<stamp>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?
                               |\ \d\d:\d\d(?::\d\d(?:\.\d+)?)?\ ?(?:Z|\+\d\d:?\d\d))(?!\w))
    | (?P<ymd>(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\w/]))
    | (?P<dmy>(?<![\d/])\d{1,2}(?P<cut>[-/.])\d{1,2}(?P=cut)(?:\d{4}|\d\d)(?![\w/]))
    | (?P<dm>(?<![\d/])\d{1,2}/\d{1,2}(?![\w/]))
    | (?P<east>(?:utc|gmt)\s?[+\-−–]\s?\d{1,2}(?::?\d\d)?(?!\w))
    | (?P<hours>(?<![\d.:])[0-2]\d[0-5]\d(?=\s?(?:hrs?|hs|hours|horas)(?!\w)))
    | (?P<clock>(?<![\d.:])\d{1,2}(?:[:.h]\d\d|:\d\d:00)(?!\d|[.:]\d))
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th|ero|er|ro|do|to|vo|no|mo|[oº°])(?!\w))
    | (?P<number>\d+)
    | (?P<word>(?:[^\W\d_]\.){2,} | [^\W\d_]+(?:['’][^\W\d_]+)*)
    | (?P<dash>[-–—−])
    | (?P<slash>/)
    | (?P<at>@)
    | (?P<blank>\s+ | [,.;:!?¡¿()"'’«»“”…\[\]*_~👍🙂😊🙏📅⏰]+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SIGNS = {"slash": "|", "at": "@"}


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: `kind` is a letter of the grammar ("?" for what nobody knows), `raw` what the teacher typed."""

    kind: str
    value: Any
    raw: str


def tokens_of(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """The phrase as tokens in order; entries of several words become one token, the longest first."""
    pieces = list(_pieces(text))
    folded = [fold(piece.raw) for piece in pieces]
    found: list[Token] = []
    at = 0
    while at < len(pieces):
        size, entry = lexicon.longest(folded, at)
        if entry is None and pieces[at].kind == "?":
            entry = lexicon.near(folded[at])
        if entry is None or pieces[at].kind not in "?n":
            found.append(pieces[at])
            at += 1
            continue
        found.append(Token(entry[0], entry[1], " ".join(piece.raw for piece in pieces[at : at + size])))
        at += size
    return tuple(found)


def _pieces(text: str) -> Iterator[Token]:
    for match in _SHAPES.finditer(text):
        shape, raw = match.lastgroup or "other", match.group()
        if match.group("dmy"):
            shape = "dmy"
        match shape:
            case "blank":
                continue
            case "stamp":
                yield from _stamp(raw)
            case "ymd" | "dmy" | "dm":
                yield _date(raw, shape)
            case "east":
                yield _east(raw)
            case "clock":
                yield _clock(raw)
            case "hours":
                yield replace(_clock(f"{raw[:2]}:{raw[2:]}"), raw=raw)
            case "ordinal":
                yield Token("o", int(re.match(r"\d+", raw)[0]), raw)  # type: ignore[index]
            case "number":
                yield _number(raw)
            case "dash":
                # "9-10am" is a range; "jueves 10 - 7:15" sets a day and an hour apart.
                yield Token("=" if " " in text[match.start() - 1 : match.end() + 1] else "-", None, raw)
            case "slash" | "at":
                yield Token(_SIGNS[shape], None, raw)
            case _:
                yield Token("?", None, raw)


def _stamp(raw: str) -> Iterator[Token]:
    yield _date(raw[:10], "ymd")
    clock = _clock(raw[11:16])
    # A stamp is written by a program: its hour is never half a day off.
    yield replace(clock, value=replace(clock.value, sure=True)) if clock.kind == "t" else clock
    if raw.upper().endswith("Z"):
        yield Token("z", (Spot(east=0),), raw)
    elif tail := re.search(r"[+-]\d\d:?\d\d$", raw[16:]):
        yield _east(tail[0])


def _date(raw: str, shape: str) -> Token:
    numbers = [int(number) for number in re.findall(r"\d+", raw)]
    if shape == "ymd":
        return Token("F", Slots(year=numbers[0], month=numbers[1], day=numbers[2]), raw)
    year = None
    if shape == "dmy":
        year = numbers[2] if numbers[2] > 99 else 2000 + numbers[2]
    return Token("F", Slots(pair=(numbers[0], numbers[1]), year=year), raw)


def _clock(raw: str) -> Token:
    hour, minute, *_ = (int(number) for number in re.findall(r"\d+", raw))
    # "10.12" is as likely a date as an hour: only minutes that cannot be a month make it an hour.
    if "." in raw and 1 <= minute <= 12:
        return Token("?", None, raw)
    if hour > 23 or minute > 59:
        return Token("?", None, raw)
    return Token("t", Clock(hour, minute, sure=hour > 12 or raw[0] == "0", full=True), raw)


def _number(raw: str) -> Token:
    value = int(raw) if len(raw) <= 4 else -1
    if len(raw) == 4 and 2000 <= value <= 2099:
        return Token("y", value, raw)
    return Token("n", value, raw) if len(raw) <= 2 else Token("?", None, raw)


def _east(raw: str) -> Token:
    found = re.search(r"([+\-−–])\s?(\d{1,2}):?(\d\d)?$", raw)
    assert found is not None
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    # No clock on Earth is further from UTC than 14 hours.
    if minutes > 14 * 60:
        return Token("?", None, raw)
    return Token("z", (Spot(east=minutes if found[1] == "+" else -minutes),), raw)
