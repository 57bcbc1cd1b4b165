"""Receives envelopes by Socket Mode; `take` stores each before it is acknowledged.

One WebSocket is one visit: the SDK would knock for ever at an address that was good once only, so a lost one is closed
here and a fresh address asked for.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp

from adapters.slack.api import Answer, Api, Good, Refused, Throttled, quiet, said
from adapters.slack.take import BAD_TOKEN, Taker, WrongToken
from core.ports.platform import Intake

log = logging.getLogger(__name__)

WATCH_SECONDS = 0.5
LOST_SECONDS = 3.0  # a refreshed connection takes about one; longer without any, and it is dialled anew
DIAL_SECONDS = 10.0
PING_SECONDS = 5.0
GOODBYE_SECONDS = 2.0  # aiohttp would wait 10 s, and a stop is allowed 15 s in all
FIRST_PAUSE = 0.5


@dataclass
class Listener:
    """Keeps one Socket Mode connection open for ever."""

    api: Api
    taker: Taker

    async def listen(self, intake: Intake) -> None:
        """Listen until cancelled; ends by itself only when Slack refuses a token."""
        app, pause = self.taker.app(intake), FIRST_PAUSE
        while True:
            told = 0.0
            try:
                async with self._dialled(app) as handler:
                    self.taker.now("up")
                    pause = FIRST_PAUSE
                    await self._until_lost(handler)
                self.taker.now("dropped")
            except WrongToken as error:
                log.error("%s; no Slack until it is right", error)
                return
            except Later as error:
                self.taker.now("down", error)
                told = error.wait
            except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
                self.taker.now("down", type(error).__name__)
            # What Slack tells us to wait is law, however long.
            await asyncio.sleep(max(min(pause, self.api.timing.patience), told))
            pause = min(pause * 2, self.api.timing.patience)

    @asynccontextmanager
    async def _dialled(self, app: AsyncApp) -> AsyncIterator[AsyncSocketModeHandler]:
        """An open connection by a fresh address; closed at the end whatever happened."""
        url = await self._address()
        token = self.api.settings.app
        handler = AsyncSocketModeHandler(app, token, quiet("socket"), self.api.client, ping_interval=PING_SECONDS)
        client = handler.client
        client.proxy = self.api.client.proxy
        client.default_auto_reconnect_enabled = client.auto_reconnect_enabled = False
        client.wss_uri = url
        try:
            # Not `wait_for`: on Python 3.11 it swallows a cancellation that comes together with the connection.
            async with asyncio.timeout(DIAL_SECONDS):
                await handler.connect_async()  # type: ignore[no-untyped-call]
            yield handler
        finally:
            await _hang_up(handler)

    async def _address(self) -> str:
        """Where to connect, for one time; raises `WrongToken` or `Later`."""
        await self.taker.check_bot()
        token = self.api.settings.app
        answer = await self.api.call("apps_connections_open", app_token=token)
        if isinstance(answer, Refused) and answer.error in BAD_TOKEN:
            raise WrongToken(f"Slack refuses CHASKI_SLACK_APP_TOKEN ({answer.error}); it needs connections:write")
        url = answer.data.get("url") if isinstance(answer, Good) else None
        if not isinstance(url, str) or not url.startswith(("ws://", "wss://")):
            raise Later(answer)
        return url

    async def _until_lost(self, handler: AsyncSocketModeHandler) -> None:
        """Return once there has been no connection for a moment; Slack's own refreshes are the SDK's business."""
        lost = 0.0
        while lost < LOST_SECONDS:
            session = handler.client.current_session
            await asyncio.sleep(WATCH_SECONDS)
            newest = handler.client.current_session
            # Not the SDK's `is_connected`: it reads the wall clock, so a machine that wakes up or corrects its time
            # would drop a good connection, and with it a press that Slack sends only once. A dead one is closed by
            # aiohttp's heartbeat, which is monotonic.
            if newest is not None and not newest.closed:
                lost = 0.0
            elif newest is not None and newest is session and not self._refreshing(handler):
                return
            else:
                lost += WATCH_SECONDS

    def _refreshing(self, handler: AsyncSocketModeHandler) -> bool:
        """Whether the SDK is following a `disconnect` envelope to a new address."""
        return handler.client.connect_operation_lock.locked()


async def _hang_up(handler: AsyncSocketModeHandler) -> None:
    """Close the connection; a server that does not say goodbye is not waited for longer than a moment."""
    handler.client.closed = True
    try:
        async with asyncio.timeout(GOODBYE_SECONDS):
            await handler.disconnect_async()  # type: ignore[no-untyped-call]
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        log.debug("Slack did not close the connection (%s)", type(error).__name__)
    await handler.close_async()  # type: ignore[no-untyped-call]


class Later(Exception):
    """No address this time; `wait` is how many seconds Slack asked for."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(said(answer))
        self.wait = answer.wait.total_seconds() if isinstance(answer, Throttled) else 0.0
