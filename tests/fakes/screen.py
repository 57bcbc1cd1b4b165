"""What one person sees in her messenger: messages in order, rewritten in place, with their buttons."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

from core.chat.shown import Choices, Facts, File, Form, Link, Message, Moment, Part, Picture, Text, Vote


@dataclass
class Shown:
    """One message on a screen.

    `edited` counts rewrites and `read` the one that a story has looked at (-1: not even the first); `at` is when it
    came or was last rewritten, `past` what stood there before, the newest last; `answers` is the message under which
    it hangs.
    """

    id: str
    message: Message
    at: datetime
    edited: int = 0
    read: int = -1
    files: tuple[Part, ...] = ()
    past: list[Message] = field(default_factory=list)
    answers: str = ""

    @property
    def lines(self) -> list[str]:
        """The message as text, one line per paragraph, buttons in brackets."""
        return [line for part in (*self.files, *self.message.parts) for line in lines_of(part)]

    @property
    def is_new(self) -> bool:
        """Whether a story has never looked at it."""
        return self.read < 0

    def look(self) -> None:
        """It has been looked at as it is now."""
        self.read = self.edited


@dataclass
class Screen:
    """One private chat, or a messenger's own page for Chaski."""

    messages: list[Shown] = field(default_factory=list)

    def show(self, id: str, message: Message, at: datetime, replaces: str = "", answers: str = "") -> None:
        """A message comes, or takes the place of an earlier one (its files stay).

        A message that only loses its buttons is nothing new to look at.
        """
        old = next((m for m in self.messages if m.id == replaces), None) if replaces else None
        if old is None:
            self.messages.append(Shown(id, message, at, answers=answers))
            return
        old.past.append(old.message)
        if message.parts == old.message.without_buttons().without_files().parts:
            old.message = message
            return
        kept = tuple(p for p in (*old.files, *old.message.parts) if isinstance(p, File | Picture))
        new = any(isinstance(p, File | Picture) for p in message.parts)
        old.files = () if new or message.clears else kept
        old.message = message
        old.at = at
        old.edited += 1

    def unread(self) -> list[Shown]:
        """What a story has not looked at yet: new messages and rewritten ones, oldest first."""
        return [m for m in self.messages if m.read < m.edited]

    def button(self, label: str) -> tuple[Shown, int] | None:
        """The newest button with this label: its message and its place."""
        for shown in reversed(self.messages):
            ordinal = place_of(shown.message, label)
            if ordinal is not None:
                return shown, ordinal
        return None

    def old_button(self, label: str) -> tuple[Shown, Message, int] | None:
        """The newest button with this label that is not there any more: where, in which message, at which place."""
        for shown in reversed(self.messages):
            for message in reversed(shown.past):
                ordinal = place_of(message, label)
                if ordinal is not None:
                    return shown, message, ordinal
        return None

    def form(self) -> tuple[Shown, Form] | None:
        """The newest form."""
        for shown in reversed(self.messages):
            for part in shown.message.parts:
                if isinstance(part, Form):
                    return shown, part
        return None


def place_of(message: Message, label: str) -> int | None:
    """Where this label stands among the message's buttons."""
    options = [option for part in message.parts if isinstance(part, Choices) for option in part.options]
    options += [option for part in message.parts if isinstance(part, Vote) for option in part.buttons]
    return next((option.ordinal for option in options if option.label == label), None)


def lines_of(part: Part) -> list[str]:
    """A part as a story writes it."""
    match part:
        case Text(text=text):
            return text.split("\n")
        case Facts(rows=rows):
            return [f"{label}: {value}" for label, value in rows]
        case Choices(options=options):
            return [" ".join(f"[{option.label}]" for option in options)]
        case Form(inputs=inputs, submit=submit):
            fields = [f"{f.label}: {dict(f.options).get(f.value, f.value)}".rstrip() for f in inputs]
            return [*fields, f"[{submit}]"]
        case Link(label=label, url=url):
            return [f"[{label}]({url})"]
        case File(name=name):
            return [f"(file: {name})"]
        case Picture(alt=alt):
            return [f"(picture: {line})" for line in alt.split("\n")[:1]]
        case Moment(label=label, text=text):
            return [f"{label} {text}"]
        case Vote(question=question):
            return [question, " ".join(f"[{option.label}]" for option in part.buttons)]
        case _:
            assert_never(part)
