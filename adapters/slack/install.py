"""`/slack/install`: an administrator adds Chaski to her workspace by one link, and reads what to do next."""

import base64
import hashlib
import logging
import time
from html import escape
from typing import Any
from urllib.parse import urlencode

import aiohttp
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from adapters.slack.abilities import SCOPES
from adapters.slack.api import Answer, Api, Good, said
from adapters.slack.vault import STATE_SECONDS, Installation, Vault
from core.ports.platform import NotSaved
from core.texts import DEFAULT, Texts, known_language, texts

log = logging.getLogger(__name__)

INSTALL, RETURN = "/slack/install", "/slack/oauth_redirect"
COOKIE = "chaski-slack"
"""Holds the state: only the browser that began may come back, so nobody installs his workspace with her click."""
OPEN = "https://slack.com/app_redirect"
STYLE = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1rem}"
STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    "content-security-policy": f"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",  # the address holds Slack's code
    "x-robots-tag": "noindex, nofollow",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}


class Installer:
    """The two ends of Slack's OAuth; what goes wrong between them leaves nothing behind."""

    def __init__(self, api: Api, vault: Vault, public_url: str) -> None:
        self._api = api
        self._vault = vault
        self._public_url = public_url

    def routes(self) -> tuple[Route, ...]:
        """Where it begins, and where Slack sends the browser back to."""
        return (Route(INSTALL, self.begin), Route(RETURN, self.finish))

    async def begin(self, request: Request) -> Response:
        """Send the browser to Slack, which asks whether Chaski may come in."""
        state = self._vault.state()
        asked = {"client_id": self._api.settings.client_id, "scope": ",".join(sorted(SCOPES)), "user_scope": ""}
        address = f"{self._api.settings.consent}?{urlencode({**asked, 'state': state, **self._back()})}"
        answer = RedirectResponse(address, 302, headers={"cache-control": "no-store"})
        secure = self._public_url.startswith("https://")
        answer.set_cookie(COOKIE, state, STATE_SECONDS, path="/slack", secure=secure, httponly=True, samesite="lax")
        return answer

    async def finish(self, request: Request) -> Response:
        """Take Slack's answer: keep the token, or say in plain words why there is none."""
        t, asked = texts(language_of(request)), request.query_params
        state, code = asked.get("state", ""), asked.get("code", "")
        try:
            if not state or request.cookies.get(COOKIE) != state or not await self._vault.is_good(state):
                log.debug("Slack: somebody came back from installing with a state that does not hold")
                return page(t, 400, "over")
            if asked.get("error") or not code:
                log.info("Slack: nothing was installed (%r)", asked.get("error", "no code")[:60])
                return page(t, 403, "denied")
            answer = await self._exchanged(code)
            installed = installation(answer.data) if isinstance(answer, Good) else None
            if installed is None or not isinstance(answer, Good):
                why = "no lasting token of a bot in the answer" if isinstance(answer, Good) else said(answer)
                log.error("Slack: installing came to nothing (%s)", why)
                return page(t, 502, "failed")
            await self._vault.put(installed)
            await self._vault.use(state)
        except NotSaved as error:
            log.error("Slack: an installation cannot be saved (%s)", error)
            return page(t, 503, "failed")
        log.info("Slack: installed in the workspace %s (%r)", installed.team, installed.name)
        return page(t, 200, "done", installed.name or "Slack", home_of(answer.data, installed.team))

    async def _exchanged(self, code: str) -> Answer:
        """oauth.v2.access; not by the SDK's own method, whose way to sign in aiohttp has deprecated."""
        secret = self._api.settings.client_secret
        assert secret is not None
        ourselves = aiohttp.encode_basic_auth(self._api.settings.client_id, secret.get_secret_value())
        fields, headers = {"code": code, **self._back()}, {"Authorization": ourselves}
        return await self._api.call("api_call", api_method="oauth.v2.access", data=fields, headers=headers)

    def _back(self) -> dict[str, str]:
        """The address to come back to, the same both times; without one Slack takes that of the manifest."""
        return {"redirect_uri": f"{self._public_url}{RETURN}"} if self._public_url else {}


def installation(data: dict[str, Any]) -> Installation | None:
    """What oauth.v2.access gave; None for an answer without a bot's token or its team, or with a token that expires (a
    manifest with token rotation): nobody would renew it."""
    whole = data.get("is_enterprise_install") is True
    place = data.get("enterprise" if whole else "team")
    team = place.get("id") if isinstance(place, dict) else None
    token = data.get("access_token")
    if not (isinstance(place, dict) and isinstance(team, str) and team and isinstance(token, str) and token):
        return None
    if data.get("token_type", "bot") != "bot" or data.get("expires_in"):
        return None
    return Installation(team, token, str(data.get("bot_user_id") or ""), str(place.get("name") or ""), time.time())


def home_of(data: dict[str, Any], team: str) -> str:
    """The address that opens Chaski's Home in Slack."""
    return f"{OPEN}?{urlencode({'app': str(data.get('app_id') or ''), 'team': team, 'tab': 'home'})}"


def language_of(request: Request) -> str:
    """The first language that the browser asks for and we have."""
    asked = (one.split(";")[0].strip() for one in request.headers.get("accept-language", "").split(","))
    return next((language for tag in asked if (language := known_language(tag))), DEFAULT)


def page(t: Texts, status: int, what: str, name: str = "", link: str = INSTALL) -> Response:
    """A small page that says how it went and where to go on."""
    words = t(f"slack-install-{what}-words", name=name) if name else t(f"slack-install-{what}-words")
    title, label = escape(t(f"slack-install-{what}")), escape(t(f"slack-install-{what}-next"))
    body = (
        f'<!doctype html><html lang="{t.language}"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
        f"<style>{STYLE}</style><main><h1>{title}</h1><p>{escape(words)}</p>"
        f'<p><a href="{escape(link)}">{label}</a></p></main></html>'
    )
    answer = Response(body, status, HEADERS, "text/html; charset=utf-8")
    if what == "done":
        answer.delete_cookie(COOKIE, path="/slack")
    return answer
