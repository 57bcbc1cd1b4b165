"""Stores what Slack sends, and only then says that we have it: the same for Socket Mode and for signed HTTP.

Bolt acknowledges what its listeners leave, and drops an event when its own auth.test fails; so the inbox is filled
before it authorizes anything, and Bolt answers at once.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Literal

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack.api import Answer, Api, Good, Refused, quiet
from adapters.slack.decode import NAME, is_own, removal, stored
from core.ports.platform import Intake, NotSaved

log = logging.getLogger(__name__)

Health = Literal["starting", "up", "down", "dropped", "not-saved"]

LINES: dict[Health, tuple[int, str]] = {
    "up": (logging.INFO, "Slack: listening"),
    "down": (logging.WARNING, "Slack cannot be reached (%s); trying again, nothing is lost"),
    "dropped": (logging.WARNING, "Slack: the connection dropped; connecting again"),
    "not-saved": (logging.ERROR, "Slack: what came in cannot be saved (%s); it was not acknowledged"),
}

BAD_TOKEN = {
    *("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"),
    *("not_allowed_token_type", "missing_scope", "forbidden_team", "no_permission"),
}

Removed = Callable[[str, float], Awaitable[None]]
"""Told which workspace took Chaski out, and when (seconds since 1970); raises `NotSaved`."""


class WrongToken(Exception):
    """Slack does not know a token, or it may not do this; only the operator can mend it."""


class Taker:
    """Fills the inbox, and knows how listening goes."""

    def __init__(self, api: Api, removed: Removed) -> None:
        self.api = api
        self.health: Health = "starting"
        self._removed = removed
        self._bot = ""

    def app(self, intake: Intake) -> AsyncApp:
        """Bolt, with the inbox before everything else. Whoever hands it a request has verified it."""

        async def store(req: AsyncBoltRequest) -> BoltResponse:
            return await self._store(intake, req.body)

        return AsyncApp(
            name="chaski",
            logger=quiet("bolt", logging.ERROR),  # an error of our own inbox stays loud
            client=self.api.client,
            # With no token at hand Bolt wants to be told whose a request is; nothing comes that far.
            authorize=None if self.api.client.token else _nobody,
            request_verification_enabled=False,
            before_authorize=store,
            process_before_response=True,
        )

    async def check_bot(self) -> None:
        """Raises `WrongToken` for a refused bot token; any other answer is no reason not to listen."""
        if not self.api.client.token:
            return
        answer: Answer = await self.api.call("auth_test")
        if isinstance(answer, Refused) and answer.error in BAD_TOKEN:
            raise WrongToken(f"Slack refuses CHASKI_SLACK_BOT_TOKEN ({answer.error})")
        if isinstance(answer, Good):
            self._bot = str(answer.data.get("user_id") or "")

    def now(self, health: Health, reason: object = "") -> None:
        """One line per change, so that a night without network is two lines."""
        if health != self.health:
            level, line = LINES[health]
            log.log(level, *((line, reason) if "%s" in line else (line,)))
        self.health = health

    async def _store(self, intake: Intake, payload: Any) -> BoltResponse:
        """Commit, then answer; without a commit there is no acknowledgement, so Slack sends an event again and
        shows a person that her press or command did not work.

        Nothing is awaited before the inbox has it: envelopes are handled side by side and must stay in order.
        """
        if isinstance(payload, dict) and payload.get("type") == "url_verification":
            return BoltResponse(status=200, body={"challenge": str(payload.get("challenge", ""))})
        if is_own(payload, self._bot):
            return BoltResponse(status=200, body="")
        try:
            await intake.store(NAME, stored(payload, datetime.now(UTC)))
            if gone := removal(payload):
                await self._removed(*gone)
        except NotSaved as error:
            self.now("not-saved", error)
            return BoltResponse(status=503, body="")
        if self.health == "not-saved":
            self.now("up")
        return BoltResponse(status=200, body="")


async def _nobody() -> AuthorizeResult:
    raise LookupError("every request is answered before it is authorized")
