"""Teachers of several schools with a project, in memory: turns in milliseconds, and nothing kept of a refused one."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from functools import cache
from typing import Any, TypeVar, cast
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, create_engine, event, select, update
from sqlalchemy.pool import StaticPool

from adapters.paper.printer import Printer
from core.assistant import Assistant
from core.chat.shown import File, Message
from core.conversations.commands import COMMANDS
from core.conversations.engine import Asking, Ended, advance
from core.conversations.talk import End, Go, Talk
from core.letters.written import Skip
from core.model.classgroup import ClassGroup
from core.model.project import Edition, Member, Project
from core.model.request import Match
from core.model.teacher import Channel, Teacher
from core.ports.store import Post
from core.usecases.due import OUTSIDE
from core.usecases.phases import schedule_phases
from core.usecases.projects import class_seen
from core.usecases.reflect_rounds import schedule_rounds
from core.usecases.turn import House, Turn
from storage.database import Database
from storage.engines import bits_of_three
from storage.jobs import Schedule
from storage.nouns import every_table
from storage.savepoint import savepoint
from storage.tables import DELIVERIES, JOBS
from storage.unit_of_work import UnitOfWork
from tests.fakes.screen import lines_of
from tests.fakes.seal import SEAL
from tests.planning.story import plan_of

R = TypeVar("R")
PEOPLE = {
    "gisel": ("Gisel", "en", "America/Argentina/Buenos_Aires", "AR"),
    "jhansi": ("Jhansi", "en", "Asia/Kolkata", "IN"),
    "olenka": ("Olenka", "en", "Europe/Kyiv", "UA"),
    "nadia": ("Nadia", "en", "Asia/Kolkata", "IN"),
}
FRIDAY = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)
PROJECT = "project"
DUE_AT_ONCE = 200
"""Jobs and letters in one go: far more than any of these stories has, so that one that rearms itself is found."""


class Company:
    """The people of PEOPLE, each with a class. `now` is moved by whoever tells the story; ids are counted. `read` is
    what was written to them, `wrote` the rows of it with the instant."""

    def __init__(self, now: datetime = FRIDAY) -> None:
        self.now = now
        self.connection = in_memory(_empty())
        self._made = 0
        self.assistant = Assistant(self.new_id, Printer(), House(), seal=SEAL)
        self.read: list[tuple[str, str, str]] = []
        self.files: list[tuple[str, File]] = []
        self.wrote: list[tuple[datetime, Any]] = []
        self.as_("", self._settle_in)

    def new_id(self) -> str:
        """The next id, as long as a real one: many ids make a secret."""
        self._made += 1
        return f"{self._made:032x}"

    def _settle_in(self, turn: Turn) -> None:
        store = turn.store
        for id_, (name, language, zone, country) in PEOPLE.items():
            store.teachers.add(Teacher(id_, name, language, zone, True, country, seen=self.now))
            hours = (time(8), time(16))
            store.classes.add(ClassGroup(f"class-{id_}", id_, country, "9-12", "social", looking=True, hours=hours))
            contact = f"@{id_}"
            store.channels.add(Channel(f"telegram:t:{id_}", id_, "telegram", "t", id_, f"chat-{id_}", contact))

    def together(self, *guests: str, signed: bool = True) -> None:
        """Gisel leads a published project with these guests, each her partner; all have joined and signed."""

        def start(turn: Turn) -> None:
            everybody = ("gisel", *guests)
            seen = tuple(class_seen(turn.as_seen_by(turn.store.teachers.get(n)), f"class-{n}") for n in everybody)
            plan = plan_of(classes=seen, language="en")
            turn.store.projects.add(
                Project(PROJECT, "gisel", "definition", plan, 1, 1, plan, editions=(Edition(1, plan),), since=self.now)
            )
            for name in everybody:
                sign = 1 if signed else 0
                turn.store.members.add(Member(f"m-{name}", PROJECT, name, f"class-{name}", "active", sign, self.now))
                if name != "gisel":
                    turn.store.matches.add(Match(f"match-{name}", "gisel", name, self.now))

            leader = turn.as_seen_by(turn.store.teachers.get("gisel"))
            schedule_phases(leader, turn.store.projects.get(PROJECT))
            schedule_rounds(leader, turn.store.projects.get(PROJECT))

        self.as_("", start)

    def as_(self, who: str, deed: Callable[[Turn], R]) -> R:
        """One turn of a teacher; what it raises takes back all that it wrote."""
        with savepoint(self.connection, "turn"):
            store = UnitOfWork(self.connection)
            turn = Turn(store, self.now, self.new_id, self.assistant.paper, House(), seal=SEAL)
            turn.speaker = store.teachers.get(who) if who else None
            return deed(turn)

    def until(self, zone: str, day: str) -> None:
        """Let the time pass until this moment on a wall ("2026-12-01 09:00"), doing all that becomes due."""
        self.go_to(datetime.fromisoformat(day).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC))

    def go_to(self, instant: datetime) -> None:
        """Let the time pass, stopping at everything that becomes due on the way."""
        for _ in range(DUE_AT_ONCE):
            due = self._next_due()
            if due is None or due > instant:
                self.now = max(self.now, instant)
                return
            self.now = max(self.now, due)
            self._jobs()
            self._letters()
        raise AssertionError("things never stop being due")

    def _next_due(self) -> datetime | None:
        jobs = select(JOBS.c.due).where(JOBS.c.state == "waiting", JOBS.c.kind.not_in(tuple(OUTSIDE)))
        letters = select(DELIVERIES.c.due).where(DELIVERIES.c.state == "pending", DELIVERIES.c.kind != "")
        found = [*self.connection.execute(jobs).scalars(), *self.connection.execute(letters).scalars()]
        return min(found, default=None)

    def _jobs(self) -> int:
        schedule = Schedule(cast(Database, None))
        claimed = schedule.claim(self.connection, self.now, 20, (), tuple(OUTSIDE))
        for one in claimed:
            with savepoint(self.connection, "job"):
                store = UnitOfWork(self.connection)
                self.assistant.due(store, one.job, self.now)
                store.jobs.done(one.job.id)
        return len(claimed)

    def _letters(self) -> int:
        rows = self.pending(due=self.now)
        for row in rows:
            post = Post(
                row.key, row.teacher, row.due, kind=row.kind, about=row.about, revision=row.revision,
                rewrites=row.rewrites, urgency=row.urgency,
            )  # fmt: skip
            if row.id not in {one.id for one in self.pending(due=self.now)}:
                continue  # it left with another one
            with savepoint(self.connection, "letter"):
                written = self.assistant.write(UnitOfWork(self.connection), post, self.now)
                late = row.not_after is not None and self.now > row.not_after
                written = Skip("too-late") if late else written
                state = "ended" if isinstance(written, Skip) else "sent"
                self.connection.execute(update(DELIVERIES).where(DELIVERIES.c.id == row.id).values(state=state))
            if isinstance(written, Message):
                self.wrote.append((self.now, row))
                for kind in (row.kind, *self._folded(row.key)):
                    self.read.append((row.teacher, kind, "\n".join(shown(written))))
                self.files += [(row.teacher, part) for part in written.parts if isinstance(part, File)]
        return len(rows)

    def _folded(self, key: str) -> list[str]:
        """The kinds of the letters that left in the message of this one."""
        within = select(DELIVERIES.c.kind).where(DELIVERIES.c.reason == f"in:{key}")
        return [*self.connection.execute(within).scalars()]

    def pending(self, who: str = "", due: datetime | None = None) -> list[Any]:
        """The letters that are still owed (to somebody, and due by then)."""
        query = select(DELIVERIES).where(DELIVERIES.c.state == "pending", DELIVERIES.c.kind != "")
        if who:
            query = query.where(DELIVERIES.c.teacher == who)
        if due:
            query = query.where(DELIVERIES.c.due <= due)
        return [*self.connection.execute(query.order_by(DELIVERIES.c.due, DELIVERIES.c.id))]

    def letters(self, who: str, kind: str) -> list[str]:
        """The letters of a kind that somebody got, oldest first."""
        return [words for reader, of, words in self.read if (reader, of) == (who, kind)]

    def papers(self, who: str) -> list[bytes]:
        """The files that somebody got in letters, oldest first."""
        mine = [part.shelf for one, part in self.files if one == who]
        return self.as_("", lambda turn: [turn.store.shelf.get(key) for key in mine])

    def opens(self, who: str, command: str, about: str) -> list[str]:
        """What somebody sees who starts this command about this; nothing of it is kept."""
        seen: list[str] = []
        made = self._made

        def look(turn: Turn) -> None:
            seen.extend(told(turn, command, about))
            raise Unkept

        try:
            self.as_(who, look)
        except Unkept:
            return seen
        finally:
            # The next look makes the same ids, and so the same codes.
            self._made = made
        raise AssertionError("it was kept")

    def project(self) -> Project:
        """The project as it is now."""
        return self.as_("", lambda turn: turn.store.projects.get(PROJECT))


def in_memory(filled: bytes = b"") -> Connection:
    """A database of its own, with all that was in another one."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    event.listen(engine, "connect", connected)
    connection = engine.connect()
    if filled and (raw := connection.connection.driver_connection):
        raw.deserialize(filled)
    return connection


@cache
def _empty() -> bytes:
    """The empty tables, made once: to make them anew for each test took longer than most of the tests."""
    with in_memory() as connection:
        every_table().create_all(connection)
        connection.commit()
        raw = connection.connection.driver_connection
        assert raw is not None
        return bytes(raw.serialize())


def connected(raw: Any, record: object) -> None:
    """As `storage.engines` opens its files: no transactions of the driver's own, and bits can be counted."""
    raw.isolation_level = None
    raw.create_function("bits_of_three", 3, bits_of_three, deterministic=True)


class Unkept(Exception):
    """Nothing of this turn is kept."""


def told(turn: Turn, command: str, about: str, steps: int = 4) -> list[str]:
    """The lines of the first card of a conversation, through whatever it hands over to."""
    state = advance(COMMANDS[command].script, lambda: Talk(turn, about), {})
    said = [line for part in state.said for line in lines_of(part)]
    if isinstance(state, Asking):
        asked = [line for part in state.question.shows for line in lines_of(part)]
        return [*said, *asked, *(choice.label for choice in state.question.choices)]
    assert isinstance(state, Ended)
    match state.end:
        case Go(command=next_one, about=other) if steps:
            return [*said, *told(turn, next_one, other, steps - 1)]
        case End(parts=parts, choices=choices):
            return [*said, *(line for part in parts for line in lines_of(part)), *(one.label for one in choices)]
        case _:
            raise AssertionError(f"{command} goes on and on")


def shown(message: Message) -> list[str]:
    """A message as lines."""
    return [line for part in message.parts for line in lines_of(part)]
