"""A small faithful Slack on loopback, for the real libraries to talk to: Web API, Socket Mode, limits, faults to order.

It runs in a thread of its own, so tests with and without an event loop, and bots in other processes, use it alike:

    with SlackStandin() as slack:
        jhansi = slack.person("Jhansi", real_name="Jhansi Rao")
        slack.open_home(jhansi)
        slack.tap(jhansi, "Set up my class", home=True)
        slack.fill(jhansi, {"Ages": "9–12"}, press="Save and be found")
"""

import asyncio
import itertools
import threading
import time
from collections.abc import Callable
from typing import Any, Self

from aiohttp import web

from tests.standins.place import Place, dated
from tests.standins.slack_answers import ANSWERS, fields_of
from tests.standins.slack_rules import Bubble, Fields, Refused, buttons, inputs, state
from tests.standins.slack_socket import Envelope, Socket, sent_as
from tests.standins.slack_window import NoSuchButton, put
from tests.standins.slack_world import BOT, Person, World, now

BOT_TOKEN, APP_TOKEN = "xoxb-standin", "xapp-standin"
FAULTS = ("429", "500", "html", "garbage", "reset-before", "reset-after", "hang", "delay")
SENDING = ("chat.postMessage", "chat.update", "views.publish", "files.completeUploadExternal")


class SlackStandin:
    """One workspace. `base_url` goes into the bot's settings, with both tokens."""

    def __init__(
        self, bot_token: str = BOT_TOKEN, app_token: str = APP_TOKEN, clock: Callable[[], float] = now
    ) -> None:
        self.bot_token, self.app_token = bot_token, app_token
        self.world = World(clock)
        self.port = 0
        self._place = Place()
        self.authorized = True  # False: events do not name the bot that they are for
        self._loop = asyncio.new_event_loop()
        self._socket = Socket()
        self._thread = threading.Thread(target=self._loop.run_forever, name="slack-standin", daemon=True)
        self._faults: list[tuple[str, str, float]] = []
        self._runner: web.AppRunner | None = None
        self._tickets: set[str] = set()
        self._numbers = itertools.count(1)

    # -- life ---------------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        self._thread.start()
        self.up()
        return self

    def __exit__(self, *_: object) -> None:
        self._run(self._socket.stop())
        self.down()
        self._place.leave()
        self._run(asyncio.sleep(0.05))  # connections that were closed are let go in a later round of the loop
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def up(self) -> None:
        """Answer (again), on the same port as before."""
        self._run(self._up())
        self.world.server = f"http://127.0.0.1:{self.port}"

    def down(self) -> None:
        """Refuse connections, as when Slack or the line is away; what people write meanwhile waits."""
        self._run(self._down())

    @property
    def base_url(self) -> str:
        """The address before the methods' names."""
        return f"http://127.0.0.1:{self.port}/api/"

    # -- people -------------------------------------------------------------------------------------------------

    def person(self, name: str, *, real_name: str = "", zone: str = "Asia/Kolkata", locale: str = "en-IN") -> Person:
        """A member of the workspace."""
        number = len(self.world.people) + 1
        return self.world.add(Person(f"U{number:04d}{name.upper()[:6]}", name, real_name, zone, locale))

    def say(self, person: Person, text: str) -> Envelope:
        """She types something in the chat with Chaski; `text` as she typed it."""
        return self._write(person, text, {})

    def reply(self, person: Person, text: str, to: Bubble) -> Envelope:
        """She answers a message in its thread."""
        return self._write(person, text, {"thread_ts": to.ts})

    def photo(self, person: Person, data: bytes, caption: str = "", name: str = "photo.jpg") -> Envelope:
        """She sends a photo."""
        return self.share(person, [self.world.keep(data, name, "image/jpeg")], caption)

    def share(self, person: Person, files: list[Fields], caption: str = "") -> Envelope:
        """She sends several files at once."""
        return self._write(person, caption, {"subtype": "file_share", "files": files})

    def edit(self, person: Person, bubble: Bubble, text: str) -> Envelope:
        """She changes what she wrote."""
        before = {"type": "message", "user": person.id, "text": escaped(bubble.text), "ts": bubble.ts}
        bubble.text = text
        changed = {"message": {**before, "text": escaped(text)}, "previous_message": before}
        return self.event(person, {"type": "message", "subtype": "message_changed", "hidden": True, **changed})

    def delete(self, person: Person, bubble: Bubble) -> Envelope:
        """She takes back what she wrote."""
        self.world.screens[person.room].remove(bubble)
        before = {"type": "message", "user": person.id, "text": escaped(bubble.text), "ts": bubble.ts}
        gone = {"subtype": "message_deleted", "hidden": True, "deleted_ts": bubble.ts, "previous_message": before}
        return self.event(person, {"type": "message", **gone})

    def open_home(self, person: Person) -> Envelope:
        """She opens Chaski's Home."""
        opened = {"type": "app_home_opened", "user": person.id, "tab": "home"}
        place = {"channel": person.room, "event_ts": self.world.ts()}
        return self._push("events_api", self._callback({**opened, **place}))

    def command(self, person: Person, words: str = "") -> Envelope:
        """She types /chaski with these words, in some channel."""
        told = {"command": "/chaski", "text": words, "channel_id": "C0GENERAL", "channel_name": "general"}
        who = {"user_id": person.id, "team_id": self.world.team, "trigger_id": self._trigger(person)}
        return self._push("slash_commands", {**told, **who})

    def tap(self, person: Person, label: str, *, home: bool = False) -> Envelope:
        """She presses the newest button with this face, in the chat or on Home; raises `NoSuchButton`."""
        with self.world.lock:
            if not home and self.world.windows.sends(person.id) == label:
                return self.submit(person)
            for bubble in self._surfaces(person, home):
                for block, button in buttons(bubble.blocks):
                    if button["text"]["text"] == label:
                        return self.press(person, bubble, button, block, home)
        raise NoSuchButton(f"no [{label}] on the screen of {person.name}:\n{self.reading(person, home)}")

    def press(self, person: Person, bubble: Bubble, button: Fields, block: str = "", home: bool = False) -> Envelope:
        """She presses a button of a given message, which may be old."""
        action = {"type": "button", "block_id": block or "b1", "action_ts": self.world.ts(), **button}
        payload: Fields = {
            "type": "block_actions",
            "user": {"id": person.id, "team_id": self.world.team},
            "team": {"id": self.world.team},
            "trigger_id": self._trigger(person),
            "actions": [action],
        }
        now_filled = state(bubble.blocks, bubble.typed)
        if home:
            payload["container"] = {"type": "view", "view_id": f"V{person.id[1:]}"}
            payload["view"] = {"type": "home", "id": f"V{person.id[1:]}", "hash": bubble.ts, "state": now_filled}
        else:
            payload["container"] = {"type": "message", "message_ts": bubble.ts, "channel_id": person.room}
            payload |= {"channel": {"id": person.room, "name": "directmessage"}, "state": now_filled}
            payload["message"] = {"ts": bubble.ts, "bot_id": "B0CHASKI", "text": bubble.text}
        return self._push("interactive", payload)

    def fill(self, person: Person, answers: dict[str, str], *, press: str = "", home: bool = False) -> Envelope | None:
        """She chooses and types in the newest form with these labels, and presses its button if one is named."""
        with self.world.lock:
            for bubble in self._surfaces(person, home):
                fields = {block["label"]["text"]: block for block in inputs(bubble.blocks)}
                if fields and set(answers) <= set(fields):
                    for label, answer in answers.items():
                        put(bubble, fields[label], answer)
                    return self.tap(person, press, home=home) if press else None
        raise NoSuchButton(f"no form with {sorted(answers)} before {person.name}:\n{self.reading(person, home)}")

    def submit(self, person: Person) -> Envelope:
        """She sends the form of the window that is open before her."""
        payload = self.world.windows.submitted(person.id, self.world.team)
        return self._push("interactive", {**payload, "trigger_id": self._trigger(person)})

    def close_window(self, person: Person) -> Envelope:
        """She puts the window away without sending it."""
        return self._push("interactive", self.world.windows.closed(person.id, self.world.team))

    def window(self, person: Person) -> Bubble | None:
        """The window that is open before her."""
        return self.world.windows.before(person.id)

    def uninstall(self) -> Envelope:
        """The workspace removes Chaski."""
        return self._push("events_api", self._callback({"type": "app_uninstalled"}))

    def deactivate(self, person: Person) -> None:
        """Her account is closed; posts to her are refused from now on."""
        self.world.closed.add(person.id)

    def screen(self, person: Person) -> list[Bubble]:
        """Her chat as it reads now, oldest first."""
        with self.world.lock:
            return list(self.world.screens[person.room])

    def home(self, person: Person) -> Bubble | None:
        """Her Home page as it is now."""
        return self.world.homes.get(person.id)

    def reading(self, person: Person, home: bool = False) -> str:
        """What she sees as text, for the message of a failed test."""
        return "\n".join(" | ".join(b.words()) for b in reversed(list(self._surfaces(person, home))))

    def until(self, person: Person, words: str, seconds: float = 30, *, home: bool = False) -> Bubble:
        """Wait for Chaski's newest message (or the Home page) to show these words, and return it."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            with self.world.lock:
                newest = next(iter(self._surfaces(person, home)), None)
                if newest and any(words in shown for shown in newest.words()):
                    return newest
            time.sleep(0.01)
        raise AssertionError(f"{person.name} never saw {words!r}:\n{self.reading(person, home)}")

    def order(self, fault: str, *, method: str = "send", times: int = 1, seconds: float = 1) -> None:
        """The next calls of a method meet a fault; "send" is any call that shows something, "*" any call at all.

        A fault is one of FAULTS or `error:NAME` for an answer with that error. `reset-after` and `hang` take effect
        before the line breaks; `seconds` is the length of a delay or a hang, or what a 429 asks for.
        """
        assert fault in FAULTS or fault.startswith("error:"), fault
        self._faults += [(fault, method, seconds)] * times

    def replay(self) -> None:
        """Deliver every envelope so far once more."""
        self._loop.call_soon_threadsafe(self._socket.replay)

    def refresh(self) -> None:
        """Ask the app to connect anew, as Slack does every few hours."""
        self._run(self._socket.refresh())

    def drop(self) -> None:
        """Cut every WebSocket."""
        self._run(self._socket.drop())

    def patience(self, seconds: float) -> None:
        """How long an envelope waits for its acknowledgement."""
        self._socket.patience = seconds

    def connected(self, seconds: float = 30) -> bool:
        """Wait until somebody listens."""
        deadline = time.monotonic() + seconds
        while not self._socket.connected() and time.monotonic() < deadline:
            time.sleep(0.01)
        return self._socket.connected()

    def sent(self, method: str = "chat.postMessage") -> list[Fields]:
        """The calls of one method that were read, in order."""
        with self.world.lock:
            return [fields for name, fields in self.world.calls if name == method]

    def _surfaces(self, person: Person, home: bool) -> list[Bubble]:
        """Where she may look for something of Chaski's: the newest first."""
        if home:
            page = self.world.homes.get(person.id)
            return [page] if page else []
        window = self.window(person)
        said = [bubble for bubble in reversed(self.world.screens[person.room]) if bubble.ours]
        return [*([window] if window else []), *said]

    def _write(self, person: Person, text: str, more: Fields) -> Envelope:
        with self.world.lock:
            told = {"text": text, "files": more.get("files", []), "thread": more.get("thread_ts", "")}
            bubble = self.world.bubble(person, ours=False, **told)
        return self.event(
            person, {"type": "message", "text": escaped(text), "ts": bubble.ts, "user": person.id, **more}
        )

    def event(self, person: Person, event: Fields) -> Envelope:
        place = {"channel": person.room, "channel_type": "im", "team": self.world.team, "event_ts": self.world.ts()}
        return self._push("events_api", self._callback({**place, **event}))

    def _callback(self, event: Fields) -> Fields:
        head = {"type": "event_callback", "team_id": self.world.team, "api_app_id": "A0CHASKI", "event": event}
        number = {"event_id": f"Ev{next(self._numbers):06d}", "event_time": int(self.world.clock())}
        installed = [{"team_id": self.world.team, "user_id": BOT, "is_bot": True}] if self.authorized else []
        return {**head, **number, "authorizations": installed}

    def _trigger(self, person: Person) -> str:
        return self.world.windows.trigger(person.id, f"{next(self._numbers)}.{int(self.world.clock())}.standin")

    def _push(self, kind: str, payload: Fields) -> Envelope:
        envelope = sent_as(kind, payload)
        self._loop.call_soon_threadsafe(self._socket.push, envelope)
        return envelope

    def _run(self, work: Any) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _up(self) -> None:
        self._place.leave()
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/api/{method}", self._method)
        app.router.add_get("/link", self._link)
        app.router.add_post("/upload/{file}", self._upload)
        app.router.add_get("/files-pri/{file}/{name}", self._download)
        app.on_response_prepare.append(dated(self.world.clock, self.world.granted))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True).start()
        self.port = self._runner.addresses[0][1]

    async def _down(self) -> None:
        await self._socket.drop()
        self._tickets.clear()
        if self._runner is not None:
            runner, self._runner = self._runner, None
            await runner.cleanup()
            self._place.hold(self.port)

    async def _link(self, request: web.Request) -> web.StreamResponse:
        """A WebSocket; its address is good once."""
        if request.query.get("ticket") not in self._tickets:
            return web.Response(status=403)
        self._tickets.discard(request.query["ticket"])
        return await self._socket.serve(request)

    async def _upload(self, request: web.Request) -> web.Response:
        self.world.bytes[request.match_info["file"]] = await request.read()
        return web.Response(text=f"OK - {request.content_length}")

    async def _download(self, request: web.Request) -> web.Response:
        if request.headers.get("Authorization") != f"Bearer {self.bot_token}":
            return web.Response(text="<html>Sign in</html>", content_type="text/html")
        return web.Response(body=self.world.bytes[request.match_info["file"]], content_type="image/jpeg")

    async def _method(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        fields = await fields_of(request)
        if fault := self._fault(method):
            return await self._faulty(request, *fault, fields)
        return self._call(request, method, fields)

    def _call(self, request: web.Request, method: str, fields: Fields) -> web.Response:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or fields.get("token")
        try:
            if token != (self.app_token if method == "apps.connections.open" else self.bot_token):
                raise Refused("invalid_auth" if token else "not_authed")
            if method == "apps.connections.open":
                ticket = f"t{next(self._numbers)}"
                self._tickets.add(ticket)
                return web.json_response({"ok": True, "url": f"ws://127.0.0.1:{self.port}/link?ticket={ticket}"})
            return web.json_response({"ok": True, **self.world.call(method, fields)})
        except Refused as refused:
            return web.json_response({"ok": False, "error": str(refused)})

    def _fault(self, method: str) -> tuple[str, str, float] | None:
        for fault in self._faults:
            if fault[1] in ("*", method) or (fault[1] == "send" and method in SENDING):
                self._faults.remove(fault)
                return fault[0], method, fault[2]
        return None

    async def _faulty(
        self, request: web.Request, kind: str, method: str, seconds: float, fields: Fields
    ) -> web.Response:
        if kind in ("reset-after", "hang", "delay"):
            response = self._call(request, method, fields)
            if kind != "reset-after":
                await asyncio.sleep(seconds)
            if kind == "delay":
                return response
        if kind in ("reset-before", "reset-after", "hang"):
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        if kind.startswith("error:"):
            return web.json_response({"ok": False, "error": kind.removeprefix("error:")})
        return ANSWERS[kind](seconds)


def escaped(text: str) -> str:
    """Typed words as Slack hands them to an app."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
