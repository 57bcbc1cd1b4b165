"""What makes one question another than the next: who asks, in which language, with which options."""

import re

from core.chat.choices import CHOICES, Start
from core.chat.shown import Choices, Form, Message, Vote
from core.ports.store import Card

VARIES = re.compile(r"[0-9a-f]{32}|\d+|«[^»]*»|\"[^\"]*\"|“[^”]*”")
"""Ids, figures and words of teachers: they make no other question."""

Key = tuple[str, ...]
"""Language, conversation, question, then fields and faces; () for what no card knows."""


def key_of(language: str, card: Card | None, message: Message) -> Key:
    """The state in which this message leaves her."""
    if card is None:
        return ()
    fields = tuple(f"field {one.name}" for part in message.parts if isinstance(part, Form) for one in part.inputs)
    faces = tuple(sorted({VARIES.sub("#", label) for label in labels(message)}))
    return (language, card.conversation, VARIES.sub("#", card.question), *fields, *faces)


def starts_of(card: Card | None) -> dict[int, str]:
    """Which command each button starts, where it starts one."""
    choices = CHOICES.validate_json(card.choices) if card else ()
    return {n: choice.does.command for n, choice in enumerate(choices) if isinstance(choice.does, Start)}


def labels(message: Message) -> list[str]:
    """The faces of its buttons; how many may be marked in a vote makes no other question."""
    pressed = [option.label for part in message.parts if isinstance(part, Choices) for option in part.options]
    return pressed + [part.send.label for part in message.parts if isinstance(part, Vote)]
