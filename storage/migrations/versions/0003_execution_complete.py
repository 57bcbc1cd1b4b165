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
    _concerns()


def downgrade() -> None:
    """Back to the state before."""
    op.drop_table("concerns")
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


def _concerns() -> None:
    """What worries teachers, and what became of it."""
    op.create_table(
        "concerns",
        sa.Column("added", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("reporter", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("added", name=op.f("pk_concerns")),
        sa.UniqueConstraint("id", name=op.f("uq_concerns_id")),
    )
    with op.batch_alter_table("concerns", schema=None) as batch_op:
        for column in ("reporter", "author", "about", "key", "state"):
            batch_op.create_index(batch_op.f(f"ix_concerns_{column}"), [column], unique=False)
