"""By which channel a letter goes, and which message it rewrites there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select, text

from core.chat.heard import HOME, Account
from core.model.teacher import Channel
from core.ports.store import Repository
from storage.outbox import latest_open
from storage.tables import DELIVERIES, PIECES, fixed

D = DELIVERIES.c


@dataclass(frozen=True)
class Way:
    """Where a letter goes. `moved` tells that this is another channel than the one it was meant for."""

    account: Account
    address: str
    replaces: str = ""
    moved: bool = False


class Ways:
    """The ways of one claim's letters."""

    def __init__(self, connection: Connection, channels: Repository[Channel], teachers: set[str]) -> None:
        self._connection = connection
        self._channels: dict[str, list[Channel]] = {}
        # The answer to a turn, which is most letters, has one reader: a question of one value is asked much faster.
        whose = next(iter(teachers)) if len(teachers) == 1 else tuple(sorted(teachers))
        for channel in channels.where(teacher=whose):
            self._channels.setdefault(channel.teacher, []).append(channel)

    def of(self, row: "Row[Any]") -> Way | None:
        """The way of this delivery; None while its teacher has no open channel."""
        channels = self._channels.get(row.teacher, [])
        if row.platform:
            account = Account(platform=row.platform, tenant=row.tenant, user=row.account_user)
            own = next((channel for channel in channels if channel.id == str(account)), None)
            # A closed channel that is not hers, or that nobody knows, is the platform's to refuse.
            if own is None or own.open:
                address = row.address or (own.address if own else "")
                return Way(account, address, row.replaces or self._at(row.rewrites, account, address))
            return _to(latest_open(channels), moved=True)
        return self._free(row, channels)

    def there(self, shown: str, way: Way) -> str:
        """The platform's id of what was shown at the end of this way: a card's message, or one of the reader's own as
        "account|message"; "" where it stands elsewhere, or nowhere any more."""
        account, own, message = shown.rpartition("|")
        if own:
            return message if account == str(way.account) and not message.startswith(HOME) else ""
        return self._at(shown, way.account, way.address)

    def pieces(self, card: str) -> tuple[str, ...]:
        """The platform's ids of what was sent before the last piece of this card's message."""
        whole = select(D.id).where(text("card != ''"), D.card == card, fixed(D.state, "sent"))
        query = select(PIECES.c.message_id).where(PIECES.c.delivery.in_(whole)).order_by(PIECES.c.id)
        return tuple(self._connection.execute(query).scalars())

    def _free(self, row: "Row[Any]", channels: Sequence[Channel]) -> Way | None:
        if row.rewrites and (shown := self._newest(row.rewrites)):
            for channel in channels:
                if channel.open and (channel.platform, channel.tenant, channel.user) == tuple(shown[:3]):
                    return Way(account_of(channel), shown.address, shown.message_id)
        return _to(latest_open(channels), moved=False)

    def _at(self, card: str, account: Account, address: str) -> str:
        shown = self._newest(card) if card else None
        if shown is None or tuple(shown[:3]) != (account.platform, account.tenant, account.user):
            return ""
        # A private chat may have two addresses, its own and the person's; the messenger's page is another place.
        same = shown.address == address or not (shown.address.startswith(HOME) or address.startswith(HOME))
        return str(shown.message_id) if same else ""

    def _newest(self, card: str) -> "Row[*tuple[Any, ...]] | None":
        query = (
            select(D.platform, D.tenant, D.account_user, D.address, D.message_id)
            .where(text("card != ''"), D.card == card, fixed(D.state, "sent"), D.message_id != "")
            .order_by(D.id.desc())
            .limit(1)
        )
        return self._connection.execute(query).one_or_none()


def account_of(channel: Channel) -> Account:
    """The channel's account."""
    return Account(platform=channel.platform, tenant=channel.tenant, user=channel.user)


def _to(channel: Channel | None, *, moved: bool) -> Way | None:
    return Way(account_of(channel), channel.address, moved=moved) if channel else None
