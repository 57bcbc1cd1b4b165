"""Lays the buttons of a message out so that they read well on a phone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from core.chat.shown import Choices, Link, Message, Option, Vote

MOST_BUTTONS = 100
WIDEST_ROW = 8
"""Inline keyboards, as measured by others against the Bot API: more is refused or cut."""

SHARE = "https://t.me/share/url"
"""https://core.telegram.org/widgets/share"""

MOST_LINKS = 20
LONGEST_FACE = 64
"""Characters; a phone shows about 36 in a full row and cuts the rest, so beyond two rows' worth a number is clearer."""

ROWS = ((2, WIDEST_ROW), (6, 4), (14, 3), (18, 2))
"""(longest face in characters, buttons a row): a phone 360 points wide holds about 40 characters in all."""


@dataclass(frozen=True)
class Button:
    """A face with what it sends back, or where it leads."""

    label: str
    data: str = ""
    url: str = ""

    def markup(self) -> dict[str, str]:
        """The button as the Bot API has it."""
        face = " ".join(self.label.split()) or "·"
        return {"text": face, "url": self.url} if self.url else {"text": face, "callback_data": self.data}


Keyboard = tuple[tuple[Button, ...], ...]


def markup(keyboard: Keyboard) -> dict[str, Any] | None:
    """The keyboard as the Bot API has it; None where there is none."""
    return {"inline_keyboard": [[button.markup() for button in row] for row in keyboard]} if keyboard else None


def is_web(url: str) -> bool:
    """Whether Telegram takes the address in a button."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def links(message: Message) -> list[Link]:
    """The links that become buttons."""
    return [part for part in message.parts if isinstance(part, Link) and is_web(part.url)][:MOST_LINKS]


def _target(link: Link) -> str:
    """Where the button leads: Telegram's own page for handing on opens the list of her chats."""
    return f"{SHARE}?{urlencode({'url': link.url, 'text': link.shares}, quote_via=quote)}" if link.shares else link.url


def options(message: Message, polled: bool = False) -> list[Option]:
    """All options that are buttons of the message, in order; those of a vote are none where it is `polled`."""
    offered: list[Option] = []
    for part in message.parts:
        if isinstance(part, Choices):
            offered += part.options
        elif isinstance(part, Vote) and not polled:
            offered += part.buttons
    return offered


def is_numbered(message: Message, polled: bool = False) -> bool:
    """Whether the options stand as a numbered list in the text, because faces or buttons would not fit."""
    offered = options(message, polled)
    too_many = len(offered) + len(links(message)) > MOST_BUTTONS
    return too_many or any(len(option.label) > LONGEST_FACE for option in offered)


def keyboard(message: Message, polled: bool = False) -> Keyboard:
    """Links first, one a row, then the options in rows; beyond 100 buttons an option has its typed number alone.

    A number is the place among the options, counted from 1, as the engine reads a typed one.
    """
    leading = tuple((Button(label=link.label, url=_target(link)),) for link in links(message))
    numbered = is_numbered(message, polled)
    buttons = [
        Button(str(number) if numbered else option.label, f"{message.card}.{message.revision}.{option.ordinal}")
        for number, option in enumerate(options(message, polled), 1)
    ][: MOST_BUTTONS - len(leading)]
    return (*leading, *_rows(buttons))


def _rows(buttons: Iterable[Button]) -> Iterator[tuple[Button, ...]]:
    row: tuple[Button, ...] = ()
    for button in buttons:
        wider = (*row, button)
        if len(wider) > _room(wider):
            yield row
            wider = (button,)
        row = wider
    if row:
        yield row


def _room(row: tuple[Button, ...]) -> int:
    """How many buttons fit beside each other when the longest of them is one; all of a row are equally wide."""
    longest = max(len(button.label) for button in row)
    return next((most for width, most in ROWS if longest <= width), 1)
