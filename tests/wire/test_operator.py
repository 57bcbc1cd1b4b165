"""What an operator gets wrong, and what breaks around a running bot: one clear line, and everything else goes on."""

import json
import re
import socket
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.wire.house import STOPS, House
from tests.wire.stage import Stage, staged
from tests.wire.steps import MEETING, gisel_begins, jhansi_sets_up_her_class, play

CANARY = "canary0123456789"


def test_a_wrong_telegram_token_is_one_line_and_slack_works(tmp_path: Path) -> None:
    with staged(tmp_path / "house", TELEGRAM_TOKEN="123456:wrong") as stage:
        stage.house.start()
        play(stage, jhansi_sets_up_her_class)
        complaints = lines(stage.house, "CHASKI_TELEGRAM_TOKEN")
        assert len(complaints) == 1, complaints
        assert "Traceback" not in stage.house.log.read_text()


def test_a_messenger_that_is_down_at_the_start_keeps_nobody_waiting_and_comes_back(stage: Stage) -> None:
    stage.telegram.down()
    stage.house.start()
    play(stage, jhansi_sets_up_her_class)
    assert len(lines(stage.house, "Telegram cannot be reached")) == 1
    stage.telegram.up()
    play(stage, gisel_begins)
    stage.telegram.down()
    stage.slack.down()
    stage.telegram.up()
    stage.slack.up()
    stage.gisel.taps("Buscar una clase")
    stage.gisel.sees("¿En qué idiomas")
    stage.jhansi.taps("Find a class")
    stage.jhansi.sees("Which languages")
    assert "Traceback" not in stage.house.log.read_text()


def test_what_is_said_while_the_database_is_locked_is_not_lost(stage: Stage) -> None:
    stage.house.start()
    play(stage, gisel_begins)
    with closing(sqlite3.connect(stage.house.home / "chaski.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        stage.gisel.taps("Buscar una clase")
        stage.jhansi.says("hello")
        time.sleep(6.5)  # the bot waits 5 s for a lock
        other.execute("ROLLBACK")
    stage.gisel.sees("¿En qué idiomas")
    stage.jhansi.sees("Your class")
    stage.settle()
    assert (stage.gisel.copies("¿En qué idiomas"), stage.jhansi.copies("Your class")) == (1, 1)
    assert stage.house.health()["ok"]


def test_sigterm_finishes_what_is_under_way_and_makes_no_copies(stage: Stage) -> None:
    stage.house.forks = False
    stage.house.start()
    stage.telegram.order("delay", seconds=1)
    stage.slack.order("delay", seconds=1)
    stage.gisel.says("/start")
    stage.jhansi.says("hello")
    stage.gisel.sees("Soy Chaski")
    stage.jhansi.sees("Your class")
    assert stage.house.stop() < STOPS
    stage.house.forks = True
    stage.house.start()
    stage.gisel.taps("Empezar")
    stage.gisel.sees("1 de 3")
    stage.settle()
    assert len(stage.gisel.reads()) == 1
    assert stage.jhansi.copies("Your class") == 1


def test_no_secret_is_in_any_log_at_debug(tmp_path: Path) -> None:
    with staged(
        tmp_path / "house",
        TELEGRAM_TOKEN=f"123456789:AAH-{CANARY}-telegram-{CANARY}",
        SLACK_SIGNING_SECRET=f"{CANARY}-signing",
        OPENAI_API_KEY=f"sk-{CANARY}-openai",
        OPENAI_BASE_URL="http://127.0.0.1:9/v1",
        LOG_LEVEL="DEBUG",
        LOG_FORMAT="json",
        METRICS_TOKEN=f"{CANARY}-metrics",
    ) as stage:
        stage.telegram.token = f"123456789:AAH-{CANARY}-telegram-{CANARY}"
        stage.slack.bot_token, stage.slack.app_token = f"xoxb-{CANARY}-bot", f"xapp-{CANARY}-app"
        stage.house.settings |= {"SLACK_BOT_TOKEN": stage.slack.bot_token, "SLACK_APP_TOKEN": stage.slack.app_token}
        stage.telegram.order("html", times=1)
        stage.slack.order("html", times=1)
        stage.house.start()
        play(stage, *MEETING)
        stage.telegram.down()
        stage.slack.down()
        stage.house.wait(lambda: lines(stage.house, "Telegram cannot be reached"), "Telegram missed")
        stage.house.stop()
        said = stage.house.log.read_text() + stage.house.out.read_text()
        written = [json.loads(line) for line in stage.house.log.read_text().splitlines()]
        assert {"debug", "info", "warning"} <= {line["level"] for line in written}
        assert not re.search(rf"{stage.gisel.person.id}|{stage.jhansi.person.id}|gisel_aula", said), "nobody is in it"
        assert CANARY not in said, [line for line in said.splitlines() if CANARY in line][:3]


TOKEN = {"TELEGRAM_TOKEN": "1:canary0123456789"}


WRONG: tuple[tuple[dict[str, Any], tuple[str, ...]], ...] = (
    ({"PORT": "many", "TELEGRAM_BASE_URL": "api.telegram.org"}, ("CHASKI_PORT", "CHASKI_TELEGRAM_BASE_URL: must")),
    ({"SLACK_BOT_TOKEN": "xoxb-canary0123456789"}, ("CHASKI_SLACK_APP_TOKEN is missing",)),
    ({**TOKEN, "DATABASE_URL": "mysql://somewhere/chaski"}, ("CHASKI_DATABASE_URL",)),
    ({**TOKEN, "DATABASE_URL": "postgresql://127.0.0.1:9/chaski"}, ("CHASKI_DATABASE_URL",)),
    ({**TOKEN, "DATABASE_URL": "postgresql://127.0.0.1:port/chaski"}, ("no address of a database",)),
    ({**TOKEN, "HOME": "/dev/null/chaski"}, ("CHASKI_HOME",)),
    ({"HOST": "0.0.0.0"}, ("CHASKI_HOST",)),
)


def test_a_wrong_setting_is_one_line(tmp_path: Path) -> None:
    for n, (settings, says) in enumerate(WRONG):
        refused(House(tmp_path / f"house{n}", **settings), *says)


def test_a_port_that_is_taken_and_a_second_process_are_one_line_each(tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        refused(House(tmp_path / "first", PORT=other.getsockname()[1]), "set CHASKI_PORT")
    with House(tmp_path / "house", TELEGRAM_TOKEN="1:x", TELEGRAM_BASE_URL="http://127.0.0.1:9") as house:
        house.start()
        assert house.process
        refused(house, f"process {house.process.pid} is using")
        assert house.stop() < STOPS


def test_the_doctor_says_what_to_mend(stage: Stage) -> None:
    code, said = stage.house.call("doctor")
    assert (code, said.count("MEND")) == (0, 0), said
    assert "telegram: answers" in said
    stage.telegram.token, stage.slack.app_token = "other", "xapp-other"
    stage.house.settings |= {"OPENAI_API_KEY": "sk-x", "OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}
    stage.house.settings |= {"OPENAI_DEADLINE_SECONDS": 1, "DATABASE_URL": "postgresql://127.0.0.1:9/chaski"}
    code, said = stage.house.call("doctor")
    assert code == 1
    for mend in ("CHASKI_TELEGRAM_TOKEN", "CHASKI_SLACK_APP_TOKEN", "CHASKI_OPENAI_BASE_URL", "CHASKI_DATABASE_URL"):
        assert any(line.startswith("MEND") and mend in line for line in said.splitlines()), f"{mend} in\n{said}"
    assert "Traceback" not in said


def test_migrate_does_its_work_once(tmp_path: Path) -> None:
    house = House(tmp_path / "house")
    code, said = house.call("migrate")
    assert (code, "applied" in said) == (0, True), said
    assert house.call("migrate") == (0, "database: nothing to do\n")


def refused(house: House, *says: str) -> None:
    """Starting ends at once with one line for each thing to mend, which names it."""
    one_line_each(*house.call("run"), *says)


def one_line_each(code: int, said: str, *says: str) -> None:
    """One line for each thing to mend, which names it."""
    assert code != 0
    assert len(said.splitlines()) == len(says), said
    assert all(words in line for words, line in zip(says, said.splitlines(), strict=True)), said
    assert CANARY not in said


def lines(house: House, words: str) -> list[str]:
    """The lines of the log with these words."""
    return re.findall(f".*{re.escape(words)}.*", house.log.read_text())
