"""Reads a stored Telegram update; only the few fields that Chaski has a use for."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from adapters.telegram.poll import MARK
from core.chat.heard import (
    Account,
    Arrived,
    Back,
    Contact,
    Edited,
    Gone,
    Heard,
    Incoming,
    Moved,
    Person,
    Placed,
    Pressed,
    Said,
    Sent,
    Voted,
)
from core.ports.platform import RawEvent
from core.ports.writable import writable

NAME = "telegram"
Fields = dict[str, Any]

FILES = ("document", "voice", "audio", "animation", "video", "video_note", "sticker")
"""Message fields that carry a file. An animation comes with a `document` as well, for older clients."""

USUAL = {
    "voice": ("voice.ogg", "audio/ogg"),
    "audio": ("audio.mp3", "audio/mpeg"),
    "animation": ("animation.mp4", "video/mp4"),
    "video": ("video.mp4", "video/mp4"),
    "video_note": ("video.mp4", "video/mp4"),
    "sticker": ("sticker.webp", "image/webp"),
    "document": ("file", "application/octet-stream"),
}
"""Name and type where the update names none (voice messages and stickers never have a name)."""


def stored(update: Any, received: datetime, bot: str = "") -> RawEvent:
    """What is kept of one update: its text, when it came and the bot's own name, so that reading it needs no network.

    Total: an update without a usable id is named by its digest, one without a sender shares one lane. Of a contact
    card nothing is kept, of a location whole degrees.
    """
    update = writable(update)
    text = as_text(update, received, bot)
    if any(f'"{name}"' in text for name in PRIVATE):
        try:
            update = _without_private(update)
        except RecursionError:  # nothing of Telegram's is that deep
            update = {"update_id": _part(update, "update_id")}
        text = as_text(update, received, bot)
    number = _part(update, "update_id")
    if isinstance(number, int) and not isinstance(number, bool):
        event_id = str(number)
    else:
        event_id = hashlib.sha256(json.dumps(update).encode()).hexdigest()[:32]
    return RawEvent(event_id=event_id, lane=f"{NAME}::{_user_id(sender(update))}", body=text)


def as_text(update: Any, received: datetime, bot: str) -> str:
    """The text that is kept."""
    return json.dumps({"received": received.timestamp(), "bot": bot, "update": update}, ensure_ascii=True)


PRIVATE = ("contact", "location", "venue")
"""Fields whose contents are not kept; they stand in a message, and in one that is answered, quoted or pinned."""


def _without_private(value: Any) -> Any:
    """The same without phone numbers, and with places that tell a time zone but no home: about 100 km."""
    if isinstance(value, list):
        return [_without_private(one) for one in value]
    if not isinstance(value, dict):
        return value
    found = {name: _without_private(one) for name, one in value.items() if name != "venue"}
    if "contact" in value:
        found["contact"] = {}
    place = value.get("location") or _part(value.get("venue"), "location")
    if place:
        found["location"] = {name: _degrees(_part(place, name)) for name in ("latitude", "longitude")}
    return found


def _degrees(value: Any) -> float | None:
    number = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= 360
    return float(round(value)) if number else None


def sender(update: Any) -> Fields:
    """The user behind an update of any kind; empty when there is none."""
    for value in update.values() if isinstance(update, dict) else ():
        user = _part(value, "from") or _part(value, "user")
        if isinstance(user, dict):
            return user
    return {}


def decode(event: RawEvent) -> Incoming | None:
    """Read a stored update; None for what Chaski has no use for. Raises ValueError for what cannot be read."""
    try:
        whole = json.loads(event.body)
        if not isinstance(whole, dict):
            raise ValueError("an update is an object")
        update = whole.get("update", whole)
        return _Reading(event.event_id, update, whole.get("received"), str(whole.get("bot") or "")).incoming()
    except (KeyError, TypeError, AttributeError, OverflowError, RecursionError, OSError) as error:
        raise ValueError(f"not an update of the Bot API: {type(error).__name__}: {error}") from error


class _Reading:
    """One update being read."""

    def __init__(self, event_id: str, update: Fields, received: float | None, bot: str) -> None:
        self.event_id = event_id
        self.update = update
        self.received = received
        self.bot = bot.lower()

    def incoming(self) -> Incoming | None:
        """What the update says, by its one filled kind."""
        if message := self.update.get("message"):
            return self._message(message)
        if message := self.update.get("edited_message"):
            return self._edited(message)
        if query := self.update.get("callback_query"):
            return self._pressed(query)
        if answer := self.update.get("poll_answer"):
            return self._voted(answer)
        if change := self.update.get("my_chat_member"):
            return self._membership(change)
        return None

    def _message(self, message: Fields) -> Incoming | None:
        user, chat = message.get("from"), message["chat"]
        if "migrate_to_chat_id" in message:  # said by nobody, or by whoever made a supergroup of it
            return self._told(Moved(address=str(message["migrate_to_chat_id"])), user or {}, chat, message["date"], {})
        if user is None or user.get("is_bot"):
            return None
        heard = self._heard(message)
        if chat["type"] != "private":
            heard = self._for_us(message, heard)
        return None if heard is None else self._told(heard, user, chat, message["date"], message)

    def _heard(self, message: Fields) -> Heard | None:
        if "text" in message:
            return self._words(message["text"])
        if photos := message.get("photo"):
            return _photo(photos, message)
        for kind in FILES if "animation" not in message else ("animation",):
            if kind in message:
                return _file(kind, message[kind], message)
        if "contact" in message:
            return Contact()
        place = message.get("location") or _part(message.get("venue"), "location")
        if place:
            return Placed(latitude=place["latitude"], longitude=place["longitude"])
        return _spoken(message)

    def _words(self, text: str) -> Heard | None:
        if not text.startswith("/"):
            return Said(text=text)
        command, *rest = text.split(maxsplit=1)
        name, _, called = command.partition("@")
        if called and self.bot and called.lower() != self.bot:
            return None
        if name == "/start":
            return Arrived(payload=rest[0].strip() if rest else "")
        return Said(text=" ".join((name, *rest)))

    def _for_us(self, message: Fields, heard: Heard | None) -> Heard | None:
        """In a group: a command, a mention, or an answer to the bot; other words are between the people there."""
        if not isinstance(heard, Said | Arrived | Sent):
            return None
        text = str(message.get("text") or message.get("caption") or "")
        answered = _part(_part(message.get("reply_to_message"), "from"), "username")
        answers = bool(self.bot) and str(answered).lower() == self.bot
        if not (answers or self._mentions(text) or (isinstance(heard, Said | Arrived) and text.startswith("/"))):
            return None
        match heard:
            case Said(text=words):
                return Said(text=self._unaddressed(words))
            case Sent(caption=caption):
                return heard.model_copy(update={"caption": self._unaddressed(caption)})
            case _:
                return heard

    def _mentions(self, text: str) -> bool:
        return bool(self.bot) and f"@{self.bot}" in text.lower()

    def _unaddressed(self, text: str) -> str:
        """The words without our name in front of them or behind them, which says to whom and not what."""
        words = text.strip()
        for _ in range(2 if self._mentions(words) else 0):
            first, last = words[: len(self.bot) + 1], words[-len(self.bot) - 1 :]
            if first.lower() == f"@{self.bot}" and not words[len(first) :][:1].isalnum():
                words = words[len(first) :].lstrip(" ,:\n")
            elif last.lower() == f"@{self.bot}":
                words = words[: -len(last)].rstrip(" ,\n")
        return words

    def _edited(self, message: Fields) -> Incoming | None:
        user, text = message.get("from"), message.get("text", message.get("caption"))
        if user is None or user.get("is_bot") or text is None:
            return None
        if message["chat"]["type"] != "private":
            text = self._unaddressed(self._bare(text))
        heard = Edited(message=str(message["message_id"]), text=text)
        return self._told(heard, user, message["chat"], message.get("edit_date", message["date"]), message)

    def _bare(self, text: str) -> str:
        """A command without the bot's name: `/say@chaski_bot hola` is `/say hola`."""
        said = self._words(text)
        return said.text if isinstance(said, Said) else text

    def _pressed(self, query: Fields) -> Incoming | None:
        if "data" not in query:
            return None
        message = query.get("message") or {}
        chat = message.get("chat") or {"id": query["from"]["id"], "type": "private"}
        at = message.get("date", 0) if self.received is None else self.received
        told = self._told(press(query["data"]), query["from"], chat, at, message)
        return told.model_copy(update={"handle": str(query["id"]), "replies_to": ""})

    def _voted(self, answer: Fields) -> Incoming | None:
        """Polls are sent into private chats alone, whose id is their user's; a retracted vote has no options."""
        user = answer.get("user")
        if user is None or user.get("is_bot"):
            return None
        heard = Voted(card="", marked=tuple(answer["option_ids"]), remote=str(answer["poll_id"]), stands=True)
        at = 0 if self.received is None else self.received
        return self._told(heard, user, {"id": user["id"], "type": "private"}, at, {})

    def _membership(self, change: Fields) -> Incoming | None:
        private, new = change["chat"]["type"] == "private", change["new_chat_member"]
        status = "left" if new["status"] == "restricted" and new.get("is_member") is False else new["status"]
        if private and status == "member" and _part(change.get("old_chat_member"), "status") == "kicked":
            return self._told(Back(), change["from"], change["chat"], change["date"], {})
        if status not in (("kicked",) if private else ("kicked", "left")):
            return None
        why = "blocked" if private else "taken out"
        return self._told(Gone(why=why), change["from"], change["chat"], change["date"], {})

    def _told(self, heard: Heard, user: Fields, chat: Fields, at: Any, message: Fields) -> Incoming:
        answered = _id(message.get("reply_to_message"))
        private = chat["type"] == "private"
        return Incoming(
            account=Account(platform=NAME, tenant="", user=_user_id(user)),
            address=str(chat["id"]) if private else address(chat["id"], _topic(message)),
            event_id=self.event_id,
            heard_at=datetime.fromtimestamp(at, UTC),
            what=heard,
            place="private" if private else "room",
            person=_person(user),
            title="" if private else str(chat.get("title") or ""),
            door="" if private or not self.bot else f"https://t.me/{self.bot}?start=room",
            message=_id(message),
            replies_to=answered,
        )


def address(chat: Any, topic: str) -> str:
    """Where a group's posts go: its id, and the topic where it has topics ("-100:45")."""
    return f"{chat}:{topic}" if topic else str(chat)


def _topic(message: Fields) -> str:
    """The topic of a message in a group with topics; elsewhere a thread id is that of a chain of answers."""
    return str(message.get("message_thread_id", "")) if message.get("is_topic_message") is True else ""


def _id(message: Any) -> str:
    """A message's id as it is kept; that of a poll of ours tells that it is one."""
    number = _part(message, "message_id")
    ours = _part(_part(message, "from"), "is_bot") is True and _part(message, "poll")
    return "" if number is None else f"{number}{MARK if ours else ''}"


def press(data: str) -> Pressed:
    """Read `card.revision.ordinal`; a button that is not ours presses a card that nobody has, so it is answered."""
    card, revision, ordinal = [*data.rsplit(".", 2), "", ""][:3]
    if not (revision.isascii() and revision.isdigit() and ordinal.isascii() and ordinal.isdigit()):
        return Pressed(card="", revision=0, ordinal=0)
    return Pressed(card=card, revision=int(revision), ordinal=int(ordinal))


def _photo(sizes: list[Fields], message: Fields) -> Sent:
    largest = max(sizes, key=lambda size: size.get("width", 0) * size.get("height", 0))
    return Sent(
        remote=largest["file_id"],
        name="photo.jpg",
        mime="image/jpeg",
        size=largest.get("file_size", 0),
        caption=message.get("caption", ""),
        album=str(message.get("media_group_id") or ""),
    )


def _file(kind: str, file: Fields, message: Fields) -> Sent:
    name, mime = USUAL[kind]
    return Sent(
        remote=file["file_id"],
        name=file.get("file_name") or name,
        mime=file.get("mime_type") or mime,
        size=file.get("file_size", 0),
        caption=message.get("caption", ""),
        album=str(message.get("media_group_id") or ""),
    )


def _spoken(message: Fields) -> Said | None:
    """What else a person may answer with, as the words it holds: a poll, a die, a list to tick off."""
    if poll := message.get("poll"):
        return Said(text=poll["question"])
    if dice := message.get("dice"):
        return Said(text=dice["emoji"])
    if listed := message.get("checklist"):
        return Said(text="\n".join((listed["title"], *(f"- {task['text']}" for task in listed["tasks"]))))
    return None


def _person(user: Fields) -> Person:
    username = user.get("username")
    return Person(
        name=user.get("first_name", ""),
        contact=f"Telegram @{username}" if username else "",
        language=str(user.get("language_code") or "")[:2].lower(),
    )


def _user_id(user: Fields) -> str:
    number = user.get("id")
    return str(number) if isinstance(number, int) and not isinstance(number, bool) else ""


def _part(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else None
