"""The methods of the Bot API that the stand-in knows, over plain state that any thread may read under the lock."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.standins.telegram_people import Bubble, Person
from tests.standins.telegram_profile import GETTERS, SETTERS, ShownProfile
from tests.standins.telegram_rules import Refused, checked_caption, checked_keyboard, checked_text, refuse
from tests.standins.telegram_webhook import Hook

Fields = dict[str, Any]
BOT = {"id": 123, "is_bot": True, "first_name": "Chaski", "username": "chaski_test_bot"}


@dataclass
class Upload:
    """A file in a multipart call."""

    name: str
    data: bytes


@dataclass
class Telegram:
    """All that the stand-in remembers. `clock` gives seconds since 1970."""

    clock: Callable[[], float] = time.time
    lock: threading.RLock = field(default_factory=threading.RLock)
    people: dict[int, Person] = field(default_factory=dict)
    screens: dict[int, list[Bubble]] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    updates: list[Fields] = field(default_factory=list)
    past: list[Fields] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    queries: set[str] = field(default_factory=set)
    answered: list[str] = field(default_factory=list)
    calls: list[tuple[str, Fields]] = field(default_factory=list)
    hook: Hook = field(default_factory=Hook)
    profile: ShownProfile = field(default_factory=ShownProfile)
    handed: int = 0
    """The newest update that getUpdates has answered with."""
    message_ids: int = 0
    polls: int = 0
    update_ids: int = 500_000_000

    def call(self, method: str, fields: Fields) -> Any:
        """The result of one method; raises `Refused`."""
        handler = METHODS.get(method.lower())
        if handler is None:
            raise Refused(404, "Not Found")
        with self.lock:
            self.calls.append((method, fields))
            return handler(self, fields)

    def confirm(self, offset: int) -> None:
        """Forget what lies below an offset, as Telegram does with the next getUpdates."""
        with self.lock:
            self.past += [update for update in self.updates if update["update_id"] < offset]
            self.updates = [update for update in self.updates if update["update_id"] >= offset]

    def brought(self, update: Fields) -> None:
        """The webhook took it."""
        with self.lock:
            if update in self.updates:
                self.updates.remove(update)
                self.past.append(update)

    def update(self, **content: Any) -> Fields:
        """Queue one update."""
        with self.lock:
            self.update_ids += 1
            update = {"update_id": self.update_ids, **content}
            self.updates.append(update)
            return update

    def bubble(self, chat: int, text: str, **more: Any) -> Bubble:
        """Put one more message on a screen."""
        with self.lock:
            self.message_ids += 1
            bubble = Bubble(self.message_ids, int(self.clock()), text, **more)
            self.screens.setdefault(chat, []).append(bubble)
            return bubble

    def message(self, chat: int, bubble: Bubble) -> Fields:
        """A message of the bot as the Bot API shows it."""
        words = content(bubble)
        markup = {"reply_markup": {"inline_keyboard": bubble.rows}} if bubble.rows else {}
        place = {"chat": self.people[chat].chat(), "from": BOT}
        return {"message_id": bubble.id, "date": bubble.date, **place, **words, **markup}

    def chat_of(self, fields: Fields) -> int:
        """The chat of a call, as long as the bot may write there: nobody can be written to who did not begin."""
        try:
            chat = int(fields.get("chat_id", 0))
        except ValueError:
            chat = 0
        if chat not in self.people:
            raise refuse("chat not found")
        if chat in self.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        if chat not in self.screens:
            raise Refused(403, "Forbidden: bot can't initiate conversation with a user")
        return chat

    def edited(self, fields: Fields) -> tuple[int, Bubble]:
        """The message that a call wants to change."""
        chat = self.chat_of(fields)
        wanted = str(fields.get("message_id", ""))
        for bubble in self.screens[chat]:
            if str(bubble.id) == wanted and not bubble.mine:
                return chat, bubble
        raise refuse("message to edit not found")

    def change(self, chat: int, bubble: Bubble, text: str, rows: list[list[dict[str, str]]]) -> Fields:
        """Apply an edit; the same again is refused."""
        if (bubble.text, bubble.rows) == (text, rows):
            raise refuse(
                "message is not modified: specified new message content and reply markup are exactly the same "
                "as a current content and reply markup of the message"
            )
        bubble.text, bubble.rows, bubble.edits = text, rows, bubble.edits + 1
        return self.message(chat, bubble)


def content(bubble: Bubble) -> Fields:
    """What kind of message it is."""
    match bubble.kind:
        case "text":
            return {"text": bubble.text}
        case "poll":
            return {"poll": bubble.as_poll()}
        case kind:
            return {"caption": bubble.text, kind: _file(bubble)}


def _file(bubble: Bubble) -> Any:
    file = {"file_id": f"sent-{bubble.id}", "file_unique_id": f"u{bubble.id}", "file_size": len(bubble.data)}
    return [{**file, "width": 90, "height": 90}] if bubble.kind == "photo" else {**file, "file_name": bubble.file}


def _send_message(api: Telegram, fields: Fields) -> Fields:
    chat, rows = api.chat_of(fields), checked_keyboard(fields)
    return api.message(chat, api.bubble(chat, checked_text(fields), rows=rows))


def _send_file(kind: str, largest: int) -> Callable[[Telegram, Fields], Fields]:
    def send(api: Telegram, fields: Fields) -> Fields:
        chat, rows, upload = api.chat_of(fields), checked_keyboard(fields), fields.get(kind)
        if not isinstance(upload, Upload) or not upload.data:
            raise refuse(f"there is no {kind} in the request")
        if len(upload.data) > largest:
            raise Refused(413, "Request Entity Too Large")
        caption = checked_caption(fields)
        bubble = api.bubble(chat, caption, rows=rows, kind=kind, file=upload.name, data=upload.data)
        return api.message(chat, bubble)

    return send


def _edit_text(api: Telegram, fields: Fields) -> Fields:
    chat, bubble = api.edited(fields)
    if bubble.kind != "text":
        raise refuse("there is no text in the message to edit")
    return api.change(chat, bubble, checked_text(fields), checked_keyboard(fields))


def _edit_caption(api: Telegram, fields: Fields) -> Fields:
    chat, bubble = api.edited(fields)
    if bubble.kind == "text":
        raise refuse("there is no caption in the message to edit")
    return api.change(chat, bubble, checked_caption(fields), checked_keyboard(fields))


def _edit_markup(api: Telegram, fields: Fields) -> Fields:
    chat, bubble = api.edited(fields)
    return api.change(chat, bubble, bubble.text, checked_keyboard(fields))


def _delete(api: Telegram, fields: Fields) -> bool:
    try:
        chat, bubble = api.edited(fields)
    except Refused as gone:
        raise refuse("message to delete not found") from gone
    api.screens[chat].remove(bubble)
    return True


def _answer(api: Telegram, fields: Fields) -> bool:
    query = str(fields.get("callback_query_id", ""))
    if query not in api.queries:
        raise refuse("query is too old and response timeout expired or query ID is invalid")
    api.queries.discard(query)
    api.answered.append(query)
    return True


def _get_file(api: Telegram, fields: Fields) -> Fields:
    name = str(fields.get("file_id", ""))
    if name not in api.files:
        raise refuse("invalid file_id")
    if len(api.files[name]) > 20 * 1024 * 1024:
        raise refuse("file is too big")
    return {"file_id": name, "file_unique_id": f"u-{name}", "file_path": f"files/{name}"}


def _set_webhook(api: Telegram, fields: Fields) -> bool:
    api.hook.set(fields)
    if fields.get("drop_pending_updates") in (True, "true", "True"):
        api.updates.clear()
    return True


def _delete_webhook(api: Telegram, fields: Fields) -> bool:
    api.hook.url = ""
    if fields.get("drop_pending_updates") in (True, "true", "True"):
        api.updates.clear()
    return True


def _profile(name: str, way: str) -> Callable[[Telegram, Fields], Any]:
    return lambda api, fields: getattr(api.profile, way)(name, fields)


METHODS: dict[str, Callable[[Telegram, Fields], Any]] = {
    "getme": lambda api, fields: BOT,
    "sendmessage": _send_message,
    "sendphoto": _send_file("photo", 10 * 1024 * 1024),
    "senddocument": _send_file("document", 50 * 1024 * 1024),
    "editmessagetext": _edit_text,
    "editmessagecaption": _edit_caption,
    "editmessagereplymarkup": _edit_markup,
    "deletemessage": _delete,
    "answercallbackquery": _answer,
    "getfile": _get_file,
    "setmycommands": lambda api, fields: api.profile.commands(fields),
    "getwebhookinfo": lambda api, fields: api.hook.info(len(api.updates)),
    "setwebhook": _set_webhook,
    "deletewebhook": _delete_webhook,
    "sendchataction": lambda api, fields: bool(api.chat_of(fields)),
    **{name: _profile(name, "set") for name in SETTERS},
    **{name: _profile(name, "get") for name in GETTERS},
}
