"""A vendor's server on loopback for whoever speaks plain HTTP to it: it answers, or breaks in the way asked for."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from tests.standins.place import Place

FAULTS = frozenset({"no-connection", "server-error", "html", "garbage", "reset-before", "reset-after", "timeout"})
"""The faults that every server can have, by their names in `tests.platforms.hooks.EXPECTED`."""
HANGS = 2.0
"""Seconds that a server which hangs takes; whoever waits gives up before."""

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(answer: Answer, fault: str = "none") -> AsyncIterator[str]:
    """The server's address while the block lasts. `answer` gets every request, whatever its path; a fault of FAULTS
    comes between, any other is the vendor's own way to say no and so up to `answer`."""

    async def handle(request: web.Request) -> web.StreamResponse:
        if fault == "reset-before":
            return cut(request)
        given = await answer(request)
        match fault:
            case "server-error":
                return web.Response(status=500, text="broken")
            case "html":
                return web.Response(text="<html>Bad gateway</html>", content_type="text/html")
            case "garbage":
                return web.Response(text="{", content_type="application/json")
            case "reset-after":
                return cut(request)
            case "timeout":
                await asyncio.sleep(HANGS)
            case _:
                pass
        return given

    app = web.Application(client_max_size=64 * 1024 * 1024)
    app.router.add_route("*", "/{path:.*}", handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    place = Place()
    if fault == "no-connection":
        await site.stop()
        place.hold(port)
    try:
        yield f"http://{host}:{port}"
    finally:
        place.leave()
        await runner.cleanup()


def cut(request: web.Request) -> web.StreamResponse:
    """Let the connection go without an answer."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()
