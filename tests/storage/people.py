"""Gisel on Telegram and Slack, Jhansi on Slack, and short ways to write, claim and mark for them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from core.chat.delivery import Outcome
from core.chat.heard import Account
from core.chat.shown import Message, Text
from core.model.teacher import Channel, Teacher
from core.ports.store import Post
from storage.claimed import Claimed, Marked, Pace
from storage.database import Database
from storage.deliveries import Claim, Deliveries
from storage.marking import mark
from storage.tables import DELIVERIES
from storage.unit_of_work import UnitOfWork

T = TypeVar("T")

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
GISEL = Account(platform="telegram", tenant="", user="7")
GISEL_SLACK = Account(platform="slack", tenant="T1", user="U7")
JHANSI = Account(platform="slack", tenant="T1", user="U9")


def channel_of(account: Account, teacher: str, heard: datetime | None = NOW, **more: Any) -> Channel:
    """An open channel of this account."""
    return Channel(
        str(account), teacher, account.platform, account.tenant, account.user, f"chat-{account.user}", heard_at=heard,
        **more,
    )  # fmt: skip


def words(text: str, card: str = "") -> Message:
    """A message of one paragraph."""
    return Message(parts=(Text(text=text),), card=card, revision=1 if card else 0)


def answer(key: str, account: Account = GISEL, teacher: str = "gisel", **more: Any) -> Post:
    """A direct answer."""
    values = {"due": NOW, "message": words(key), "account": account, "address": f"chat-{account.user}", **more}
    return Post(key, teacher, **values)


def notice(key: str, teacher: str = "gisel", **more: Any) -> Post:
    """A notice, written when it leaves."""
    return Post(key, teacher, **{"due": NOW, "kind": "news", "about": "project-1", **more})


def add_teacher(id: str, connection: Connection) -> None:
    """Keep a new teacher; a work once its id is given."""
    UnitOfWork(connection).teachers.add(Teacher(id, "Ana", "es"))


def written(store: UnitOfWork, post: Post) -> Message:
    """The writer of these tests: it says which letter it wrote."""
    return words(f"written {post.key}")


@dataclass
class Desk:
    """One database, used from the test's own thread."""

    database: Database
    pace: Pace = field(default_factory=Pace)

    def settle_in(self) -> None:
        """Gisel and Jhansi, with their channels."""

        def work(store: UnitOfWork) -> None:
            store.teachers.add(Teacher("gisel", "Gisel", "es"))
            store.teachers.add(Teacher("jhansi", "Jhansi", "en"))
            store.channels.add(channel_of(GISEL, "gisel"))
            store.channels.add(channel_of(JHANSI, "jhansi"))

        self.turn(work)

    def turn(self, work: Callable[[UnitOfWork], T]) -> T:
        """Run work in one transaction."""
        return self.database.writer.submit(lambda connection: work(UnitOfWork(connection))).result(30)

    def seen(self, work: Callable[[UnitOfWork], T]) -> T:
        """Read with nothing remembered from before."""
        return self.database.look(lambda connection: work(UnitOfWork(connection)))

    def post(self, *posts: Post) -> list[bool]:
        """Owe these letters."""
        return self.turn(lambda store: [store.outbox.post(post) for post in posts])

    def claim(self, at: datetime = NOW, limit: int = 100, write: Any = written) -> list[Claimed]:
        """Claim what is due."""
        return self.database.writer.submit(
            lambda connection: Claim(connection, at, self.pace, write).take(limit)
        ).result(30)

    def sent_as(self, account: Account, message: str) -> str:
        """The key of the letter that is known under this message id, or empty."""
        letter = self.seen(lambda store: store.outbox.sent_as(account, message))
        return letter.key if letter else ""

    def mark(self, claimed: Claimed, outcome: Outcome, at: datetime = NOW) -> Marked:
        """Say what became of it."""
        return self.database.writer.submit(lambda c: mark(c, claimed, outcome, at, self.pace)).result(30)

    def row(self, key: str) -> Any:
        """The delivery with this key, as it lies in its table."""
        return self.database.look(lambda c: c.execute(select(DELIVERIES).where(DELIVERIES.c.key == key)).one())

    def state(self, key: str) -> str:
        """Its state, with the reason behind a colon where it ended."""
        row = self.row(key)
        return f"{row.state}: {row.reason}" if row.state == "ended" else str(row.state)

    def run_out(self) -> None:
        """Let every lease be over, as if their time had passed."""
        past = datetime.now(UTC) - timedelta(seconds=1)
        self.database.writer.submit(
            lambda c: c.execute(DELIVERIES.update().where(DELIVERIES.c.lease_until.is_not(None)), {"lease_until": past})
        ).result(30)

    def courier(self) -> Deliveries:
        """The courier's side."""
        return Deliveries(self.database, self.pace)
