"""definition, complete."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """To this state."""
    _open_projects()
    _school_codes()


def downgrade() -> None:
    """Back to the state before."""
    op.drop_table("school_codes")
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
