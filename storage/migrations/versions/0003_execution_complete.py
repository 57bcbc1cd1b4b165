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
    _urgencies()


def downgrade() -> None:
    """Back to the state before."""
    _no_urgencies()
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


def _urgencies() -> None:
    """Who is behind a letter; those that wait already keep their time."""
    op.add_column("deliveries", sa.Column("urgency", sa.Text(), nullable=False, server_default=""))


def _no_urgencies() -> None:
    op.drop_column("deliveries", "urgency")
