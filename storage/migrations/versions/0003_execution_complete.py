"""execution complete."""

import json
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
    _corrected_translations()
    _words_of_projects()
    _rooms()
    _concerns()
    _calendar_feeds()
    _feedback_and_hand_ins()
    _urgencies()
    _open_questions_about_photos()


def downgrade() -> None:
    """Back to the state before."""
    op.drop_table("rooms")
    _no_words_of_projects()
    _no_corrected_translations()
    op.drop_table("concerns")
    _no_calendar_feeds()
    _no_feedback_nor_hand_ins()
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


def _corrected_translations() -> None:
    """Which translations a teacher has written better."""
    with op.batch_alter_table("translations", schema=None) as batch_op:
        batch_op.add_column(sa.Column("corrected", sa.Text(), nullable=True))
    op.execute("UPDATE translations SET corrected = ''")
    with op.batch_alter_table("translations", schema=None) as batch_op:
        batch_op.alter_column("corrected", existing_type=sa.Text(), nullable=False)
        batch_op.create_index(batch_op.f("ix_translations_corrected"), ["corrected"], unique=False)


def _no_corrected_translations() -> None:
    with op.batch_alter_table("translations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_translations_corrected"))
        batch_op.drop_column("corrected")


def _words_of_projects() -> None:
    """The words that the classes of a project keep."""
    op.create_table(
        "words",
        sa.Column("added", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "project", "teacher")),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("added", name=op.f("pk_words")),
        sa.UniqueConstraint("id", name=op.f("uq_words_id")),
    )
    for column in ("project", "teacher"):
        op.create_index(op.f(f"ix_words_{column}"), "words", [column], unique=False)


def _no_words_of_projects() -> None:
    op.drop_table("words")


def _rooms() -> None:
    """Groups and channels in which a project is read along."""
    op.create_table(
        "rooms",
        sa.Column("added", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("project", sa.Text(), nullable=False),
        sa.Column("teacher", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("added", name=op.f("pk_rooms")),
        sa.UniqueConstraint("id", name=op.f("uq_rooms_id")),
    )
    for column in ("project", "teacher"):
        op.create_index(op.f(f"ix_rooms_{column}"), "rooms", [column])


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


def _urgencies() -> None:
    """Who is behind a letter; those that wait already keep their time."""
    op.add_column("deliveries", sa.Column("urgency", sa.Text(), nullable=False, server_default=""))


def _no_urgencies() -> None:
    op.drop_column("deliveries", "urgency")


OF_PHOTOS = {
    "sittings": ("id", "conversation", "about", "journal", "question", "card", "state"),
    "board": ("id", "body"),
    "cards": ("id", "conversation", "about"),
}


def _open_questions_about_photos() -> None:
    """Who can be recognised on a photo is a conversation of its own now, and the photo's line is kept beside the photo.

    Otherwise a question that stands open today would never find its photo again.
    """
    run = op.get_bind().execute
    sittings, board, cards = (sa.table(name, *map(sa.column, columns)) for name, columns in OF_PHOTOS.items())
    asked = sa.select(sittings).where(sittings.c.conversation == "board", sittings.c.question == "people")
    for sitting in run(asked.where(sittings.c.state != "ended")).all():
        journal = json.loads(sitting.journal)
        item, line = journal["do:keep"]["item"], journal.get("item", {}).get("words", "")
        for photo in run(sa.select(board).where(board.c.id == item)).all():
            body = json.dumps({**json.loads(photo.body), "line": line}, ensure_ascii=False)
            run(sa.update(board).where(board.c.id == item).values(body=body))
        moved = {"conversation": "board-ask", "about": item}
        run(sa.update(cards).where(cards.c.id == sitting.card).values(moved))
        now = {**moved, "journal": json.dumps({"do:open": True})}
        run(sa.update(sittings).where(sittings.c.id == sitting.id).values(now))
