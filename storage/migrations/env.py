"""What Alembic runs for every command: over the connection it is given, with our column types in plain words."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from storage.nouns import every_table
from storage.types import Instant


def plain(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:
    """A step must mean the same for ever, so it names no type of ours, whose meaning may change."""
    if kind == "type" and isinstance(item, Instant):
        return "sa.DateTime(timezone=True)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=every_table(),
    render_as_batch=True,  # SQLite changes a table only by copying it
    render_item=plain,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
