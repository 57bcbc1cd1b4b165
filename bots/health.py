"""What whoever watches this process may ask: is it well, may it be sent people, and its figures."""

import asyncio
import hmac
import ipaddress
import math
import time
from datetime import UTC, datetime
from typing import Protocol, runtime_checkable

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bots.compose import Chaski
from core.ports.platform import NotSaved
from storage.figures import figures
from storage.migrate import Newer, pending
from storage.writable import can_write

PATIENCE = 4.0
"""Seconds that a database may take to answer a watcher, who is often told to wait 5."""
FRESH = 1.0
"""Seconds for which one look at the database is good: it takes the writer, and anybody may ask."""
PASSED_ON = ("forwarded", "x-forwarded-for", "x-real-ip")
"""Headers by which a web server in front says for whom it asks."""


@runtime_checkable
class Budgeted(Protocol):
    """A writer that costs something."""

    @property
    def points_today(self) -> int:
        """What all teachers together have used of their daily budgets."""
        ...


class Health:
    """Tells whoever watches that the database answers, that the alarm rings, and how long the oldest letter waits."""

    def __init__(self, chaski: Chaski) -> None:
        self._chaski = chaski

    async def answer(self, request: Request) -> Response:
        """200 when all is well, otherwise 503; figures in seconds.

        A messenger that does not listen is told but is no 503: starting this process anew would not mend it.
        """
        now = self._chaski.clock.now()
        try:
            waiting = await self._chaski.deliveries.waiting(now)
        except NotSaved:
            return JSONResponse({"ok": False, "database": "does not answer"}, 503)
        late = (now - waiting.overdue_since).total_seconds() if waiting.overdue_since else 0.0
        silent = self._chaski.alarm.is_silent
        figures = {
            "ok": not silent,
            "database": "answers",
            "platforms": {name: platform.listening for name, platform in sorted(self._chaski.platforms.items())},
            "alarm": "silent" if silent else "rings",
            "letters_pending": waiting.pending,
            "letters_doubtful": waiting.doubtful,
            "oldest_letter_late_seconds": round(late, 1),
        }
        return JSONResponse(figures, 503 if silent else 200)


class Ready:
    """Tells whoever sends people here whether what they write would be heard and kept."""

    def __init__(self, chaski: Chaski) -> None:
        self._chaski = chaski
        self._looking = asyncio.Lock()
        self._looked = -math.inf
        self._lacks: list[str] = []

    async def answer(self, request: Request) -> Response:
        """200 when it would, otherwise 503; `reasons` names each thing that is not so."""
        reasons = [
            *await self._lately(),
            *(f"{name} is not listening" for name, one in sorted(self._chaski.platforms.items()) if not one.listening),
            *(["the alarm clock is silent"] if self._chaski.alarm.is_silent else []),
        ]
        return JSONResponse({"ready": not reasons, "reasons": reasons}, 503 if reasons else 200)

    async def _lately(self) -> list[str]:
        async with self._looking:
            if time.monotonic() - self._looked > FRESH:
                self._lacks = await self._database()
                self._looked = time.monotonic()
            return self._lacks

    async def _database(self) -> list[str]:
        database = self._chaski.database
        try:
            async with asyncio.timeout(PATIENCE):
                missing = await asyncio.to_thread(pending, database)
                await database.writer.run(can_write)
        except Newer:
            return ["the database was made by a newer version"]
        except (NotSaved, TimeoutError):
            # What the driver says may hold an address: the log has it.
            return ["the database takes no writes"]
        return [f"the database lacks {len(missing)} steps: chaski migrate"] if missing else []


class Measured:
    """Figures for Prometheus, for this machine alone or for whoever has the token."""

    def __init__(self, chaski: Chaski) -> None:
        self._chaski = chaski

    async def answer(self, request: Request) -> Response:
        """The figures; 401 without the token where one is set, 403 from elsewhere where none is."""
        token = self._chaski.settings.metrics_token
        if token is not None:
            given = request.headers.get("authorization", "").encode()
            if not hmac.compare_digest(given, f"Bearer {token.get_secret_value()}".encode()):
                return PlainTextResponse("", 401, headers={"www-authenticate": "Bearer"})
        elif not is_here(request):
            return PlainTextResponse("See CHASKI_METRICS_TOKEN.\n", 403)
        chaski, now = self._chaski, self._chaski.clock.now()
        try:
            found = await chaski.database.read(lambda connection: figures(connection, now))
        except NotSaved:
            return PlainTextResponse("the database does not answer\n", 503)
        listening = {name: platform.listening for name, platform in chaski.platforms.items()}
        points = chaski.writer.points_today if isinstance(chaski.writer, Budgeted) else 0
        text = chaski.metrics.text(found, now, datetime.now(UTC), listening, chaski.alarm.is_silent, points)
        return Response(text, headers={"content-type": CONTENT_TYPE_LATEST, "cache-control": "no-store"})


def is_here(request: Request) -> bool:
    """Whether the question comes from this machine, and not through a web server that stands in front."""
    if request.client is None or any(name in request.headers for name in PASSED_ON):
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False
