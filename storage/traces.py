"""What the machinery remembers of a teacher beside the nouns: her cards, conversations, letters and updates."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from core.chat.shown import File, Message, Picture
from storage.tables import CARDS, DELIVERIES, INBOX, JOBS, SITTINGS

NOTHING = Message(parts=()).model_dump_json()


class TraceRows:
    """`core.ports.store.Traces`, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def files(self, teacher: str) -> list[str]:
        """The shelf keys of the files and pictures that she was shown."""
        shown = self._connection.execute(select(CARDS.c.message).where(CARDS.c.teacher == teacher)).scalars()
        parts = (part for message in shown for part in Message.model_validate_json(message).parts)
        return [part.shelf for part in parts if isinstance(part, File | Picture)]

    def blank(self, readers: Sequence[str]) -> None:
        """Empty what the cards of these teachers say; their buttons still work."""
        self._connection.execute(update(CARDS).where(CARDS.c.teacher.in_(readers)).values(message=NOTHING))

    def wipe(self, teacher: str, lanes: Sequence[str], until: datetime) -> None:
        """Delete her cards, conversations and jobs, and the updates that came in these lanes up to an instant; of her
        letters only that there were some is left."""
        for table in (CARDS, SITTINGS, JOBS):
            self._connection.execute(delete(table).where(table.c.teacher == teacher))
        hers = INBOX.c.lane.in_(lanes), INBOX.c.state != "new", INBOX.c.received <= until
        self._connection.execute(delete(INBOX).where(*hers))
        letters = update(DELIVERIES).where(DELIVERIES.c.teacher == teacher)
        nameless = dict.fromkeys(("message", "account_user", "address", "handle", "message_id"), "")
        self._connection.execute(letters.values(lane=teacher, **nameless))
        owed = letters.where(DELIVERIES.c.state.not_in(("sent", "ended")))
        self._connection.execute(owed.values(state="ended", reason="reader-gone", lease_until=None))
