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
    _school_codes()


def downgrade() -> None:
    """Back to the state before."""
    op.drop_table("school_codes")


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
