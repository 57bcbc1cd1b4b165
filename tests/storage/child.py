"""A process of its own for test_processes.py: `hold URL`, `deliver URL POINT`, `drain URL` or `write URL`."""

import itertools
import json
import sys
import time
from collections.abc import Callable
from functools import partial

from core.chat.delivery import Delivered
from storage.database import AlreadyRunning, Database
from tests.storage.people import Desk, add_teacher


def say(words: str) -> None:
    """One line to the test that waits for it."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def hold(url: str) -> None:
    """Hold the database until killed, or say that somebody else does."""
    try:
        Database(url)
    except AlreadyRunning:
        say("already running")
        return
    say("holding")
    time.sleep(60)


def deliver(url: str, point: str) -> None:
    """Claim, send and mark, and stand still at the named point until killed."""
    desk = Desk(Database(url))
    desk.database.start()
    claims = desk.claim()
    marked = []
    if point == "marked":
        for claimed in claims[:2]:
            desk.mark(claimed, Delivered("m"))
            marked.append(claimed.key)
    say(json.dumps({"marked": marked}))
    time.sleep(60)


def drain(url: str) -> None:
    """Claim and mark until nothing is left, together with whoever else does; say what was ours."""
    desk = Desk(Database(url))
    mine = []
    idle = 0
    while idle < 20:
        claims = desk.claim(limit=20)
        idle = 0 if claims else idle + 1
        mine += [claimed.key for claimed in claims if desk.mark(claimed, Delivered("m")).state == "sent"]
        time.sleep(0 if claims else 0.01)
    desk.database.close()
    say(json.dumps(mine))


def write(url: str) -> None:
    """Add teachers for ever; say each one after its commit."""
    desk = Desk(Database(url))
    for number in itertools.count():
        desk.database.writer.submit(partial(add_teacher, f"t{number}")).result()
        say(f"t{number}")


if __name__ == "__main__":
    deeds: dict[str, Callable[..., None]] = {"hold": hold, "deliver": deliver, "drain": drain, "write": write}
    deeds[sys.argv[1]](*sys.argv[2:])
