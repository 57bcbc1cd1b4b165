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
    _feedback_and_hand_ins()


def downgrade() -> None:
    """Back to the state before."""
    _no_feedback_nor_hand_ins()
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


OF_FEEDBACK = {
    "feedback": ("project", "item", "teacher"),
    "hand_ins": ("project",),
    "board_pages": ("project", "teacher"),
}


def _feedback_and_hand_ins() -> None:
    """What classes say of each other's things, what they handed in, and the addresses of the board's page."""
    for table, columns in OF_FEEDBACK.items():
        op.create_table(
            table,
            sa.Column("added", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
            sa.Column("id", sa.Text(), nullable=False),
            *(sa.Column(name, sa.Text(), nullable=False) for name in columns),
            sa.Column("version", sa.Integer(), nullable=False),
            sa.Column("body", sa.Text(), nullable=False),
            sa.PrimaryKeyConstraint("added", name=op.f(f"pk_{table}")),
            sa.UniqueConstraint("id", name=op.f(f"uq_{table}_id")),
        )
        with op.batch_alter_table(table, schema=None) as batch_op:
            for name in columns:
                batch_op.create_index(batch_op.f(f"ix_{table}_{name}"), [name], unique=False)


def _no_feedback_nor_hand_ins() -> None:
    for table in OF_FEEDBACK:
        op.drop_table(table)
