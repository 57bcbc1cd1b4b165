"""10,000 reminders as APScheduler's own documentation keeps them: `scheduler fill FILE` and `scheduler run FILE URL`.

In its favour the time of grace is unlimited: with the default of one second it delivered none of 10,000.
"""

import asyncio
import importlib
import sys
import time
from datetime import UTC, datetime

import aiohttp
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import create_engine, event

COUNT = 10_000
PAST = datetime(2026, 1, 1, tzinfo=UTC)
SESSIONS: list[aiohttp.ClientSession] = []


async def remind(url: str, chat: int) -> None:
    """One letter."""
    async with SESSIONS[0].post(url, data={"chat_id": chat, "text": "Your call begins in ten minutes."}) as answer:
        await answer.read()


def fill(file: str, url: str) -> None:
    """Keep all jobs; how long that takes is not measured, so it does without flushes."""
    engine = create_engine(f"sqlite:///{file}")
    event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA synchronous=OFF"))
    scheduler = AsyncIOScheduler(timezone=UTC, jobstores={"default": SQLAlchemyJobStore(engine=engine)})

    async def keep() -> None:
        scheduler.start(paused=True)
        for chat in range(1, COUNT + 1):
            scheduler.add_job(remind, "date", run_date=PAST, args=(url, chat), misfire_grace_time=None)

    asyncio.run(keep())


async def run(file: str, _: str) -> None:
    """Load everything, then begin at once; prints the instant at which all became due."""
    SESSIONS.append(aiohttp.ClientSession())
    scheduler = AsyncIOScheduler(timezone=UTC, jobstores={"default": SQLAlchemyJobStore(f"sqlite:///{file}")})
    scheduler.start(paused=True)
    print(time.time(), flush=True)  # noqa: T201 - this is how the benchmark learns when it began
    scheduler.resume()
    await asyncio.Event().wait()


if __name__ == "__main__":
    # The stored jobs name this module, which is not called so while it is run.
    stored = importlib.import_module("tests.bench.scheduler")
    if sys.argv[1] == "fill":
        stored.fill(*sys.argv[2:])
    else:
        asyncio.run(stored.run(*sys.argv[2:]))
