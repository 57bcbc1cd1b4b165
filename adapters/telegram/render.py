"""Makes a message readable on Telegram: escaped HTML, one inline keyboard, files with captions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from adapters.telegram.keyboard import Keyboard, is_numbered, keyboard, links, options
from adapters.telegram.lines import Line, Lines, length, lines_of, moment, split
from adapters.telegram.poll import Poll, poll_of
from core.chat.shown import Choices, Facts, File, Form, Link, Message, Moment, Option, Part, Picture, Text, Vote

AGAIN_UNITS = 196
"""Kept free in every piece for the sentence before a resend, so that a resend has the same pieces."""

TEXT_UNITS = 4096 - AGAIN_UNITS
CAPTION_UNITS = 1024 - AGAIN_UNITS
"""UTF-16 units after parsing (Bot API, sendMessage and sendPhoto)."""


@dataclass(frozen=True)
class Piece:
    """What one call shows: text with buttons, or a file with text as its caption.

    `shelf`, `name` and `mime` are empty for a text; `photo` tells a picture from a document. Where it is a `poll`, its
    lines and the keyboard `instead` say the same without one.
    """

    lines: Lines
    keyboard: Keyboard = ()
    shelf: str = ""
    name: str = ""
    photo: bool = False
    poll: Poll | None = None
    instead: Keyboard = ()

    def after(self, sentence: str) -> "Piece":
        """The same with a sentence before it."""
        return replace(self, lines=(*lines_of(sentence, "note"), *self.lines))

    def as_text(self) -> "Piece":
        """The words alone, for a file that is no longer on the shelf."""
        return Piece(self.lines or (Line(self.name),), self.keyboard)

    def without_poll(self) -> "Piece":
        """The poll as a text, each option a button that marks it."""
        return Piece(self.lines, self.instead)

    def without_moments(self) -> "Piece":
        """The same with its instants in their fallback text."""
        return replace(self, lines=tuple(replace(line, unix=0) for line in self.lines))

    def without_links(self) -> "Piece":
        """The same with its links written out, for an address that Telegram takes in no button."""
        rows = tuple(tuple(button for button in row if not button.url) for row in self.keyboard)
        written = [Line(f"{button.label}: {button.url}") for row in self.keyboard for button in row if button.url]
        return replace(self, lines=(*self.lines, *written), keyboard=tuple(row for row in rows if row))


@dataclass(frozen=True)
class Shown:
    """One part as lines; with a file, they are what its caption says."""

    lines: Lines
    file: Piece | None = None
    close: bool = False


def render(message: Message, *, rewriting: bool = False) -> tuple[Piece, ...]:
    """All pieces of a message in the order of sending; the same message gives the same pieces for ever.

    Buttons stand on the last piece, whose id is the card's, so files go before a text with buttons, and a poll, which
    is a message of its own, comes last with them. A single file
    takes a short text as its caption: one message for one thought. A rewriting begins with its text instead, since an
    edit cannot turn a text into a picture.
    """
    poll = poll_of(message)
    if poll:
        return (*_before_poll(message), _poll(message, poll))
    shown = [show(part, message) for part in message.parts]
    buttons = keyboard(message)
    files = [each for each in shown if each.file is not None]
    whole = _joined(shown)
    if len(files) == 1 and files[0].file and not rewriting and length(whole) <= CAPTION_UNITS:
        return (replace(files[0].file, lines=whole, keyboard=buttons),)
    texts = [Piece(lines) for lines in split(_joined([each for each in shown if each.file is None]), TEXT_UNITS)]
    attached = [piece for each in files for piece in _file(each)]
    if rewriting:
        return (*_with_buttons(texts, buttons), *attached)
    return tuple(_with_buttons([*attached, *texts] if buttons else [*texts, *attached], buttons))


def show(part: Part, message: Message) -> Shown:
    """One part; every kind has its case, and the type checker sees that none is forgotten."""
    match part:
        case Text():
            return Shown(lines_of(part.text, part.style), close=part.style == "title")
        case Facts():
            return Shown(tuple(line for row in part.rows for line in lines_of(_fact(*row))))
        case Choices():
            return Shown(_listed(message, part.options))
        case Form():
            return Shown(tuple(_form(part)))
        case Link():
            return Shown(() if part in links(message) else lines_of(f"{part.label}: {part.url}"))
        case File():
            return Shown(lines_of(part.caption), Piece((), shelf=part.shelf, name=_filename(part.name)))
        case Picture():
            return Shown(lines_of(part.alt, "note"), Piece((), shelf=part.shelf, name=part.name, photo=True))
        case Moment():
            return Shown(moment(part.label, part.text, int(part.at.timestamp())))
        case Vote():
            return Shown((*lines_of(part.question), *_listed(message, part.buttons)))
        case _:
            assert_never(part)


def _listed(message: Message, offered: tuple[Option, ...]) -> Lines:
    """These options with their places, where the buttons have numbers alone."""
    numbered = enumerate(options(message), 1) if is_numbered(message) else ()
    return tuple(line for n, option in numbered if option in offered for line in lines_of(f"{n}. {option.label}"))


def _before_poll(message: Message) -> tuple[Piece, ...]:
    """What a message says beside its poll, and its options where their faces fit no button."""
    listed, below = is_numbered(message, polled=True), links(message)
    gone = Vote if listed else Vote | Choices
    rest = tuple(part for part in message.parts if not isinstance(part, gone) and part not in below)
    before = message.model_copy(update={"parts": rest})
    return tuple(replace(piece, keyboard=()) for piece in render(before)) if rest else ()


def _poll(message: Message, poll: Poll) -> Piece:
    """The poll, with the message's other buttons under it."""
    votes = tuple(part for part in message.parts if isinstance(part, Vote))
    lines = show(votes[0], message).lines
    return Piece(lines, keyboard(message, polled=True), poll=poll, instead=keyboard(message))


def _joined(shown: list[Shown]) -> Lines:
    """Paragraphs one under the other, an empty line between them except under a title."""
    lines: list[Line] = []
    close = True
    for each in shown:
        if each.lines:
            lines.extend((() if close else (Line(""),)) + each.lines)
            close = each.close
    return tuple(lines)


def _file(shown: Shown) -> Iterator[Piece]:
    """A file with its caption, or followed by it when it is too long for one."""
    assert shown.file is not None
    if length(shown.lines) <= CAPTION_UNITS:
        yield replace(shown.file, lines=shown.lines)
    else:
        yield shown.file
        yield from (Piece(lines) for lines in split(shown.lines, TEXT_UNITS))


def _with_buttons(pieces: list[Piece], buttons: Keyboard) -> list[Piece]:
    """The buttons under the last piece; buttons alone get their faces as text, since Telegram shows none without."""
    if not buttons:
        return pieces
    if not pieces:
        faces = " · ".join(button.label for row in buttons for button in row)
        pieces = [Piece(next(split(lines_of(faces), TEXT_UNITS), (Line("·"),)))]
    return [*pieces[:-1], replace(pieces[-1], keyboard=buttons)]


def _fact(label: str, value: str) -> str:
    return f"{label}: {value}" if label else value


def _form(form: Form) -> Iterator[Line]:
    """The questions of a form as a list: Telegram has no forms, so the engine asks one by one before it comes here."""
    for field in form.inputs:
        choices = ", ".join(label for _, label in field.options)
        yield from lines_of(_fact(field.label, choices or field.value or "…"))
    yield from lines_of(form.submit)


def _filename(name: str) -> str:
    """The name as one line without what would end it in the upload's header."""
    return "".join(char for char in name if char.isprintable() and char not in '"\\') or "file"
