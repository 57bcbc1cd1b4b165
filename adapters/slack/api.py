"""Slack's Web API with answers that say whether a call can have arrived.

The SDK's own retries are off: after a reset they posted two copies and reported one success.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.settings import Settings, Timing
from core.ports.clock import ahead_of

log = logging.getLogger(__name__)

CONNECT_SECONDS = 5.0
IDLE_SECONDS = 15.0  # an idle connection that Slack has closed would make the next post doubtful
LONGEST_WAIT = 3600.0
NO_CONNECTION = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
# What the SDK raises besides its own errors when an answer is no JSON object at all.
NOT_SLACK = (aiohttp.ClientError, OSError, TimeoutError, ValueError, AttributeError, TypeError, KeyError)


@dataclass(frozen=True)
class Good:
    """`ok: true`, with the answer's fields, and what the token may do where Slack says it (`X-OAuth-Scopes`)."""

    data: dict[str, Any]
    scopes: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Refused:
    """`ok: false`: Slack did not do it, and says why in one word; `needed` is the scope that was missing."""

    error: str
    needed: str = ""


@dataclass(frozen=True)
class Throttled:
    """Not accepted before `wait` has passed."""

    wait: timedelta


@dataclass(frozen=True)
class NotReached:
    """No connection, or an answer that rules out that Slack saw the call."""

    reason: str


@dataclass(frozen=True)
class Unclear:
    """Perhaps done, perhaps not: a time-out, a cut connection, a 5xx or an answer that is not Slack's.

    `answered` tells that the call is over: whatever it did is done.
    """

    reason: str
    answered: bool = False


Answer = Good | Refused | Throttled | NotReached | Unclear

INTERNAL = {"internal_error", "fatal_error", "service_unavailable", "request_timeout"}
"""Words of a 5xx inside `ok: false`; Slack says of them that part of the work may have been done."""

LATER = {"ratelimited", "rate_limited", "message_limit_exceeded", "accesslimited", "team_added_to_org"}
"""Not now; without a Retry-After header the wait is ours."""


class Api:
    """One workspace's Web API; opens its connections at the first call.

    Without a `token` it is the one that the settings name. With a `lender` it speaks through that one's connections.
    """

    def __init__(self, settings: Settings, timing: Timing, token: str = "", lender: "Api | None" = None) -> None:
        self.settings = settings
        self.timing = timing
        self._lender = lender
        self.client = AsyncWebClient(
            token=token or settings.bot,
            base_url=settings.methods,
            timeout=max(1, round(timing.deadline)),
            retry_handlers=[],
            logger=quiet("web"),
        )
        if proxy_bypass(self.host) or self.host in ("localhost", "127.0.0.1", "::1"):
            self.client.proxy = None  # the SDK reads HTTPS_PROXY but not NO_PROXY
        self._settled = urlsplit(settings.methods).path != "/"
        self._settling = asyncio.Lock()
        self._dated: tuple[str, datetime] | None = None

    @property
    def host(self) -> str:
        """The server that the settings name; files on it may see the token."""
        return urlsplit(self.settings.methods).hostname or ""

    @property
    def clock_off(self) -> timedelta | None:
        """How far our clock was ahead of Slack's at its last answer; None before there was one."""
        return ahead_of(*self._dated) if self._dated else None

    async def call(self, method: str, /, **fields: Any) -> Answer:
        """One call of one of the SDK's methods by its Python name (`chat_postMessage`); never raises."""
        await self._settle()
        call: Callable[..., Awaitable[AsyncSlackResponse]] = getattr(self.client, method)
        return await self._once(call, fields)

    async def session(self) -> aiohttp.ClientSession:
        """The connections, for what is no method: uploads and downloads."""
        if self._lender is not None:
            self.client.session = await self._lender.session()
        elif self.client.session is None or self.client.session.closed:
            self.client.session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=self.timing.deadline, sock_connect=CONNECT_SECONDS),
                connector=aiohttp.TCPConnector(keepalive_timeout=IDLE_SECONDS),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        assert self.client.session is not None
        return self.client.session

    async def close(self) -> None:
        """Let go of connections, but not of those of a lender."""
        if self._lender is None and self.client.session is not None:
            await self.client.session.close()

    async def _settle(self) -> None:
        """A bare server as base_url: its methods are at `/` or, as at Slack itself, under `/api/`.

        Asked again at each call until one of the two answers as Slack does: a server that is just starting says
        anything.
        """
        if self._lender is not None:
            await self._lender._settle()
            self.client.base_url = self._lender.client.base_url
            return
        async with self._settling:
            if self._settled:
                return
            for base in (self.settings.methods, f"{self.settings.methods}api/"):
                self.client.base_url = base
                if _is_slack(await self._once(self.client.auth_test, {})):
                    self._settled = True
                    return
            self.client.base_url = self.settings.methods

    async def _once(self, call: Callable[..., Awaitable[AsyncSlackResponse]], fields: dict[str, Any]) -> Answer:
        await self.session()
        try:
            response = await call(**fields)
        except SlackApiError as error:
            self._note_date(error.response)
            return refusal(error.response)
        except NO_CONNECTION as error:
            return NotReached(f"no connection ({type(error).__name__})")
        except TimeoutError:
            return Unclear("no answer in time")
        except (SlackClientError, *NOT_SLACK) as error:
            return Unclear(f"not an answer of Slack ({type(error).__name__})")
        self._note_date(response)
        return Good(response.data if isinstance(response.data, dict) else {}, _scopes(response.headers))

    def _note_date(self, response: Any) -> None:
        self._dated = _header(getattr(response, "headers", None), "date"), datetime.now(UTC)


def said(answer: Answer) -> str:
    """Why there was no good answer, for the operator."""
    match answer:
        case Refused(error=reason) | NotReached(reason=reason) | Unclear(reason=reason):
            return reason
        case Throttled(wait=wait):
            return f"told to wait {wait.total_seconds():g} s"
        case Good():
            return "an answer without its fields"


def refusal(response: Any) -> Answer:
    """What an answer without `ok: true` means; `response` is the SDK's, or aiohttp's when the body was no JSON."""
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0) or 0)
    data = getattr(response, "data", None)
    said = data.get("error") if isinstance(data, dict) else None
    error = str(said or "")
    if status == 429 or error in LATER:
        return Throttled(_wait(getattr(response, "headers", {})))
    if status >= 500 or error in INTERNAL:
        return Unclear(f"status {status} {error}".strip(), answered=True)
    if error:
        return Refused(error, str(data.get("needed") or "") if isinstance(data, dict) else "")
    if 400 <= status < 500:
        return NotReached(f"status {status} without an answer of Slack")
    return Unclear(f"status {status} with an answer that is not Slack's")


def _scopes(headers: Any) -> frozenset[str]:
    """The scopes that an answer names."""
    told = _header(headers, "x-oauth-scopes")
    return frozenset(one.strip() for one in told.split(",") if one.strip())


def _header(headers: Any, wanted: str) -> str:
    """One header of an answer, whose name may be written in any case; "" without it."""
    return next((str(value) for name, value in (headers or {}).items() if name.lower() == wanted), "")


def _is_slack(answer: Answer) -> bool:
    """Whether a method of Slack's answered at this address, be it with a no."""
    match answer:
        case Refused(error=error):
            return error not in ("unknown_method", "not_found")
        case Good():
            return True
        case _:
            return False


def _wait(headers: Any) -> timedelta:
    try:
        seconds = float(headers.get("Retry-After", 5))
    except (TypeError, ValueError, AttributeError):
        seconds = 5.0
    return timedelta(seconds=min(max(seconds, 1.0), LONGEST_WAIT))


def quiet(part: str, level: int = logging.CRITICAL) -> logging.Logger:
    """A logger for the SDK, which at DEBUG writes messages and tickets, and at ERROR a traceback per retry."""
    logger = logging.getLogger(f"{__name__}.{part}")
    logger.setLevel(level)
    return logger
