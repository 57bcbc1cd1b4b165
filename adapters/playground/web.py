"""The routes of the page: itself, its live stream, and one small JSON door per thing that can be done."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import AwareDatetime, Field, ValidationError
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route

from adapters.playground.abilities import LARGEST_FILE
from adapters.playground.audience import News
from adapters.playground.cast import FEWEST, MOST, PLACES, SKINS, Skin, Teacher, Words, invented
from adapters.playground.clock import PlayClock, next_morning
from adapters.playground.decode import Delete, Edit, Fill, Mark, Say, Tap
from adapters.playground.files import Files
from adapters.playground.guard import Guard
from adapters.playground.listen import Listener
from adapters.playground.screens import Screens
from core.chat.frozen import Frozen
from core.ports.platform import NotSaved
from core.texts import LANGUAGES

HERE = Path(__file__).parent
ASSETS = {
    "style.css": "text/css",
    "page.js": "text/javascript",
    "pane.js": "text/javascript",
    "message.js": "text/javascript",
    "small.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
LARGEST_JSON = 1024 * 1024
SILENCE = 15.0
"""Seconds between signs of life on a stream, well below the patience of browsers and proxies."""
UNSEEN = 40
"""Events in one jump that nobody sees, such as a look at what a class owes: a newcomer wants the next that shows."""
FARTHEST = timedelta(days=800)
"""How far ahead a day may be chosen: a project and the year after it."""
FILM = 1000
"""Events on the way to a day at most: what never gets done must not hold the clock for ever."""
LOOK, CALM, SETTLES = 0.03, 4, 1.5
"""Seconds between looks, looks in a row with nothing due after which all of it is done, and seconds at most."""

NextDue = Callable[[], Awaitable[datetime | None]]
Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{8,64}$")]


class Deed(Frozen):
    """Something a teacher does in her pane."""

    pane: str
    key: Key


class Saying(Deed):
    """Typed words."""

    text: Annotated[str, Field(min_length=1)]
    answers: str = ""


class Tapping(Deed):
    """A button."""

    message: str
    card: str
    revision: int
    ordinal: int


class Filling(Deed):
    """A form."""

    message: str
    card: str
    revision: int
    values: dict[str, str]


class Marking(Deed):
    """The ticked boxes of a vote."""

    message: str
    card: str
    revision: int
    marked: tuple[int, ...]


class Editing(Deed):
    """An own message, in new words; None takes it away."""

    message: str
    text: str | None


class Jumping(Frozen):
    """Where the clock goes."""

    to: Literal["hour", "morning", "next"] | AwareDatetime


class Adding(Frozen):
    """One more teacher."""

    name: Words
    skin: Skin
    place: str
    language: str


class Removing(Deed):
    """One teacher less."""


T = TypeVar("T", bound=Frozen)


@dataclass(frozen=True)
class Web:
    """What the routes stand on. `on_jump` wakes whoever waits for a time; `on_reset` forgets what Chaski knows."""

    screens: Screens
    files: Files
    listener: Listener
    clock: PlayClock
    next_due: NextDue
    on_jump: Callable[[], None]
    on_reset: Callable[[], Awaitable[None]]

    def routes(self, hosts: Collection[str] = ()) -> list[BaseRoute]:
        """All routes, each behind the guard."""
        guard = [Middleware(Guard, hosts=hosts)]
        doors = {
            "say": self.say,
            "tap": self.tap,
            "fill": self.fill,
            "mark": self.mark,
            "edit": self.edit,
            "clock": self.jump,
            "add": self.add,
            "remove": self.remove,
            "reset": self.reset,
        }
        inside: list[BaseRoute] = [
            *(Route(f"/{name}", _static(name, mime)) for name, mime in ASSETS.items()),
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
        first: News = {**self.screens.state(self.clock.now()), "offers": offers}
        stream = self.screens.audience.follow(first, SILENCE)
        return StreamingResponse(_lines(stream), media_type="text/event-stream")

    async def file(self, request: Request) -> Response:
        """A file: pictures are shown, everything else is downloaded."""
        kept, name = request.path_params["id"], request.path_params["name"]
        if not self.files.has(kept):
            raise HTTPException(404)
        keep = {"cache-control": "private, max-age=86400"}
        path = self.files.path(kept)
        if mime := self.files.picture(kept):
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

    async def edit(self, request: Request) -> Response:
        """An own message, rewritten or taken away."""
        done, teacher = await self._deed(request, Editing)
        if done.text is None:
            return await _saved(self.listener.delete(teacher, done.key, Delete(message=done.message)))
        return await _saved(self.listener.edit(teacher, done.key, Edit(message=done.message, text=done.text)))

    async def upload(self, request: Request) -> Response:
        """A file: the body is its bytes, the query says whose, what and under which key."""
        query = request.query_params
        done = _read(Deed, {"pane": query.get("pane"), "key": query.get("key")})
        teacher, data = self._teacher(done.pane), await request.body()
        mime = request.headers.get("content-type", "").split(";")[0] or "application/octet-stream"
        name, caption, album = query.get("name", "file")[-100:], query.get("caption", ""), query.get("album", "")[:64]
        return await _saved(self.listener.upload(teacher, done.key, data, name, mime, caption, album))

    async def jump(self, request: Request) -> Response:
        """Move the clock; answers whether there was anything to jump to."""
        match (await _json(request, Jumping)).to:
            case "hour":
                self.clock.jump(timedelta(hours=1))
            case "morning":
                self.clock.jump_to(next_morning(self.clock.now(), self.screens.cast[0].zone))
            case "next":
                return JSONResponse({"jumped": await self._to_next()})
            case instant:
                if instant > self.clock.now() + FARTHEST:
                    raise HTTPException(422)
                await self._to(instant)
        self._moved()
        return JSONResponse({"jumped": True})

    async def _to(self, instant: datetime) -> None:
        """Up to this instant, from event to event: what comes due on the way comes in its own minute."""
        passed: datetime | None = None
        for _ in range(FILM):
            due = await self.next_due()
            # What is still due after its time does not get done: the clock goes on without it.
            if due is None or due > instant or (passed and due <= passed):
                break
            self.clock.jump_to(due)
            self._moved()
            await self._calm(lambda: False)
            passed = due
        self.clock.jump_to(instant)

    async def _to_next(self) -> bool:
        """Move on from event to event until one of them shows in a phone; False where nothing is to come."""
        before, moved = self.screens.changes, False
        for _ in range(UNSEEN):
            due = await self.next_due()
            if due is None:
                break
            self.clock.jump_to(due)
            self._moved()
            moved = True
            if await self._shows(before):
                break
        return moved

    async def _shows(self, before: int) -> bool:
        """Whether anything new is in a phone once all that was due has been done; also where that takes too long."""
        calm = await self._calm(lambda: self.screens.changes != before)
        return not calm or self.screens.changes != before

    async def _calm(self, enough: Callable[[], bool]) -> bool:
        """Wait until all that was due has been done, or there is enough; whether all has been done."""
        quiet, until = 0, time.monotonic() + SETTLES
        while not enough() and quiet < CALM and time.monotonic() < until:
            await asyncio.sleep(LOOK)
            due = await self.next_due()
            quiet = quiet + 1 if due is None or due > self.clock.now() else 0
        return quiet >= CALM

    def _moved(self) -> None:
        self.screens.audience.tell({"kind": "clock", "now": self.clock.now().isoformat()})
        self.on_jump()

    async def add(self, request: Request) -> Response:
        """One more teacher, up to four."""
        new, cast = await _json(request, Adding), self.screens.cast
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
        """Everything as on the first day: Chaski's memory, the screens, the files and the clock."""
        await _json(request, Frozen)
        await self.on_reset()
        self.screens.clear()
        self.files.clear()
        self.clock.reset()
        return self._anew()

    def _anew(self) -> Response:
        self.screens.audience.tell(self.screens.state(self.clock.now()))
        return JSONResponse({"ok": True})

    async def _deed(self, request: Request, kind: type["D"]) -> tuple["D", Teacher]:
        done = await _json(request, kind)
        return done, self._teacher(done.pane)

    def _teacher(self, pane: str) -> Teacher:
        teacher = self.screens.teacher(pane)
        if teacher is None:
            raise HTTPException(404)
        return teacher


D = TypeVar("D", bound=Deed)


async def _json(request: Request, kind: type[T]) -> T:
    """The body, checked. Only as JSON: a form of another site cannot send that without asking first."""
    if request.headers.get("content-type", "").split(";")[0].strip() != "application/json":
        raise HTTPException(415)
    try:
        return _read(kind, json.loads(await request.body()))
    except (ValueError, RecursionError) as error:
        raise HTTPException(422) from error


def _read(kind: type[T], value: object) -> T:
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        raise HTTPException(422) from error


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


def _static(name: str, mime: str) -> Callable[[Request], Awaitable[Response]]:
    async def serve(request: Request) -> Response:
        return FileResponse(HERE / name, media_type=f"{mime}; charset=utf-8", headers={"cache-control": "no-cache"})

    return serve
