"""The one way to write: works are run in transactions, and who asked hears of them after the commit."""

import asyncio
import queue
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Engine, Executable
from sqlalchemy.exc import SQLAlchemyError

from core.ports.platform import NotSaved
from storage.refusal import Stale, again, cut_off, refused
from storage.savepoint import WholeLost, savepoint

T = TypeVar("T")
Work = Callable[[Connection], T]
"""Reads and writes over the connection and does nothing else: it is run again when the database asks for that. It
never commits."""

TRIES = 12


class Writer(Protocol):
    """Takes works from any thread."""

    def submit(self, work: Work[T]) -> Future[T]:
        """Run the work in a transaction. The future is done after the commit.

        It holds `NotSaved` when the database is locked, full, read-only or gone, and otherwise what the work raised.
        """
        ...

    async def run(self, work: Work[T]) -> T:
        """The same, for the event loop."""
        ...

    def close(self) -> None:
        """Finish what was submitted, then stop."""
        ...


@dataclass(frozen=True)
class Waiting:
    """A work and whoever waits for it."""

    work: Work[Any]
    future: Future[Any]


class GroupWriter:
    """SQLite's writer: one thread, which takes everything that waits into one transaction.

    One commit costs one flush to the disk, whatever it holds, so 64 works together cost little more than one. Each
    work has its own savepoint: one that fails takes back only itself.
    """

    def __init__(self, engine: Engine, group: int = 64) -> None:
        self._engine = engine
        self._group = group
        self._queue: queue.SimpleQueue[Waiting | None] = queue.SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._serve, name="chaski-writer", daemon=True)
        self._thread.start()

    def submit(self, work: Work[T]) -> Future[T]:
        """See `Writer.submit`."""
        future: Future[T] = Future()
        if self._closed:
            future.set_exception(NotSaved("the database is closed"))
        else:
            self._queue.put(Waiting(work, future))
        return future

    async def run(self, work: Work[T]) -> T:
        """See `Writer.run`."""
        return await asyncio.wrap_future(self.submit(work))

    def close(self) -> None:
        """See `Writer.close`."""
        self._closed = True
        self._queue.put(None)
        self._thread.join()

    def _serve(self) -> None:
        while (first := self._queue.get()) is not None:
            batch = [first]
            while len(batch) < self._group and not self._queue.empty():
                item = self._queue.get()
                if item is None:
                    self._queue.put(None)
                    break
                batch.append(item)
            self._take([item for item in batch if item.future.set_running_or_notify_cancel()])

    def _take(self, batch: list[Waiting]) -> None:
        try:
            results = self._commit(batch)
        except WholeLost as lost:
            if len(batch) > 1:
                # Whose fault it was cannot be told from inside: each gets a transaction of its own.
                for item in batch:
                    self._take([item])
            else:
                batch[0].future.set_exception(refused(lost.error) or lost.error)
        except Exception as error:  # noqa: BLE001 - it belongs to those who wait, and the thread must live
            for item in batch:
                item.future.set_exception(refused(error) or error)
        else:
            for item, (value, failure) in zip(batch, results, strict=True):
                if failure is None:
                    item.future.set_result(value)
                else:
                    item.future.set_exception(refused(failure) or failure)

    def _commit(self, batch: list[Waiting]) -> list[tuple[Any, Exception | None]]:
        with self._engine.begin() as connection:
            return [self._within(connection, item.work) for item in batch]

    def _within(self, connection: Connection, work: Work[Any]) -> tuple[Any, Exception | None]:
        try:
            with savepoint(connection, "work"):
                return work(connection), None
        except WholeLost:
            raise
        except Exception as error:  # noqa: BLE001 - it belongs to whoever waits for this work
            return None, error


class PoolWriter:
    """PostgreSQL's writer: a few threads, one transaction per work.

    A work that lost a race (a deadlock, a thing changed meanwhile) or its connection before the commit is run again.
    """

    def __init__(self, engine: Engine, workers: int = 4) -> None:
        self._engine = engine
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="chaski-writer")

    def submit(self, work: Work[T]) -> Future[T]:
        """See `Writer.submit`."""
        try:
            return self._pool.submit(self._commit, work)
        except RuntimeError:
            closed: Future[T] = Future()
            closed.set_exception(NotSaved("the database is closed"))
            return closed

    async def run(self, work: Work[T]) -> T:
        """See `Writer.run`."""
        return await asyncio.wrap_future(self.submit(work))

    def close(self) -> None:
        """See `Writer.close`."""
        self._pool.shutdown(wait=True)

    def _commit(self, work: Work[T]) -> T:
        lost = 0
        contested: list[Executable] = []
        for attempt in range(TRIES):
            committing = False
            try:
                with self._engine.connect() as connection, connection.begin():
                    for row in contested:
                        connection.execute(row)
                    value = work(connection)
                    committing = True
                return value
            except Exception as error:
                lost += cut_off(error)
                if isinstance(error, Stale):
                    contested.append(error.row)
                # After a commit that was cut off nobody knows what was kept, so it is not for us to repeat.
                retry = again(error) or (cut_off(error) and not committing and lost == 1)
                if not retry or attempt == TRIES - 1:
                    if unable := refused(error):
                        raise unable from error
                    raise
                if again(error):
                    time.sleep(random.uniform(0, 0.004 * (attempt + 1)))
        raise SQLAlchemyError("unreachable: the last try returns or raises")
