"""Two classes with a published and signed plan, and short ways to type, tap, send photos and look at screens."""

import io
import shutil
from collections.abc import Callable
from copy import copy, deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import uuid4
from zoneinfo import ZoneInfo

from PIL import Image

from adapters.paper.printer import Printer
from core.chat.choices import CHOICES, start
from core.chat.heard import Pressed, Said, Sent
from core.chat.shown import File, Message
from core.model.project import Project
from core.model.teacher import Teacher
from core.ports.store import Card
from core.usecases.plan_make import make_plan
from core.usecases.profile import set_up_class
from core.usecases.publish import publish
from core.usecases.request import accept, send_request
from core.usecases.seekers import keep_seekers
from core.usecases.sign import sign
from core.usecases.turn import House, Turn
from storage.unit_of_work import UnitOfWork
from tests.fakes.clock import FrozenClock
from tests.fakes.screen import Screen, Shown
from tests.transcripts.script import Person
from tests.transcripts.world import World

T = TypeVar("T")

PEOPLE = {
    "Gisel": Person("Gisel", "telegram", "es", "America/Argentina/Buenos_Aires", "Telegram @gisel_aula"),
    "Jhansi": Person("Jhansi", "slack", "en", "Asia/Kolkata", "Jhansi Rao, Slack"),
}
COUNTRY = {"Gisel": "AR", "Jhansi": "IN"}
HOUSE = House(public_url="https://chaski.example")
TUESDAY = datetime(2026, 11, 24, 13, 20, tzinfo=UTC)
"""24 November 2026, 10:20 in Argentina."""


class Classes:
    """Gisel's class and Jhansi's, on a real database; everything is closed and opened again after each input."""

    def __init__(self, folder: Path) -> None:
        self.sent = ""
        self.world = World(folder, FrozenClock(TUESDAY), {**PEOPLE}, house=HOUSE)
        for name in PEOPLE:
            self.world.hear(name, Said(text="/help"))
        self.project = self.as_("Gisel", self._prepare)
        self.as_("Jhansi", lambda turn: sign(turn, self.project, self.current(turn).published))
        self.world.settle()

    def copied(self, folder: Path) -> "Classes":
        """The same classes at the same point, on a database and with screens of their own."""
        self.world.database.close()
        shutil.copy(self.world.folder / "chaski.db", folder / "chaski.db")
        self.world.open()
        twin = copy(self)
        twin.world = World(folder, FrozenClock(self.world.clock.now()), {**self.world.people}, house=HOUSE)
        twin.world.screens, twin.world.events = deepcopy(self.world.screens), self.world.events
        twin.world.sent = self.world.sent
        return twin

    def _prepare(self, turn: Turn) -> str:
        """The two classes, their match, and a published plan that its host has signed."""
        for name, country in COUNTRY.items():
            seen = turn.as_seen_by(self.teacher(turn, name))
            set_up_class(seen, country, "9-12", "social", "", looking=True)
        asked = send_request(turn, self.teacher(turn, "Jhansi").id, "")["request"]
        accept(turn.as_seen_by(self.teacher(turn, "Jhansi")), asked)
        turn.speaker = self.teacher(turn, "Gisel")
        project = make_plan(turn, "dates:2026-11-30:2026-12-18", {})
        self.project = project
        publish(turn, f"{project}:{self.current(turn).revision}")
        sign(turn, project, self.current(turn).published)
        return project

    def current(self, turn: Turn) -> Project:
        """The project as it is now."""
        return turn.store.projects.get(self.project)

    def teacher(self, turn: Turn, name: str) -> Teacher:
        """A teacher by her name."""
        channel = turn.store.channels.get(str(self.world.account(name)))
        return turn.store.teachers.get(channel.teacher)

    def group(self, name: str) -> str:
        """The id of her class."""
        return self.as_(name, lambda turn: turn.store.classes.where(teacher=turn.me.id)[0].id)

    def a_year_later(self) -> None:
        """Let a year pass in which nobody does anything."""
        self.world.clock.tick(timedelta(days=365))

    def last_file(self, name: str) -> str:
        """The last text that she was sent as a file."""
        files = [p for m in self.screen(name).messages for p in (*m.files, *m.message.parts) if isinstance(p, File)]
        texts = [file.shelf for file in files if file.mime.startswith("text/")]
        return self.as_(name, lambda turn: turn.store.shelf.get(texts[-1])).decode()

    def as_(self, name: str, work: Callable[[Turn], T]) -> T:
        """Do something in a turn of this teacher's."""

        def run(turn: Turn) -> T:
            turn.speaker = self.teacher(turn, name)
            result = work(turn)
            keep_seekers(turn)
            return result

        return self.world.database.writer.submit(lambda c: run(self._turn(UnitOfWork(c)))).result()

    def _turn(self, store: UnitOfWork) -> Turn:
        return Turn(store, self.world.clock.now(), lambda: uuid4().hex, Printer(), HOUSE)

    def until(self, name: str, day: int, hour: int, minute: int = 0) -> None:
        """Let the time pass until this hour of a December day (30: of November) on her wall."""
        month = 11 if day == 30 else 12
        zone = ZoneInfo(PEOPLE[name].zone)
        self.world.go_to(datetime(2026, month, day, hour, minute, tzinfo=zone).astimezone(UTC))

    def says(self, name: str, words: str) -> str:
        """She types something; what she sees then."""
        self.world.hear(name, Said(text=words))
        return self._after(name)

    def taps(self, name: str, label: str) -> str:
        """She taps a button; what she sees then."""
        found = self.screen(name).button(label)
        assert found, f"no button [{label}]:\n" + "\n".join(text(m) for m in self.screen(name).messages[-2:])
        shown, ordinal = found
        press = Pressed(card=shown.message.card, revision=shown.message.revision, ordinal=ordinal)
        self.world.hear(name, press, shown.id)
        return self._after(name)

    def sends(
        self, name: str, data: bytes, mime: str = "image/jpeg", file: str = "photo.jpg", caption: str = ""
    ) -> str:
        """She sends a file; what she sees then."""
        put = self.world.database.writer.submit(lambda c: UnitOfWork(c).shelf.put(data, file, mime)).result()
        self.sent = put
        self.world.hear(name, Sent(remote="remote", name=file, mime=mime, size=len(data), caption=caption, shelf=put))
        return self._after(name)

    def press_as(self, name: str, command: str, about: str) -> None:
        """She presses a button that names a thing by its id, whoever's it is."""

        def put(turn: Turn) -> Card:
            choices = CHOICES.dump_json((start(command, "x", about),)).decode()
            card = Card(uuid4().hex, turn.me.id, 1, "home", "", "", choices, Message(parts=()).model_dump_json())
            turn.store.cards.put(card)
            return card

        card = self.as_(name, put)
        self.world.hear(name, Pressed(card=card.id, revision=1, ordinal=0))

    def _after(self, name: str) -> str:
        self.world.restart()
        return self.sees(name)

    def sees(self, name: str) -> str:
        """What she has not looked at yet, messages apart by an empty line; a card that only lost its buttons is not
        shown again."""
        new = self.screen(name).unread()
        for shown in new:
            shown.read = shown.edited
        return "\n\n".join(text(shown) for shown in new)

    def screen(self, name: str) -> Screen:
        """Her chat."""
        return self.world.screens.setdefault(name, Screen())


def text(shown: Shown) -> str:
    """One message as lines."""
    return "\n".join(shown.lines)


def photo(colour: str = "teal", place: bool = True) -> bytes:
    """A photo from a phone, with where it was taken."""
    out, exif = io.BytesIO(), Image.Exif()
    if place:
        exif.get_ifd(0x8825).update({1: "S", 2: (34.0, 36.0, 12.0), 3: "W", 4: (58.0, 22.0, 54.0)})
    Image.new("RGB", (320, 240), colour).save(out, "JPEG", exif=exif)
    return out.getvalue()
