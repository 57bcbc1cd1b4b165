"""Processes of the benchmark: started, asked, ended by their own handle."""

import json
import os
import re
import select
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any, Self

TREE = Path(__file__).resolve().parents[2]
FOLDER_FREE = {name: value for name, value in os.environ.items() if not name.startswith("CHASKI_")}


class Child:
    """`with Child("tests.bench.stub") as stub`: a module run by this Python; its first line is `said`."""

    def __init__(self, module: str, *words: str, log: Path, **settings: object) -> None:
        self._command = [sys.executable, "-m", module, *words]
        self._environment = {**FOLDER_FREE, "PYTHONPATH": str(TREE), "PYTHONUNBUFFERED": "1"}
        self._environment |= {f"CHASKI_{name}": str(value) for name, value in settings.items()}
        self._log = log

    def __enter__(self) -> Self:
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                self._command, env=self._environment, cwd=self._log.parent, stdout=subprocess.PIPE, stderr=log
            )
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
        assert self.process.stdout is not None
        self.process.stdout.close()

    def said(self, seconds: float = 60) -> str:
        """Its next line; raises RuntimeError with its log when there is none in time."""
        assert self.process.stdout is not None
        if select.select([self.process.stdout], [], [], seconds)[0] and (line := self.process.stdout.readline()):
            return line.decode().strip()
        raise RuntimeError(f"{self._command} said nothing:\n{self._log.read_text()[-4000:]}")

    def megabytes(self, what: str = "VmRSS") -> float:
        """Its resident memory now, or at its highest ("VmHWM"); Linux only."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(rf"{what}:\s+(\d+) kB", status)
        return int(found.group(1)) / 1024 if found else 0.0


class Stub:
    """The stub, as the benchmark asks it."""

    def __init__(self, child: Child) -> None:
        self.url = f"http://127.0.0.1:{child.said()}"

    def drive(self, token: str, count: int, flight: int, text: str = "/home") -> tuple[float, list[float]]:
        """Have a bot answer this many commands: seconds in all, and each answer's seconds, sorted."""
        answer = self._ask(f"/drive/{token}", {"count": count, "flight": flight, "text": text})
        return answer["seconds"], sorted(answer["took"])

    def forget(self, token: str) -> None:
        """Count what this bot says from now on."""
        self._ask(f"/count/{token}", {})

    def said(self, token: str) -> dict[str, Any]:
        """What it has said since."""
        return self._ask(f"/said/{token}", None)

    def connected(self, token: str, seconds: float = 60) -> None:
        """Wait until it has opened its socket."""
        deadline = time.monotonic() + seconds
        while not self.said(token)["connected"]:
            if time.monotonic() > deadline:
                raise RuntimeError(f"{token} never opened a socket")
            time.sleep(0.05)

    def all_said(self, token: str, count: int, seconds: float = 240) -> dict[str, Any]:
        """The same once it has written to this many chats."""
        deadline = time.monotonic() + seconds
        while (said := self.said(token))["count"] < count:
            if time.monotonic() > deadline:
                raise RuntimeError(f"{token} wrote to {said['count']} of {count} chats")
            time.sleep(0.1)
        return said

    def _ask(self, path: str, body: object) -> dict[str, Any]:
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(f"{self.url}{path}", data, timeout=310) as answer:
            return dict(json.load(answer))
