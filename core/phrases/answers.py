"""Short answers that are no moment: how many, from when to when, which lessons of the week, how many weeks."""

import re
from collections.abc import Iterator, Sequence
from datetime import time
from itertools import pairwise

from core.phrases.clocks import with_clocks
from core.phrases.lexicon import LANGUAGES, lexicon
from core.phrases.slots import Clock
from core.phrases.spelling import tidy
from core.phrases.words import Token, tokens_of

FEW = 6
"""Words of an answer that gives a number: more are about something else that has a number in it."""
LONGEST = 120
# "Mondays" is no moment, so the lexicon has no such word; of lessons it is how one says it.
_PLURAL = re.compile(r"(?<=day)s\b", re.IGNORECASE)
_HOURS, _UNTIL, _UNREAD, _NOT = "nNt", ":-=&", "?", "!"
_LATE, _PARTS = ("afternoon", "evening", "night"), "Tp"
_OPENS, _LAST = 5 * 60, 23 * 60
_NOON = 12 * 60
_LONGEST_DAY = 11 * 60
_WEEK = 7
# No school opens between noon and five of the night: there, a bare hour is of the afternoon.
_MORNING = 6


def numbers_in(text: str, language: str) -> tuple[int, ...]:
    """The numbers of a short answer ("24", "somos 24", "about thirty"); () where it has none or is longer."""
    for tokens in _read(text, language):
        found = tuple(token.value for token in tokens if token.kind in "nN")
        if found or _negated(tokens):
            return found if len(tokens) <= FEW and not _negated(tokens) else ()
    return ()


def span_in(text: str, language: str) -> tuple[time, time] | None:
    """From when to when a school day lasts ("de 8 a 15", "8-3"); None where that is not what is said."""
    for tokens in _read(text, language):
        span = _span(with_clocks(tokens))
        if span or _negated(tokens):
            return None if _negated(tokens) else span
    return None


def night_in(text: str, language: str) -> tuple[time, time] | None:
    """Between which hours somebody wants to be left in peace ("de 21 a 6:30", "10 to 7"); None where that is not said.

    A bare hour is one of the evening first, then one of the morning."""
    for tokens in _read(text, language):
        ends = _ends(clocks := with_clocks(tokens))
        if ends and not _negated(tokens):
            (first, sure), (last, _) = (_minutes(clocks, at) for at in ends)
            evening = first if sure or first < _OPENS else first + _NOON
            return _time(evening % (2 * _NOON)), _time(last % (2 * _NOON))
    return None


Lesson = tuple[int, time, time]
"""An ISO weekday, and from when to when."""


def lessons_in(text: str, language: str) -> tuple[Lesson, ...]:
    """The weekly hours that are typed ("lunes 8 a 9:30, jueves y viernes de 10 a 11"); () where a part of it is not
    one, or names no weekday and follows none."""
    found: list[Lesson] = []
    days: tuple[int, ...] = ()
    for piece in filter(str.strip, re.split(r"[,;\n]", _PLURAL.sub("", text))):
        days, span = _weekdays(piece, language) or days, span_in(piece, language)
        if span is None or not days:
            return ()
        found += [(day, *span) for day in days]
    return tuple(found)


def weeks_in(text: str, language: str) -> tuple[int, str] | None:
    """A length in weeks and the words beside it: "seis semanas desde el 1 de marzo" is 6, "desde el 1 de marzo"."""
    for tokens in _read(text, language):
        for at, (count, unit) in enumerate(pairwise(tokens)):
            if count.kind in "nN" and unit.kind == "U" and unit.value == _WEEK and not _negated(tokens):
                return count.value, " ".join(token.raw for token in (*tokens[:at], *tokens[at + 2 :]))
    return None


def _weekdays(text: str, language: str) -> tuple[int, ...]:
    """The ISO weekdays named; "lunes a viernes" is five."""
    for tokens in _read(text, language):
        at = [n for n, token in enumerate(tokens) if token.kind in "wq"]
        days = [1 + (tokens[n].value if tokens[n].kind == "w" else tokens[n].value[0]) for n in at]
        if len(days) == 2 and at[1] - at[0] == 2 and tokens[at[0] + 1].kind in ":-":
            return tuple((days[0] - 1 + n) % _WEEK + 1 for n in range((days[1] - days[0]) % _WEEK + 1))
        if days:
            return tuple(sorted({*days}))
    return ()


def _read(text: str, language: str) -> Iterator[tuple[Token, ...]]:
    if len(text) <= LONGEST:
        for known in sorted(LANGUAGES, key=lambda one: one != language):
            yield tokens_of(tidy(text), lexicon(known))


def _negated(tokens: Sequence[Token]) -> bool:
    return any(token.kind in _NOT for token in tokens)


def _ends(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Where the two hours of a span stand."""
    at = [n for n, token in enumerate(tokens) if token.kind in _HOURS]
    if len(at) != 2:
        return None
    between = "".join(token.kind for token in tokens[at[0] + 1 : at[1]])
    return None if _UNREAD in between or not any(kind in _UNTIL for kind in between) else (at[0], at[1])


def _span(tokens: Sequence[Token]) -> tuple[time, time] | None:
    at = _ends(tokens)
    if at is None:
        return None
    first, sure = _minutes(tokens, at[0])
    last, said = _minutes(tokens, at[1])
    if not sure and first < _MORNING * 60:
        first += _NOON
    if not said and last <= first:
        last += _NOON
    likely = _OPENS <= first < last <= min(_LAST, first + _LONGEST_DAY)
    return (_time(first), _time(last)) if likely else None


def _minutes(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    """Minutes after midnight, and whether it was said which half of the day they are of."""
    token = tokens[at]
    clock = token.value if isinstance(token.value, Clock) else Clock(token.value, sure=token.value > 12)
    part = next((near.value for near in tokens[at + 1 : at + 2] if near.kind in _PARTS), None)
    if clock.hour > 12 or not (clock.half or part):
        return clock.hour * 60 + clock.minute, clock.sure
    late = clock.half == "pm" or (clock.half is None and part in _LATE)
    return (clock.hour % 12 + 12 * late) * 60 + clock.minute, True


def _time(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)
