"""What a teacher is shown: a message of inert parts that every platform must be able to make readable."""

from collections.abc import Iterator
from typing import Annotated, Literal, assert_never

from pydantic import AwareDatetime, Field

from core.chat.frozen import Frozen


class Text(Frozen):
    """A paragraph. `title` is the bold first line, `quote` somebody's own words, `note` the small print."""

    kind: Literal["text"] = "text"
    text: str
    style: Literal["plain", "title", "quote", "note"] = "plain"


class Facts(Frozen):
    """Short labelled lines: (label, value)."""

    kind: Literal["facts"] = "facts"
    rows: tuple[tuple[str, str], ...]


class Option(Frozen):
    """A button's face; its meaning stays in the card's row."""

    ordinal: int
    label: str


class Choices(Frozen):
    """Buttons, in order; too many for a platform become numbered text."""

    kind: Literal["choices"] = "choices"
    options: tuple[Option, ...]


class Input(Frozen):
    """One field of a form: a select when it has options (value, label), otherwise a line of text, a day or an hour.

    The value of a `date` is ISO (`2026-12-10`), of a `time` hours and minutes (`07:15`); where nothing picks them they
    are typed. A field named `words` takes what is typed into the chat, too.
    """

    name: str
    label: str
    options: tuple[tuple[str, str], ...] = ()
    value: str = ""
    shape: Literal["text", "date", "time"] = "text"
    optional: bool = False


class Form(Frozen):
    """Several named questions at once, with the button that sends them."""

    kind: Literal["form"] = "form"
    inputs: tuple[Input, ...]
    submit: str


class Link(Frozen):
    """A button that leads outside. With `shares` it hands these words and the address on to a chat of her choice: a
    short cut to what the message says anyway, which a messenger that cannot hand on leaves away."""

    kind: Literal["link"] = "link"
    label: str
    url: str
    shares: str = ""


class File(Frozen):
    """A file on the shelf, sent as a document."""

    kind: Literal["file"] = "file"
    shelf: str
    name: str
    mime: str
    caption: str = ""


class Picture(Frozen):
    """A picture on the shelf; `alt` says the same in words."""

    kind: Literal["picture"] = "picture"
    shelf: str
    name: str
    alt: str


class Moment(Frozen):
    """An instant that each reader sees on the clock of her own phone, in small print behind its label.

    `text` says it in the hour that Chaski has for her, for a messenger that cannot show instants.
    """

    kind: Literal["moment"] = "moment"
    label: str
    at: AwareDatetime
    text: str


class Vote(Frozen):
    """A question of whose options several may be marked, with what sends the marks.

    `marked` are the ordinals of the options that are marked. Where a messenger can show no such thing, each option is
    a button that marks it or takes its mark off, and `send` one more; a messenger with a sending button of its own
    leaves the face of `send` out.
    """

    kind: Literal["vote"] = "vote"
    question: str
    options: tuple[Option, ...]
    send: Option
    marked: tuple[int, ...] = ()

    @property
    def buttons(self) -> tuple[Option, ...]:
        """The options as buttons, marked ones with a tick, and the one that sends them."""
        ticked = (one.model_copy(update={"label": f"✓ {one.label}"}) for one in self.options)
        shown = (new if new.ordinal in self.marked else one for one, new in zip(self.options, ticked, strict=True))
        return (*shown, self.send)

    def toggled(self, ordinal: int) -> "Vote":
        """With one mark set, or taken off."""
        return self.model_copy(update={"marked": tuple(sorted(set(self.marked) ^ {ordinal}))})


Part = Annotated[
    Text | Facts | Choices | Form | Link | File | Picture | Moment | Vote, Field(discriminator="kind")
]


class Message(Frozen):
    """Parts in reading order; `card` and `revision` name the row that knows what its buttons mean.

    `thread` says what it answers, where it answers something: the first message of that thread and the last one, each
    as the card that showed it, or as "account|message" for a message of the reader's own. `clears` tells that the
    files of what it rewrites go, as far as the platform lets them.
    """

    parts: tuple[Part, ...]
    card: str = ""
    revision: int = 0
    thread: tuple[str, ...] = ()
    clears: bool = False

    def words(self) -> Iterator[str]:
        """Every string that a person must be able to read, on any platform."""
        for part in self.parts:
            yield from words_of(part)

    def without_buttons(self) -> "Message":
        """The same message once its question is over: nothing left to press, every sentence still there."""
        said = (Text(text=part.question) if isinstance(part, Vote) else part for part in self.parts)
        return Message(parts=tuple(part for part in said if not isinstance(part, Choices | Form)))

    def without_files(self) -> "Message":
        """What can be rewritten in place: an edit never sends a file or a picture a second time."""
        return self.model_copy(update={"parts": tuple(p for p in self.parts if not isinstance(p, File | Picture))})


def words_of(part: Part) -> Iterator[str]:
    """The readable strings of one part."""
    match part:
        case Text():
            yield part.text
        case Facts():
            for label, value in part.rows:
                yield label
                yield value
        case Choices():
            yield from (option.label for option in part.options)
        case Form():
            for field in part.inputs:
                yield field.label
                yield from (label for _, label in field.options)
            yield part.submit
        case Link():
            if not part.shares:
                yield part.label
        case File():
            yield from filter(None, (part.name, part.caption))
        case Picture():
            yield part.alt
        case Moment():
            yield part.label
            yield part.text
        case Vote():
            yield part.question
            yield from (option.label for option in part.options)
        case _:
            assert_never(part)
