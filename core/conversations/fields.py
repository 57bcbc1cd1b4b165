"""What a field of a form takes: one of its options, words, a day or an hour; picked, or typed where nothing picks."""

import re
from datetime import date, time, timedelta
from typing import assert_never

from core.chat.shown import Form, Input
from core.phrases import Day, Instant, Where, read
from core.usecases.turn import Turn

WORDS = "words"
"""The field that takes what is typed into the chat."""
ISO = {"date": re.compile(r"\d{4}-\d{2}-\d{2}"), "time": re.compile(r"\d{2}:\d{2}")}


def taken(turn: Turn, field: Input, value: str) -> str | None:
    """The value as a script gets it, a day as "2026-12-10" and an hour as "07:15"; None where it does not fit."""
    said = value.strip()
    if not said:
        return "" if field.optional else None
    if field.options:
        return said if said in [one for one, _ in field.options] else None
    match field.shape:
        case "text":
            return said
        case "date":
            return said if stands(field, said) else day_typed(turn, said)
        case "time":
            return said if stands(field, said) else hour_typed(turn, said)
        case _:
            assert_never(field.shape)


def stands(field: Input, value: str) -> bool:
    """Whether a value can stand in the field as it is: one of the options, a real day, a real hour."""
    if field.options:
        return value in [one for one, _ in field.options]
    if field.shape == "text":
        return True
    if not ISO[field.shape].fullmatch(value):
        return False
    try:
        (date if field.shape == "date" else time).fromisoformat(value)
    except ValueError:
        return False
    return True


def missing(turn: Turn, form: Form, values: dict[str, str]) -> str | None:
    """The first field that does not fit, as a sentence; where none has to be filled in, one of them has to be."""
    unfit = (one for one in form.inputs if taken(turn, one, values.get(one.name, "")) is None)
    empty = not any(values.get(one.name, "").strip() for one in form.inputs)
    field = next(unfit, form.inputs[0] if empty else None)
    return turn.texts("field-missing", field=field.label) if field else None


def day_typed(turn: Turn, words: str) -> str | None:
    """The day that these words mean, where it is one."""
    me = turn.me
    found = read(words, Where(me.zone, me.country, turn.now, me.language, "milestone"))
    day = found.date if isinstance(found, Day) else found.start.date() if isinstance(found, Instant) else None
    return day.isoformat() if day else None


def hour_typed(turn: Turn, words: str) -> str | None:
    """The hour that these words mean, where it is one."""
    me = turn.me
    tomorrow = (me.today(turn.now) + timedelta(days=1),)
    found = read(words, Where(me.zone, me.country, turn.now, me.language, "session", days=tomorrow))
    return found.start.strftime("%H:%M") if isinstance(found, Instant) else None
