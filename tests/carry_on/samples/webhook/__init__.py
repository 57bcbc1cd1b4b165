"""A webhook: any program that speaks HTTP, a school's own portal say, brings its people."""

import asyncio
import base64

from aiohttp import ClientError, ClientSession, ClientTimeout
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from core.chat.delivery import Letter, NotSent, Outcome
from core.chat.heard import Account, Incoming, Sent
from core.ports.platform import Abilities, Intake, Platform, RawEvent, Shelf
from core.ports.wiring import Wiring

from .abilities import ABILITIES, MANNERS
from .decode import NAME, decode
from .deliver import deliver
from .listen import take
from .settings import Settings as Settings


def create(settings: Settings, wiring: Wiring, deadline: float = 10) -> Platform:
    """One program at the other end; touches no network yet. A call may take `deadline` seconds."""
    return Webhook(settings, deadline)


class Webhook(Platform):
    """Fulfils the port; what it leaves out is as the port has it."""

    name, manners = NAME, MANNERS

    def __init__(self, settings: Settings, deadline: float) -> None:
        secret = settings.secret.get_secret_value() if settings.secret else ""
        self._url, self._pass, self._deadline = settings.url, f"Bearer {secret}", ClientTimeout(deadline)
        self._intake: Intake | None = None

    @property
    def listening(self) -> bool:
        return self._intake is not None

    def routes(self) -> list[Route]:
        return [Route("/webhook", self._take, methods=["POST"])]

    async def listen(self, intake: Intake) -> None:
        self._intake = intake
        await asyncio.Event().wait()

    async def _take(self, request: Request) -> Response:
        return await take(request, self._pass, self._intake) if self._intake else Response(status_code=503)

    def _session(self) -> ClientSession:
        return ClientSession(headers={"authorization": self._pass}, timeout=self._deadline)

    async def check(self) -> str:
        try:
            async with self._session() as session, session.get(self._url) as answer:
                answer.raise_for_status()
        except (ClientError, TimeoutError) as error:
            return f"no good answer ({error}); see CHASKI_WEBHOOK_URL and CHASKI_WEBHOOK_SECRET"
        return ""

    def decode(self, event: RawEvent) -> Incoming:
        return decode(event)

    async def complete(self, incoming: Incoming, shelf: Shelf) -> Incoming:
        if not isinstance(sent := incoming.what, Sent) or sent.shelf:
            return incoming
        kept = await shelf.put(base64.b64decode(sent.remote), sent.name, sent.mime)
        return incoming.model_copy(update={"what": sent.model_copy(update={"shelf": kept, "remote": ""})})

    async def deliver(self, letter: Letter, shelf: Shelf) -> Outcome:
        async with self._session() as session:
            return await deliver(session, self._url, letter, shelf)

    async def find(self, letter: Letter) -> NotSent:
        return NotSent("what has this id is shown once, so it may be sent again")

    def abilities(self, account: Account) -> Abilities:
        return ABILITIES
