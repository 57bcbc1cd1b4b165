"""The workspace behind the stand-in: people, their screens, and the Web API methods that change them."""

import itertools
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.standins.slack_rules import Bubble, Fields, Refused, check, units
from tests.standins.slack_window import Windows

TEAM = "T0SCHOOL"
BOT = "U0CHASKI"
BOT_ID = "B0CHASKI"


@dataclass(frozen=True)
class Person:
    """A member of the workspace, with a private chat with Chaski."""

    id: str
    name: str
    real_name: str = ""
    zone: str = "Asia/Kolkata"
    locale: str = "en-IN"

    @property
    def room(self) -> str:
        """The private chat's id."""
        return f"D{self.id[1:]}"

    def profile(self, with_locale: bool) -> Fields:
        """The user as users.info shows it."""
        real = self.real_name or self.name
        user = {"id": self.id, "team_id": TEAM, "name": self.name.lower(), "real_name": real, "tz": self.zone}
        profile = {"real_name": real, "display_name": self.name, "team": TEAM}
        return {**user, "profile": profile, "is_bot": False, **({"locale": self.locale} if with_locale else {})}


class World:
    """What Slack remembers. Every access holds `lock`: tests and the server are different threads."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.team = TEAM
        self.granted: dict[str, str] = {}  # X-OAuth-Scopes, which Slack sends along with every answer
        self.windows = Windows(clock)
        self.lock = threading.RLock()
        self.people: dict[str, Person] = {}
        self.screens: dict[str, list[Bubble]] = {}
        self.homes: dict[str, Bubble] = {}
        self.files: dict[str, Fields] = {}
        self.bytes: dict[str, bytes] = {}
        self.calls: list[tuple[str, Fields]] = []
        self.closed: set[str] = set()
        self.server = ""
        self._numbers = itertools.count(1)

    def ts(self) -> str:
        """A time stamp that no other message has."""
        return f"{int(self.clock())}.{next(self._numbers):06d}"

    def call(self, method: str, fields: Fields) -> Fields:
        """One call of the Web API; raises `Refused`."""
        with self.lock:
            self.calls.append((method, fields))
            known: dict[str, Callable[[Fields], Fields]] = {
                "auth.test": lambda _: {"team_id": self.team, "user_id": BOT, "bot_id": BOT_ID, "url": self.server},
                "chat.postMessage": self._post,
                "chat.update": self._update,
                "views.publish": self._publish,
                "views.open": self.windows.open,
                "users.info": self._user,
                "conversations.open": lambda f: {"channel": {"id": self._person(f["users"]).room}},
                "conversations.history": self._history,
                "files.getUploadURLExternal": self._reserve,
                "files.completeUploadExternal": self._complete,
                "files.delete": self._forget,
                "files.info": lambda f: {"file": self._file(f["file"])},
            }
            if method not in known:
                raise Refused("unknown_method")
            return known[method](fields)

    def bubble(self, person: Person, **told: Any) -> Bubble:
        """A new message on her screen."""
        bubble = Bubble(ts=self.ts(), **told)
        self.screens[person.room].append(bubble)
        return bubble

    def add(self, person: Person) -> Person:
        """A new member."""
        with self.lock:
            self.people[person.id] = person
            self.screens[person.room] = []
        return person

    def keep(self, data: bytes, name: str, mime: str) -> Fields:
        """A file as an event shows it; only the bot's token opens its address."""
        with self.lock:
            file = f"F{next(self._numbers):06d}"
            self.bytes[file] = data
            address = f"{self.server}/files-pri/{file}/{name}"
            self.files[file] = {
                "id": file,
                "name": name,
                "title": name,
                "mimetype": mime,
                "size": len(data),
                "mode": "hosted",
                "url_private": address,
                "url_private_download": f"{address}?download=1",
            }
            return self.files[file]

    def _person(self, user: str) -> Person:
        if user not in self.people:
            raise Refused("user_not_found")
        return self.people[user]

    def _in(self, channel: str) -> Person:
        """Whose private chat this is; a user's id is as good as the chat's."""
        for person in self.people.values():
            if channel in (person.room, person.id):
                if person.id in self.closed:
                    raise Refused("account_inactive")
                return person
        raise Refused("channel_not_found")

    def _said(self, fields: Fields) -> tuple[str, list[Fields]]:
        text, blocks = fields.get("text") or "", fields.get("blocks") or []
        check(blocks, "message")
        if not text and not blocks:
            raise Refused("no_text")
        if units(text) > 40_000 or sum(len(str(block)) for block in blocks) > 60_000:
            raise Refused("msg_too_long")
        return text, blocks

    def _post(self, fields: Fields) -> Fields:
        person = self._in(fields["channel"])
        text, blocks = self._said(fields)
        bubble = self.bubble(person, ours=True, text=text, blocks=blocks, metadata=fields.get("metadata") or {})
        return {"channel": person.room, "ts": bubble.ts, "message": {"ts": bubble.ts, "text": text, "bot_id": BOT_ID}}

    def _update(self, fields: Fields) -> Fields:
        if fields["channel"].startswith("U"):
            raise Refused("channel_not_found")
        person = self._in(fields["channel"])
        for bubble in self.screens[person.room]:
            if bubble.ts == fields["ts"]:
                if not bubble.ours:
                    raise Refused("cant_update_message")
                bubble.text, bubble.blocks = self._said(fields)
                return {"channel": person.room, "ts": bubble.ts, "text": bubble.text}
        raise Refused("message_not_found")

    def _publish(self, fields: Fields) -> Fields:
        person, view = self._person(fields["user_id"]), fields["view"]
        if view.get("type") != "home":
            raise Refused("invalid_arguments")
        check(view["blocks"], "home")
        before = self.homes.get(person.id)
        if "hash" in fields and before is not None and fields["hash"] != before.ts:
            raise Refused("hash_conflict")
        self.homes[person.id] = Bubble(ts=self.ts(), ours=True, blocks=view["blocks"])
        return {"view": {"id": f"V{person.id[1:]}", "hash": self.homes[person.id].ts, **view}}

    def _user(self, fields: Fields) -> Fields:
        with_locale = str(fields.get("include_locale", "")).lower() in ("true", "1")
        return {"user": {**self._person(fields["user"]).profile(with_locale), "team_id": self.team}}

    def _history(self, fields: Fields) -> Fields:
        person = self._in(fields["channel"])
        newest = list(reversed(self.screens[person.room]))[: int(fields.get("limit", 100))]
        with_metadata = str(fields.get("include_all_metadata", "")).lower() in ("true", "1")
        return {
            "messages": [
                {"ts": b.ts, "text": b.text, **({"metadata": b.metadata} if with_metadata and b.metadata else {})}
                for b in newest
            ],
            "has_more": len(newest) < len(self.screens[person.room]),
        }

    def _reserve(self, fields: Fields) -> Fields:
        file = self.keep(b"", fields["filename"], "application/octet-stream")
        if units(fields.get("alt_txt") or "") > 1000 or int(fields["length"]) <= 0:
            raise Refused("invalid_arguments")
        file |= {"size": int(fields["length"]), "alt_txt": fields.get("alt_txt") or ""}
        return {"file_id": file["id"], "upload_url": f"{self.server}/upload/{file['id']}"}

    def _complete(self, fields: Fields) -> Fields:
        if fields["channel_id"].startswith("U"):
            raise Refused("invalid_channel")
        person = self._in(fields["channel_id"])
        done = []
        for named in fields["files"]:
            file = self._file(named["id"])
            if len(self.bytes[file["id"]]) != file["size"]:
                raise Refused("file_upload_size_mismatch")
            file |= {"title": named.get("title") or file["name"], "ims": [person.room]}
            done.append(file)
        self.bubble(person, ours=True, text=fields.get("initial_comment") or "", files=done)
        return {"files": [{"id": file["id"], "title": file["title"]} for file in done]}

    def _forget(self, fields: Fields) -> Fields:
        gone = self._file(fields["file"])
        del self.files[gone["id"]]
        for room, bubbles in self.screens.items():
            self.screens[room] = [bubble for bubble in bubbles if gone not in bubble.files]
        return {}

    def _file(self, file: str) -> Fields:
        if file not in self.files:
            raise Refused("file_not_found")
        return self.files[file]


def now() -> float:
    """The machine's clock."""
    return time.time()
