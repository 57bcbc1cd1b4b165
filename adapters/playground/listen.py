"""Takes what is done on the page into the inbox; only then does the page show it as done."""

import asyncio
import hashlib

from adapters.playground.cast import NAME, Teacher, coordinates
from adapters.playground.decode import (
    Delete,
    Did,
    Edit,
    Fill,
    Leave,
    Mark,
    Open,
    Place,
    Say,
    Tap,
    Upload,
    stored,
    update,
)
from adapters.playground.files import Files, picture_type, sound_type
from adapters.playground.render import Block, View
from adapters.playground.screens import Entry, Screens
from core.ports.clock import Clock
from core.ports.platform import Intake, NotSaved


class Listener:
    """The ear of the page. `key` is the page's own name for one deed, the same when it has to send it again."""

    def __init__(self, screens: Screens, files: Files, clock: Clock) -> None:
        self._screens = screens
        self._files = files
        self._clock = clock
        self._intake: Intake | None = None
        self._closed = asyncio.Event()

    async def listen(self, intake: Intake) -> None:
        """Be open for what the page sends, until closed or cancelled; then the tabs' streams end too."""
        self._intake = intake
        try:
            await self._closed.wait()
        finally:
            self._intake = None
            self._screens.audience.dismiss()

    def close(self) -> None:
        """Stop listening."""
        self._closed.set()

    async def say(self, teacher: Teacher, key: str, said: Say) -> None:
        """Typed words. Like all below, raises `NotSaved` when the inbox did not take it."""
        await self._hear_and_show(teacher, key, said, _words(said.text), said.answers)

    async def upload(
        self, teacher: Teacher, key: str, data: bytes, name: str, mime: str, caption: str, album: str = ""
    ) -> None:
        """A file, kept in the playground's folder before anybody hears of it."""
        kept = hashlib.sha256(f"{teacher.pane}:{key}".encode()).hexdigest()[:40]
        try:
            self._files.put(kept, data)
        except OSError as error:
            raise NotSaved(str(error)) from error
        sent = Upload(file=kept, name=name, mime=mime, size=len(data), caption=caption, album=album)
        shown: Block = {"kind": "file", "file": kept, "name": name, "caption": caption}
        if sound_type(data[:16]):
            shown = {**shown, "kind": "sound"}
        elif picture_type(data[:16]):
            shown = {"kind": "picture", "file": kept, "name": name, "alt": caption}
        await self._hear_and_show(teacher, key, sent, {"card": "", "revision": 0, "blocks": [shown]})

    async def place(self, teacher: Teacher, key: str) -> None:
        """Where she is: the city that her clock is named after."""
        latitude, longitude = coordinates(teacher.zone)
        shown = _words(f"\N{ROUND PUSHPIN} {teacher.zone.rpartition('/')[2].replace('_', ' ')}")
        await self._hear_and_show(teacher, key, Place(latitude=latitude, longitude=longitude), shown)

    async def press(self, teacher: Teacher, key: str, pressed: Tap | Fill | Mark) -> None:
        """A button, a form or a vote; the answer changes the screen, not the press."""
        await self._hear(teacher, key, pressed)

    async def open(self, teacher: Teacher, key: str) -> None:
        """She looks at her Home page."""
        await self._hear(teacher, key, Open())

    async def edit(self, teacher: Teacher, key: str, edited: Edit) -> None:
        """Other words in place of an own message."""
        await self._hear(teacher, key, edited)
        await self._rewrite(teacher, edited.message, _words(edited.text))

    async def delete(self, teacher: Teacher, key: str, deleted: Delete) -> None:
        """An own message goes away; its place stays, empty."""
        await self._hear(teacher, key, deleted)
        await self._rewrite(teacher, deleted.message, {"card": "", "revision": 0, "blocks": []})

    async def leave(self, teacher: Teacher, key: str) -> None:
        """The teacher is taken off the page."""
        await self._hear(teacher, key, Leave())

    async def _hear(self, teacher: Teacher, key: str, did: Did, message: str = "") -> None:
        if self._intake is None:
            raise NotSaved("nobody listens to the page yet")
        done = update(teacher, key, self._clock.now(), did, message)
        new = await self._intake.store(NAME, [stored(done.model_dump(mode="json"))])
        if new and not isinstance(did, Leave):
            self._screens.thinks(teacher.pane, True)

    async def _hear_and_show(self, teacher: Teacher, key: str, did: Did, view: View, answers: str = "") -> None:
        """Her own words stand before the answer to them, though they are shown only once they are safe."""
        order, at = self._screens.next_order(), self._clock.now()
        own = f"own-{key}"
        await self._hear(teacher, key, did, own)
        if self._screens.entry(teacher.pane, own) is None:
            self._show(
                Entry(pane=teacher.pane, id=own, order=order, mine=True, key=own, at=at, view=view, answers=answers)
            )

    async def _rewrite(self, teacher: Teacher, id: str, view: View) -> None:
        old = self._screens.entry(teacher.pane, id)
        if old is not None and old.mine:
            self._show(old.model_copy(update={"view": view, "edited": True}))

    def _show(self, entry: Entry) -> None:
        try:
            self._screens.put(entry)
        except OSError as error:
            raise NotSaved(str(error)) from error


def _words(text: str) -> View:
    return {"card": "", "revision": 0, "blocks": [{"kind": "text", "style": "plain", "text": text}]}
