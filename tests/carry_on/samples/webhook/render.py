"""Makes a message into JSON: its parts as core/chat/shown.py has them, for the other program to draw."""

from typing import Any

from core.chat.shown import Message


def render(message: Message) -> dict[str, Any]:
    """`parts` in reading order. Pressing one of their options tells `card`, `revision` and its `ordinal`."""
    return message.model_dump(mode="json", include={"parts", "card", "revision"})
