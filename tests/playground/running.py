"""Chaski as `chaski run` starts it without any token: a process of its own, its playground at a printed address."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

TREE = Path(__file__).resolve().parents[2]
STARTS, STOPS = 40.0, 15.0
"""Seconds that a start may take on a busy machine, and that a stop may take anywhere."""
NOWHERE = "http://127.0.0.1:9"
"""A proxy that does not exist: whatever would leave the machine fails."""


def story_begins(after: datetime) -> datetime:
    """The first 10:05 in Argentina, on the Monday from 22 to 28 November, that is still to come.

    The playground's clock only goes forward, and the plan of the story needs the four weeks before Gisel's holidays.
    """
    here = ZoneInfo("America/Argentina/Buenos_Aires")
    for year in (after.year, after.year + 1):
        day = datetime(year, 11, 22, tzinfo=here).date()
        day += timedelta(days=-day.weekday() % 7)
        if (begins := datetime.combine(day, time(10, 5), here)) > after:
            return begins
    raise AssertionError("every year has a November")


class Running:
    """`with Running(folder, begins) as chaski: page.goto(chaski.url)`; `begins` is what its clock says at the start.

    More settings are given as their environment names them, without the prefix: `OPENAI_API_KEY="…"`.
    """

    def __init__(self, folder: Path, begins: datetime, **settings: str) -> None:
        self.folder = folder
        self.settings = {f"CHASKI_{name}": value for name, value in settings.items()}
        self.url = ""
        self._begins = begins
        self._log = folder / "log"

    def __enter__(self) -> Self:
        clock = self.folder / "home" / "playground" / "clock.json"
        clock.parent.mkdir(parents=True)
        clock.write_text(json.dumps({"ahead": (self._begins - datetime.now(UTC)).total_seconds()}))
        # In a folder of its own: a developer's .env with real tokens must stay out of this.
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bots", "run"],
                env=self._environment(),
                cwd=self.folder,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self.url = self._printed()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGTERM)
        try:
            code = self._process.wait(STOPS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()
        # Shown by pytest for a test that failed, and only then.
        sys.stderr.write(self._log.read_text()[-4000:])
        assert code == 0, f"stopped with {code}"

    def _printed(self) -> str:
        assert self._process.stdout is not None
        too_long = threading.Timer(STARTS, self._process.kill)
        too_long.start()
        line = self._process.stdout.readline()
        too_long.cancel()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert found, f"printed {line!r}:\n{self._log.read_text()}"
        return found.group()

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("CHASKI_")}
        closed = {f"{scheme}_PROXY": NOWHERE for scheme in ("HTTP", "HTTPS", "ALL")}
        own = {"CHASKI_HOME": str(self.folder / "home"), "CHASKI_PORT": "0", "PYTHONPATH": str(TREE)}
        here = {"NO_PROXY": "127.0.0.1", "PYTHONUNBUFFERED": "1"}
        return {**kept, **closed, **own, **self.settings, **here}
