"""The one web application: the playground where it is open, public pages, and whether all is well."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from urllib.parse import parse_qs, quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from adapters.paper import board_page
from adapters.paper.concern_page import POLICY as CONCERN_POLICY
from adapters.paper.gone_page import POLICY as GONE_POLICY
from adapters.paper.page import POLICY
from adapters.paper.record_page import POLICY as RECORD_POLICY
from adapters.paper.verdict_page import POLICY as VERDICT_POLICY
from bots.compose import Chaski
from bots.health import Health, Measured, Ready
from core.ports.paper import Paper
from core.ports.platform import NotSaved
from core.ports.store import Store
from core.texts import LANGUAGES, texts
from core.usecases.board_wall import wall_by_ending, wall_file
from core.usecases.calendar_feed import feed_by_secret
from core.usecases.certificate_check import PATH as CHECK_PATH
from core.usecases.certificate_check import verdict_page
from core.usecases.concern import PATH
from core.usecases.concern_page import door, go_through
from core.usecases.page import page_by_token
from core.usecases.page_gone import page_gone
from core.usecases.record_page import record_by_ending
from storage.unit_of_work import UnitOfWork

PAGE_HEADERS = {
    "content-security-policy": POLICY,
    "x-robots-tag": "noindex, nofollow",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    # Unpublished means gone within seconds, so no copy may be kept on the way.
    "cache-control": "no-store",
}

Written = Callable[[Store, Paper, str, str, datetime], bytes | None]
"""Writes the page at an ending in a language as things are now; None where there is none."""

LONGEST_ANSWER = 100
"""Bytes of what a button sends: "step=released"."""


GONE_HEADERS = PAGE_HEADERS | {"content-security-policy": GONE_POLICY}
WALL_HEADERS = PAGE_HEADERS | {"content-security-policy": board_page.POLICY}
RECORD_HEADERS = PAGE_HEADERS | {"content-security-policy": RECORD_POLICY}
FILE_HEADERS = PAGE_HEADERS | {"content-security-policy": "default-src 'none'; sandbox"}


def application(chaski: Chaski) -> Starlette:
    """Everything that is served over HTTP."""
    routes: list[BaseRoute] = [
        Route("/healthz", Health(chaski).answer),
        Route("/readyz", Ready(chaski).answer),
        Route("/metrics", Measured(chaski).answer),
        Route("/p/{token}", Pages(chaski).answer),
        # Before the other page below /c/, which takes any word.
        Route("/c/{secret}.ics", Feeds(chaski).answer),
        Route(f"{PATH}{{code}}", Concerns(chaski).answer, methods=["GET", "POST"]),
        # Whatever stands below it: a broken code may hold anything, and its answer is always the same.
        Route(f"{CHECK_PATH}{{code:path}}", Certificates(chaski).answer),
        Route("/b/{ending}", Walls(chaski).answer),
        Route("/b/{ending}/{item}", Walls(chaski).file),
        Route("/r/{ending}", Records(chaski).answer),
    ]
    for platform in chaski.platforms.values():
        routes.extend(platform.routes())
    app = Starlette(routes=routes)
    # Another slash is another address: the redirection would lead to whatever host the question names.
    app.router.redirect_slashes = False
    return app


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
            gone = await asyncio.to_thread(page_gone, chaski.assistant.paper)
            return Response(gone, 404, media_type="text/html; charset=utf-8", headers=GONE_HEADERS)
        return Response(page, media_type="text/html; charset=utf-8", headers=PAGE_HEADERS)


class Concerns:
    """The page behind the link for a school's contact: looking at it changes nothing, its buttons do."""

    def __init__(self, chaski: Chaski) -> None:
        self._chaski = chaski

    async def answer(self, request: Request) -> Response:
        """The page, or the same 404 for a link that never was, has been used or is over."""
        chaski, code = self._chaski, request.path_params["code"]
        headers = {**PAGE_HEADERS, "content-security-policy": CONCERN_POLICY}
        if request.method == "POST":
            step = await sent(request)
            try:
                page = await chaski.database.writer.run(
                    lambda c: go_through(chaski.assistant.turn(UnitOfWork(c), chaski.clock.now()), code, step)
                )
            except NotSaved:
                return PlainTextResponse(said("concern-page-not-saved"), 503, headers=headers)
            chaski.courier.wake()
        else:
            look = chaski.database.look
            page = await asyncio.to_thread(
                look, lambda c: door(UnitOfWork(c), chaski.assistant.paper, code, chaski.clock.now())
            )
        if page is None:
            return PlainTextResponse(said("concern-page-gone"), 404, headers=headers)
        return Response(page, media_type="text/html; charset=utf-8", headers=headers)


def said(key: str) -> str:
    """A sentence in every language: nobody knows who reads it."""
    return " ".join(texts(language)(key) for language in LANGUAGES)


async def sent(request: Request) -> str:
    """Which button was pressed; "" for anything else that is sent."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LONGEST_ANSWER:
            return ""
    return parse_qs(body.decode("ascii", "replace")).get("step", [""])[0]


class Feeds:
    """Each teacher's calls at her secret address, as her calendar reads them."""

    def __init__(self, chaski: Chaski) -> None:
        self._chaski = chaski

    async def answer(self, request: Request) -> Response:
        """The calendar, or the same 404 for an address that never was, was changed, or was switched off."""
        chaski, secret = self._chaski, request.path_params["secret"]
        look, mind, now = chaski.database.look, chaski.assistant, chaski.clock.now()
        feed = await asyncio.to_thread(
            look, lambda c: feed_by_secret(UnitOfWork(c), mind.paper, mind.house, secret, now)
        )
        if feed is None:
            return PlainTextResponse(said("page-gone"), 404, headers=PAGE_HEADERS)
        return Response(feed, media_type="text/calendar; charset=utf-8", headers=PAGE_HEADERS)


class Certificates:
    """The page behind a certificate's code: it holds, it was taken back, or it is none of ours."""

    def __init__(self, chaski: Chaski) -> None:
        self._chaski = chaski

    async def answer(self, request: Request) -> Response:
        """The page; for whatever is no code of ours the same 404."""
        # Not what the route found: it would leave off a line's end behind the code.
        chaski, code = self._chaski, request.scope["path"].partition(CHECK_PATH)[2]
        mind = chaski.assistant
        ours, page = await asyncio.to_thread(
            chaski.database.look, lambda c: verdict_page(UnitOfWork(c), mind.seal, mind.paper, code)
        )
        headers = {**PAGE_HEADERS, "content-security-policy": VERDICT_POLICY}
        return Response(page, 200 if ours else 404, media_type="text/html; charset=utf-8", headers=headers)


async def private_page(chaski: Chaski, request: Request, written: Written, headers: dict[str, str]) -> Response:
    """A page at a teacher's private address in the language that was asked for, or the same 404 whatever the reason."""
    ending, language = request.path_params["ending"], request.query_params.get("lang", "")
    page = await asyncio.to_thread(
        chaski.database.look,
        lambda c: written(UnitOfWork(c), chaski.assistant.paper, ending, language, chaski.clock.now()),
    )
    if page is None:
        return PlainTextResponse(said("page-gone"), 404, headers=headers)
    return Response(page, media_type="text/html; charset=utf-8", headers=headers)


class Walls:
    """Boards for the classroom's wall at their private addresses, with the pictures and files under them."""

    def __init__(self, chaski: Chaski) -> None:
        self._chaski = chaski

    async def answer(self, request: Request) -> Response:
        """The board as it is now."""
        return await private_page(self._chaski, request, wall_by_ending, WALL_HEADERS)

    async def file(self, request: Request) -> Response:
        """One picture of the page, or the same 404: what was taken off the board is gone from here too."""
        chaski, ending, item = self._chaski, request.path_params["ending"], request.path_params["item"]
        served = await asyncio.to_thread(
            chaski.database.look,
            lambda c: wall_file(UnitOfWork(c), chaski.assistant.paper, ending, item, chaski.clock.now()),
        )
        if served is None:
            return PlainTextResponse(said("page-gone"), 404, headers=WALL_HEADERS)
        kind = "inline" if served.inline else "attachment"
        headers = FILE_HEADERS | {"content-disposition": f"{kind}; filename*=UTF-8''{quote(served.name)}"}
        return Response(served.data, media_type=served.mime, headers=headers)


class Records:
    """What the classes of a project found out, at a teacher's private address."""

    def __init__(self, chaski: Chaski) -> None:
        self._chaski = chaski

    async def answer(self, request: Request) -> Response:
        """The record as it is now."""
        return await private_page(self._chaski, request, record_by_ending, RECORD_HEADERS)
