"""One route for everything that Slack sends over HTTP: events, presses and commands, each signed by Slack.

Who cannot sign learns nothing and leaves nothing: form, age, size and signature are looked at before Bolt is.
"""

import asyncio
import json
import logging
import re
from typing import Any
from urllib.parse import parse_qsl

from slack_bolt.adapter.starlette.async_handler import to_starlette_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from adapters.slack.take import Taker, WrongToken
from core.ports.platform import Intake

log = logging.getLogger(__name__)

PATH = "/slack/events"
LARGEST = 1024 * 1024
"""Bytes of a request; Slack's largest, an event with a long message of many blocks, has a few hundred thousand."""
BODY_SECONDS = 5.0
"""Slack itself waits for 3 s in all."""
STAMP, SIGNATURE = re.compile(r"[0-9]{10}"), re.compile(r"v0=[0-9a-f]{64}")
"""The headers' form: on anything else Slack's own verifier raises."""


class Hook:
    """Signed HTTP: open while somebody listens; before and after, Slack is told to send again."""

    def __init__(self, taker: Taker, signing_secret: str, public_url: str) -> None:
        self._taker = taker
        self._verifier = SignatureVerifier(signing_secret)
        self._public_url = public_url
        self._app: AsyncApp | None = None

    def routes(self) -> tuple[Route, ...]:
        """Where Slack finds us: below the public address."""
        return (Route(PATH, self.answer, methods=["POST"]), Route(PATH, self.certificate, methods=["GET"]))

    async def listen(self, intake: Intake) -> None:
        """Take requests until cancelled. A refused token is said; what comes in is kept all the same."""
        if not self._public_url:
            log.error("CHASKI_PUBLIC_URL is not set: Slack finds %s at a public address only", PATH)
        self._app = self._taker.app(intake)
        self._taker.now("up")
        try:
            await self._taker.check_bot()
        except WrongToken as error:
            log.error("%s; what is heard waits until it is right", error)
        try:
            await asyncio.Event().wait()
        finally:
            self._app = None

    async def certificate(self, request: Request) -> Response:
        """Slack looks now and then whether our certificate is good; everybody else has no business here."""
        return Response(status_code=200 if request.query_params.get("ssl_check") == "1" else 405)

    async def answer(self, request: Request) -> Response:
        """200 once it is stored; 401 or 413 for what Slack did not sign or would not send, 503 while it cannot be
        stored, 400 for what Slack signed and nobody can read."""
        stamp = request.headers.get("x-slack-request-timestamp", "")
        signature = request.headers.get("x-slack-signature", "")
        if not (STAMP.fullmatch(stamp) and SIGNATURE.fullmatch(signature)):
            return Response(status_code=401)
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await _body(request)
        except (TimeoutError, ClientDisconnect):
            return Response(status_code=408)
        if body is None:
            return Response(status_code=413)
        if not self._is_signed(body, stamp, signature):
            return Response(status_code=401)
        if self._app is None:
            return Response(status_code=503)
        try:
            payload = read(body, request.headers.get("content-type", ""))
            # As by Socket Mode: Bolt's own reading leaves nothing of a command with the word "payload" in it.
            told = AsyncBoltRequest(mode="socket_mode", body=payload)
        except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
            return Response(status_code=400)
        return to_starlette_response(await self._app.async_dispatch(told))

    def _is_signed(self, body: bytes, stamp: str, signature: str) -> bool:
        """By Slack, and within the last five minutes: older ones somebody may have written down."""
        try:
            return self._verifier.is_valid(body, stamp, signature)
        except UnicodeDecodeError:
            return False


def read(body: bytes, kind: str) -> dict[str, Any]:
    """What Slack sent: an event as JSON, a press as JSON in the form's field `payload`, a command as the form itself;
    raises ValueError for anything else."""
    text = body.decode()
    if kind.partition(";")[0].strip().lower() == "application/json" or text.startswith("{"):
        found = json.loads(text)
    else:
        fields = dict(parse_qsl(text, keep_blank_values=True))
        found = json.loads(fields["payload"]) if "payload" in fields else fields
    if not isinstance(found, dict):
        raise ValueError("a payload is an object")
    return found


async def _body(request: Request) -> bytes | None:
    """What was sent, or None as soon as it is too much."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    return bytes(body)
