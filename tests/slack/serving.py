"""Chaski on Slack by signed HTTP for one test: its routes behind the real web server, and an inbox in memory."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import uvicorn
from pydantic import SecretStr
from starlette.applications import Starlette

from adapters.slack import Settings, create
from bots.run import Server
from core.ports.platform import Intake, Platform
from core.ports.wiring import Drawer, Wiring
from tests.fakes.wiring import MemoryDrawer
from tests.slack.listening import SHORT
from tests.standins.slack import APP_TOKEN, BOT_TOKEN
from tests.standins.slack_http import SECRET
from tests.standins.slack_site import CLIENT_ID, CLIENT_SECRET

KEY = "VGhpcyBpcyBhIGtleSBvZiB0aGUgdGVzdHMgYWxvbmU="


def one_workspace(base_url: str) -> Settings:
    """Signed HTTP with the bot token of one workspace."""
    secret = SecretStr(SECRET)
    return Settings(mode="http", bot_token=SecretStr(BOT_TOKEN), signing_secret=secret, base_url=base_url)


def many_workspaces(base_url: str, key: str = KEY, workspaces: str = "") -> Settings:
    """Signed HTTP for whoever installs."""
    return Settings(
        mode="http",
        signing_secret=SecretStr(SECRET),
        client_id=CLIENT_ID,
        client_secret=SecretStr(CLIENT_SECRET),
        encryption_key=SecretStr(key),
        workspaces=workspaces,
        base_url=base_url,
    )


def many_by_socket(base_url: str) -> Settings:
    """The same by Socket Mode: only the page for installing is at an address."""
    app_token = SecretStr(APP_TOKEN)
    return many_workspaces(base_url).model_copy(update={"mode": "socket", "app_token": app_token})


@asynccontextmanager
async def served(
    settings: Settings, inbox: Intake | None, drawer: Drawer | None = None
) -> AsyncIterator[tuple[Platform, str]]:
    """The platform, which listens where there is an inbox, and its address from outside."""
    with socket.create_server(("127.0.0.1", 0)) as sock:
        address = f"http://127.0.0.1:{sock.getsockname()[1]}"
        platform = create(settings, Wiring(lambda _: "", address, drawer or MemoryDrawer()), SHORT)
        app = Starlette(routes=[*platform.routes()])
        server = Server(uvicorn.Config(app, log_config=None, lifespan="off", timeout_graceful_shutdown=1))
        tasks = [asyncio.create_task(server.serve(sockets=[sock]))]
        if inbox is not None:
            tasks.append(asyncio.create_task(platform.listen(inbox)))
        try:
            async with asyncio.timeout(10):
                while not server.started or (inbox is not None and not platform.listening):  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
            yield platform, address
        finally:
            server.should_exit = True
            for task in tasks[1:]:
                task.cancel()
            with suppress(asyncio.CancelledError):
                await asyncio.gather(*tasks, return_exceptions=True)
            await platform.close()
