"""Telegram and Slack as thin as they can be: a process of its own that hands out commands and times the answers.

`python -m tests.bench.stub` prints its port. Any number of bots may talk to it; each is known by its token.
"""

import asyncio
import itertools
import json
import re
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

TELEGRAM_CHAT, SLACK_CHAT = re.compile(rb"chat_id=(\d+)"), re.compile(rb'D(\d+)')
GOOD = {"id": 1, "is_bot": True, "first_name": "Bot", "username": "bot"}


@dataclass
class Bot:
    """What one bot has been told and has said. `handed` is when each chat's command was handed out."""

    waiting: deque[int] = field(default_factory=deque)
    handed: dict[int, float] = field(default_factory=dict)
    took: list[float] = field(default_factory=list)
    said: dict[int, float] = field(default_factory=dict)
    copies: int = 0
    left: int = 0
    news: asyncio.Event = field(default_factory=asyncio.Event)
    over: asyncio.Event = field(default_factory=asyncio.Event)
    socket: web.WebSocketResponse | None = None


class Stub:
    """Answers every method with success, and nothing else."""

    def __init__(self) -> None:
        self._bots: dict[str, Bot] = {}
        self._numbers = itertools.count(1)
        self._chats = itertools.cycle(range(1, 10_001))
        self._text = ""

    def routes(self) -> list[web.RouteDef]:
        """Telegram's methods, Slack's methods and socket, and what the benchmark asks."""
        return [
            web.post("/bot{token}/{method}", self._telegram),
            web.post("/slack/{token}/api/{method}", self._slack),
            web.get("/slack/{token}/link", self._link),
            web.post("/drive/{token}", self._drive),
            web.post("/count/{token}", self._count),
            web.get("/said/{token}", self._said),
        ]

    def bot(self, request: web.Request) -> Bot:
        """Who is speaking, or spoken of."""
        return self._bots.setdefault(request.match_info["token"], Bot())

    # -- Telegram -----------------------------------------------------------------------------------------------

    async def _telegram(self, request: web.Request) -> web.Response:
        bot, method = self.bot(request), request.match_info["method"]
        body = await request.read()
        if method == "getUpdates":
            return _json({"ok": True, "result": await self._updates(bot)})
        if method == "sendMessage":
            found = TELEGRAM_CHAT.search(body)
            chat = int(found.group(1)) if found else 0
            await self._heard(bot, chat)
            sent = {"message_id": next(self._numbers), "date": int(time.time()), "chat": _chat(chat), "text": "."}
            return _json({"ok": True, "result": sent})
        return _json({"ok": True, "result": GOOD if method == "getMe" else True})

    async def _updates(self, bot: Bot) -> list[dict[str, Any]]:
        if not bot.waiting:
            bot.news.clear()
            try:
                await asyncio.wait_for(bot.news.wait(), 5)
            except TimeoutError:
                return []
        chats = [bot.waiting.popleft() for _ in range(min(100, len(bot.waiting)))]
        found = [self._update(chat) for chat in chats]
        now = time.perf_counter()
        bot.handed.update(dict.fromkeys(chats, now))
        return found

    def _update(self, chat: int) -> dict[str, Any]:
        person = {"id": chat, "is_bot": False, "first_name": f"Teacher {chat}", "language_code": "en"}
        message: dict[str, Any] = {"message_id": next(self._numbers), "from": person, "chat": _chat(chat)}
        command = {"type": "bot_command", "offset": 0, "length": len(self._text)}
        message |= {"date": int(time.time()), "text": self._text, "entities": [command]}
        return {"update_id": next(self._numbers), "message": message}

    # -- Slack --------------------------------------------------------------------------------------------------

    async def _slack(self, request: web.Request) -> web.Response:
        bot, method = self.bot(request), request.match_info["method"]
        body = await request.read()
        if method == "chat.postMessage":
            found = SLACK_CHAT.search(body)
            await self._heard(bot, int(found.group(1)) if found else 0)
            return _json({"ok": True, "channel": "D1", "ts": f"{next(self._numbers)}.0", "message": {}})
        if method == "apps.connections.open":
            token = request.match_info["token"]
            return _json({"ok": True, "url": f"ws://{request.host}/slack/{token}/link"})
        user = {"id": "U1", "profile": {"real_name": "Teacher"}, "tz": "Asia/Kolkata", "locale": "en-IN"}
        return _json({"ok": True, "user": user, "user_id": "UBOT", "bot_id": "B1", "team_id": "T1", "team": "T"})

    async def _link(self, request: web.Request) -> web.WebSocketResponse:
        bot, socket = self.bot(request), web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello", "num_connections": 1})
        bot.socket = socket
        async for message in socket:
            if message.type == WSMsgType.ERROR:
                break
        bot.socket = None
        return socket

    async def _envelope(self, bot: Bot, chat: int) -> None:
        number = next(self._numbers)
        place = {"channel": f"D{chat}", "channel_type": "im", "team": "T1", "user": f"U{chat}"}
        event = {"type": "message", "text": self._text, "ts": f"{number}.0", "event_ts": f"{number}.0", **place}
        head = {"type": "event_callback", "team_id": "T1", "api_app_id": "A1", "event_id": f"Ev{number}"}
        payload = {**head, "event": event, "event_time": int(time.time())}
        told = {"envelope_id": str(number), "type": "events_api", "payload": payload, "accepts_response_payload": False}
        assert bot.socket is not None, "nobody listens"
        bot.handed[chat] = time.perf_counter()
        await bot.socket.send_json(told)

    # -- the benchmark ------------------------------------------------------------------------------------------

    async def _heard(self, bot: Bot, chat: int) -> None:
        """An answer arrived: time it, and hand out the next command."""
        now = time.perf_counter()
        if chat in bot.handed:
            bot.took.append(now - bot.handed.pop(chat))
            await self._next(bot)
        bot.copies += chat in bot.said
        bot.said[chat] = time.time()

    async def _next(self, bot: Bot) -> None:
        if bot.left > 0:
            bot.left -= 1
            chat = next(self._chats)
            if bot.socket is not None:
                await self._envelope(bot, chat)
            else:
                bot.waiting.append(chat)
                bot.news.set()
        elif not bot.handed and not bot.waiting:
            bot.over.set()

    async def _drive(self, request: web.Request) -> web.Response:
        """Hand out `count` commands, `flight` at a time; answers with the seconds it took and each answer's time."""
        bot, told = self.bot(request), await request.json()
        self._text = told["text"]
        bot.took, bot.left = [], told["count"]
        bot.over.clear()
        began = time.perf_counter()
        for _ in range(told["flight"]):
            await self._next(bot)
        await asyncio.wait_for(bot.over.wait(), 300)
        return _json({"seconds": time.perf_counter() - began, "took": bot.took})

    async def _count(self, request: web.Request) -> web.Response:
        """Forget what was said until now."""
        bot = self.bot(request)
        bot.said, bot.copies = {}, 0
        return _json({})

    async def _said(self, request: web.Request) -> web.Response:
        """How many chats were written to since then, when first and last (Unix time), and how many twice."""
        bot = self.bot(request)
        first, last = min(bot.said.values(), default=0), max(bot.said.values(), default=0)
        up = bot.socket is not None
        return _json({"count": len(bot.said), "first": first, "last": last, "copies": bot.copies, "connected": up})


def _chat(chat: int) -> dict[str, Any]:
    return {"id": chat, "type": "private", "first_name": f"Teacher {chat}"}


def _json(answer: dict[str, Any]) -> web.Response:
    return web.Response(body=json.dumps(answer).encode(), content_type="application/json")


async def serve() -> None:
    """Serve until the process is ended."""
    app = web.Application()
    app.add_routes(Stub().routes())
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)  # noqa: T201 - this is how the benchmark learns the port
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve())
