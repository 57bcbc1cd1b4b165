"""Resident memory of `chaski run` with both messengers configured and nobody at their addresses."""

import time
from datetime import UTC, datetime
from pathlib import Path

from storage.database import Database
from tests.bench.child import Child
from tests.bench.databases import Databases
from tests.bench.people import owe
from tests.bench.table import Line

DEAD = "http://127.0.0.1:1"
SETTLED = 15.0
"""Seconds after which everything has been imported, tried and tried again."""


def memory(databases: Databases, folder: Path) -> list[Line]:
    """Idle, and with 10,000 letters due that cannot leave."""
    idle = megabytes(databases.sqlite(), folder, "idle")
    full = databases.sqlite()
    database = Database(full)
    database.writer.submit(lambda connection: owe(connection, datetime.now(UTC))).result()
    database.close()
    due = megabytes(full, folder, "due")
    return [
        Line("Memory, idle", f"{idle:.0f} MB", goal="<= 120 MB", met=idle <= 120),
        Line("  with 10,000 letters due", f"{due:.0f} MB", goal="<= 120 MB", met=due <= 120),
    ]


def megabytes(url: str, folder: Path, name: str) -> float:
    """The most that a process held in its first seconds."""
    home = folder / f"memory-{name}"
    home.mkdir()
    tokens = {"TELEGRAM_TOKEN": "1:dead", "SLACK_BOT_TOKEN": "xoxb-dead", "SLACK_APP_TOKEN": "xapp-dead"}
    places = {"HOME": home, "PORT": 0, "DATABASE_URL": url, "LOG_LEVEL": "ERROR"}
    addresses = {"TELEGRAM_BASE_URL": f"{DEAD}/bot", "SLACK_BASE_URL": f"{DEAD}/api/"}
    with Child("bots", "run", log=home / "log", **tokens, **places, **addresses) as child:
        child.said()
        time.sleep(SETTLED)
        return child.megabytes("VmHWM")
