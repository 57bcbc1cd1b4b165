"""Turns in processes of their own: `python -m tests.transcripts.turn` takes each line of its input, a turn as JSON.

It proves that nothing but the database carries a story on: not this process's memory, not the order of its hashes.
"""

import json
import os
import signal
import subprocess
import sys
import zoneinfo
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from adapters.paper.printer import Printer
from core.assistant import Assistant
from core.chat.heard import Incoming
from core.ports.platform import Abilities
from core.texts import LANGUAGES, texts
from core.usecases.turn import House
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fakes.seal import SEAL

ROOT = Path(__file__).parents[2]
SEED = "7"
LONGEST = 60
"""Seconds for one turn, after which its process ends."""


@dataclass
class Elsewhere:
    """A process with another hash seed that has everything imported and gives each turn a fork of itself.

    Starting one process after another would take a second each. `close` ends it.
    """

    _process: "subprocess.Popen[str] | None" = field(default=None, init=False)

    def take(self, url: str, house: House, incoming: Incoming, abilities: Abilities, now: datetime) -> None:
        """Have the turn taken there; raises RuntimeError with what its process said when it failed."""
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.transcripts.turn"],
                cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": SEED},
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            )
        turn = {
            "url": url,
            "house": asdict(house),
            "incoming": incoming.model_dump_json(),
            "abilities": asdict(abilities),
            "now": now.isoformat(),
        }
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(turn) + "\n")
        self._process.stdin.flush()
        said: list[str] = []
        for line in self._process.stdout:
            if line.startswith("exit "):
                if line != "exit 0\n":
                    raise RuntimeError(f"the turn failed in a new process, {line}{''.join(said)}")
                return
            said.append(line)
        raise RuntimeError(f"no process for new turns:\n{''.join(said)}")

    def close(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.communicate()
            self._process = None


def main() -> None:
    """Take every turn that comes in, each in a fork that ends with it."""
    zoneinfo.reset_tzpath(to=[])
    # The sentences are read before: half a second for each turn, and no turn leaves anything in them.
    for language in LANGUAGES:
        texts(language)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            signal.alarm(LONGEST)
            take(json.loads(line))
            # Without taking the whole interpreter down, which takes longer than the turn.
            sys.stdout.flush()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"exit {status}\n")
        sys.stdout.flush()


def take(turn: dict[str, Any]) -> None:
    """Take one turn."""
    house = House(**{**turn["house"], "meeting_hosts": tuple(turn["house"]["meeting_hosts"])})
    assistant = Assistant(lambda: uuid4().hex, Printer(), house, seal=SEAL)
    incoming, abilities = Incoming.model_validate_json(turn["incoming"]), Abilities(**turn["abilities"])
    now = datetime.fromisoformat(turn["now"])
    database = Database(turn["url"])
    try:
        database.writer.submit(lambda c: assistant.hear(UnitOfWork(c), incoming, abilities, now)).result()
    finally:
        database.close()


if __name__ == "__main__":
    main()
