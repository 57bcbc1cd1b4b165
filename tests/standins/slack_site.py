"""Slack as an app for many workspaces meets it: an administrator says yes, a code is exchanged for a token.

    with SlackSite() as site:
        pune = site.workspace("T0PUNE", "Pune School")
        back = site.consent(address_of_the_redirect, pune)
"""

import asyncio
import base64
import itertools
import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import Self
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp
from aiohttp import web

from tests.standins.slack_http import SlackOverHttp
from tests.standins.slack_rules import Fields
from tests.standins.slack_world import now

CLIENT_ID, CLIENT_SECRET = "111.222", "client-secret-standin"


class SlackSite:
    """One Web API for several workspaces, each of which has people and screens of its own."""

    def __init__(self, hook: str = "", clock: Callable[[], float] = now) -> None:
        self.hook = hook
        self.clock = clock
        self.workspaces: dict[str, SlackOverHttp] = {}
        self.names: dict[str, str] = {}
        self.asked: list[dict[str, str]] = []
        self.port = 0
        self._codes: dict[str, tuple[SlackOverHttp, str, str]] = {}
        self._stack = ExitStack()
        self._numbers = itertools.count(1)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="slack-site", daemon=True)
        self._runner: web.AppRunner | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._up(), self._loop).result(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()
        asyncio.run_coroutine_threadsafe(self._down(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    @property
    def base_url(self) -> str:
        """The address before the methods' names."""
        return f"http://127.0.0.1:{self.port}/api/"

    def workspace(self, team: str, name: str) -> SlackOverHttp:
        """A workspace that has not installed anything yet."""
        made = self._stack.enter_context(SlackOverHttp(self.hook, team, self.clock, f"xoxb-none-{team}"))
        made.revoked = True
        # An event's id is unique everywhere at Slack.
        made._numbers = itertools.count(len(self.workspaces) * 100_000 + 1)
        self.workspaces[team], self.names[team] = made, name
        return made

    def consent(self, address: str, workspace: SlackOverHttp) -> str:
        """The administrator says yes at Slack's page; returns where her browser is sent."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert address.startswith(f"http://127.0.0.1:{self.port}/oauth/v2/authorize?"), address
        assert query["client_id"] == CLIENT_ID
        self.asked.append(query)
        code = f"code-{next(self._numbers)}"
        self._codes[code] = workspace, query["redirect_uri"], query["scope"]
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"

    def uninstall(self, workspace: SlackOverHttp, *, quietly: bool = False) -> None:
        """The workspace removes Chaski, and its token is dead at once; `quietly`: no event ever arrives."""
        workspace.revoked = True
        if not quietly:
            workspace.uninstall()

    async def _up(self) -> None:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/api/{method}", self._method)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]

    async def _down(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _method(self, request: web.Request) -> web.StreamResponse:
        fields = {name: str(value) for name, value in (await request.post()).items()}
        if request.match_info["method"] == "oauth.v2.access":
            return web.json_response(self._exchange(request.headers.get("Authorization", ""), fields))
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        for workspace in self.workspaces.values():
            # One socket brings what happens in all of them.
            if token in (workspace.bot_token, workspace.app_token):
                return await workspace._method(request)
        return web.json_response({"ok": False, "error": "invalid_auth" if token else "not_authed"})

    def _exchange(self, authorization: str, fields: dict[str, str]) -> Fields:
        """oauth.v2.access: a code is good once, with the address with which it was asked for."""
        right = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        if authorization != f"Basic {right}":
            return {"ok": False, "error": "bad_client_secret"}
        if fields.get("code") not in self._codes:
            return {"ok": False, "error": "invalid_code"}
        workspace, redirect, scope = self._codes.pop(fields["code"])
        if fields.get("redirect_uri") != redirect:
            return {"ok": False, "error": "bad_redirect_uri"}
        team = workspace.world.team
        # A new installation has a new token; the former one is dead.
        workspace.bot_token = f"xoxb-{next(self._numbers)}-canary{team.lower()}"
        workspace.scopes, workspace.revoked = scope, False
        return {
            "ok": True,
            "access_token": workspace.bot_token,
            "token_type": "bot",
            "scope": scope,
            "bot_user_id": "U0CHASKI",
            "app_id": "A0CHASKI",
            "team": {"id": team, "name": self.names[team]},
            "enterprise": None,
            "is_enterprise_install": False,
            "authed_user": {"id": "U0ADMIN"},
        }


class Browser:
    """An administrator's, which keeps cookies."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.cookies: dict[str, str] = {}

    async def get(self, url: str, language: str = "en-US,en;q=0.9") -> tuple[int, str, str]:
        """Status, where it leads (or the body), and the content security policy."""
        jar = aiohttp.DummyCookieJar()
        headers = {"Accept-Language": language}
        async with (
            aiohttp.ClientSession(cookie_jar=jar, cookies=self.cookies, headers=headers) as session,
            session.get(url, allow_redirects=False, cookies=self.cookies) as answer,
        ):
            self.cookies |= {name: morsel.value for name, morsel in answer.cookies.items()}
            return answer.status, answer.headers.get("Location") or await answer.text(), str(answer.headers)

    async def begin(self) -> str:
        """Open the link; returns Slack's address with the question."""
        status, asked, _ = await self.get(f"{self.address}/slack/install")
        assert status == 302
        return asked
