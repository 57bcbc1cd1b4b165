"""One installation as its operator has it: a folder, settings, and a process to start, stop and kill."""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Engine, Executable, NullPool, create_engine, func, inspect, or_, select, text

from storage.engines import address
from storage.tables import DELIVERIES, INBOX, JOBS
from tests.wire.clock import Clock
from tests.wire.nursery import Forked

TREE = Path(__file__).resolve().parents[2]
STARTS = 40.0
"""Seconds for a start on a machine that is busy with other tests."""
STOPS = 15.0
"""Seconds within which SIGTERM ends the process: what an operator is promised."""
LEASE = 2.0


class House:
    """`with House(folder, TELEGRAM_TOKEN=...) as house: house.start()`; settings without their prefix.

    The process runs under `house.clock`. Leaving the block ends what was started here. `forks` is the quick way to a
    process (see `tests.wire.nursery`); without it an interpreter starts, as an operator's does.
    """

    def __init__(self, folder: Path, clock: Clock | None = None, **settings: object) -> None:
        self.forks = True
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.home = folder / "data"
        self.clock = clock or Clock(folder / "clock")
        self.settings: dict[str, object] = {
            "HOME": self.home, "PORT": 0, "LEASE_SECONDS": LEASE, "LOG_LEVEL": "INFO",
            # Who may come in is told in one test; in all others strangers just begin.
            "ADMISSION": "open",
            **settings,
        }
        self.process: subprocess.Popen[bytes] | Forked | None = None
        self.address = ""
        self.log, self.out = folder / "log", folder / "out"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process is not None:
            self.kill()
        if self.log.exists():
            # Shown by pytest for a test that failed, and only then.
            sys.stderr.write(f"--- the log of {self.folder.name}\n{self.log.read_text()[-8000:]}\n")

    def start(self) -> Self:
        """Start, and wait until the printed address answers."""
        self.begin()
        self.wait(lambda: self._printed() or self._ended(), "an address", STARTS)
        self.wait(lambda: self._ended() or self.health().get("database"), "an answer of /healthz")
        assert self.process is not None
        if self._ended():
            raise AssertionError(f"chaski ended with {self.process.returncode}:\n{self.log.read_text()}")
        return self

    def begin(self) -> None:
        """Start without waiting."""
        assert self.process is None, "it runs already"
        self.out.write_bytes(b"")
        self.process = self._process("run", out=self.out, log=self.log)

    def kill(self) -> None:
        """SIGKILL: nothing is told, nothing is finished."""
        assert self.process is not None
        self.process.kill()
        self.process.wait(10)
        self.process = None

    def stop(self) -> float:
        """SIGTERM; returns how many seconds it took."""
        assert self.process is not None
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(STOPS)
        assert code == 0, f"stopped with {code}:\n{self.log.read_text()[-4000:]}"
        self.process = None
        return time.monotonic() - began

    def restart(self) -> None:
        """Killed and started again."""
        self.kill()
        self.start()

    def call(self, *words: str) -> tuple[int, str]:
        """Run another command of chaski to its end: its code and all that it said."""
        with tempfile.TemporaryDirectory() as folder:
            said = Path(folder) / "said"
            code = self._process(*words, out=said, log=said).wait(STARTS)
            return code, said.read_text()

    def fetch(self, path: str) -> tuple[int, str]:
        """GET a page of the house: status and body."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=5) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def health(self) -> dict[str, Any]:
        """What /healthz says; empty while nobody answers."""
        try:
            return dict(json.loads(self.fetch("/healthz")[1]))
        except OSError:
            return {}

    def rows(self, query: Executable | str, **values: object) -> list[tuple[Any, ...]]:
        """Read the database beside the running process."""
        with self._engine().connect() as connection:
            found = connection.execute(text(query) if isinstance(query, str) else query, values)
            return [tuple(row) for row in found]

    def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table."""
        names = inspect(self._engine()).get_table_names()
        return {name: sorted(self.rows(f"SELECT * FROM {name}"), key=repr) for name in names}

    def wait(self, happened: Callable[[], object], what: str, seconds: float = 30) -> None:
        """Wait until something is so; after that time the test fails and says what never was."""
        deadline = time.monotonic() + seconds
        while not happened():
            if time.monotonic() > deadline:
                raise AssertionError(f"never: {what}")
            time.sleep(0.01)

    def settle(self) -> None:
        """Wait until nothing is waiting to be heard, done or delivered."""
        self.wait(self.is_quiet, "quiet in the house")

    def is_quiet(self) -> bool:
        """Whether nothing is under way or due."""
        now, letters = self.clock.now(), DELIVERIES.c
        due = (letters.state == "pending") & (letters.next_try <= now)
        counts = (
            select(func.count()).where(INBOX.c.state == "new"),
            select(func.count()).where(or_(letters.state.in_(("sending", "doubtful")), due)),
            select(func.count()).where(JOBS.c.state == "waiting", JOBS.c.due <= now),
        )
        return not any(self.rows(count)[0][0] for count in counts)

    def next_due(self) -> datetime | None:
        """When the next letter or the next thing to be done is due; None when nothing is."""
        letters, jobs = DELIVERIES.c, JOBS.c
        found = (
            self.rows(select(func.min(letters.next_try)).where(letters.state == "pending"))[0][0],
            self.rows(select(func.min(jobs.due)).where(jobs.state == "waiting"))[0][0],
        )
        return min((one for one in found if one), default=None)

    def _engine(self) -> Engine:
        url = str(self.settings.get("DATABASE_URL", "")) or f"sqlite:///file:{self.home}/chaski.db?mode=ro&uri=true"
        return create_engine(address(url), poolclass=NullPool)

    def _printed(self) -> bool:
        found = re.search(r"http://[0-9.]+:\d+", self.out.read_text())
        self.address = found.group() if found else ""
        return bool(found)

    def _ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def _process(self, *words: str, out: Path, log: Path) -> "subprocess.Popen[bytes] | Forked":
        words = (str(self.clock.file), *words)
        if self.forks:
            return Forked(list(words), self._environment(), self.folder, out, log)
        command = [sys.executable, "-m", "tests.wire.shifted", *words]
        with log.open("ab") as errors, out.open("ab") as said:
            return subprocess.Popen(command, env=self._environment(), cwd=self.folder, stdout=said, stderr=errors)

    def variables(self) -> dict[str, str]:
        """Its settings as the environment holds them."""
        return {f"CHASKI_{name}": str(value) for name, value in self.settings.items()}

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "PYTHONPATH": str(TREE), "PYTHONUNBUFFERED": "1", **self.variables()}
