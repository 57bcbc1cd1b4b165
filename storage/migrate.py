"""Brings the tables of an installation up to date; `python -m storage.migrate revision "words"` writes a new step."""

import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.script.revision import RevisionError
from sqlalchemy import Connection

from storage.database import Database
from storage.locks import hold

STEPS = Path(__file__).parent / "migrations"


class Newer(ValueError):
    """A newer version of Chaski took steps in this database that this one does not know."""

    def __init__(self, step: str | None) -> None:
        super().__init__(
            f"it was made by a newer Chaski (its last step is {step}): install that version again, or put back the "
            "copy from before the upgrade with chaski restore"
        )


def upgrade(database: Database) -> list[str]:
    """Take all steps that are missing, in one transaction; returns their numbers. Raises `NotSaved`, and `Newer`."""

    def work(connection: Connection) -> list[str]:
        # Two machines that start together would both create the tables.
        hold(connection, "migrations", "")
        missing = _missing(connection)
        if missing:
            command.upgrade(_config(connection), "head")
        return missing

    return database.writer.submit(work).result()


def current(database: Database) -> str | None:
    """The number of the last step taken; None in an empty database."""
    return database.look(_current)


def known_steps() -> set[str]:
    """The numbers of all steps that this version knows."""
    return {step.revision for step in ScriptDirectory.from_config(_config()).walk_revisions()}


def pending(database: Database) -> list[str]:
    """The numbers of the steps not yet taken, in their order; raises `Newer`."""
    return database.look(_missing)


def revision(words: str) -> Path:
    """Write the step from the last one to the tables as they are declared now; returns its file.

    It is found out on an empty SQLite database. Read the file before you keep it: a renamed column looks like one
    that went and another that came.
    """
    with tempfile.TemporaryDirectory() as home:
        database = Database(f"sqlite:///{home}/step.db")
        try:
            upgrade(database)
            with database.engine.begin() as connection:
                config = _config(connection)
                number = f"{len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1:04}"
                written = command.revision(config, words, autogenerate=True, rev_id=number)
        finally:
            database.close()
    step = written[0] if isinstance(written, list) else written
    if step is None:
        raise RuntimeError("no step was written")
    return _tidy(Path(step.path))


def _tidy(step: Path) -> Path:
    lines = step.read_text(encoding="utf-8").splitlines(keepends=True)
    step.write_text("".join(line for line in lines if not line.lstrip().startswith("# ###")), encoding="utf-8")
    for tool in (("format",), ("check", "--fix", "--exit-zero")):
        subprocess.run([sys.executable, "-m", "ruff", *tool, "--quiet", str(step)], check=True)
    return step


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _missing(connection: Connection) -> list[str]:
    steps = ScriptDirectory.from_config(_config())
    done = _current(connection)
    try:
        return [step.revision for step in reversed(list(steps.iterate_revisions("head", done)))]
    except RevisionError:
        raise Newer(done) from None


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["revision", words]:
            sys.stdout.write(f"{revision(words)}\n")
        case _:
            sys.exit('python -m storage.migrate revision "what changes"')
