"""The routes of the page: itself, its live stream, and one small JSON door per thing that can be done."""

import dataclasses
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import JsonValue
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route

from adapters.playground.abilities import LARGEST_FILE
from adapters.playground.audience import News
from adapters.playground.bodies import (
    Adding,
    Deed,
    Editing,
    Filling,
    HomeOpening,
    Jumping,
    Marking,
    Opening,
    Placing,
    Removing,
    Saying,
    Shown,
    Speaking,
    Tapping,
    checked,
    json_body,
)
from adapters.playground.cast import FEWEST, MOST, PLACES, SKINS, Teacher, cast_of, invented
from adapters.playground.decode import Delete, Edit, Fill, Mark, Say, Tap
from adapters.playground.files import Files
from adapters.playground.guard import Guard
from adapters.playground.journey import Journey
from adapters.playground.keys import Keys
from adapters.playground.listen import Listener
from adapters.playground.screens import Screens
from core.ports.glimpse import Glimpse
from core.ports.platform import NotSaved
from core.texts import LANGUAGES
from core.texts.fresh import Fresh

HERE = Path(__file__).parent
MIMES = {".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml"}
"""What belongs to the page besides itself, by the ending of its name."""
LARGEST_JSON = 1024 * 1024
SILENCE = 15.0
"""Seconds between signs of life on a stream, well below the patience of browsers and proxies."""

D = TypeVar("D", bound=Deed)


@dataclass(frozen=True)
class Web:
    """What the routes stand on. `on_reset` forgets what Chaski knows, `glimpse` tells what it is doing; `fresh` takes
    up changed texts, `keys` knows which is which."""

    screens: Screens
    files: Files
    listener: Listener
    journey: Journey
    on_reset: Callable[[], Awaitable[None]]
    glimpse: Callable[[], Awaitable[Glimpse]]
    fresh: Fresh
    keys: Keys

    def routes(self, hosts: Collection[str] = ()) -> list[BaseRoute]:
        """All routes, each behind the guard."""
        guard = [Middleware(Guard, hosts=hosts)]
        doors = {
            "say": self.say,
            "tap": self.tap,
            "fill": self.fill,
            "mark": self.mark,
            "edit": self.edit,
            "place": self.place,
            "home": self.home,
            "language": self.language,
            "keys": self.known_keys,
            "clock": self.jump,
            "add": self.add,
            "remove": self.remove,
            "reset": self.reset,
        }
        inside: list[BaseRoute] = [
            *(Route(f"/{one.name}", _static(one.name, MIMES[one.suffix])) for one in _assets()),
            Route("/doings", self.doings),
            Route("/events", self.events),
            Route("/file/{id}/{name}", self.file),
            Route("/upload", self.upload, methods=["POST"], max_body_size=LARGEST_FILE),
            *(Route(f"/{name}", door, methods=["POST"], max_body_size=LARGEST_JSON) for name, door in doors.items()),
        ]
        page = Route("/", _static("page.html", "text/html"), middleware=guard)
        return [page, Mount("/playground", routes=inside, middleware=guard)]

    async def events(self, request: Request) -> Response:
        """The live stream: the whole state first, then each change."""
        offers: News = {"places": list(PLACES), "languages": list(LANGUAGES), "skins": list(SKINS), "most": MOST}
        first: News = {**self.screens.state(self.journey.clock.now()), "offers": offers, "slips": self._slips()}
        stream = self.screens.audience.follow(first, SILENCE)
        return StreamingResponse(_lines(stream), media_type="text/event-stream")

    async def file(self, request: Request) -> Response:
        """A file: pictures are shown, sounds played, everything else is downloaded."""
        kept, name = request.path_params["id"], request.path_params["name"]
        if not self.files.has(kept):
            raise HTTPException(404)
        keep = {"cache-control": "private, max-age=86400"}
        path = self.files.path(kept)
        if mime := self.files.shown_as(kept):
            return FileResponse(path, media_type=mime, headers=keep)
        mime = "text/calendar" if name.endswith(".ics") else "application/octet-stream"
        return FileResponse(path, media_type=mime, filename=name, headers=keep)

    async def say(self, request: Request) -> Response:
        """Typed words."""
        done, teacher = await self._deed(request, Saying)
        return await _saved(self.listener.say(teacher, done.key, Say(text=done.text, answers=done.answers)))

    async def tap(self, request: Request) -> Response:
        """A button."""
        done, teacher = await self._deed(request, Tapping)
        pressed = Tap(message=done.message, card=done.card, revision=done.revision, ordinal=done.ordinal)
        return await _saved(self.listener.press(teacher, done.key, pressed))

    async def fill(self, request: Request) -> Response:
        """A form."""
        done, teacher = await self._deed(request, Filling)
        filled = Fill(message=done.message, card=done.card, revision=done.revision, values=done.values)
        return await _saved(self.listener.press(teacher, done.key, filled))

    async def mark(self, request: Request) -> Response:
        """The boxes of a vote."""
        done, teacher = await self._deed(request, Marking)
        marked = Mark(message=done.message, card=done.card, marked=done.marked)
        return await _saved(self.listener.press(teacher, done.key, marked))

    async def home(self, request: Request) -> Response:
        """The Home page is looked at; only the Slack skin has one."""
        done, teacher = await self._deed(request, HomeOpening)
        if teacher.tenant != "slack":
            raise HTTPException(422)
        return await _saved(self.listener.open(teacher, done.key))

    async def edit(self, request: Request) -> Response:
        """An own message, rewritten or taken away."""
        done, teacher = await self._deed(request, Editing)
        if done.text is None:
            return await _saved(self.listener.delete(teacher, done.key, Delete(message=done.message)))
        return await _saved(self.listener.edit(teacher, done.key, Edit(message=done.message, text=done.text)))

    async def upload(self, request: Request) -> Response:
        """A file: the body is its bytes, the query says whose, what and under which key."""
        query = request.query_params
        done = checked(Deed, {"pane": query.get("pane"), "key": query.get("key")})
        teacher, data = self._teacher(done.pane), await request.body()
        mime = request.headers.get("content-type", "").split(";")[0] or "application/octet-stream"
        name, caption, album = query.get("name", "file")[-100:], query.get("caption", ""), query.get("album", "")[:64]
        return await _saved(self.listener.upload(teacher, done.key, data, name, mime, caption, album))

    async def place(self, request: Request) -> Response:
        """Where she is."""
        done, teacher = await self._deed(request, Placing)
        return await _saved(self.listener.place(teacher, done.key))

    async def jump(self, request: Request) -> Response:
        """Move the clock; answers whether there was anything to jump to."""
        match (await json_body(request, Jumping)).to:
            case "hour":
                self.journey.hour()
            case "morning":
                self.journey.morning()
            case "next":
                return JSONResponse({"jumped": await self.journey.to_next()})
            case instant:
                if not self.journey.reaches(instant):
                    raise HTTPException(422)
                await self.journey.to(instant)
        return JSONResponse({"jumped": True})

    async def doings(self, request: Request) -> Response:
        """What Chaski is doing: letters, plans and what was heard, as `Glimpse` has them, instants in ISO."""
        try:
            seen = await self.glimpse()
        except NotSaved:
            return JSONResponse({}, 503)
        return Response(json.dumps(dataclasses.asdict(seen), default=str), media_type="application/json")

    async def known_keys(self, request: Request) -> Response:
        """The keys of the sentences in each of these texts."""
        texts = (await json_body(request, Shown)).texts
        return JSONResponse({"keys": [self.keys.of(text) for text in texts]})

    async def language(self, request: Request) -> Response:
        """Her messenger speaks another language now; what Chaski speaks with her, she chooses in the chat."""
        wanted = await json_body(request, Speaking)
        teacher = self._teacher(wanted.pane)
        if wanted.language not in LANGUAGES:
            raise HTTPException(422)
        changed = teacher.model_copy(update={"language": wanted.language})
        self.screens.seat(tuple(changed if one == teacher else one for one in self.screens.cast))
        return self._anew()

    async def add(self, request: Request) -> Response:
        """One more teacher, up to four."""
        new, cast = await json_body(request, Adding), self.screens.cast
        if len(cast) >= MOST or new.place not in PLACES or new.language not in LANGUAGES:
            raise HTTPException(422)
        self.screens.seat((*cast, invented(cast, new.name, new.skin, new.place, new.language)))
        return self._anew()

    async def remove(self, request: Request) -> Response:
        """One teacher less; Chaski learns of it as of one who blocked it."""
        done, teacher = await self._deed(request, Removing)
        if len(self.screens.cast) <= FEWEST:
            raise HTTPException(422)
        answer = await _saved(self.listener.leave(teacher, done.key))
        if answer.status_code == 200:
            self.screens.seat(tuple(one for one in self.screens.cast if one != teacher))
            self._anew()
        return answer

    async def reset(self, request: Request) -> Response:
        """Everything as on the first day: Chaski's memory, the screens, the files and the clock. Another cast and
        another first day may be asked for."""
        wanted = await json_body(request, Opening)
        if any(one.place not in PLACES or one.language not in LANGUAGES for one in wanted.cast):
            raise HTTPException(422)
        clock = self.journey.clock
        await self.on_reset()
        self.screens.clear()
        self.files.clear()
        clock.reset()
        if wanted.start and self.journey.reaches(wanted.start):
            clock.jump_to(wanted.start)
        if wanted.cast:
            self.screens.seat(cast_of([(one.name, one.skin, one.place, one.language) for one in wanted.cast]))
        return self._anew()

    def _anew(self) -> Response:
        self.screens.audience.tell(self.screens.state(self.journey.clock.now()))
        return JSONResponse({"ok": True})

    def _slips(self) -> list[JsonValue]:
        return [dataclasses.asdict(slip) for slip in self.fresh.slips]

    async def _deed(self, request: Request, kind: type[D]) -> tuple[D, Teacher]:
        done = await json_body(request, kind)
        before = self.fresh.slips
        if self.fresh.look() != before:
            self.screens.audience.tell({"kind": "slips", "slips": self._slips()})
        return done, self._teacher(done.pane)

    def _teacher(self, pane: str) -> Teacher:
        teacher = self.screens.teacher(pane)
        if teacher is None:
            raise HTTPException(404)
        return teacher


async def _saved(hearing: Awaitable[None]) -> Response:
    """The page keeps the words and offers to send them again when they were not saved."""
    try:
        await hearing
    except NotSaved:
        return JSONResponse({"saved": False}, 503)
    return JSONResponse({"saved": True})


async def _lines(stream: AsyncIterator[News | None]) -> AsyncIterator[str]:
    async for news in stream:
        yield ": still here\n\n" if news is None else f"data: {json.dumps(news)}\n\n"


def _assets() -> list[Path]:
    return sorted(one for one in HERE.iterdir() if one.suffix in MIMES)


def _static(name: str, mime: str) -> Callable[[Request], Awaitable[Response]]:
    async def serve(request: Request) -> Response:
        return FileResponse(HERE / name, media_type=f"{mime}; charset=utf-8", headers={"cache-control": "no-cache"})

    return serve
