"""Second pass of the combiner: a table of patterns over token letters, the same for every language, fills the slots."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.phrases.clocks import bare_clock
from core.phrases.slots import Clock, Slots, join
from core.phrases.words import Token

# Letters: w weekday · q weekday or month · M month · d day word · b day and part · K week word · n N number in
# figures, in words · o ordinal · F date in figures · y year · t clock · u minutes or hours · U days or weeks ·
# I week of · D this or the next month · E last · R end, last day · X days with school · G after next ·
# H half, quarter · p T part of the day · z zone · l place · Z zone before the hour · L "time" · O "my time" ·
# ~ of · e the · i in · v from now · g later · k earlier · S the same day · f from · B between · : to · Y to a day ·
# - dash · = dash between blanks · & and · | or · x next · s this · j for · r polite
Make = Callable[[Sequence[Token]], Slots | None]
_A_DAY = 24 * 60
_MINUTES_BEFORE = (5, 10, 20, 25)


@dataclass(frozen=True, slots=True)
class Part:
    """What one alternative of a phrase said, and which of its words nothing could be made of."""

    slots: Slots
    unread: tuple[str, ...] = ()


def parts_of(tokens: Sequence[Token]) -> tuple[Part, ...]:
    """The alternatives of a phrase ("Thursday or Friday" has two), each word of which is used once or unread."""
    letters = "".join(token.kind for token in tokens)
    parts = [Part(Slots())]
    at = 0
    while at < len(tokens):
        size, made = _longest(letters, tokens, at)
        piece, at = tokens[at : at + size], at + size
        if made is None and piece[0].kind in "|&" and at > 1 and at < len(tokens):
            parts.append(Part(Slots()))
            continue
        joined = join(parts[-1].slots, made) if made is not None else None
        if joined is not None:
            parts[-1] = Part(joined, parts[-1].unread)
        else:
            parts[-1] = Part(parts[-1].slots, parts[-1].unread + tuple(token.raw for token in piece))
    return tuple(parts)


def _longest(letters: str, tokens: Sequence[Token], at: int) -> tuple[int, Slots | None]:
    best: tuple[int, Slots | None] = (1, None)
    for pattern, make in _RULES:
        match = pattern.match(letters, at)
        size = match.end() - at if match else 0
        if size > best[0] or (size == 1 and best[1] is None):
            made = make(tokens[at : at + size])
            best = (size, made) if made is not None else best
    return best


def _values(tokens: Sequence[Token], kinds: str) -> list[Any]:
    return [token.value for token in tokens if token.kind in kinds]


def _weekday_in(tokens: Sequence[Token]) -> int:
    return int([*_values(tokens, "w"), *(value[0] for value in _values(tokens, "q"))][0])


def _year_in(tokens: Sequence[Token]) -> int | None:
    years = _values(tokens, "y")
    return int(years[0]) if years else None


def _glue(_: Sequence[Token]) -> Slots:
    return Slots()


def _day_word(tokens: Sequence[Token]) -> Slots:
    return Slots(offset=tokens[0].value)


def _day_and_part(tokens: Sequence[Token]) -> Slots:
    offset, part = tokens[0].value
    return Slots(offset=offset, part=part)


def _part(tokens: Sequence[Token]) -> Slots:
    return Slots(part=tokens[0].value)


def _weekday(tokens: Sequence[Token]) -> Slots:
    return Slots(weekday=_weekday_in(tokens), turn=1 if _values(tokens, "x") else None)


def _weekday_range(tokens: Sequence[Token]) -> Slots | None:
    first, last = _weekday_in(tokens[:-1]), _weekday_in(tokens[-1:])
    return Slots(weekday=first, until_weekday=last) if first != last else None


def _nth(tokens: Sequence[Token]) -> Slots | None:
    """ "the first Monday of October", "the last week of the month", "the end of the month"."""
    nth = int((_values(tokens, "o") or [-1])[0])
    weekday = _weekday_in(tokens) if any(token.kind in "wq" for token in tokens) else None
    whole = True if 7 in _values(tokens, "U") else None
    if nth > 5 or _values(tokens, "U") not in ([], [7]):
        return None
    return replace(_month(tokens), nth=nth, weekday=weekday, whole=whole)


def _last_week(tokens: Sequence[Token]) -> Slots | None:
    """ "the last week of October" is none that is over."""
    return replace(_month(tokens), nth=-1, whole=True) if _values(tokens, "K") == [-1] else None


def _month(tokens: Sequence[Token]) -> Slots:
    month, moon = (_values(tokens, "M") or [None])[0], (_values(tokens, "D") or [None])[0]
    return Slots(month=month, moon=moon, year=_year_in(tokens))


def _week(tokens: Sequence[Token]) -> Slots:
    return Slots(week=tokens[0].value)


def _whole_week(_: Sequence[Token]) -> Slots:
    return Slots(whole=True)


def _month_day(tokens: Sequence[Token]) -> Slots:
    month = [*_values(tokens, "M"), *(value[1] for value in _values(tokens, "q"))][0]
    return Slots(day=_values(tokens, "noN")[0], month=month, year=_year_in(tokens))


def _month_day_range(tokens: Sequence[Token]) -> Slots:
    months = _values(tokens, "M")
    return replace(_day_range(tokens), month=months[0], year=_year_in(tokens), until_month=months[-1])


def _day_range(tokens: Sequence[Token]) -> Slots:
    """ "del lunes 7 al viernes 11": a weekday stands before its number."""
    first, last = _values(tokens, "noN")
    named = [_weekday_in([one]) if one.kind in "wq" else None for one in tokens]
    before = [named[at - 1] if at else None for at, token in enumerate(tokens) if token.kind in "noN"]
    return Slots(day=first, until_day=last, weekday=before[0], until_weekday=before[1])


def _date(tokens: Sequence[Token]) -> Slots:
    found: Slots = tokens[0].value
    return found


def _day_of_month(tokens: Sequence[Token]) -> Slots:
    return Slots(day=_values(tokens, "noN")[0])


def _day_of_this_month(tokens: Sequence[Token]) -> Slots:
    return replace(_month(tokens), day=_values(tokens, "noN")[0])


def _in_days(tokens: Sequence[Token]) -> Slots | None:
    days = int(_values(tokens, "nN")[0]) * int(_values(tokens, "U")[0])
    # Nobody plans a class project a year ahead by counting days.
    return Slots(offset=days) if 0 < days <= 366 else None


def _weeks_from_weekday(tokens: Sequence[Token]) -> Slots | None:
    count, span = _values(tokens, "nN")[0], _values(tokens, "U")[0]
    return Slots(weekday=_weekday_in(tokens), plus=count * span) if span == 7 and 0 < count <= 8 else None


def _days_from_day(tokens: Sequence[Token]) -> Slots:
    """ "a week tomorrow", "tomorrow fortnight"."""
    return Slots(offset=_values(tokens, "d")[0] + (_values(tokens, "nN") or [1])[0] * _values(tokens, "U")[0])


def _weekday_and_weeks(tokens: Sequence[Token]) -> Slots | None:
    """ "Tuesday week", "Monday after next"."""
    span = (_values(tokens, "U") or [7])[0]
    turn = 1 if tokens[-1].kind == "G" else None
    return Slots(weekday=_weekday_in(tokens), plus=span, turn=turn) if span >= 7 else None


def _school_days(tokens: Sequence[Token]) -> Slots | None:
    count = int(_values(tokens, "nN")[0])
    return Slots(school=count) if 0 < count <= 99 else None


def _wait(tokens: Sequence[Token]) -> Slots | None:
    halves, units = _values(tokens, "H"), _values(tokens, "u")
    if halves and units != [60]:
        return None
    minutes = int(halves[0]) if halves else int(_values(tokens, "nN")[0]) * int(units[0])
    return Slots(wait=minutes) if 0 < minutes <= 24 * 60 else None


def _shift(tokens: Sequence[Token]) -> Slots | None:
    """ "15 min later", "media hora antes", "a week later": counted from what is under discussion."""
    halves, spans, units = _values(tokens, "H"), _values(tokens, "U"), _values(tokens, "u")
    if halves and units != [60]:
        return None
    count = int((_values(tokens, "nN") or [1])[0])
    minutes = int(halves[0]) if halves else count * (int(spans[0]) * _A_DAY if spans else int(units[0]))
    sign = -1 if tokens[-1].kind == "k" else 1
    return Slots(shift=sign * minutes) if 0 < minutes <= 366 * _A_DAY else None


def _same_day(_: Sequence[Token]) -> Slots:
    return Slots(same=True)


def _length(tokens: Sequence[Token]) -> Slots | None:
    count, unit = (_values(tokens, "nN") or [1])[0], _values(tokens, "u")[0]
    halves = _values(tokens, "H")
    minutes = int(halves[0]) if halves else int(count) * int(unit)
    # "8 horas" without "for" is as likely eight o'clock; nobody calls for more than three hours.
    return Slots(length=minutes) if 0 < minutes <= 180 else None


def _clock(tokens: Sequence[Token]) -> Slots | None:
    value = _values(tokens, "tnN")[0]
    clock = value if isinstance(value, Clock) else bare_clock(value)
    return Slots(clock=clock) if clock else None


def _clock_range(tokens: Sequence[Token]) -> Slots | None:
    first, last = _values(tokens, "tnN")
    stop = last if isinstance(last, Clock) else bare_clock(last)
    start = first if isinstance(first, Clock) else bare_clock(first)
    if tokens[0].kind in "nN" and tokens[1].value == "to_or_before" and first in _MINUTES_BEFORE:
        hours = (stop.hour - first) % 12 if stop else 0
        # "10 to 11" begins at ten; "ten to three" is as likely 2:50.
        stop = stop if tokens[0].kind == "n" and hours in (1, 2) else None
    return Slots(clock=start, stop=stop) if start and stop else None


def _place(tokens: Sequence[Token]) -> Slots:
    return Slots(spots=_values(tokens, "zlZO")[0])


def _table(*rows: tuple[str, Make]) -> tuple[tuple[re.Pattern[str], Make], ...]:
    return tuple((re.compile(pattern), make) for pattern, make in rows)


# The longest match wins, of equals the first. What a pattern looks at on its sides is how one word has several roles.
_RULES = _table(
    (r"[~eir]", _glue),
    (r"(?<=[MydwqFKno])[-=](?=t)(?<![no][-=])", _glue),  # "10 de diciembre - 7:15"
    (r"x(?=e*[no]~*[Mq])", _glue),  # "el próximo 10 de diciembre"
    (r"d", _day_word),
    (r"b", _day_and_part),
    (r"[pT]", _part),
    (r"[wq]", _weekday),
    (r"[xs]w|wx", _weekday),
    (r"[f~e]*[wq][:=Y-]e*[wq]", _weekday_range),
    (r"wU(?!~)|wG", _weekday_and_weeks),
    (r"e*[oE][wqU]~*i?e*[MD](~*y)?|e*R~*e*[MD](~*y)?", _nth),
    (r"e*o~*D|e*[nN]~+D", _day_of_this_month),
    (r"e*K~*i?e*[MD](~*y)?", _last_week),
    (r"K", _week),
    (r"(?:U~+|I~*)e*(?=w?[noF]|wM|M)", _whole_week),  # "la semana del 14"
    (r"e*[noN]~*[Mq](~*y)?", _month_day),
    (r"e*Me*[no](~*y)?(?!~*[Mq])", _month_day),
    (r"e*n-[Mq](-y)?", _month_day),  # 28-Oct-2026
    (r"[f~e]*[wq]?[no](~*M)?(~*y)?[:=Y-]e*[wq]?[no]~*M(~*y)?", _month_day_range),
    (r"[f~e]*Me*[no][:=Y-]e*[no](~*y)?", _month_day_range),
    (r"[f~e]*Me*[no][:=Y-]Me*[no](~*y)?", _month_day_range),
    (r"F", _date),
    (r"(?<=[wq])e*[noN]", _day_of_month),
    (r"en(?!Y)|e?o(?!w)", _day_of_month),
    (r"[f~e]*[wq]?[no]Ye*[wq]?[no]|[f~e]*[wq]?o[:-]e*[wq]?o|[f~e]*[wq][no][:=]e*[wq][no](?!~*[Mq])", _day_range),
    (r"(?<=U~)[no]|(?<=U~e)[no]", _day_of_month),
    (r"e*[no](?=[|&]e*w?[no](~*[Mq]|(?!.)))", _day_of_month),  # "9 o 10 de diciembre"
    (r"(?<=[no][|&])e*[no](?=$|t)", _day_of_month),
    (r"i[nN]UL?|[nN]Uv", _in_days),
    (r"i[nN]X|[nN]Xv", _school_days),
    (r"[nN]U[fe]w", _weeks_from_weekday),
    (r"[nN]Uf?d|dU", _days_from_day),
    (r"i[nN]u|iHN?u", _wait),
    (r"e?[nN][uU][gk]|e?N?H~?N?u[gk]", _shift),
    (r"e*S", _same_day),
    (r"j?[nN]u|j?Nu|j?HN?u", _length),
    (r"t", _clock),
    (r"[nN](?=[|]t)|(?<=t[|])[nN](?!~*[Mq])", _clock),
    (r"[fB~]?e*t[:=-]@*[tnN]", _clock_range),
    (r"B@*[tnN]&@*[tnN]", _clock_range),
    (r"[nN]-t", _clock_range),
    (r"[fB~]@*[nN][:-]@*[tnN](?!~*[MqU])", _clock_range),
    (r"[nN]:@*[tnN](?!~*[MqU])", _clock_range),
    (r"(?<=[tpT])[Lu]?~*i?e*[zl]L?|L~*e*i?e*[zl]|[zl]L", _place),
    (r"O|Z(?=t)", _place),
    (r"(?<=[-:][nN])[zl]L?", _place),
)
