"""What a button means. Its face goes to the platform, its meaning stays in the card's row."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from core.chat.frozen import Frozen
from core.chat.shown import Choices, Link, Option, Part


class Answer(Frozen):
    """Answers the card's question with this value."""

    kind: Literal["answer"] = "answer"
    value: str


class Start(Frozen):
    """Starts a command about something: its conversation, or the one that already waits there."""

    kind: Literal["start"] = "start"
    command: str
    about: str = ""


class Back(Frozen):
    """Takes the last answer back; never past something that was done."""

    kind: Literal["back"] = "back"


class Change(Frozen):
    """Shows which of the answers can be changed."""

    kind: Literal["change"] = "change"


class Edit(Frozen):
    """Asks one earlier question again and keeps all other answers."""

    kind: Literal["edit"] = "edit"
    key: str


class Show(Frozen):
    """Shows the open question of the card again."""

    kind: Literal["show"] = "show"


class Drop(Frozen):
    """Throws away what a parked conversation has gathered."""

    kind: Literal["drop"] = "drop"
    command: str
    about: str = ""


Does = Annotated[Answer | Start | Back | Change | Edit | Show | Drop, Field(discriminator="kind")]


class Choice(Frozen):
    """One button: its face and its meaning; `url` makes it a link instead, with nothing to press."""

    label: str
    does: Does = Show()
    url: str = ""


CHOICES = TypeAdapter(tuple[Choice, ...])


def pick(value: str, label: str) -> Choice:
    """A button that answers the question it stands under."""
    return Choice(label=label, does=Answer(value=value))


def start(command: str, label: str, about: str = "") -> Choice:
    """A button that starts a command."""
    return Choice(label=label, does=Start(command=command, about=about))


def change(label: str) -> Choice:
    """The button that changes earlier answers, where its place among the others matters."""
    return Choice(label=label, does=Change())


def link(url: str, label: str) -> Choice:
    """A button that leads outside."""
    return Choice(label=label, url=url)


def faces(choices: tuple[Choice, ...]) -> tuple[Part, ...]:
    """The parts that show these choices: the links, then the buttons by their place in the row."""
    links: list[Part] = [Link(label=c.label, url=c.url) for c in choices if c.url]
    options = tuple(Option(ordinal=n, label=c.label) for n, c in enumerate(choices) if not c.url)
    return (*links, Choices(options=options)) if options else tuple(links)
