"""What a use case gets to work with: one unit of work, the present instant, and who is speaking."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.model.project import SEATS
from core.model.teacher import Channel, Teacher
from core.model.urgency import Urgency, may_come
from core.ports.paper import Paper
from core.ports.seal import Seal
from core.ports.store import Job, Post, Store
from core.texts import Texts, texts
from core.usecases.hours import calendars_of

__all__ = ["House", "Turn", "Urgency", "nowhere"]


@dataclass(frozen=True)
class House:
    """What the operator has set up, as far as the rules must know it.

    `public_url` is where pages are reachable from outside, without a final slash, `reachable` whether the operator has
    said so: without it a phone finds nothing there. `drafts` and `translates` tell
    whether a model is there to be asked; `meeting_hosts` are further hosts whose meeting links are known. `by_code`
    tells whether a stranger needs a school's code; `concern_chat` is the account where the operator hears of reports.
    `most_classes` is how many classes a project may have.
    """

    public_url: str = "http://127.0.0.1:8080"
    reachable: bool = False
    drafts: bool = False
    translates: bool = False
    meeting_hosts: tuple[str, ...] = ()
    most_classes: int = SEATS
    by_code: bool = False
    concern_chat: str = ""

    @property
    def translating(self) -> str:
        """The same for a sentence: "yes" or "no"."""
        return "yes" if self.translates else "no"


def nowhere(code: str) -> str:
    """No messenger has such an address."""
    return ""


@dataclass
class Turn:
    """One turn. Everything it writes is committed together, by whoever opened it.

    `heard_as` is the message that is being heard: the channel's id, a bar, the platform's message id. `arrival` gives
    the address that opens the chat with Chaski for whoever comes with a code, "" where no messenger has any. `seal`
    signs certificates; None where nobody has given one. `did` tells that a conversation had something done in it.
    """

    store: Store
    now: datetime
    new_id: Callable[[], str]
    paper: Paper
    house: House = field(default_factory=House)
    speaker: Teacher | None = None
    channel: Channel | None = None
    heard_as: str = ""
    arrival: Callable[[str], str] = nowhere
    seal: Seal | None = None
    did: bool = False

    @property
    def me(self) -> Teacher:
        """The teacher whose turn it is."""
        if self.speaker is None:
            raise LookupError("this turn belongs to no teacher")
        return self.speaker

    @property
    def texts(self) -> Texts:
        """The sentences in her language."""
        return texts(self.me.language)

    def secret(self) -> bytes:
        """128 bits that nobody guesses."""
        # Two random ids are 244 bits; their digest is as good a secret as 128 bits can be.
        return hashlib.sha256(f"{self.new_id()}{self.new_id()}".encode()).digest()[:16]

    def save_me(self, teacher: Teacher) -> None:
        """Keep a change of the teacher whose turn it is."""
        self.speaker = teacher
        self.store.teachers.save(teacher)

    def as_seen_by(self, teacher: Teacher) -> "Turn":
        """The same turn for another reader: for a letter, a search, a page."""
        return replace(self, speaker=teacher, channel=None, heard_as="")

    def tell(
        self,
        kind: str,
        about: str,
        reader: str,
        urgency: Urgency = "person",
        *,
        due: datetime | None = None,
        not_after: datetime | None = None,
        revision: int = 0,
        key: str = "",
        rewrites: str = "",
    ) -> None:
        """Owe a teacher a letter; `core/letters` writes it when it leaves.

        `key` names the occasion where one (kind, about, revision, reader) may come more than once. Without `due` it
        leaves when its urgency allows.
        """
        teacher = self.store.teachers.get(reader)
        self.store.outbox.post(
            Post(
                key=":".join((kind, about, str(revision), reader, key)),
                teacher=reader,
                due=due or self.allowed(teacher, urgency),
                kind=kind,
                about=about,
                revision=revision,
                not_after=not_after,
                rewrites=rewrites,
                urgency=urgency,
            )
        )

    def again(self, post: Post, due: datetime) -> None:
        """Owe a letter once more, at another time: whoever calls this ends the one that is owed."""
        key = f"{post.key.partition('~')[0]}~{self.new_id()}"
        self.store.outbox.post(replace(post, key=key, due=due, tries=0))

    def allowed(self, teacher: Teacher, urgency: Urgency, since: datetime | None = None) -> datetime:
        """The first instant from now on (or from `since`, where that is later) at which a letter of this urgency may
        reach her."""
        earliest = max(self.now, since or self.now)
        return may_come(urgency, teacher, calendars_of(self.store, teacher, self.now), earliest)

    def later(
        self, kind: str, about: str, due: datetime, *, revision: int = 0, payload: str = "", teacher: str = ""
    ) -> None:
        """Have something done at a time; see `core/usecases/due.py`."""
        self.store.jobs.schedule(Job(self.new_id(), kind, about, due, teacher, revision, payload))
