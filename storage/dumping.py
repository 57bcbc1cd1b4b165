"""PostgreSQL's own copies: made and put back by its tools, pg_dump and pg_restore."""

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

from sqlalchemy import URL, Connection, inspect, text

from storage.database import Database

CUSTOM = "--format=custom", "--no-owner"
MAGIC = b"PGDMP"
"""How a dump in PostgreSQL's custom format begins."""


class NoTool(Exception):
    """The tool is not installed here; `command` does the same where it is."""

    def __init__(self, tool: str, command: str) -> None:
        super().__init__(f"{tool} is not installed here; where it is, run: {command}")


class Failed(Exception):
    """The tool ended with an error, in its own words."""


def dump(url: URL, file: Path, named: Path) -> None:
    """Copy the database as it is at one moment into the file, which will be `named`; raises `NoTool` or `Failed`."""
    if shutil.which("pg_dump") is None:
        raise NoTool("pg_dump", shlex.join(("pg_dump", *CUSTOM, f"--file={named}", f"--dbname={_plain(url)}")))
    _run(url, "pg_dump", *CUSTOM, f"--file={file}", f"--dbname={_plain(url)}")


def restore(url: URL, file: Path) -> None:
    """Put a dump back in one transaction, in place of the tables of the same names; raises `NoTool` or `Failed`."""
    how = ("--clean", "--if-exists", "--no-owner", "--exit-on-error", "--single-transaction")
    _run(url, "pg_restore", *how, f"--dbname={_plain(url)}", str(file))


def tables_in(url: URL, file: Path) -> set[str]:
    """The tables that a dump holds; raises `NoTool`, and `Failed` for a file that is none."""
    listed = _run(url, "pg_restore", "--list", str(file))
    return set(re.findall(r"^\d+; .* TABLE \S+ (\S+) ", listed, re.MULTILINE))


def drop_others(database: Database, kept: set[str]) -> None:
    """Drop what a newer version had made besides: its next upgrade would stumble over it."""

    def work(connection: Connection) -> None:
        for name in set(inspect(connection).get_table_names()) - kept:
            connection.execute(text(f'DROP TABLE "{name}" CASCADE'))

    database.writer.submit(work).result()


def others_connected(connection: Connection) -> int:
    """How many other connections there are to this database: a bot that runs, or somebody who looks at it."""
    mine = "datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    return int(connection.execute(text(f"SELECT count(*) FROM pg_stat_activity WHERE {mine}")).scalar_one())


def has_rows(connection: Connection) -> bool:
    """Whether any table holds anything, but for the number of the last step."""
    names = [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
    return any(connection.execute(text(f'SELECT 1 FROM "{name}" LIMIT 1')).first() for name in names)


def _run(url: URL, tool: str, *words: str) -> str:
    if shutil.which(tool) is None:
        raise NoTool(tool, shlex.join((tool, *words)))
    # Not among the words: those everybody on the machine can read.
    password = {"PGPASSWORD": str(url.password)} if url.password else {}
    done = subprocess.run([tool, *words], env={**os.environ, **password}, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failed(" ".join(done.stderr.split())[:400] or f"{tool} ended with {done.returncode}")
    return done.stdout


def _plain(url: URL) -> str:
    """The address as PostgreSQL's tools read it, without its password."""
    # Not `set`, for which None means that nothing is to be changed.
    return url._replace(drivername="postgresql", password=None).render_as_string(hide_password=False)
