"""The one web application: the playground where it is open, public pages, and whether all is well."""

import asyncio
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from adapters.paper import board_page
from adapters.paper.page import POLICY
from bots.compose import Chaski
from core.ports.platform import NotSaved
from core.texts import texts
from core.usecases.board_wall import wall_by_ending, wall_file
from core.usecases.page import page_by_token
from storage.unit_of_work import UnitOfWork

PAGE_HEADERS = {
    "content-security-policy": POLICY,
    "x-robots-tag": "noindex, nofollow",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    # Unpublished means gone within seconds, so no copy may be kept on the way.
    "cache-control": "no-store",
}


WALL_HEADERS = PAGE_HEADERS | {"content-security-policy": board_page.POLICY}
FILE_HEADERS = PAGE_HEADERS | {"content-security-policy": "default-src 'none'; sandbox"}


def application(chaski: Chaski) -> Starlette:
    """Everything that is served over HTTP."""
    routes: list[BaseRoute] = [
        Route("/healthz", Health(chaski).answer),
        Route("/p/{token}", Pages(chaski).answer),
        Route("/b/{ending}", Walls(chaski).answer),
        Route("/b/{ending}/{item}", Walls(chaski).file),
    ]
    for platform in chaski.platforms.values():
        routes.extend(platform.routes())
    return Starlette(routes=routes)


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


class Pages:
    """Public pages at their secret addresses, built from what may be shown at this very moment."""

    def __init__(self, chaski: Chaski) -> None:
        self._chaski = chaski

    async def answer(self, request: Request) -> Response:
        """The page, or the same 404 for one that never was, has expired or was taken back."""
        chaski, token = self._chaski, request.path_params["token"]
        look = chaski.database.look
        page = await asyncio.to_thread(
            look, lambda c: page_by_token(UnitOfWork(c), chaski.assistant.paper, token, chaski.clock.now())
        )
        if page is None:
            return PlainTextResponse(texts("en")("page-gone"), 404, headers=PAGE_HEADERS)
        return Response(page, media_type="text/html; charset=utf-8", headers=PAGE_HEADERS)


class Walls:
    """Boards for the classroom's wall at their private addresses, with the pictures and files under them."""

    def __init__(self, chaski: Chaski) -> None:
        self._chaski = chaski

    async def answer(self, request: Request) -> Response:
        """The page in the language that was asked for, or the same 404 whatever the reason."""
        chaski, ending = self._chaski, request.path_params["ending"]
        language = request.query_params.get("lang", "")
        page = await asyncio.to_thread(
            chaski.database.look,
            lambda c: wall_by_ending(UnitOfWork(c), chaski.assistant.paper, ending, language, chaski.clock.now()),
        )
        if page is None:
            return PlainTextResponse(texts("en")("page-gone"), 404, headers=WALL_HEADERS)
        return Response(page, media_type="text/html; charset=utf-8", headers=WALL_HEADERS)

    async def file(self, request: Request) -> Response:
        """One picture of the page, or the same 404: what was taken off the board is gone from here too."""
        chaski, ending, item = self._chaski, request.path_params["ending"], request.path_params["item"]
        served = await asyncio.to_thread(
            chaski.database.look,
            lambda c: wall_file(UnitOfWork(c), chaski.assistant.paper, ending, item, chaski.clock.now()),
        )
        if served is None:
            return PlainTextResponse(texts("en")("page-gone"), 404, headers=WALL_HEADERS)
        kind = "inline" if served.inline else "attachment"
        headers = FILE_HEADERS | {"content-disposition": f"{kind}; filename*=UTF-8''{quote(served.name)}"}
        return Response(served.data, media_type=served.mime, headers=headers)
