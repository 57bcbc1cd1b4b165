"""A bot killed without warning, again and again, while people write: the trap that made us poll by ourselves."""

import random
import subprocess
import sys
import time
from pathlib import Path

from tests.standins.telegram import TelegramStandin
from tests.telegram.poller import committed

KILLS = 4


def test_sigkill_while_updates_wait_loses_none(tmp_path: Path) -> None:
    ledger, luck, sent = tmp_path / "ledger", random.Random(7), list[str]()
    with TelegramStandin() as telegram:
        gisel = telegram.person("Gisel")
        command = [sys.executable, "-m", "tests.telegram.poller", telegram.base_url, telegram.token, str(ledger)]
        for _ in range(KILLS):
            sent += [str(telegram.say(gisel, "frase")["update_id"]) for _ in range(150)]
            before = len(committed(ledger))
            process = subprocess.Popen(command, cwd=Path(__file__).parents[2])
            try:
                wait_for_lines(ledger, before + 1)
                time.sleep(luck.random() / 50)
            finally:
                process.kill()
                process.wait(10)
        process = subprocess.Popen(command, cwd=Path(__file__).parents[2])
        try:
            deadline = time.monotonic() + 10
            while set(sent) - stored(ledger) and time.monotonic() < deadline:
                time.sleep(0.02)
        finally:
            process.kill()
            process.wait(10)
    assert set(sent) == stored(ledger)


def stored(ledger: Path) -> set[str]:
    """The ids of every update in the ledger."""
    return {update for line in committed(ledger) for update in line["ids"]}


def wait_for_lines(ledger: Path, lines: int) -> None:
    """Wait until the process has stored something; ten seconds at most."""
    deadline = time.monotonic() + 10
    while len(committed(ledger)) < lines:
        assert time.monotonic() < deadline, "the process stored nothing"
        time.sleep(0.002)
