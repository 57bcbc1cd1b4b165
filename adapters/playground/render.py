"""Makes a message readable on the page: JSON blocks that message.js turns into bubbles, buttons and fields."""

import hashlib
from typing import assert_never
from urllib.parse import urlsplit

from pydantic import JsonValue

from core.chat.shown import Choices, Facts, File, Form, Link, Message, Moment, Part, Picture, Text, Vote

Block = dict[str, JsonValue]
View = dict[str, JsonValue]
"""What the page draws for one message: `card`, `revision` and `blocks`."""

SAFE_LINKS = ("http", "https", "mailto")


def render(message: Message) -> View:
    """The whole message in one piece: a page has no limits. Both skins draw the same blocks, each in its way."""
    blocks: list[JsonValue] = [_block(part) for part in message.parts if not is_short_cut(part)]
    return {"card": message.card, "revision": message.revision, "blocks": blocks}


def is_short_cut(part: Part) -> bool:
    """Whether it only hands on what the message says: a page has nobody to hand it to."""
    return isinstance(part, Link) and bool(part.shares)


def _block(part: Part) -> Block:
    match part:
        case Text():
            return {"kind": "text", "style": part.style, "text": part.text}
        case Facts():
            return {"kind": "facts", "rows": [[label, value] for label, value in part.rows]}
        case Choices():
            return {
                "kind": "choices",
                "buttons": [{"ordinal": option.ordinal, "label": option.label} for option in part.options],
            }
        case Form():
            return _form(part)
        case Link():
            return _link(part)
        case File():
            return {"kind": "file", "file": file_id(part.shelf), "name": part.name, "caption": part.caption}
        case Picture():
            return {"kind": "picture", "file": file_id(part.shelf), "name": part.name, "alt": part.alt}
        case Moment():
            return {"kind": "moment", "label": part.label, "at": part.at.isoformat(), "text": part.text}
        case Vote():
            return _vote(part)
        case _:
            assert_never(part)


def _vote(vote: Vote) -> Block:
    boxes: list[JsonValue] = [
        {"ordinal": one.ordinal, "label": one.label, "marked": one.ordinal in vote.marked} for one in vote.options
    ]
    return {"kind": "vote", "question": vote.question, "boxes": boxes, "send": vote.send.label}


def _form(form: Form) -> Block:
    fields: list[JsonValue] = [
        {
            "name": field.name,
            "label": field.label,
            "value": field.value,
            "shape": field.shape,
            "options": [[value, label] for value, label in field.options],
        }
        for field in form.inputs
    ]
    return {"kind": "form", "fields": fields, "submit": form.submit}


def _link(link: Link) -> Block:
    """A button that leads outside; an address that could run as a script is only written out."""
    try:
        scheme = urlsplit(link.url).scheme
    except ValueError:
        scheme = ""
    if scheme in SAFE_LINKS:
        return {"kind": "link", "label": link.label, "url": link.url}
    return {"kind": "text", "style": "plain", "text": f"{link.label}: {link.url}"}


def file_id(shelf: str) -> str:
    """The page's own name for a file of the shelf: says nothing of the key, and is safe in a path."""
    return hashlib.sha256(shelf.encode()).hexdigest()[:40]
