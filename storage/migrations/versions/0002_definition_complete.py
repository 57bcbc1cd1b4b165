"""definition, complete."""

from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """To this state."""
    _open_projects()
    _link_codes()
    _school_codes()
    _seekers()
    _saved_searches()


def downgrade() -> None:
    """Back to the state before."""
    _no_seekers()
    op.drop_table("saved_searches")
    op.execute("DELETE FROM jobs WHERE kind = 'saved-searches'")
    op.drop_table("school_codes")
    _without_link_codes()
    _no_open_projects()


def _open_projects() -> None:
    """Projects that strangers find, and their wishes to join."""
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.add_column(sa.Column("seen", sa.Text(), nullable=True))
    op.execute("UPDATE projects SET seen = ''")
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.alter_column("seen", existing_type=sa.Text(), nullable=False)
        batch_op.create_index(batch_op.f("ix_projects_seen"), ["seen"], unique=False)
    op.create_table(
        "joins",
        sa.Column("added", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project", sa.Text(), nullable=False),
        sa.Column("teacher", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("added", name=op.f("pk_joins")),
        sa.UniqueConstraint("id", name=op.f("uq_joins_id")),
    )
    with op.batch_alter_table("joins", schema=None) as batch_op:
        for column in ("project", "state", "teacher"):
            batch_op.create_index(batch_op.f(f"ix_joins_{column}"), [column], unique=False)


def _no_open_projects() -> None:
    op.drop_table("joins")
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_projects_seen"))
        batch_op.drop_column("seen")


def _link_codes() -> None:
    op.create_table(
        "link_codes",
        sa.Column("added", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("teacher", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("added", name=op.f("pk_link_codes")),
        sa.UniqueConstraint("id", name=op.f("uq_link_codes_id")),
    )
    with op.batch_alter_table("link_codes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_link_codes_teacher"), ["teacher"], unique=False)


def _without_link_codes() -> None:
    with op.batch_alter_table("link_codes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_link_codes_teacher"))
    op.drop_table("link_codes")


def _school_codes() -> None:
    """With which codes schools let their teachers in."""
    op.create_table(
        "school_codes",
        sa.Column("added", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("added", name=op.f("pk_school_codes")),
        sa.UniqueConstraint("id", name=op.f("uq_school_codes_id")),
    )
    op.create_index(op.f("ix_school_codes_typed"), "school_codes", ["typed"], unique=False)


def _seekers() -> None:
    """The rows of those who look for a class; for the classes that are there, the alarm makes them at once."""
    op.create_table(
        "seekers",
        *(sa.Column(name, sa.Integer(), autoincrement=False, nullable=False) for name in ("ages", "subjects")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("country", "id", "teacher")),
        *(_number(name, sa.BigInteger()) for name in ("languages", "kinds", "goals")),
        *(_number(name, sa.Integer()) for name in ("seen", "answers")),
        *(_number(name, sa.BigInteger()) for name in ("hours_a", "hours_b", "hours_c", "weeks")),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        _number("until", sa.Integer()),
        sa.PrimaryKeyConstraint("ages", "subjects", "country", "id", name=op.f("pk_seekers")),
        sa.UniqueConstraint("id", name=op.f("uq_seekers_id")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_seekers_teacher"), "seekers", ["teacher"])
    op.create_index(op.f("ix_seekers_until"), "seekers", ["until"])
    some = sa.text("words != ''")
    op.create_index("ix_seekers_words", "seekers", ["words", "id"], sqlite_where=some, postgresql_where=some)
    looking = "SELECT 0, 0, country, id, teacher FROM classes WHERE looking"
    op.execute(f"INSERT INTO seekers (ages, subjects, country, id, teacher) {looking}")
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM seekers")):
        empty = dict.fromkeys(("teacher", "payload", "reason"), "")
        first = {"id": "seekers", "kind": "seekers", "about": "seekers", "revision": 0, "attempts": 0}
        op.bulk_insert(_jobs(), [{**first, **empty, "due": datetime(2026, 1, 1, tzinfo=UTC)}])


def _no_seekers() -> None:
    op.drop_table("seekers")
    op.execute("DELETE FROM jobs WHERE kind = 'seekers'")


def _saved_searches() -> None:
    op.create_table(
        "saved_searches",
        sa.Column("added", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "teacher")),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("added", name=op.f("pk_saved_searches")),
        sa.UniqueConstraint("id", name=op.f("uq_saved_searches_id")),
    )
    op.create_index(op.f("ix_saved_searches_teacher"), "saved_searches", ["teacher"])


def _jobs() -> sa.TableClause:
    words = (sa.column(name, sa.Text()) for name in ("id", "kind", "about", "teacher", "payload", "reason"))
    numbers = (sa.column(name, sa.Integer()) for name in ("revision", "attempts"))
    return sa.table("jobs", *words, *numbers, sa.column("due", sa.DateTime(timezone=True)))


def _number(name: str, kind: sa.types.TypeEngine[int]) -> sa.Column[int]:
    return sa.Column(name, kind, server_default="0", nullable=False)
