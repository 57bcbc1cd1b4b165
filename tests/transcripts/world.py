"""The world of a transcript: the real core on a real database, with screens instead of messengers."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import bindparam, event, exists, or_, select

from adapters.paper.printer import Printer
from core.assistant import Assistant
from core.chat.delivery import Delivered
from core.chat.heard import ROOM, Account, Heard, Incoming
from core.chat.heard import Person as Client
from core.ports.platform import Abilities
from core.ports.writer import (
    AskBrief,
    PlanBrief,
    SynthesisBrief,
    TranslateBrief,
    Unavailable,
    UnderstandBrief,
    VoiceBrief,
)
from core.usecases.due import OUTSIDE
from core.usecases.turn import House
from storage.database import Database
from storage.deliveries import Claimed, Deliveries
from storage.jobs import ClaimedJob, Schedule
from storage.marking import mark
from storage.tables import DELIVERIES, JOBS
from storage.types import Instant
from storage.unit_of_work import UnitOfWork
from tests.fakes.clock import FrozenClock
from tests.fakes.screen import Screen
from tests.fakes.seal import SEAL
from tests.fakes.writer import ScriptedWriter
from tests.transcripts.empty import lay_out
from tests.transcripts.script import Person
from tests.transcripts.turn import Elsewhere

FORMS = Abilities(forms=True, edits=True, largest_file=20_000_000, tells_deletions=True, hears_all=True)
NO_FORMS = Abilities(forms=False, edits=True, largest_file=20_000_000)
STEPS = 500
"""Things due in one jump of the clock: far more than any story has, so that a job that rearms itself is found."""

NOW = bindparam("now", type_=Instant)
ANY_DUE = select(
    or_(
        exists().where(JOBS.c.state == "waiting", JOBS.c.due <= NOW),
        exists().where(DELIVERIES.c.state == "pending", DELIVERIES.c.due <= NOW),
    )
)


@dataclass
class World:
    """One installation. Nothing lives on between turns but the file and the screens.

    `delay` is how long the writer needs for an answer; `homes` are the messengers' own pages for Chaski.
    """

    folder: Path
    clock: FrozenClock
    people: dict[str, Person]
    elsewhere: Elsewhere = field(default_factory=Elsewhere)
    writer: ScriptedWriter = field(default_factory=ScriptedWriter)
    house: House = field(default_factory=lambda: House(translates=True))
    screens: dict[str, Screen] = field(default_factory=dict)
    homes: dict[str, Screen] = field(default_factory=dict)
    delay: timedelta = timedelta()
    events: int = 0
    sent: int = 0

    def __post_init__(self) -> None:
        self.url = f"sqlite:///{self.folder / 'chaski.db'}"
        for name in self.people:
            self.screens[name], self.homes[name] = Screen(), Screen()
        self.open(first=True)

    def open(self, first: bool = False) -> None:
        """Start up on the same file."""
        if first:
            lay_out(self.folder / "chaski.db")
        self.database = Database(self.url)
        event.listen(self.database.engine, "connect", unflushed)
        self.database.start()
        self.wake()

    def wake(self) -> None:
        """Everybody comes to work and knows nothing."""
        self.assistant = Assistant(lambda: uuid4().hex, Printer(), self.house, seal=SEAL)
        self.deliveries = Deliveries(self.database)
        self.schedule = Schedule(self.database)

    def restart(self) -> None:
        """Forget everything that is not on disk.

        The database stays open: all that it remembers is how its statements are compiled, and compiling them anew in
        every turn was a third of the time of all these tests. `elsewhere` is a whole new process.
        """
        self.wake()

    def remove_model(self) -> None:
        """Start up again without a model's key; what it said before stays where it is kept."""
        self.house = replace(self.house, drafts=False, translates=False)
        self.writer = ScriptedWriter(asked=self.writer.asked)
        self.wake()

    def account(self, name: str) -> Account:
        """Whose account this is."""
        person = self.people[name]
        user = f"{ROOM}chat-{name.lower()}" if person.is_room else name.lower()
        return Account(platform=person.platform, tenant="school" if person.platform == "slack" else "", user=user)

    def hear(
        self, name: str, what: Heard, message: str = "", *, replies_to: str = "", elsewhere: bool = False,
        room: str = "",
    ) -> str:
        """Somebody does something in her messenger, `message` being what she touched; `elsewhere` hears it in a new
        process. Returns the id of her message. `room` is the group or the channel where she does it."""
        self.events += 1
        self.clock.tick()
        person = self.people[name]
        address = message if message.startswith("home:") else f"chat-{(room or name).lower()}"
        incoming = Incoming(
            account=self.account(name),
            address=address,
            event_id=f"event-{self.events}",
            heard_at=self.clock.now(),
            what=what,
            person=Client(name=name, contact=person.contact, language=person.language, zone=person.zone),
            message=message or f"said-{self.events}",
            replies_to=replies_to,
            place="room" if room else "private",
            title=self.people[room].contact if room else "",
        )
        self._turn(incoming, FORMS if person.platform == "slack" else NO_FORMS, elsewhere)
        self.settle()
        return incoming.message

    def _turn(self, incoming: Incoming, abilities: Abilities, elsewhere: bool) -> None:
        now = self.clock.now()
        if elsewhere:
            self.database.close()
            try:
                self.elsewhere.take(self.url, self.house, incoming, abilities, now)
            finally:
                self.open()
            return
        self.restart()
        self.database.writer.submit(lambda c: self.assistant.hear(UnitOfWork(c), incoming, abilities, now)).result()

    def settle(self) -> None:
        """Do and deliver everything that is due now; letters do not wait for the writer's answers."""
        for _ in range(STEPS):
            # Asked before: most of the time there is nothing, and three empty transactions took longer than the turn.
            due = self.database.look(lambda c: c.execute(ANY_DUE, {"now": self.clock.now()}).scalar())
            if not due or not (self._jobs() + self._letters() or self._answers()):
                return
        raise AssertionError("things never stop being due")

    def go_to(self, instant: datetime) -> None:
        """Let the time pass, stopping at everything that becomes due on the way."""
        for _ in range(STEPS):
            due = self.next_due()
            if due is None or due > instant:
                break
            if due > self.clock.now():
                self.clock.set(due)
            self.settle()
        else:
            raise AssertionError("something is due again and again")
        if instant > self.clock.now():
            self.clock.set(instant)
        self.settle()

    def next_due(self) -> datetime | None:
        """When something is due next."""

        async def ask() -> list[datetime | None]:
            now, outside = self.clock.now(), tuple(OUTSIDE)
            drafts = await self.schedule.next_due(now, kinds=outside)
            return [
                await self.deliveries.next_due(now),
                await self.schedule.next_due(now, but=outside),
                drafts + self.delay if drafts else None,
            ]

        return min((due for due in asyncio.run(ask()) if due), default=None)

    def _jobs(self) -> int:
        claimed = self._claim(self.clock.now(), but=tuple(OUTSIDE))
        for one in claimed:
            self._finish(one, None)
        return len(claimed)

    def _answers(self) -> int:
        claimed = self._claim(self.clock.now() - self.delay, kinds=tuple(OUTSIDE))
        for one in claimed:
            self._finish(one, self._ask(one))
        return len(claimed)

    def _claim(
        self, now: datetime, kinds: tuple[str, ...] = (), but: tuple[str, ...] = ()
    ) -> list[ClaimedJob]:
        return self.database.writer.submit(lambda c: self.schedule.claim(c, now, 20, kinds, but)).result()

    def _finish(self, claimed: ClaimedJob, answer: tuple[str, str] | None) -> None:
        now = self.clock.now()

        def work(store: UnitOfWork) -> None:
            if answer is None:
                self.assistant.due(store, claimed.job, now)
            elif answer != ("", "unwanted"):
                self.assistant.answered(store, claimed.job, *answer, now)
            store.jobs.done(claimed.job.id)

        self.database.writer.submit(
            lambda c: work(UnitOfWork(c)) if self.schedule.still(c, claimed) else None
        ).result()

    def _ask(self, claimed: ClaimedJob) -> tuple[str, str]:
        brief = self.database.look(lambda c: self.assistant.brief(UnitOfWork(c), claimed.job, self.clock.now()))
        match brief:
            case AskBrief() | PlanBrief() | SynthesisBrief() | TranslateBrief() | UnderstandBrief() | VoiceBrief():
                answer = self.writer.answer(brief)
            case None:
                return "", "unwanted"
            case _:
                raise TypeError(f"nobody writes a {type(brief).__name__}")
        return ("", answer.reason) if isinstance(answer, Unavailable) else (answer.model_dump_json(), "")

    def _letters(self) -> int:
        now = self.clock.now()
        taken = self.database.writer.submit(
            lambda c: self.deliveries.take(c, now, 20, lambda store, post: self.assistant.write(store, post, now))
        ).result()
        for letter in taken:
            self._deliver(letter, now)
        return len(taken)

    def _deliver(self, letter: Claimed, now: datetime) -> None:
        self.sent += 1
        name = next(n for n in self.people if self.account(n) == letter.account)
        if letter.address.startswith("home:"):
            # There is one page, drawn anew each time.
            id_, screen, replaces = letter.address, self.homes[name], letter.address
        else:
            id_, screen, replaces = letter.replaces or f"message-{self.sent}", self.screens[name], letter.replaces
        screen.show(id_, letter.message, now, replaces, letter.answers)
        self.database.writer.submit(lambda c: mark(c, letter, Delivered(id_), now, self.deliveries.pace)).result()

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()


def unflushed(raw: Any, record: object) -> None:
    """No story here is about a power cut: nothing waits for the disk."""
    raw.execute("PRAGMA synchronous=OFF")
