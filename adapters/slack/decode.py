"""Reads a stored Slack event, press or command; only the few fields that Chaski has a use for."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from adapters.slack.abilities import ADD_TO_BOARD, ASK_PROJECT
from adapters.slack.escape import unescape
from adapters.slack.press import filled, home_id, message_id, pressed, reply_handle, split_id
from core.chat.heard import Account, Arrived, Deleted, Edited, Gone, Heard, Incoming, Picked, Said, Sent
from core.ports.platform import RawEvent
from core.ports.writable import writable

NAME = "slack"
Fields = dict[str, Any]

COMMAND = "/chaski"
OF_CHANNEL = frozenset({"/link", "/unlink", "/vincular", "/desvincular"})
"""What is said with `/chaski` about the channel in which it is typed."""
ROOMS = ("channel", "group")
"""Public and private channels, as `channel_type` of a message names them."""
WRITTEN = (None, "file_share", "thread_broadcast", "me_message")
"""Subtypes of a message that a person wrote; all others are Slack's own remarks, edits or a bot's words."""
SENT, PUT_AWAY = "view_submission", "view_closed"
"""What becomes of a window with a form."""
SHORTCUT = ("shortcut", "message_action")
"""A shortcut from anywhere, and one of a message."""
KEYS = ("token", "response_url", "response_urls")
"""What lets its holder speak as Slack (the old verification token) or answer for half an hour: nobody here does."""


def stored(payload: Any, received: datetime) -> list[RawEvent]:
    """What is kept of one envelope's payload, with the time it came, so that reading it needs no clock.

    One row, but one for each file of a message with several, since one thing heard holds one file. Total. A trigger_id
    stays, since it tells a press from the same one again; it opens nothing after three seconds.
    """
    payload = writable(payload)
    if isinstance(payload, dict):
        payload = {name: value for name, value in payload.items() if name not in KEYS}
    lane = f"{NAME}:{_home(payload) or _team(payload)}:{_user(payload)}"
    key = _key(payload)
    picked = _get(payload, "message") if _get(payload, "type") == "message_action" else None
    files = _get(picked or _get(payload, "event"), "files")
    count = len(files) if isinstance(files, list) else 0
    return [
        RawEvent(
            event_id=key if number == 0 else f"{key}#{number}",
            lane=lane,
            body=json.dumps({"received": received.timestamp(), "file": number, "payload": payload}, ensure_ascii=True),
        )
        for number in range(max(count, 1))
    ]


def taken_back(team: str) -> list[RawEvent]:
    """What Slack would have told, had it told that a workspace took Chaski out."""
    event = {"type": "tokens_revoked", "tokens": {"bot": [team]}}
    now = datetime.now(UTC)
    told = {"type": "event_callback", "team_id": team, "event": event, "event_time": int(now.timestamp())}
    return stored(told, now)


def decode(event: RawEvent) -> Incoming | None:
    """Read a stored payload; None for what Chaski has no use for. Raises ValueError for what cannot be read."""
    try:
        whole = json.loads(event.body)
        return _Reading(event.event_id, whole["payload"], whole["received"], whole.get("file") or 0).incoming()
    except (KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError, OSError) as error:
        raise ValueError(f"not a payload of Slack: {type(error).__name__}: {error}") from error


class _Reading:
    """One payload being read."""

    def __init__(self, event_id: str, payload: Fields, received: float, file: int) -> None:
        self.event_id = event_id
        self.payload = payload
        self.received = received
        self.file = file

    def incoming(self) -> Incoming | None:
        """What the payload says, by its kind."""
        if not isinstance(self.payload, dict):
            raise ValueError("a payload is an object")
        if isinstance(event := self.payload.get("event"), dict):
            return self._event(event)
        if "command" in self.payload:
            return self._command()
        kind = self.payload.get("type")
        if kind == "block_actions":
            return self._pressed()
        if kind in (SENT, PUT_AWAY):
            return self._window(done=kind == SENT)
        return self._shortcut(self.payload.get("callback_id")) if kind in SHORTCUT else None

    def _event(self, event: Fields) -> Incoming | None:
        match event.get("type"):
            case "message":
                return self._message(event)
            case "app_mention":
                return self._mention(event)
            case "app_home_opened" if event.get("tab", "home") == "home":
                return self._told(Arrived(home=True), event.get("channel") or event["user"], event)
            case "app_uninstalled":
                return self._told(Gone(why="uninstalled"), "", event)
            case "tokens_revoked" if _get(event.get("tokens"), "bot"):
                return self._told(Gone(why="revoked"), "", event)
            case _:
                return None

    def _message(self, event: Fields) -> Incoming | None:
        """Private messages, and those of a channel that Chaski was invited to; a mention comes as its own event."""
        where = event.get("channel_type", "im" if event["channel"].startswith("D") else "")
        if where in ROOMS and not self.file:
            told = None if self._names_bot(event.get("text")) else self._in_chat(event)
            return told and told.model_copy(update={"place": "room", "overheard": True})
        return self._in_chat(event) if where == "im" else None

    def _in_chat(self, event: Fields) -> Incoming | None:
        match event.get("subtype"):
            case "message_changed":
                return self._edited(event)
            case "message_deleted":
                before = event.get("previous_message") or {}
                return self._deleted(event, before, event.get("deleted_ts") or before["ts"])
            case subtype if subtype in WRITTEN and not event.get("bot_id"):
                return self._told(self._written(event), event["channel"], event)
            case _:
                return None

    def _written(self, event: Fields) -> Heard | None:
        text = unescape(event.get("text") or "")
        if files := event.get("files"):
            album = self.event_id.partition("#")[0] if len(files) > 1 else ""
            return _sent(files[self.file], text if self.file == 0 else "", album)
        return Said(text=text) if text.strip() else None

    def _edited(self, event: Fields) -> Incoming | None:
        message, before = event["message"], event.get("previous_message") or {}
        if message.get("bot_id"):
            return None
        if message.get("subtype") == "tombstone":  # deleted, but others have answered in its thread
            return self._deleted(event, before, message["ts"])
        text = message.get("text") or ""
        if text == before.get("text"):  # Slack unfolded a link
            return None
        words = self._unaddressed(text) if event.get("channel_type") in ROOMS else unescape(text)
        heard = Edited(message=message_id(event["channel"], message["ts"]), text=words)
        return self._told(heard, event["channel"], message)

    def _deleted(self, event: Fields, before: Fields, ts: str) -> Incoming | None:
        if before.get("bot_id") or not before.get("user"):
            return None
        return self._told(Deleted(message=message_id(event["channel"], ts)), event["channel"], before)

    def _mention(self, event: Fields) -> Incoming | None:
        """Called in a channel; the words behind the mention."""
        if event.get("bot_id") or event["channel"].startswith("D"):
            return None
        told = self._told(Said(text=self._unaddressed(event.get("text") or "")), event["channel"], event)
        return told and told.model_copy(update={"place": "room"})

    def _names_bot(self, text: Any) -> bool:
        return any(f"<@{bot}" in str(text or "") for bot in _bots(self.payload))

    def _unaddressed(self, text: str) -> str:
        """The words behind the mention, which says to whom and not what."""
        before, mention, after = text.partition(">")
        ours = before.lstrip().startswith("<@") and (self._names_bot(before) or not _bots(self.payload))
        return unescape(after if mention and ours else text).strip()

    def _command(self) -> Incoming | None:
        """`/chaski find class` is `/find class`; the answer goes to the private chat wherever it was typed. What is
        about the channel itself is said in it."""
        command, words = self.payload["command"], unescape(self.payload.get("text") or "").strip()
        said = f"/{words.removeprefix('/') or 'home'}" if command == COMMAND else f"{command} {words}".strip()
        channel, name = str(self.payload.get("channel_id") or ""), str(self.payload.get("channel_name") or "")
        if channel.startswith(("C", "G")) and said.split()[0].lower() in OF_CHANNEL:
            told = self._told(Said(text=said), channel, {})
            title = "" if name == "privategroup" else f"#{name}"
            return told and told.model_copy(update={"place": "room", "title": title})
        told = self._told(Said(text=said), self.payload["user_id"], {})
        return told and told.model_copy(update={"handle": self._handle()})

    def _pressed(self) -> Incoming | None:
        heard = pressed(self.payload)
        if heard is None:
            return None
        user = self.payload["user"]["id"]
        view = self.payload.get("view")
        if isinstance(view, dict):
            address, message = f"home:{user}", home_id(user, view.get("hash"))
        else:
            container = self.payload.get("container") or {}
            address = _get(self.payload.get("channel"), "id") or container["channel_id"]
            message = message_id(address, container.get("message_ts") or self.payload["message"]["ts"])
        told = self._told(heard, address, {})
        private = address.startswith(("D", "home:")) or _get(self.payload.get("channel"), "name") == "directmessage"
        handle = self._handle()
        place = "private" if private else "room"
        return told and told.model_copy(update={"handle": handle, "message": message, "place": place})

    def _shortcut(self, which: Any) -> Incoming | None:
        """A message picked for the board, or the way to a question from anywhere; the answer is private."""
        user = self.payload["user"]["id"]
        heard: Heard | None = Said(text="/ask") if which == ASK_PROJECT else None
        if which == ADD_TO_BOARD:
            heard = self._picked(self.payload["message"], user)
        told = self._told(heard, user, {})
        return told and told.model_copy(update={"handle": self._handle()})

    def _picked(self, message: Fields, user: str) -> Heard | None:
        own = message.get("user") == user and not message.get("bot_id")
        if own and message.get("files"):
            return self._written(message)
        text = unescape(message.get("text") or "")
        return None if self.file else Picked(text=text, own=own, files=bool(message.get("files")))

    def _window(self, *, done: bool) -> Incoming | None:
        """A form in a window; it says which message's button opened it. There is no handle: what has to be asked again
        is asked in the chat."""
        view = self.payload["view"]
        under = str(view.get("private_metadata") or "")
        told = self._told(filled(view, done=done), split_id(under)[0] or self.payload["user"]["id"], {})
        return told and told.model_copy(update={"message": under})

    def _told(self, heard: Heard | None, address: str, message: Fields) -> Incoming | None:
        user = _user(self.payload)
        if heard is None or not (user or isinstance(heard, Gone)):
            return None
        thread, ts = message.get("thread_ts"), message.get("ts")
        ours, home = _team(self.payload), _home(self.payload)
        written = isinstance(heard, Said | Sent) and ts
        return Incoming(
            account=Account(platform=NAME, tenant=home or ours, user=user),
            address=address,
            event_id=self.event_id,
            heard_at=self._when(),
            what=heard,
            message=message_id(address, str(ts)) if written else "",
            replies_to=message_id(address, str(thread)) if written and thread and thread != ts else "",
            guest=bool(home),
            through=ours if home else "",
        )

    def _handle(self) -> str:
        return reply_handle(str(self.payload.get("trigger_id") or ""), self.received)

    def _when(self) -> datetime:
        """Slack's time for events, ours for what carries none."""
        stated = self.payload.get("event_time")
        good = isinstance(stated, int) and not isinstance(stated, bool) and 0 < stated < 2**33
        return datetime.fromtimestamp(stated if good and stated else self.received, UTC)


def _sent(file: Fields, caption: str, album: str) -> Sent:
    """A file of Slack Connect shows its id only (`check_file_info`); it is then fetched by that id."""
    return Sent(
        remote=file.get("url_private_download") or file.get("url_private") or f"file:{file['id']}",
        name=file.get("name") or file.get("title") or "file",
        mime=file.get("mimetype") or "application/octet-stream",
        size=file.get("size") or 0,
        caption=caption,
        album=album,
    )


def _key(payload: Any) -> str:
    """What tells a repeated delivery from a new one; a payload that has nothing of the kind is its own digest."""
    event_id, view = _get(payload, "event_id"), _get(payload, "view")
    if event_id and isinstance(event_id, str):
        return event_id
    if str(_get(payload, "type")).startswith("view_") and _get(view, "id"):
        # Sent and put away are two things, although of one window.
        return f"{_get(payload, 'type')}:{_get(view, 'id')}:{_get(view, 'hash')}"[:200]
    trigger = _get(payload, "trigger_id")
    if trigger and isinstance(trigger, str):
        return trigger
    return hashlib.sha256(json.dumps(payload).encode()).hexdigest()[:32]


def _team(payload: Any) -> str:
    """The workspace through which we are addressed, by its installation: in a channel that two workspaces share, an
    event's own team may be the other one. The organisation's id where Chaski is installed for all of it."""
    installed = _installed(payload)
    if _is_for_all(installed):
        return _first((_get(installed, "enterprise_id"), _get(_get(payload, "enterprise"), "id")))
    return _first(_teams(payload, installed))


def _teams(payload: Any, installed: Any) -> Iterator[Any]:
    """Where it may be named, the surest first."""
    yield _get(_get(payload, "view"), "app_installed_team_id")
    yield from (_get(installed, name) for name in ("team_id", "team"))
    yield from (_get(payload, name) for name in ("context_team_id", "team_id"))
    yield _get(_get(payload, "team"), "id")
    yield _get(_get(payload, "user"), "team_id")
    yield _get(_get(payload, "enterprise"), "id")
    yield _get(_get(payload, "event"), "team")


def _installed(payload: Any) -> Any:
    """The one installation that an event names (it may be visible to more), or the payload of a press or command."""
    given = _get(payload, "authorizations")
    return given[0] if isinstance(given, list) and given and isinstance(given[0], dict) else payload


def _is_for_all(installed: Any) -> bool:
    """Whether Chaski is installed for a whole organisation; a command says so in a word."""
    return _get(installed, "is_enterprise_install") in (True, "true")


def _home(payload: Any) -> str:
    """The workspace (or organisation) where somebody is at home who is here by Slack Connect, "" for our own people. A
    user's id is told apart by it: another workspace may have given the same one."""
    event, installed = _get(payload, "event"), _installed(payload)
    # Elsewhere `team` is only where something was said; in a shared channel it is whose member said it.
    names = ("user_team", "source_team", *(("team",) if _get(payload, "is_ext_shared_channel") is True else ()))
    written = (one for one in (event, _get(event, "message"), _get(event, "previous_message")) if one)
    home = _first(_get(one, name) for one in written for name in names)
    if not home and not _is_for_all(installed):
        home = _first((_get(_get(payload, "user"), "team_id"),))
    ours = home and home in (_team(payload), _get(installed, "team_id"), _get(installed, "enterprise_id"))
    return "" if ours else home


def removal(payload: Any) -> tuple[str, float] | None:
    """Which workspace took Chaski out, or its token back, and when; None for everything else."""
    event = _get(payload, "event")
    gone = _get(event, "type") == "app_uninstalled" or (
        _get(event, "type") == "tokens_revoked" and bool(_get(_get(event, "tokens"), "bot"))
    )
    told = _get(payload, "event_time")
    happened = float(told) if isinstance(told, int) else datetime.now(UTC).timestamp()
    return (_team(payload), happened) if gone else None


def _user(payload: Any) -> str:
    """Who did it; empty for what concerns a whole workspace."""
    event = _get(payload, "event")
    return _first(
        (
            *(_get(payload, name) for name in ("user_id", "user")),
            _get(_get(payload, "user"), "id"),
            _get(event, "user"),
            _get(_get(event, "message"), "user"),
            _get(_get(event, "previous_message"), "user"),
        )
    )


def is_own(payload: Any, bot: str = "") -> bool:
    """Whether an event is about what the bot itself did: it never answers itself.

    Events name the bot they were sent for (`authorizations`); `bot` is what auth.test said. Of a file that the bot
    shares Slack tells the user only, no `bot_id`.
    """
    user = _get(_get(payload, "event"), "user")
    return bool(user) and user in (*_bots(payload), bot)


def _bots(payload: Any) -> list[Any]:
    """The bot users for whom an event was sent, which is ours."""
    given = _get(payload, "authorizations")
    named = [_get(one, "user_id") for one in given if _get(one, "is_bot")] if isinstance(given, list) else []
    return [one for one in named if one]


def _first(found: Iterator[Any] | tuple[Any, ...]) -> str:
    return next((value for value in found if isinstance(value, str) and value), "")


def _get(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else None
