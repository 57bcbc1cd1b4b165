"""What is owed to teachers, as a turn writes it; deliveries.py is how it leaves."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, select, text, update

from core.chat.heard import Account
from core.model.teacher import Channel
from core.ports.store import Post, Repository, SentLetter
from storage.prepared import run
from storage.tables import DELIVERIES, PIECES, fixed
from storage.upsert import insert_new

D = DELIVERIES.c


class OutboxRows:
    """`core.ports.store.Outbox`, within one transaction."""

    def __init__(self, connection: Connection, channels: Repository[Channel]) -> None:
        self._connection = connection
        self._channels = channels
        self.posted = 0

    def post(self, post: Post) -> bool:
        """Owe this letter; False when its key was owed before (then nothing changes)."""
        now = datetime.now(UTC)
        account = post.account
        row = {
            "key": post.key,
            "teacher": post.teacher,
            "kind": post.kind,
            "about": post.about,
            "revision": post.revision,
            "message": post.message.model_dump_json() if post.message else "",
            "card": post.message.card if post.message else "",
            "due": post.due,
            "not_after": post.not_after,
            "next_try": post.due,
            "lane": str(account) if account else self._usual_lane(post.teacher),
            "platform": account.platform if account else "",
            "tenant": account.tenant if account else "",
            "account_user": account.user if account else "",
            "address": post.address,
            "replaces": post.replaces,
            "rewrites": post.rewrites,
            "handle": post.handle,
            "urgency": post.urgency,
            "created": now,
            "updated": now,
        }
        new = run(self._connection, insert_new(self._connection, DELIVERIES), row).touched == 1
        self.posted += new
        return new

    def cancel(self, about: str, kinds: Sequence[str] = (), teacher: str = "") -> int:
        """End what is still pending about this thing (of these kinds, for this teacher); returns how many.

        A letter of which a piece has arrived already is finished.
        """
        owed = update(DELIVERIES).where(fixed(D.state, "pending"), D.about == about, D.piece == 0)
        if kinds:
            owed = owed.where(D.kind.in_(kinds))
        if teacher:
            owed = owed.where(D.teacher == teacher)
        ended = owed.values(state="ended", reason="cancelled", updated=datetime.now(UTC))
        return self._connection.execute(ended).rowcount

    def waiting(self, teacher: str, urgencies: Sequence[str], now: datetime) -> list[Post]:
        """The notices of these urgencies that are due for her and have not left, the longest due first."""
        theirs = (fixed(D.state, "pending"), D.teacher == teacher, D.urgency.in_(urgencies), D.due <= now, D.piece == 0)
        query = select(DELIVERIES).where(*theirs, D.message == "").order_by(D.due, D.id)
        return [post_of(row) for row in self._connection.execute(query)]

    def resume(self, teacher: str, now: datetime) -> None:
        """She can be written to again: what is due and waited for that is looked at now."""
        # What had no open channel stands in the lane of its teacher.
        homeless = (fixed(D.state, "pending"), D.lane == teacher, D.due <= now, D.next_try > now)
        self._connection.execute(update(DELIVERIES).where(*homeless).values(next_try=now))

    def end(self, key: str, reason: str) -> None:
        """End a notice that has not left: its words are told in another one, or there is nothing left to tell."""
        pending = update(DELIVERIES).where(D.key == key, fixed(D.state, "pending"))
        self._connection.execute(pending.values(state="ended", reason=reason, updated=datetime.now(UTC)))

    def sent_as(self, account: Account, message: str) -> SentLetter | None:
        """The letter that the platform knows under this message id."""
        if not message:
            return None
        theirs = (D.platform == account.platform, D.tenant == account.tenant, D.account_user == account.user)
        letter = select(D.key, D.teacher, D.kind, D.about, D.card).where(*theirs).order_by(D.id.desc()).limit(1)
        pieces = select(PIECES.c.delivery).where(PIECES.c.message_id == message)
        for query in (
            letter.where(text("message_id != ''"), D.message_id == message),
            letter.where(D.id.in_(pieces)),
        ):
            row = self._connection.execute(query).one_or_none()
            if row is not None:
                return SentLetter(**row._mapping)
        return None

    def _usual_lane(self, teacher: str) -> str:
        channel = latest_open(self._channels.where(teacher=teacher))
        return channel.id if channel else teacher


def post_of(row: "Row[Any]") -> Post:
    """What is owed, from its row."""
    account = Account(platform=row.platform, tenant=row.tenant, user=row.account_user) if row.platform else None
    return Post(
        key=row.key,
        teacher=row.teacher,
        due=row.due,
        kind=row.kind,
        about=row.about,
        revision=row.revision,
        not_after=row.not_after,
        account=account,
        address=row.address,
        replaces=row.replaces,
        rewrites=row.rewrites,
        handle=row.handle,
        urgency=row.urgency,
        tries=row.attempt,
    )


def latest_open(channels: Sequence[Channel]) -> Channel | None:
    """The open channel that its teacher used last; the first one among those never used."""
    open_ones = [channel for channel in channels if channel.open]
    never = datetime.min.replace(tzinfo=UTC)
    return max(open_ones, key=lambda channel: channel.heard_at or never, default=None)
