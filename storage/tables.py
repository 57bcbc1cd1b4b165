"""The tables that carry the machinery; those of the nouns are in nouns.py."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
    text,
    update,
)

from storage.types import Instant, Sequence

# Every constraint has a name, so that a migration can find it on any database.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _bits(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False, server_default="0")


def _some(name: str, table: Table, condition: str, *columns: str) -> Index:
    """An index of the few rows that are still of interest: the many old ones cost nothing."""
    return Index(
        f"ix_{table.name}_{name}",
        *(table.c[column] for column in columns),
        sqlite_where=text(condition),
        postgresql_where=text(condition),
    )


INBOX = Table(
    "inbox",
    metadata,
    Column("id", Sequence, primary_key=True),
    Column("platform", Text, nullable=False),
    Column("event_id", Text, nullable=False),
    Column("lane", Text, nullable=False),
    Column("body", Text, nullable=False),
    # The incoming as JSON once a file was fetched to the shelf, so that it is not fetched twice.
    _text("completed"),
    # new, done, quarantined
    Column("state", Text, nullable=False, server_default="new"),
    _text("reason"),
    _number("tries"),
    Column("received", Instant, nullable=False, index=True),
    UniqueConstraint("platform", "event_id"),
)
_some("new", INBOX, "state = 'new'", "lane", "id")

CURSORS = Table(
    "cursors",
    metadata,
    Column("platform", Text, primary_key=True),
    Column("cursor", Text, nullable=False),
)

# What each messenger must remember and no rule of ours is about.
DRAWERS = Table(
    "drawers",
    metadata,
    Column("platform", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

CARDS = Table(
    "cards",
    metadata,
    Column("added", Sequence, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("teacher", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("conversation", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("choices", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("pressed", Integer),
    Column("hears_words", Boolean, nullable=False),
    Column("hears_files", Boolean, nullable=False),
    Index(None, "teacher", "conversation", "about"),
)

SITTINGS = Table(
    "sittings",
    metadata,
    Column("added", Sequence, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("teacher", Text, nullable=False),
    Column("conversation", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("journal", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("card", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("touched", Instant, nullable=False),
    Index(None, "teacher", "state"),
)

JOBS = Table(
    "jobs",
    metadata,
    Column("added", Sequence, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("due", Instant, nullable=False),
    Column("teacher", Text, nullable=False),
    Column("payload", Text, nullable=False),
    _number("attempts"),
    # waiting, given_up
    Column("state", Text, nullable=False, server_default="waiting"),
    _text("reason"),
    _number("fence"),
    Column("lease_until", Instant),
    UniqueConstraint("kind", "about", "revision"),
    Index(None, "about"),
)
_some("waiting", JOBS, "state = 'waiting'", "due")

SHELF = Table(
    "shelf",
    metadata,
    Column("key", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("mime", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("kept", Instant, nullable=False, index=True),
)

DELIVERIES = Table(
    "deliveries",
    metadata,
    Column("id", Sequence, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("teacher", Text, nullable=False),
    _text("kind"),
    _text("about"),
    _number("revision"),
    # JSON; empty for a notice that is not written yet.
    _text("message"),
    _text("card"),
    Column("due", Instant, nullable=False),
    Column("not_after", Instant),
    # When it may be tried: `due` at first, later after a failure. `due` itself keeps the order of a chat.
    Column("next_try", Instant, nullable=False),
    # pending, sending, sent, doubtful, ended
    Column("state", Text, nullable=False, server_default="pending"),
    _text("reason"),
    _number("attempt"),
    # How many attempts may have been accepted without our knowing.
    _number("copies"),
    _number("fence"),
    Column("lease_until", Instant),
    _number("piece"),
    # What must stay in order: the account as one string, or the teacher while no channel is known.
    Column("lane", Text, nullable=False),
    _text("platform"),
    _text("tenant"),
    _text("account_user"),
    _text("address"),
    _text("replaces"),
    _text("rewrites"),
    _text("handle"),
    # person, news, notice or session; empty for a direct answer.
    _text("urgency"),
    _text("message_id"),
    Column("created", Instant, nullable=False),
    Column("updated", Instant, nullable=False),
)
_some("pending", DELIVERIES, "state = 'pending'", "due", "id")
_some("next_try", DELIVERIES, "state = 'pending'", "next_try")
_some("lane", DELIVERIES, "state = 'pending'", "lane", "due", "id")
_some("about", DELIVERIES, "state = 'pending'", "about")
_some("unsettled", DELIVERIES, "state IN ('sending', 'doubtful')", "lane", "lease_until")
_some("message_id", DELIVERIES, "message_id != ''", "message_id")
_some("card", DELIVERIES, "card != ''", "card", "id")

# The ids of a message's earlier pieces; its last piece, which carries the buttons, is in the delivery itself.
PIECES = Table(
    "pieces",
    metadata,
    Column("id", Sequence, primary_key=True),
    Column("delivery", Sequence, nullable=False, index=True),
    Column("message_id", Text, nullable=False, index=True),
)

# One row for each class that is looking. The key is where a search looks first: SQLite keeps the rows in its order, so
# that those of one age and subject lie together.
SEEKERS = Table(
    "seekers",
    metadata,
    *(Column(name, Integer, primary_key=True, autoincrement=False) for name in ("ages", "subjects")),
    Column("country", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("teacher", Text, nullable=False, index=True),
    *(_bits(name) for name in ("languages", "kinds", "goals")),
    *(_number(name) for name in ("seen", "answers")),
    *(_bits(name) for name in ("hours_a", "hours_b", "hours_c", "weeks")),
    _text("words"),
    Column("until", Integer, nullable=False, server_default="0", index=True),
    UniqueConstraint("id"),
    sqlite_with_rowid=False,
)
_some("words", SEEKERS, "words != ''", "words", "id")


def fixed(column: Column[str], value: str) -> ColumnElement[bool]:
    """The column equals a value of ours, written into the statement: behind a parameter SQLite would not know that
    an index of some rows holds the ones that are asked for."""
    return column == literal_column(f"'{value}'")


def unsettled(state: Column[str]) -> ColumnElement[bool]:
    """A delivery under way or in doubt, in the very words of its index."""
    return state.in_([literal_column("'sending'"), literal_column("'doubtful'")])


def void_leases(connection: Connection) -> None:
    """Free whatever a process that is gone had claimed."""
    connection.execute(update(DELIVERIES).where(DELIVERIES.c.state == "sending").values(lease_until=None))
    connection.execute(update(JOBS).where(JOBS.c.lease_until.is_not(None)).values(lease_until=None))
