"""execution complete."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """To this state."""
    _notes_of_projects()
    _calendar_feeds()


def downgrade() -> None:
    """Back to the state before."""
    _no_calendar_feeds()
    _no_notes_of_projects()


def _notes_of_projects() -> None:
    """In which project words were said."""
    with op.batch_alter_table("notes", schema=None) as batch_op:
        batch_op.add_column(sa.Column("project", sa.Text(), nullable=True))
    op.execute("UPDATE notes SET project = ''")
    with op.batch_alter_table("notes", schema=None) as batch_op:
        batch_op.alter_column("project", existing_type=sa.Text(), nullable=False)
        batch_op.create_index(batch_op.f("ix_notes_project"), ["project"], unique=False)


def _no_notes_of_projects() -> None:
    with op.batch_alter_table("notes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_notes_project"))
        batch_op.drop_column("project")


def _calendar_feeds() -> None:
    """The secret addresses of teachers' calendars."""
    op.create_table(
        "calendar_feeds",
        sa.Column("added", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("teacher", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("added", name=op.f("pk_calendar_feeds")),
        sa.UniqueConstraint("id", name=op.f("uq_calendar_feeds_id")),
    )
    with op.batch_alter_table("calendar_feeds", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_calendar_feeds_teacher"), ["teacher"], unique=False)


def _no_calendar_feeds() -> None:
    op.drop_table("calendar_feeds")
