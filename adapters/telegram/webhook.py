"""Receives updates that Telegram brings to our own address, and stores each before it is acknowledged."""

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import BadRequest, TelegramError

from adapters.telegram.decode import NAME, Fields, stored
from adapters.telegram.errands import ALLOWED, Errands
from adapters.telegram.request import Flooded, UnknownMethod, WrongToken
from core.ports.platform import Intake, NotSaved

log = logging.getLogger(__name__)

PATH = "/telegram/updates"
"""The same everywhere: a path stands in every access log on the way, so a secret one would not stay secret. What
proves Telegram is the header, which no log keeps."""

HEADER = "x-telegram-bot-api-secret-token"
LARGEST = 1024 * 1024
"""Bytes; an update of 4,096 characters with all that it answers is far below."""
CONNECTIONS = 40
"""How many updates Telegram may bring at once (its own default); those of one chat it brings one after the other."""

Health = Literal["starting", "up", "down", "refused", "unheard", "nobody", "not-saved"]

LINES: dict[Health, tuple[int, str]] = {
    "up": (logging.INFO, "Telegram: the webhook is set (%s)"),
    "down": (logging.WARNING, "Telegram cannot be reached (%s); trying again, nothing is lost"),
    "refused": (logging.ERROR, "Telegram does not take our address (%s); see CHASKI_PUBLIC_URL"),
    "unheard": (logging.ERROR, "Telegram cannot bring us what people write (%s); see CHASKI_PUBLIC_URL and the proxy"),
    "nobody": (
        logging.ERROR,
        "Telegram knows no bot at this address (%s); see CHASKI_TELEGRAM_TOKEN and CHASKI_TELEGRAM_BASE_URL",
    ),
    "not-saved": (logging.ERROR, "Telegram: what came in cannot be saved (%s); Telegram keeps it until it can"),
}


def secret_of(token: str) -> str:
    """What Telegram sends along with each update: made from the token, so that several machines agree on it, and
    setting it anew on one takes it from no other. 64 of the characters that setWebhook allows."""
    return hmac.new(token.encode(), b"chaski webhook", hashlib.sha256).hexdigest()


@dataclass
class Webhook:
    """One address. `wrong` says why Telegram cannot reach it, "" where it can; `on_up` is done each time that Telegram
    is there again."""

    bot: Bot = field(repr=False)  # it shows its token
    errands: Errands
    public_url: str
    wrong: str
    watch: float
    patience: float
    on_up: Callable[[], Coroutine[Any, Any, None]]
    health: Health = "starting"
    intake: Intake | None = None
    was_set: bool = False
    refused_one: bool = False
    failed_at: int = 0
    complaint: str = ""

    @property
    def url(self) -> str:
        """Where Telegram is to bring updates."""
        return f"{self.public_url}{PATH}"

    @property
    def routes(self) -> list[Route]:
        """The one route that this mode needs."""
        return [Route(PATH, self.answer, methods=["POST"])]

    async def listen(self, intake: Intake) -> None:
        """Set the webhook and look after it until cancelled; ends by itself when it cannot work: an address that
        Telegram cannot reach, or a refused token."""
        if self.wrong:
            log.error("Telegram: CHASKI_TELEGRAM_MODE=webhook needs CHASKI_PUBLIC_URL, which %s", self.wrong)
            return
        self.intake = intake
        pause = 0.5
        while True:
            told = 0.0
            try:
                await self._look_after()
                await asyncio.sleep(self.watch)
                pause = 0.5
                continue
            except WrongToken as error:
                log.error("Telegram refuses the token (%s); no Telegram until CHASKI_TELEGRAM_TOKEN is right", error)
                return
            except UnknownMethod as error:
                self._now("nobody", error)
            except BadRequest as error:
                self._now("refused", error)
            except TelegramError as error:
                self._now("down", error)
                told = error.wait.total_seconds() if isinstance(error, Flooded) else 0.0
            # What Telegram tells us to wait is law, however long.
            await asyncio.sleep(max(min(pause, self.patience), told))
            pause = min(pause * 2, self.patience)

    def checked(self, info: Fields) -> str:
        """What an operator must mend, by what Telegram says of our webhook; "" when all is well."""
        if self.wrong:
            return f"CHASKI_TELEGRAM_MODE=webhook needs CHASKI_PUBLIC_URL, which {self.wrong}"
        if info.get("url") != self.url:
            return "" if not info.get("url") else "another program has set a webhook; chaski run sets ours again"
        waiting = info.get("pending_update_count")
        if waiting and info.get("last_error_message"):
            return f"Telegram cannot bring {waiting} messages to {self.url} ({info['last_error_message']})"
        return ""

    async def answer(self, request: Request) -> Response:
        """One update: 200 only once it is stored, 503 so that Telegram brings it again."""
        given = request.headers.get(HEADER)
        if given is None:
            return Response(status_code=401)
        # As bytes: a header may hold what compare_digest does not take as text.
        if not hmac.compare_digest(given.encode(), secret_of(self.bot.token).encode()):
            return Response(status_code=403)
        try:
            update = json.loads(await _body(request))
        except _TooLarge:
            return Response(status_code=413)
        except (ValueError, RecursionError, ClientDisconnect):
            return Response(status_code=400)
        return Response(status_code=await self._keep(update) if isinstance(update, dict) else 400)

    async def _keep(self, update: Fields) -> int:
        """Store it; the status of the answer."""
        if self.intake is None:  # the web server opens before the listener does
            return 503
        try:
            await self.intake.store(NAME, [stored(update, datetime.now(UTC), self.errands.username)])
        except NotSaved as error:
            self._now("not-saved", error)
            self.refused_one = True
            self.errands.apologise([update])
            return 503
        if self.health in ("not-saved", "unheard"):
            self._up()
        self.errands.acknowledge([update])
        return 200

    async def _look_after(self) -> None:
        """See that the webhook is ours, and what Telegram says of it."""
        first = not self.was_set
        info = await self.bot.do_api_request("getWebhookInfo")
        found = info if isinstance(info, dict) else {}
        if first or found.get("url") != self.url:
            if not first:
                log.warning("Telegram: somebody took our webhook off; set again")
            await self._set()
        if self.health not in ("unheard", "not-saved"):
            self._up()
        self._hear_complaint(found, first)

    async def _set(self) -> None:
        fields = {
            "url": self.url,
            "secret_token": secret_of(self.bot.token),
            "allowed_updates": ALLOWED,
            "max_connections": CONNECTIONS,
            "drop_pending_updates": False,
        }
        await self.bot.do_api_request("setWebhook", fields)
        self.was_set = True

    def _hear_complaint(self, info: Fields, first: bool) -> None:
        """Telegram remembers its last failure for ever: it is news when its time is, and a line when its words are."""
        at, words = info.get("last_error_date"), str(info.get("last_error_message") or "")
        failed_at = at if isinstance(at, int) else 0
        if self.refused_one:  # our own 503 was told of already
            self.refused_one = self.health == "not-saved"
        elif failed_at > self.failed_at and not first:
            if words != self.complaint:
                self.health = "up"  # whatever was told of before: this is another trouble, and gets its line
            self.complaint = words
            self._now("unheard", words)
        elif self.health == "unheard" and not info.get("pending_update_count"):
            self._up()
        self.failed_at = max(self.failed_at, failed_at)

    def _up(self) -> None:
        if self.health == "up":
            return
        self.complaint = ""
        self._now("up", self.url)
        self.errands.do(self.on_up())
        if not self.errands.username:
            self.errands.do(self.errands.ask_name())

    def _now(self, health: Health, reason: object) -> None:
        """One line per change, so that a night without network is two lines."""
        if health != self.health:
            level, line = LINES[health]
            log.log(level, line, reason)
        self.health = health


class _TooLarge(Exception):
    """A body that no update has."""


async def _body(request: Request) -> bytes:
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            raise _TooLarge
    return body
