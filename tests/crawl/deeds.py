"""Everything that can be done to one message: its buttons, its forms, its votes, and words where it waits for some."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from core.chat.heard import Filled, Heard, Pressed, Said, Voted
from core.chat.shown import Choices, Form, Input, Link, Message, Option, Vote

WORDS = ("Algo que anotar", "9:30")
"""What is typed where words are waited for: some that are no time, and a time."""
LATER = timedelta(days=10)

Deed = tuple[Heard, str, int | None]
"""What is done, how a report calls it, and the ordinal of the button, where it is one."""


def deeds(message: Message, hears_words: bool, now: datetime) -> Iterator[Deed]:
    """In the order in which they stand there."""
    for part in message.parts:
        match part:
            case Choices(options=options):
                yield from (pressed(message, option) for option in options)
            case Form(inputs=inputs, submit=submit):
                empty = {one.name: one.value or (one.options[0][0] if one.options else "") for one in inputs}
                full = {one.name: filled(one, now) for one in inputs}
                for values in (empty, full):
                    what = Filled(card=message.card, revision=message.revision, values=values)
                    yield what, f"{submit}: {', '.join(values.values())}", None
            case Vote():
                yield from votes(message, part)
            case _:
                pass
    if hears_words:
        yield from ((Said(text=words), words, None) for words in WORDS)


def votes(message: Message, part: Vote) -> Iterator[Deed]:
    """All marked, none marked, as a messenger with votes of its own tells it; the first marked and sent by buttons."""
    every = tuple(one.ordinal for one in part.options)
    for marked in (every, ()):
        yield Voted(card=message.card, marked=marked), f"marks {len(marked)}", None
    yield from (pressed(message, option) for option in (part.options[0], part.send))


def pressed(message: Message, option: Option) -> Deed:
    """One of its buttons."""
    return Pressed(card=message.card, revision=message.revision, ordinal=option.ordinal), option.label, option.ordinal


def filled(one: Input, now: datetime) -> str:
    """A value that fits the field: the first option, a day soon, a morning's hour; words only where they must be."""
    if one.value or one.options:
        return one.value or one.options[0][0]
    match one.shape:
        case "date":
            return (now + LATER).date().isoformat()
        case "time":
            return "09:30"
        case "text":
            return "" if one.optional else WORDS[0]


def can_be_touched(message: Message) -> bool:
    """Whether anything in it can be pressed, filled in or opened."""
    return any(isinstance(part, Choices | Form | Link | Vote) for part in message.parts)
