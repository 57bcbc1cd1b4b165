"""A small faithful Bot API on loopback, for the real library to talk to: long polling, limits, faults to order.

It runs in a thread of its own, so tests with and without an event loop, and bots in other processes, use it alike:

    with TelegramStandin() as telegram:
        gisel = telegram.person("Gisel", username="gisel_aula")
        telegram.say(gisel, "/start")
        telegram.until(gisel, "Empezar")
        telegram.tap(gisel, "Empezar")
"""

import asyncio
import json
import threading
import time
from collections.abc import Callable
from typing import Any, Self

from aiohttp import web

from tests.standins.endings import cancel_the_rest, hang_up
from tests.standins.place import Place, dated
from tests.standins.telegram_api import Fields, Telegram, Upload
from tests.standins.telegram_faults import FAULTS, answer, in_place_of, least
from tests.standins.telegram_people import Bubble, NoSuchButton, Person
from tests.standins.telegram_rules import Refused
from tests.standins.telegram_webhook import bring_all

SENDING = ("sendmessage", "sendphoto", "senddocument", "sendpoll", "editmessagetext", "editmessagecaption")


class TelegramStandin:
    """One bot's Telegram. `base_url` and `base_file_url` go into the bot's settings."""

    def __init__(self, token: str = "123:standin", clock: Callable[[], float] = time.time) -> None:
        self.token = token
        self.api = Telegram(clock)
        self.port = 0
        self._place = Place()
        self.polled = 0
        self.waits = True  # False: a server that answers at once, whatever it was asked to wait
        self._faults: list[tuple[str, str, float]] = []
        self._polls: list[asyncio.Event] = []
        self._replaying = False
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="telegram-standin", daemon=True)
        self._runner: web.AppRunner | None = None

    # -- life ---------------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        self._thread.start()
        self.up()
        asyncio.run_coroutine_threadsafe(bring_all(self.api, lambda: self._runner is not None), self._loop)
        return self

    def __exit__(self, *_: object) -> None:
        self.down()
        self._place.leave()
        self._run(cancel_the_rest())
        self._run(asyncio.sleep(0.05))  # connections that were closed are let go in a later round of the loop
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def up(self) -> None:
        """Answer (again), on the same port as before."""
        self._run(self._up())

    def down(self) -> None:
        """Refuse connections, as when Telegram or the line is away; what people write meanwhile waits."""
        self._run(self._down())

    @property
    def base_url(self) -> str:
        """The address of the methods, without the token."""
        return f"http://127.0.0.1:{self.port}/bot"

    @property
    def base_file_url(self) -> str:
        """The address of files, without the token."""
        return f"http://127.0.0.1:{self.port}/file/bot"

    # -- people -------------------------------------------------------------------------------------------------

    def person(
        self, name: str, *, id: int = 0, language: str = "es", username: str = "", begun: bool = False
    ) -> Person:
        """Somebody with Telegram; `begun` when she has pressed Start before the story."""
        with self.api.lock:
            person = Person(id or 7_000_000_001 + len(self.api.people), name, language, username)
            self.api.people[person.id] = person
            if begun:
                self.api.screens.setdefault(person.id, [])
        return person

    def say(self, person: Person, text: str) -> Fields:
        """She types something; returns the update."""
        entities = {"entities": [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]}
        return self._write(person, text, {"text": text, **(entities if text.startswith("/") else {})})

    def reply(self, person: Person, text: str, to: Bubble) -> Fields:
        """She answers a message."""
        replied = {"message_id": to.id, "chat": person.chat(), "date": to.date}
        return self._write(person, text, {"text": text, "reply_to_message": replied})

    def photo(self, person: Person, data: bytes, caption: str = "", album: str = "") -> Fields:
        """She sends a photo, alone or as one of an album; Telegram offers it in two sizes."""
        small, large = self._keep(b"thumbnail"), self._keep(data)
        sizes = [
            {"file_id": small, "file_unique_id": f"u{small}", "width": 90, "height": 67, "file_size": 9},
            {"file_id": large, "file_unique_id": f"u{large}", "width": 1280, "height": 960, "file_size": len(data)},
        ]
        more = {**({"caption": caption} if caption else {}), **({"media_group_id": album} if album else {})}
        return self._write(person, caption, {"photo": sizes, **more})

    def document(self, person: Person, data: bytes, name: str, mime: str) -> Fields:
        """She sends a file."""
        file = {"file_id": self._keep(data), "file_unique_id": "u", "file_name": name, "mime_type": mime}
        return self._write(person, name, {"document": {**file, "file_size": len(data)}})

    def voice(self, person: Person, data: bytes) -> Fields:
        """She records a voice note."""
        note = {"file_id": self._keep(data), "file_unique_id": "u", "duration": 4, "mime_type": "audio/ogg"}
        return self._write(person, "voice note", {"voice": {**note, "file_size": len(data)}})

    def contact(self, person: Person, contact: Fields) -> Fields:
        """She shares somebody's contact card."""
        return self._write(person, "contact", {"contact": contact})

    def location(self, person: Person, latitude: float, longitude: float) -> Fields:
        """She shares where she is."""
        return self._write(person, "place", {"location": {"latitude": latitude, "longitude": longitude}})

    def tap(self, person: Person, label: str) -> Fields:
        """She presses the newest button with this face; raises `NoSuchButton` with what is on her screen."""
        with self.api.lock:
            for bubble in reversed(self.screen(person)):
                for button in (button for row in bubble.rows for button in row):
                    if button["text"] == label and "callback_data" in button:
                        return self.press(person, bubble, button["callback_data"])
        raise NoSuchButton(f"no [{label}] on the screen of {person.name}:\n" + self.reading(person))

    def press(self, person: Person, bubble: Bubble, data: str) -> Fields:
        """She presses a button of a given message, which may be old."""
        with self.api.lock:
            query = str(9_000_000 + self.api.update_ids)
            self.api.queries.add(query)
            message = self.api.message(person.id, bubble)
            content = {"id": query, "from": person.user(), "message": message, "chat_instance": "1", "data": data}
            return self.arrived(self.api.update(callback_query=content))

    def block(self, person: Person) -> Fields:
        """She blocks the bot."""
        self.api.blocked.add(person.id)
        return self._membership(person, "member", "kicked")

    def unblock(self, person: Person) -> Fields:
        """She changes her mind."""
        self.api.blocked.discard(person.id)
        return self._membership(person, "kicked", "member")

    def screen(self, person: Person) -> list[Bubble]:
        """Her chat as it reads now, oldest first."""
        with self.api.lock:
            return list(self.api.screens.get(person.id, []))

    def reading(self, person: Person) -> str:
        """Her chat as text, for the message of a failed test."""
        return "\n".join(map(str, self.screen(person)))

    def until(self, person: Person, words: str, seconds: float = 30) -> Bubble:
        """Wait for the newest message of the bot to show these words or a button of this face, and return it."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            newest = next((bubble for bubble in reversed(self.screen(person)) if not bubble.mine), None)
            if newest and (words in newest.text or words in newest.buttons):
                return newest
            time.sleep(0.01)
        raise AssertionError(f"{person.name} never saw {words!r}:\n{self.reading(person)}")

    # -- trouble ------------------------------------------------------------------------------------------------

    def order(self, fault: str, *, method: str = "send", times: int = 1, seconds: float = 1) -> None:
        """The next calls of a method meet a fault; "send" is any call that shows something, "*" any call at all.

        `reset-after` and `hang` take effect before the line breaks; `seconds` is the length of a delay, a hang, or
        what a 429 asks for; for `moved` it is the new chat. `bare` takes effect, and the answer is the least that says
        so, as text/plain.
        """
        assert fault in FAULTS, fault
        self._faults += [(fault, method.lower(), seconds)] * times

    @property
    def ordered(self) -> int:
        """How many faults nobody has met yet."""
        return len(self._faults)

    def replay(self) -> None:
        """Deliver every update so far once more, whatever was confirmed."""
        with self.api.lock:
            self.api.updates, self.api.past = self.api.past + self.api.updates, []
            self._replaying = True
        self._wake()

    def sent(self, method: str = "sendMessage") -> list[Fields]:
        """The calls of one method that took effect or were refused, in order."""
        with self.api.lock:
            return [fields for name, fields in self.api.calls if name.lower() == method.lower()]

    # -- inside -------------------------------------------------------------------------------------------------

    def _write(self, person: Person, shown: str, content: Fields) -> Fields:
        with self.api.lock:
            bubble = self.api.bubble(person.id, shown, mine=True)
            head = {"message_id": bubble.id, "from": person.user(), "chat": person.chat(), "date": bubble.date}
            return self.arrived(self.api.update(message={**head, **content}))

    def _membership(self, person: Person, before: str, after: str) -> Fields:
        bot = {"id": 123, "is_bot": True, "first_name": "Chaski", "username": "chaski_test_bot"}
        return self.arrived(
            self.api.update(
                my_chat_member={
                    "chat": person.chat(),
                    "from": person.user(),
                    "date": int(self.api.clock()),
                    "old_chat_member": {"user": bot, "status": before},
                    "new_chat_member": {"user": bot, "status": after, "until_date": 0},
                }
            )
        )

    def _keep(self, data: bytes) -> str:
        with self.api.lock:
            name = f"file{len(self.api.files)}"
            self.api.files[name] = data
            return name

    def arrived(self, update: Fields) -> Fields:
        """An update is there to be fetched."""
        self._wake()
        return update

    def _wake(self) -> None:
        for poll in list(self._polls):
            self._loop.call_soon_threadsafe(poll.set)

    def _run(self, work: Any) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _up(self) -> None:
        self._place.leave()
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._method)
        app.router.add_get("/file/bot{token}/files/{name}", self._file)
        app.on_response_prepare.append(dated(self.api.clock))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True).start()
        self.port = self._runner.addresses[0][1]

    async def _down(self) -> None:
        if self._runner is not None:
            runner, self._runner = self._runner, None
            await hang_up(runner)
            self._place.hold(self.port)

    async def _file(self, request: web.Request) -> web.Response:
        data = self.api.files.get(request.match_info["name"])
        if request.match_info["token"] != self.token or data is None:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        if fault := self._fault("file"):
            return await self._faulty(request, fault, "file", {})
        return web.Response(body=data)

    async def _method(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != self.token:
            return answer(Refused(401, "Unauthorized"))
        fields = await fields_of(request)
        if fault := self._fault(method):
            return await self._faulty(request, fault, method, fields)
        if method.lower() == "getupdates":
            return await self._updates(fields)
        return self._call(method, fields)

    def _call(self, method: str, fields: Fields) -> web.Response:
        try:
            return web.json_response({"ok": True, "result": self.api.call(method, fields)})
        except Refused as refused:
            return answer(refused)

    async def _updates(self, fields: Fields) -> web.Response:
        """Long polling; a second poller ends the first with 409."""
        self.polled += 1
        offset, wait = int(fields.get("offset", 0)), float(fields.get("timeout", 0)) if self.waits else 0
        if self.api.hook.url:
            said = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
            return answer(Refused(409, said))
        if not self._replaying:
            self.api.confirm(offset)
        news = asyncio.Event()
        for other in self._polls:
            other.set()
        self._polls = [news]
        if not self.api.updates and wait:
            try:
                await asyncio.wait_for(news.wait(), wait)
            except TimeoutError:
                return web.json_response({"ok": True, "result": []})
        if self._polls != [news]:
            return answer(Refused(409, "Conflict: terminated by other getUpdates request"))
        with self.api.lock:
            batch, self._replaying = self.api.updates[: int(fields.get("limit", 100))], False
            self.api.handed = max([self.api.handed, *(each.get("update_id", 0) for each in batch)])
        return web.json_response({"ok": True, "result": batch})

    def _fault(self, method: str) -> tuple[str, str, float] | None:
        name = method.lower()
        for fault in self._faults:
            if fault[1] in ("*", name) or (fault[1] == "send" and name in SENDING):
                self._faults.remove(fault)
                return fault
        return None

    async def _faulty(
        self, request: web.Request, fault: tuple[str, str, float], method: str, fields: Fields
    ) -> web.Response:
        kind, _, seconds = fault
        if kind in ("reset-after", "hang", "delay"):
            response = self._call(method, fields)
            if kind == "delay":
                await asyncio.sleep(seconds)
                return response
            if kind == "hang":
                await asyncio.sleep(seconds)
        if kind in ("reset-before", "reset-after", "hang"):
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        return least(self._call(method, fields)) if kind == "bare" else in_place_of(kind, seconds)


async def fields_of(request: web.Request) -> Fields:
    """The fields of a call, however they were sent: query, form, multipart or JSON."""
    fields: Fields = dict(request.query)
    if request.content_type == "application/json":
        fields.update(json.loads(await request.read() or b"{}"))
        return fields
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            with value.file as file:
                fields[name] = Upload(value.filename, file.read())
        else:
            fields[name] = value
    return fields
