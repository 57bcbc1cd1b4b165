"""A process that has imported Chaski once and forks a house whenever one is to start: importing is most of a start.

What is forked has opened nothing and decided nothing yet, so killing it and starting another forgets as much as ever.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
import time
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import holidays

from core.texts import LANGUAGES, texts

TREE = Path(__file__).resolve().parents[2]
LOOK = 0.01
LATER = ("adapters.telegram", "adapters.slack", "uvicorn.protocols.http.h11_impl", "sqlite3")
"""What a house imports only when it needs it, and each of these does."""


class Forked:
    """One process out of the nursery, with as much of `subprocess.Popen` as a house needs."""

    def __init__(self, words: list[str], environment: dict[str, str], folder: Path, out: Path, log: Path) -> None:
        told = {"words": words, "environment": environment, "folder": str(folder), "out": str(out), "log": str(log)}
        self.pid = int(nursery().ask(told))
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """How it ended; None while it runs."""
        if self.returncode is None:
            self.returncode = nursery().ask({"ended": self.pid})
        return self.returncode

    def wait(self, seconds: float) -> int:
        """Wait until it has ended, at most so long."""
        deadline = time.monotonic() + seconds
        while (code := self.poll()) is None:
            if time.monotonic() > deadline:
                raise subprocess.TimeoutExpired(f"process {self.pid}", seconds)
            time.sleep(LOOK)
        return code

    def send_signal(self, number: int) -> None:
        """See `subprocess.Popen`."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """SIGKILL."""
        self.send_signal(signal.SIGKILL)


class Nursery:
    """The tests' end of it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.wire.nursery"], cwd=TREE, env={**os.environ, "PYTHONPATH": str(TREE)},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        atexit.register(self.close)

    def ask(self, order: dict[str, Any]) -> Any:
        """What it answers to an order."""
        assert self._process.stdin
        assert self._process.stdout
        with self._lock:
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()
            return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        """It ends, and whatever it has forked with it."""
        self._process.communicate()


@cache
def nursery() -> Nursery:
    """The one of this process."""
    return Nursery()


def orders() -> dict[str, Any]:
    """Answer orders; returns, in a process of its own, with each that is to be carried out, and never otherwise."""
    running: set[int] = set()
    for line in sys.stdin:
        order = json.loads(line)
        if "ended" in order:
            answer = ended(order["ended"])
            running -= {order["ended"]} if answer is not None else set()
        elif child := os.fork():
            running.add(answer := child)
        else:
            return dict(order)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    for left in running:
        os.kill(left, signal.SIGKILL)
    sys.exit()


def ended(child: int) -> int | None:
    """How it ended; None while it runs."""
    done, status = os.waitpid(child, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if done else None


def become(order: dict[str, Any]) -> None:
    """Be the process that was ordered: its settings, its folder, its files."""
    os.environ.clear()
    os.environ.update(order["environment"])
    os.chdir(order["folder"])
    sys.argv = ["chaski", *order["words"]]
    for number, path in ((0, os.devnull), (1, order["out"]), (2, order["log"])):
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        os.dup2(file, number)
        os.close(file)


if __name__ == "__main__":
    from tests.wire import shifted

    for name in LATER:
        import_module(name)
    holidays.list_localized_countries()  # imports a module for each country
    for language in LANGUAGES:
        texts(language)
    become(orders())
    shifted.run()
