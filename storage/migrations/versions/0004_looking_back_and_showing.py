"""looking back and showing."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NOUNS = {
    "promptings": ("project",),
    "own_answers": ("project", "teacher"),
    "syntheses": ("project",),
    "certificates": ("project", "teacher"),
    "showings": ("project", "teacher"),
}
"""Each new table and the fields that are asked for."""


def upgrade() -> None:
    """To this state."""
    for table, columns in NOUNS.items():
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


def downgrade() -> None:
    """Back to the state before."""
    for table in NOUNS:
        op.drop_table(table)
