"""The unit of work: everything that one turn reads and writes, committed together by whoever opened it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol, TypeVar

from core.chat.heard import Account
from core.chat.shown import Message
from core.model.board import BoardItem
from core.model.boardpage import BoardPage
from core.model.calendar_feed import CalendarFeed
from core.model.certificate import Certificate
from core.model.classgroup import ClassGroup
from core.model.concern import Concern
from core.model.feedback import Feedback
from core.model.handin import HandIn
from core.model.invitation import Invitation
from core.model.joinrequest import JoinRequest
from core.model.linking import LinkCode
from core.model.note import Note
from core.model.ownanswer import OwnAnswer
from core.model.project import Member, Project
from core.model.prompting import Prompting
from core.model.reflection import Answer, Record
from core.model.request import ConnectionRequest, Match
from core.model.room import Room
from core.model.savedsearch import SavedSearch
from core.model.school_code import SchoolCode
from core.model.seeker import Seeker, Wanted
from core.model.session import LiveSession
from core.model.showcase import ClassPage, Showcase
from core.model.showing import Showing
from core.model.synthesis import Synthesis
from core.model.teacher import Channel, Teacher
from core.model.translation import Translation
from core.model.urgency import Urgency
from core.model.word import Word

T = TypeVar("T")


class Repository(Protocol[T]):
    """All things of one noun, by id and by the few columns that are indexed."""

    def get(self, id: str) -> T:
        """The thing; raises KeyError when there is none."""
        ...

    def find(self, id: str) -> T | None:
        """The thing, or None."""
        ...

    def add(self, thing: T) -> None:
        """Keep a new thing; a second one with the same id is an error."""
        ...

    def save(self, thing: T) -> None:
        """Keep the changed thing."""
        ...

    def remove(self, id: str) -> None:
        """Forget the thing, whether or not there is one."""
        ...

    def where(self, **columns: Any) -> list[T]:
        """All whose indexed columns equal these values (any of them, for a tuple), in the order they were added."""
        ...

    def every(self) -> Iterator[T]:
        """Each thing, in the order they were added, a few at a time and without remembering it: for whoever has to
        look through all of them, outside of any turn."""
        ...

    def changes(self) -> list[tuple[T | None, T | None]]:
        """What was added, saved or removed in this turn, as it was before and as it is now."""
        ...


PAGE = "home-page"
"""The kind of a letter that draws a messenger's own page anew, and the conversation of its cards."""


@dataclass(frozen=True)
class Card:
    """What the buttons of one message mean, known before the message leaves.

    `choices` is JSON: a list of {label, does}. `question` is the key of the question it asks, empty when its buttons
    only start things; `hears_words` and `hears_files` tell what else answers it. `pressed` is the ordinal last taken,
    so that a double tap is recognised as one.
    """

    id: str
    teacher: str
    revision: int
    conversation: str
    about: str
    question: str
    choices: str
    message: str
    pressed: int | None = None
    hears_words: bool = False
    hears_files: bool = False


@dataclass(frozen=True)
class Sitting:
    """One conversation of one teacher about one thing, resumable for ever.

    `journal` is JSON: question key to answer. `question` is the key that is open, `card` the card that asks it.
    """

    id: str
    teacher: str
    conversation: str
    about: str
    journal: str
    question: str
    card: str
    state: Literal["focused", "parked", "ended"]
    touched: datetime


@dataclass(frozen=True)
class Post:
    """One letter owed to a teacher.

    Either `message` (a direct answer, already in words) or `kind` and `about` (a notice, written when it is claimed).
    `key` is unique for ever: the same letter is never owed twice. `due` and `not_after` are instants; after
    `not_after` it is given up visibly. `account` and `address` fix the channel; without them it goes to the channel
    that the teacher used last. `replaces` is the platform's id of a message to rewrite in place; `rewrites` the id of
    a card whose newest message is rewritten instead. `urgency` tells who is behind a notice, "" for a direct
    answer; `tries` how often it could not be written.
    """

    key: str
    teacher: str
    due: datetime
    message: Message | None = None
    kind: str = ""
    about: str = ""
    revision: int = 0
    not_after: datetime | None = None
    account: Account | None = None
    address: str = ""
    replaces: str = ""
    rewrites: str = ""
    handle: str = ""
    urgency: Urgency | Literal[""] = ""
    tries: int = 0


@dataclass(frozen=True)
class Job:
    """Something to do later, or outside: due use cases are run by the alarm, drafts by the scribe.

    `payload` is JSON. At most one job per (kind, about, revision).
    """

    id: str
    kind: str
    about: str
    due: datetime
    teacher: str = ""
    revision: int = 0
    payload: str = ""
    attempts: int = 0


@dataclass(frozen=True)
class SentLetter:
    """A delivered letter, found again when somebody answers or presses it."""

    key: str
    teacher: str
    kind: str
    about: str
    card: str


class Cards(Protocol):
    """The cards shown so far."""

    def find(self, id: str) -> Card | None:
        """The card, or None."""
        ...

    def put(self, card: Card) -> None:
        """Keep the card, new or revised."""
        ...

    def newest(self, teacher: str) -> Card | None:
        """The newest of her cards in the chat that has buttons; a messenger's own page is not in the chat."""
        ...

    def latest(self, teacher: str, conversation: str, about: str) -> Card | None:
        """The newest card of this teacher's conversation about this thing."""
        ...


class Sittings(Protocol):
    """The conversations that are under way."""

    def focused(self, teacher: str) -> Sitting | None:
        """The one whose question typed words answer."""
        ...

    def open(self, teacher: str, conversation: str, about: str) -> Sitting | None:
        """The open one of this identity, focused or parked."""
        ...

    def parked(self, teacher: str) -> list[Sitting]:
        """Those that wait, newest first."""
        ...

    def put(self, sitting: Sitting) -> None:
        """Keep it, new or advanced."""
        ...


class Outbox(Protocol):
    """What is owed to teachers."""

    def post(self, post: Post) -> bool:
        """Owe this letter; False when its key was owed before (then nothing changes)."""
        ...

    def cancel(self, about: str, kinds: Sequence[str] = (), teacher: str = "") -> int:
        """End what is still pending about this thing (of these kinds, for this teacher); returns how many."""
        ...

    def waiting(self, teacher: str, urgencies: Sequence[str], now: datetime) -> list[Post]:
        """The notices of these urgencies that are due for her and have not left, the longest due first."""
        ...

    def resume(self, teacher: str, now: datetime) -> None:
        """She can be written to again: what is due and waited for that is looked at now."""
        ...

    def end(self, key: str, reason: str) -> None:
        """End a notice that has not left: its words are told in another one, or there is nothing left to tell."""
        ...

    def sent_as(self, account: Account, message: str) -> SentLetter | None:
        """The letter that the platform knows under this message id."""
        ...


class Jobs(Protocol):
    """What is to be done later."""

    def schedule(self, job: Job) -> None:
        """Have it done at its time; one with the same kind, about and revision takes the new time and payload."""
        ...

    def cancel(self, about: str, kinds: Sequence[str] = ()) -> int:
        """Forget what was to be done about this thing; returns how many."""
        ...

    def find(self, id: str) -> Job | None:
        """The job, or None when it was done or forgotten."""
        ...

    def done(self, id: str) -> None:
        """It is done."""
        ...


@dataclass(frozen=True)
class Kept:
    """A file on the shelf."""

    key: str
    name: str
    mime: str
    size: int


class Files(Protocol):
    """The file shelf, inside the turn's transaction."""

    def put(self, data: bytes, name: str, mime: str) -> str:
        """Keep the bytes under a new random key."""
        ...

    def get(self, key: str) -> bytes:
        """The bytes; raises KeyError when there are none."""
        ...

    def about(self, key: str) -> Kept:
        """Name, type and size; raises KeyError when there is none."""
        ...

    def drop(self, key: str) -> None:
        """Forget the bytes."""
        ...


class Traces(Protocol):
    """What the machinery remembers of a teacher beside the nouns."""

    def files(self, teacher: str) -> list[str]:
        """The shelf keys of the files and pictures that she was shown."""
        ...

    def blank(self, readers: Sequence[str]) -> None:
        """Empty what the cards of these teachers say; their buttons still work."""
        ...

    def wipe(self, teacher: str, lanes: Sequence[str], until: datetime) -> None:
        """Delete her cards, conversations and jobs, and the updates that came in these lanes up to an instant; of her
        letters only that there were some is left."""
        ...


class Seekers(Protocol):
    """The classes that are looking, as flat rows; made from the nouns, and found by what is wanted."""

    def put(self, seeker: Seeker) -> None:
        """Keep the row, new or changed."""
        ...

    def remove(self, group: str) -> None:
        """Forget the class's row, whether or not there is one."""
        ...

    def saw(self, teacher: str, day: int) -> None:
        """A sign of life of this teacher on this day (ordinal)."""
        ...

    def stale(self, day: int, most: int) -> list[str]:
        """The classes whose rows hold no longer on this day (ordinal), at most so many."""
        ...

    def best(self, wanted: Wanted, most: int, after: int) -> list[str]:
        """The classes that are wanted, the best first: so many `after` the first ones."""
        ...

    def begin_anew(self) -> None:
        """Leave of every class that is looking an empty row, which nobody finds and which holds no longer."""
        ...


class Store(Protocol):
    """The unit of work of one turn. Nobody inside it commits."""

    teachers: Repository[Teacher]
    channels: Repository[Channel]
    classes: Repository[ClassGroup]
    requests: Repository[ConnectionRequest]
    matches: Repository[Match]
    invitations: Repository[Invitation]
    joins: Repository[JoinRequest]
    link_codes: Repository[LinkCode]
    school_codes: Repository[SchoolCode]
    projects: Repository[Project]
    members: Repository[Member]
    sessions: Repository[LiveSession]
    notes: Repository[Note]
    translations: Repository[Translation]
    words: Repository[Word]
    board: Repository[BoardItem]
    concerns: Repository[Concern]
    feedback: Repository[Feedback]
    hand_ins: Repository[HandIn]
    board_pages: Repository[BoardPage]
    answers: Repository[Answer]
    records: Repository[Record]
    promptings: Repository[Prompting]
    own_answers: Repository[OwnAnswer]
    syntheses: Repository[Synthesis]
    certificates: Repository[Certificate]
    showings: Repository[Showing]
    showcases: Repository[Showcase]
    class_pages: Repository[ClassPage]
    saved_searches: Repository[SavedSearch]
    rooms: Repository[Room]
    calendar_feeds: Repository[CalendarFeed]
    cards: Cards
    sittings: Sittings
    outbox: Outbox
    jobs: Jobs
    shelf: Files
    traces: Traces
    seekers: Seekers

    def lock(self, teacher: str) -> None:
        """Let no other turn of this teacher run until this one is committed."""
        ...
