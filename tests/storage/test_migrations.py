"""The steps lead to the tables as they are declared, on both databases, from nothing and back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from storage import migrate
from storage.nouns import every_table
from tests.storage.conftest import Open


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/empty.db"
        return
    url: str = request.getfixturevalue("postgres")
    name = url.split("?", maxsplit=1)[0].rsplit("/", 1)[1]
    operator = create_engine(url.replace("://", "+psycopg://"), isolation_level="AUTOCOMMIT")
    with operator.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}_empty"))
    yield url.replace(f"/{name}?", f"/{name}_empty?")
    with operator.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name}_empty WITH (FORCE)"))
    operator.dispose()


def test_the_steps_lead_to_the_declared_tables(empty: str, opened: Open) -> None:
    """When this fails, write a step: python -m storage.migrate revision "what changes"."""
    database = opened(empty)
    assert migrate.current(database) is None
    missing = migrate.pending(database)
    assert missing
    assert missing[0] == "0001"
    assert migrate.upgrade(database) == missing
    assert migrate.upgrade(database) == []
    assert (migrate.current(database), migrate.pending(database)) == (missing[-1], [])

    with database.engine.connect() as connection:
        # Alembic takes SQLite's way of writing a default for another default.
        opts = {"compare_type": True, "compare_server_default": not database.is_sqlite}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, every_table()) == []


def test_a_table_that_has_no_step_would_be_seen(empty: str, opened: Open) -> None:
    database = opened(empty)
    migrate.upgrade(database)
    with database.engine.begin() as connection:
        connection.execute(text("DROP TABLE pieces"))
        found = compare_metadata(MigrationContext.configure(connection), every_table())
    assert [change[0] for change in found] == ["add_table", "add_index", "add_index"]


def test_every_step_can_be_taken_back(empty: str, opened: Open) -> None:
    database = opened(empty)
    migrate.upgrade(database)
    with database.engine.begin() as connection:
        command.downgrade(migrate._config(connection), "base")
    with database.engine.connect() as connection:
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}


def test_an_open_question_about_a_photo_goes_on_in_its_new_conversation(empty: str, opened: Open) -> None:
    database = opened(empty)
    kept = {"item": {"words": "El patio", "file": "f"}, "do:early": "", "do:keep": {"item": "photo", "place": ""}}
    at = "2026-11-30 12:00:00+00:00"
    rows = (
        f"INSERT INTO board VALUES (1, 'photo', 'p', 'gisel', 1, '{json.dumps({'id': 'photo', 'words': ''})}')",
        "INSERT INTO cards VALUES (1, 'card', 'gisel', 1, 'board', 'said:1', 'people', '[]', '', NULL, false, false)",
        f"INSERT INTO sittings VALUES (1, 's', 'gisel', 'board', 'said:1', '{json.dumps(kept)}', 'people', 'card', "
        f"'focused', '{at}')",
    )
    with database.engine.begin() as connection:
        command.upgrade(migrate._config(connection), "0002")
        for row in rows:
            connection.exec_driver_sql(row)
    migrate.upgrade(database)
    with database.engine.connect() as connection:
        (sitting,) = connection.exec_driver_sql("SELECT conversation, about, journal, question FROM sittings")
        assert tuple(sitting) == ("board-ask", "photo", '{"do:open": true}', "people")
        assert [*connection.exec_driver_sql("SELECT conversation, about FROM cards")] == [("board-ask", "photo")]
        (body,) = connection.exec_driver_sql("SELECT body FROM board").scalars()
        assert json.loads(body)["line"] == "El patio"


def test_steps_stand_in_one_numbered_row() -> None:
    steps = [step.revision for step in ScriptDirectory.from_config(migrate._config()).walk_revisions()]
    assert steps == [f"{number:04}" for number in range(len(steps), 0, -1)]


def test_a_step_is_written_by_the_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Open) -> None:
    """From no steps at all it writes the first one, which then makes every table."""
    steps = tmp_path / "migrations"
    (steps / "versions").mkdir(parents=True)
    for name in ("env.py", "script.py.mako"):
        (steps / name).write_text((migrate.STEPS / name).read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(migrate, "STEPS", steps)
    written = migrate.revision("the first tables")
    assert written.name == "0001_the_first_tables.py"
    assert "# ###" not in written.read_text(encoding="utf-8")
    database = opened(f"sqlite:///{tmp_path}/new.db")
    assert migrate.upgrade(database) == ["0001"]
    with database.engine.connect() as connection:
        assert set(every_table().tables) < set(inspect(connection).get_table_names())
