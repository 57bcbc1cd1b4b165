"""A process that only listens, and writes what it stored to a file: something to kill."""

import asyncio
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from pydantic import SecretStr

from adapters.telegram import Settings, Timing, create
from core.ports.platform import RawEvent
from tests.fakes.wiring import WIRING


class Ledger:
    """One synced line per batch with its cursor; a line without its end was never committed."""

    def __init__(self, path: Path) -> None:
        self.path = path

    async def store(self, platform: str, events: Sequence[RawEvent], cursor: str | None = None) -> int:
        """Commit the batch."""
        with self.path.open("a") as file:
            file.write(json.dumps({"cursor": cursor, "ids": [event.event_id for event in events]}) + "\n")
            file.flush()
            os.fsync(file.fileno())
        return len(events)

    async def cursor(self, platform: str) -> str | None:
        """The cursor of the last whole line; what a kill left of a line is cut off first."""
        whole = committed(self.path)
        self.path.write_text("".join(json.dumps(line) + "\n" for line in whole))
        return whole[-1]["cursor"] if whole else None


def committed(path: Path) -> list[dict[str, str]]:
    """The whole lines of a ledger."""
    text = path.read_text() if path.exists() else ""
    return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]


if __name__ == "__main__":
    address, token, ledger = sys.argv[1:]
    bot = create(Settings(token=SecretStr(token), base_url=address), WIRING, Timing(poll=1, patience=0.2))
    asyncio.run(bot.listen(Ledger(Path(ledger))))
