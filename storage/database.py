"""The database of one installation: who may open it, who writes, who reads."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection

from storage.engines import address, file_of, open_postgres, open_sqlite
from storage.processlock import AlreadyRunning, ProcessLock
from storage.refusal import refused
from storage.tables import void_leases
from storage.writer import GroupWriter, PoolWriter, Writer

__all__ = ["AlreadyRunning", "Database"]

T = TypeVar("T")


class Database:
    """SQLite or PostgreSQL by URL.

    `waiting` is how many seconds a write waits for another process's lock before it is refused; `group` the most
    works in one SQLite commit; `workers` the writing threads on PostgreSQL. With `exclusive` (SQLite only) this
    process alone may use the file; without it nothing must be written but by tools that a person runs.
    Raises `AlreadyRunning` when another process has the file, ValueError for an address that is none.
    """

    def __init__(
        self, url: str, *, exclusive: bool = True, waiting: float = 5.0, group: int = 64, workers: int = 4
    ) -> None:
        self.url = address(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.file = file_of(self.url)
        self._lock: ProcessLock | None = None
        self.writer: Writer
        if self.file:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._lock = ProcessLock(self.file) if exclusive else None
            self.engine = open_sqlite(self.url, waiting, reading=False)
            self._reader = open_sqlite(self.url, waiting, reading=True)
            self.writer = GroupWriter(self.engine, group)
        else:
            self.engine = open_postgres(self.url, workers + 4)
            self._reader = self.engine.execution_options(postgresql_readonly=True)
            self.writer = PoolWriter(self.engine, workers)
        self._readers = ThreadPoolExecutor(4, thread_name_prefix="chaski-reader")

    def start(self) -> None:
        """Call once, after the migrations and before any courier.

        SQLite is ours alone, so whatever a former process held is free again at once. On PostgreSQL others may be at
        work, and what nobody holds any more is free when its lease is over.
        """
        if self.is_sqlite:
            self.writer.submit(void_leases).result()

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Run read-only work in a thread; raises `NotSaved` when the database is not there."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self.look, work)

    def look(self, work: Callable[[Connection], T]) -> T:
        """The same, in this thread."""
        try:
            with self._reader.connect() as connection:
                return work(connection)
        except Exception as error:
            if unable := refused(error):
                raise unable from error
            raise

    def scrub(self) -> bool:
        """Have SQLite's log emptied, so that no deleted word stays in it; False when a reader kept it from that.

        A log that others still read is left alone; call again later. PostgreSQL does this in its own time.
        """
        if not self.is_sqlite:
            return True
        raw = self.engine.raw_connection()
        try:
            cursor = raw.cursor()
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy = cursor.fetchone()
            return busy is not None and busy[0] == 0
        finally:
            raw.close()

    def close(self) -> None:
        """Finish what was submitted and let go of the database."""
        self.writer.close()
        self._readers.shutdown(wait=True)
        self._reader.dispose()
        self.engine.dispose()
        if self._lock:
            self._lock.release()
            self._lock = None
