"""The turn: what is heard becomes what is done and what is answered, in one unit of work."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from core.assistant import understood
from core.assistant.ear import apologise, hear
from core.assistant.pen import room_as_reader, write
from core.chat.heard import Incoming
from core.chat.shown import Message
from core.letters.written import Skip
from core.model.teacher import Teacher
from core.ports.paper import Paper
from core.ports.platform import Abilities
from core.ports.seal import Seal
from core.ports.store import Job, Post, Store
from core.ports.writer import Unavailable
from core.usecases.due import ANSWERED, DUE, OUTSIDE
from core.usecases.gone import channel_gone
from core.usecases.machine import may_leave
from core.usecases.retention import let_go, old_things
from core.usecases.room_link import close_room
from core.usecases.seekers import keep_seekers
from core.usecases.turn import House, Turn, nowhere

__all__ = ["Assistant", "Skip"]


@dataclass(frozen=True)
class Assistant:
    """Chaski's mind. Every method works inside the given unit of work and never commits."""

    new_id: Callable[[], str]
    paper: Paper
    house: House
    arrival: Callable[[str], str] = nowhere
    seal: Seal | None = None

    def hear(self, store: Store, incoming: Incoming, abilities: Abilities, now: datetime) -> None:
        """Take one thing heard: find out who speaks, do what is asked, owe the answers."""
        turn = self.turn(store, now)
        hear(turn, incoming, abilities)
        keep_seekers(turn)

    def apologise(self, store: Store, incoming: Incoming, now: datetime) -> None:
        """A message failed again and again: say that it is kept, that nothing was done, and how to go on."""
        turn = self.turn(store, now)
        apologise(turn, incoming)
        keep_seekers(turn)

    def write(self, store: Store, post: Post, now: datetime) -> Message | Skip:
        """Put a notice into words for its reader, as things are now, and keep its card."""
        return write(self.turn(store, now), post)

    def reader(self, store: Store, id: str) -> Teacher | None:
        """In whose language a letter for this reader, who may be a room, is written; None for somebody unknown."""
        return store.teachers.find(id) or room_as_reader(store, id)

    def closed(self, store: Store, channel: str, now: datetime) -> None:
        """A channel turned out to be closed (it is marked so already): let partners know. So does a project's room."""
        turn = self.turn(store, now)
        if room := store.rooms.find(channel):
            close_room(turn, room, "lost")
            return
        turn.channel = store.channels.get(channel)
        turn.speaker = store.teachers.get(turn.channel.teacher)
        channel_gone(turn, turn.channel.why)
        keep_seekers(turn)

    def due(self, store: Store, job: Job, now: datetime) -> None:
        """Do what was to be done at this time."""
        turn = self.turn(store, now)
        turn.speaker = store.teachers.find(job.teacher) if job.teacher else None
        DUE[job.kind](turn, job)
        keep_seekers(turn)

    def brief(self, store: Store, job: Job, now: datetime) -> object | None:
        """What the outside must know for this job, None when the job is no longer wanted, or why it must not know."""
        turn = self.turn(store, now)
        turn.speaker = store.teachers.get(job.teacher)
        if turn.me.suspended:
            return None
        return OUTSIDE[job.kind](turn, job) if may_leave(turn, job) else Unavailable(reason="not-allowed")

    def answered(self, store: Store, job: Job, draft: str, unavailable: str, now: datetime) -> None:
        """Take the outside's answer to a job: JSON of its draft, or why there is none."""
        turn = self.turn(store, now)
        turn.speaker = store.teachers.get(job.teacher)
        {**ANSWERED, **understood.ANSWERED}[job.kind](turn, job, draft, unavailable)
        keep_seekers(turn)

    def old_things(self, store: Store, now: datetime) -> Iterator[tuple[str, str]]:
        """(kind, id) of what may have been kept for long enough; only reads."""
        return old_things(store, now)

    def let_go(self, store: Store, kind: str, id: str, now: datetime) -> str:
        """Do what is due about one of them, if it still is. Returns what was done, "" for nothing."""
        return let_go(self.turn(store, now), kind, id)

    def turn(self, store: Store, now: datetime) -> Turn:
        """A turn that belongs to no teacher yet."""
        return Turn(store, now, self.new_id, self.paper, self.house, arrival=self.arrival, seal=self.seal)
