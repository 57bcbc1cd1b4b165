"""A workspace that sends over signed HTTP, as Slack does without Socket Mode: events with retries, the rest once."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.standins.slack import SlackStandin
from tests.standins.slack_rules import Fields
from tests.standins.slack_socket import TRIES, Envelope, sent_as
from tests.standins.slack_world import TEAM, now

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
PATIENCE = 3.0  # seconds that Slack waits for an answer
PAUSE = 0.3  # stands for its pauses of a minute and of five


@dataclass(frozen=True)
class Told:
    """One request and its answer; `seconds` is what it took, `status` is 0 where nobody answered."""

    envelope: Envelope
    status: int
    seconds: float
    body: str = ""


class SlackOverHttp(SlackStandin):
    """`hook` is the address that the manifest names, "" for Socket Mode; `scopes` is what auth.test says in its header;
    `revoked` means that Chaski was taken out."""

    def __init__(self, hook: str = "", team: str = TEAM, clock: Callable[[], float] = now, token: str = "") -> None:
        super().__init__(clock=clock, **({"bot_token": token} if token else {}))
        self.world.team = team
        self.hook = hook
        self.scopes = ""
        self.revoked = False
        self.told: list[Told] = []
        self._waiting: set[asyncio.Task[None]] = set()

    def verify(self) -> Told:
        """Whether the address answers a challenge, as Slack asks when it is set."""
        return self.post("events_api", {"token": "x", "challenge": "3eZbrw1aB", "type": "url_verification"})

    def post(self, kind: str, payload: Fields, retry: int = 0, **wrong: str) -> Told:
        """Send one thing once and wait for the answer; `wrong` replaces headers of it by their short names."""
        envelope = Envelope(kind, payload)
        work = self._request(envelope, retry, wrong)
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(20)

    def again(self) -> None:
        """Send everything so far once more, as after an answer that got lost on the way."""
        for envelope in [told.envelope for told in self.told]:
            self._loop.call_soon_threadsafe(self._later, envelope)

    def _push(self, kind: str, payload: Fields) -> Envelope:
        if not self.hook:
            return super()._push(kind, payload)
        envelope = sent_as(kind, payload)
        self._loop.call_soon_threadsafe(self._later, envelope)
        return envelope

    def _later(self, envelope: Envelope) -> None:
        task = self._loop.create_task(self._deliver(envelope))
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)

    async def _deliver(self, envelope: Envelope) -> None:
        for attempt in range(TRIES if envelope.type == "events_api" else 1):
            await asyncio.sleep(PAUSE if attempt > 1 else 0)
            told = await self._request(envelope, attempt, {})
            if told.status == 200:
                envelope.acknowledged.set()
                break
        envelope.over.set()

    async def _request(self, envelope: Envelope, attempt: int, wrong: dict[str, str]) -> Told:
        body, kind = written(envelope)
        headers = signed(body, self.world.clock()) | {"Content-Type": kind}
        if attempt:
            headers |= {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": "http_error"}
        headers |= {NAMES[name]: value for name, value in wrong.items()}
        envelope.sent += 1
        began = time.monotonic()
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session,
                session.post(self.hook, data=body, headers=headers) as answer,
            ):
                told = Told(envelope, answer.status, time.monotonic() - began, await answer.text())
        except (aiohttp.ClientError, TimeoutError):
            told = Told(envelope, 0, time.monotonic() - began)
        self.told.append(told)
        return told

    def _call(self, request: web.Request, method: str, fields: Fields) -> web.Response:
        if self.revoked and method != "apps.connections.open":
            return web.json_response({"ok": False, "error": "account_inactive"})
        answer = super()._call(request, method, fields)
        if self.scopes:
            answer.headers["X-OAuth-Scopes"] = self.scopes
        return answer


NAMES = {"stamp": "X-Slack-Request-Timestamp", "signature": "X-Slack-Signature"}


def written(envelope: Envelope) -> tuple[bytes, str]:
    """The body as Slack writes it, and its type."""
    match envelope.type:
        case "events_api":
            return json.dumps(envelope.payload).encode(), "application/json"
        case "interactive":
            body = urlencode({"payload": json.dumps(envelope.payload)})
        case _:
            body = urlencode(envelope.payload)
    return body.encode(), "application/x-www-form-urlencoded"


def signed(body: bytes, at: float, secret: str = SECRET) -> dict[str, str]:
    """The two headers by which Slack shows that it was Slack (docs.slack.dev, verifying requests)."""
    stamp = f"{int(at)}"
    digest: Any = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256)
    return {NAMES["stamp"]: stamp, NAMES["signature"]: f"v0={digest.hexdigest()}"}
