"""Runs `chaski` under a shifted system clock: `python -m tests.wire.shifted FILE run`.

FILE holds the shift in seconds and is read again and again, so that a test can let days pass in a second. Only the
wall clock is shifted; what is measured on the monotonic clock takes its real time, as on a machine whose clock jumps.
"""

import sys
import threading
import time
from pathlib import Path

import time_machine

from bots import alarm, courier, scribe
from bots.__main__ import app
from bots.pace import Pacer

LOOK = 0.02
SEEN = ".seen"
"""The file beside FILE that says which shift the house lives by now."""


def follow(file: Path, traveller: time_machine.Traveller) -> None:
    """Keep to the shift that the file asks for; ends with the process."""
    shifted = None
    while True:
        wanted = float(file.read_text())
        if wanted != shifted:
            # From the machine's own clock, not from the last shift: beginning to travel takes its time on a busy one.
            traveller.shift(time_machine.escape_hatch.time.time() + wanted - time.time())
            shifted = wanted
            file.with_suffix(SEEN).write_text(repr(shifted))
        time.sleep(LOOK)


def hurry() -> None:
    """What is made for people takes seconds that a test need not wait for.

    A clock that jumps rings nobody, so everybody looks more often; and nobody taps faster than a messenger allows.
    """
    courier.LONGEST = alarm.RING = scribe.SWEEP = 0.3  # type: ignore[assignment]
    Pacer.reserve = lambda self, chat, *, room=False: 0.0  # type: ignore[method-assign]


def run() -> None:
    """`chaski` with the words that follow the file's name."""
    shift_file = Path(sys.argv.pop(1))
    hurry()
    first = float(shift_file.read_text())
    with time_machine.travel(time.time() + first, tick=True) as machine:
        threading.Thread(target=follow, args=(shift_file, machine), daemon=True).start()
        app()


if __name__ == "__main__":
    run()
