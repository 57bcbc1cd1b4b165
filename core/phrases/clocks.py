"""First pass of the combiner: every spelling of an hour ("half past three", "ocho menos cuarto") becomes one clock."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from core.phrases.slots import Clock
from core.phrases.words import Token

Spell = Callable[[list[Token]], Clock | None]


def with_clocks(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The same tokens with each spelled hour as one token of letter "t", its "at" included."""
    # "para las nueve" is "to nine" behind a quarter, and "at nine" behind everything else.
    letters = re.sub("(?<!H)J", "@", "".join(token.kind for token in tokens))
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        size, token = _longest(letters, tokens, at)
        found.append(token)
        at += size
    return tuple(found)


def bare_clock(number: int, half_of: Clock | None = None) -> Clock | None:
    """A number that can only be an hour, as the 9 in "9 to 10 pm", with the am or pm of its neighbour if any."""
    if not 0 <= number <= 23:
        return None
    half = half_of.half if half_of and 1 <= number <= 12 else None
    return Clock(number, half=half, sure=number > 12 or number == 0)


def _longest(letters: str, tokens: Sequence[Token], at: int) -> tuple[int, Token]:
    best = (1, tokens[at])
    for pattern, spell in _SPELLINGS:
        match = pattern.match(letters, at)
        if match is None or match.end() - at < best[0]:
            continue
        piece = list(tokens[at : match.end()])
        clock = _halved(spell([token for token in piece if token.kind in "nNHtWu"]), piece)
        if clock is not None:
            best = (len(piece), Token("t", clock, " ".join(token.raw for token in piece)))
    return best


def _halved(clock: Clock | None, piece: list[Token]) -> Clock | None:
    """The clock with the am or pm that stands behind it; None for 15 am."""
    halves = [token.value for token in piece if token.kind == "a"]
    if clock is None or not halves:
        return clock
    if clock.hour > 12 or clock.hour == 0:
        # "15:45 pm" is written often and means one thing; "15:45 am" means none.
        return clock if clock.hour > 12 and halves[0] == "pm" else None
    return replace(clock, half=halves[0], sure=False)


def _checked(hour: int, minute: int) -> Clock | None:
    if not (0 <= hour <= 23 and 0 <= minute <= 59):
        return None
    return Clock(hour, minute, sure=hour > 12 or hour == 0)


def _figures(piece: list[Token]) -> Clock | None:
    clock: Clock = piece[0].value
    return clock if len(piece) == 1 or piece[1].value == 60 else None


def _moment(piece: list[Token]) -> Clock | None:
    # Midnight is left unsure on purpose: "Thursday midnight" begins or ends the Thursday.
    return Clock(12, sure=True) if piece[0].value else Clock(12, half="am")


def _hour(piece: list[Token]) -> Clock | None:
    return _checked(piece[0].value, 0)


def _hour_on_dial(piece: list[Token]) -> Clock | None:
    return _checked(piece[0].value, 0) if 1 <= piece[0].value <= 12 else None


def _hour_of_day(piece: list[Token]) -> Clock | None:
    """ "15 horas" and "9hs" are hours of the day, "2 horas" is a length: the second is left to the other pass."""
    if piece[1].value != 60 or piece[0].value < 7:
        return None
    return _checked(piece[0].value, 0)


def _hour_of_clock(piece: list[Token]) -> Clock | None:
    return _checked(piece[0].value, 0) if piece[1].value == 60 else None


def _and(piece: list[Token]) -> Clock | None:
    return _checked(piece[0].value, piece[1].value)


def _two_numbers(piece: list[Token]) -> Clock | None:
    # "seven five" is nobody's 7:05, and in "at 7 5 December" the 5 is a day.
    return _checked(piece[0].value, piece[1].value) if piece[1].value >= 10 else None


def _minus(piece: list[Token]) -> Clock | None:
    return _checked((piece[0].value - 1) or 12, 60 - piece[1].value)


def _after(piece: list[Token]) -> Clock | None:
    return _checked(piece[1].value, piece[0].value) if piece[1].value <= 12 else None


def _before(piece: list[Token]) -> Clock | None:
    return _minus([piece[1], piece[0]]) if piece[1].value <= 12 else None


def _quarter_before(piece: list[Token]) -> Clock | None:
    return _before(piece[-2:])


def _table(*rows: tuple[str, Spell]) -> tuple[tuple[re.Pattern[str], Spell], ...]:
    return tuple((re.compile(pattern), spell) for pattern, spell in rows)


# A bare number is an hour only behind "at" or before am, o'clock or hours; else it may be a day of the month.
_SPELLINGS = _table(
    (r"@*tu?c?a?c?", _figures),
    (r"@*W", _moment),
    (r"@*[nN]c?ac?", _hour),
    (r"@*[nN]c", _hour),
    (r"@+[nN](?!~*[Mq])", _hour),
    (r"(?<!e)(?<!^M)(?<![^noN~]M)[nN](?=T)", _hour_on_dial),  # not the 9 of "Dec 9 in the morning"
    (r"@+[nN]u", _hour_of_clock),
    (r"(?<![ij])[nN]u(?!v)", _hour_of_day),
    (r"@*[nN]&Hc?a?", _and),
    (r"@+[nN]&[nN]c?a?", _and),
    (r"N&[nN]c?a?", _and),
    (r"@+[nN][nN]a?(?!~*[Mq])", _two_numbers),
    (r"NNa?(?![~a-zA-Z]*[MqU])", _two_numbers),
    (r"@*[nN]m[HnN]c?a?", _minus),
    (r"@*[HnN]P[nN]c?a?", _after),
    (r"@*H:[nN]c?a?", _before),
    (r"@*[nN]V[nN]c?a?", _before),
    (r"@*N?HJ[nN]c?a?", _quarter_before),  # "un cuarto para las nueve"
)
