"""What a button means. Its face goes to the platform, its meaning stays in the card's row."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from core.chat.frozen import Frozen
from core.chat.shown import Choices, Link, Option, Part, Vote


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


class Mark(Frozen):
    """Marks one option of the card's vote, or takes its mark off; nothing is done before the marks are sent."""

    kind: Literal["mark"] = "mark"
    value: str


class SendMarks(Frozen):
    """Gives the marked values to the command whose card it is."""

    kind: Literal["send-marks"] = "send-marks"


Does = Annotated[
    Answer | Start | Back | Change | Edit | Show | Drop | Mark | SendMarks, Field(discriminator="kind")
]


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


def vote(
    question: str, options: tuple[tuple[str, str], ...], send: str, marked: tuple[str, ...] = ()
) -> tuple[Vote, tuple[Choice, ...]]:
    """A question of whose options (value, label) several may be marked: its part, and its choices, which stand before
    all others of the card, since the part names them by their place."""
    faces = tuple(Option(ordinal=n, label=label) for n, (_, label) in enumerate(options))
    places = tuple(n for n, (value, _) in enumerate(options) if value in marked)
    part = Vote(question=question, options=faces, send=Option(ordinal=len(faces), label=send), marked=places)
    marks = tuple(Choice(label=label, does=Mark(value=value)) for value, label in options)
    return part, (*marks, Choice(label=send, does=SendMarks()))


def change(label: str) -> Choice:
    """The button that changes earlier answers, where its place among the others matters."""
    return Choice(label=label, does=Change())


def link(url: str, label: str) -> Choice:
    """A button that leads outside."""
    return Choice(label=label, url=url)


def faces(choices: tuple[Choice, ...]) -> tuple[Part, ...]:
    """The parts that show these choices: the links, then the buttons by their place in the row; those of a vote are
    shown by its own part."""
    links: list[Part] = [Link(label=c.label, url=c.url) for c in choices if c.url]
    options = tuple(Option(ordinal=n, label=c.label) for n, c in enumerate(choices) if is_button(c))
    return (*links, Choices(options=options)) if options else tuple(links)


def is_button(choice: Choice) -> bool:
    """Whether it stands among the card's buttons: it is neither a link nor part of a vote."""
    return not choice.url and not isinstance(choice.does, Mark | SendMarks)
