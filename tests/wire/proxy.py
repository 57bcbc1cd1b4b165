"""The web server in front of several machines: each request goes to the next of them that is still there."""

import asyncio
import itertools
import threading
from typing import Any, Self

import aiohttp
from aiohttp import web

PASSED = ("content-type", "x-telegram-bot-api-secret-token", "x-slack-signature", "x-slack-request-timestamp")
"""What the machines behind it need of a request's head."""


class Proxy:
    """`with Proxy() as proxy`: `proxy.address` is what the world knows, `proxy.behind` the machines' own addresses."""

    def __init__(self) -> None:
        self.behind: list[str] = []
        self.served: list[str] = []
        self._turns = itertools.count()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        port = asyncio.run_coroutine_threadsafe(self._open(), self._loop).result(10)
        self.address = f"http://127.0.0.1:{port}"
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _open(self) -> int:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10))
        app = web.Application()
        app.add_routes([web.post("/{path:.*}", self._pass_on)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return int(self._runner.addresses[0][1])

    async def _close(self) -> None:
        await self._session.close()
        await self._runner.cleanup()

    async def _pass_on(self, request: web.Request) -> web.Response:
        """502 where the one whose turn it is breaks off, and it gets no more; the sender tries again, not we."""
        body = await request.read()
        head: dict[str, Any] = {name: request.headers[name] for name in PASSED if name in request.headers}
        if not self.behind:
            return web.Response(status=502)
        machine = self.behind[next(self._turns) % len(self.behind)]
        try:
            async with self._session.post(machine + request.path, data=body, headers=head) as answer:
                said = await answer.read()
        except (aiohttp.ClientError, TimeoutError):
            self.behind = [one for one in self.behind if one != machine]
            return web.Response(status=502)
        self.served.append(machine)
        return web.Response(status=answer.status, body=said, content_type=answer.content_type)
