"""What the Bot API refuses, in its own words: broken HTML, long texts, impossible buttons."""

import html
import json
import re
from typing import Any
from urllib.parse import urlsplit

TAGS = {
    "b",
    "strong",
    "i",
    "em",
    "u",
    "ins",
    "s",
    "strike",
    "del",
    "a",
    "code",
    "pre",
    "blockquote",
    "tg-spoiler",
    "tg-time",
    "span",
}
TAG = re.compile(r"<(/?)([^\s<>/]*)([^<>]*)(>?)")
TIME = re.compile(r' unix="-?\d{1,18}"(?: format="(?:r|w?[dD]?[tT]?)")?')
"""What Bot API 9.5 takes inside `tg-time`."""
ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


class Refused(Exception):
    """An answer with `ok: false`."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def refuse(description: str) -> Refused:
    """A 400."""
    return Refused(400, f"Bad Request: {description}")


def visible(text: str, mode: str) -> str:
    """What a person sees of a text; raises `Refused` as the parser of HTML mode does."""
    if mode not in ("", "HTML"):
        raise refuse(f"unsupported parse_mode {mode}")
    return (parsed(text) if mode else text).strip()


def parsed(text: str) -> str:
    """The text of a piece of HTML."""
    seen, open_tags, at = [], list[str](), 0
    while (found := text.find("<", at)) >= 0:
        seen.append(text[at:found])
        match = TAG.match(text, found)
        closing, name, rest, end = match.groups() if match else ("", "", "", "")
        if not match or name not in TAGS or not end:
            raise refuse(f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {found}')
        if name == "tg-time" and not closing and not TIME.fullmatch(rest):
            raise refuse(f"can't parse entities: Invalid date-time at byte offset {found}")
        if not closing:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name or rest:
            raise refuse(f"can't parse entities: Unmatched end tag at byte offset {found}")
        at = match.end()
    if open_tags:
        raise refuse(f"can't parse entities: Can't find end tag corresponding to start tag \"{open_tags[-1]}\"")
    return ENTITY.sub(lambda entity: html.unescape(entity.group()), "".join((*seen, text[at:])))


def units(text: str) -> int:
    """UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def checked_text(fields: dict[str, Any]) -> str:
    """The visible text of a message."""
    text = visible(str(fields.get("text", "")), str(fields.get("parse_mode", "")))
    if not text:
        raise refuse("message text is empty")
    if units(text) > 4096:
        raise refuse("message is too long")
    return text


def checked_caption(fields: dict[str, Any]) -> str:
    """The visible caption of a file."""
    caption = visible(str(fields.get("caption", "")), str(fields.get("parse_mode", "")))
    if units(caption) > 1024:
        raise refuse("message caption is too long")
    return caption


def checked_keyboard(fields: dict[str, Any]) -> list[list[dict[str, str]]]:
    """The rows of an inline keyboard."""
    given = fields.get("reply_markup")
    if not given:
        return []
    markup = json.loads(given) if isinstance(given, str) else given
    rows: list[list[dict[str, str]]] = markup.get("inline_keyboard", [])
    if sum(map(len, rows)) > 100 or any(len(row) > 8 for row in rows):
        raise refuse("reply markup is too long")
    for button in (button for row in rows for button in row):
        check_button(button)
    return rows


def check_button(button: dict[str, str]) -> None:
    """One button with exactly one meaning."""
    if not button.get("text", "").strip():
        raise refuse("can't parse inline keyboard button: Text must be non-empty")
    if "url" in button:
        parts = urlsplit(button["url"])
        if parts.scheme not in ("http", "https", "tg") or not parts.netloc:
            raise refuse(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    elif not 1 <= len(button.get("callback_data", "").encode()) <= 64:
        raise refuse("BUTTON_DATA_INVALID")
