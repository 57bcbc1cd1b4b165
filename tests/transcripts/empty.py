"""An empty database with all its tables; to take every step anew took most tests longer than what they are about."""

import tempfile
from functools import cache
from pathlib import Path

from storage.database import Database
from storage.migrate import upgrade


def lay_out(file: Path) -> None:
    """Put an empty database there, unless there is one."""
    if not file.exists():
        file.write_bytes(_empty())


@cache
def _empty() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "empty.db"
        database = Database(f"sqlite:///{file}")
        try:
            upgrade(database)
        finally:
            database.close()
        return file.read_bytes()
