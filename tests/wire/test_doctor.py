"""Convention 25: twelve things that go wrong around Chaski, each of which `chaski doctor` names with the next step.

The real command runs in a process of its own, against stand-ins; before each fault everything is well.
"""

import json
import sqlite3
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from storage.migrate import STEPS
from tests.standins.openai_server import OpenAIServer
from tests.wire.house import House
from tests.wire.model import model
from tests.wire.stage import Stage, staged

Plant = Callable[[Stage], Iterator[None]]
FAULTS: dict[str, tuple[Plant, str, tuple[str, ...]]] = {}
"""Each fault by its number and name: how it is planted, the line that names it, and what that line says."""


def fault(number: int, line: str, *says: str) -> Callable[[Plant], Plant]:
    """Have the fault tried."""

    def kept(plant: Plant) -> Plant:
        FAULTS[f"{number}_{plant.__name__}"] = plant, line, says
        return plant

    return kept


@fault(1, "telegram", "CHASKI_TELEGRAM_TOKEN", "BotFather")
def a_wrong_telegram_token(stage: Stage) -> Iterator[None]:
    stage.house.settings["TELEGRAM_TOKEN"] = "123:another"
    yield


@fault(2, "telegram", "webhook", "chaski run takes it off")
def a_webhook_of_another_program(stage: Stage) -> Iterator[None]:
    stage.telegram.api.hook.url = "https://elsewhere.example/hook"
    yield


@fault(3, "telegram", "another program fetches", "409", "/revoke")
def another_poller(stage: Stage) -> Iterator[None]:
    over = threading.Event()
    address = f"{stage.telegram.base_url}{stage.telegram.token}/getUpdates?timeout=30&offset=0"

    def poll() -> None:
        while not over.wait(0.5):
            try:
                urllib.request.urlopen(address, timeout=40).close()
            except urllib.error.HTTPError as refused:  # whoever asked last was the doctor
                refused.close()
            except OSError:
                return

    thread = threading.Thread(target=poll, daemon=True)
    thread.start()
    stage.house.wait(lambda: stage.telegram.polled, "the other program polls")
    yield
    over.set()
    stage.telegram.say(stage.gisel.person, "that ends the last poll")
    thread.join(10)


@fault(4, "slack", "CHASKI_SLACK_BOT_TOKEN")
def a_wrong_slack_bot_token(stage: Stage) -> Iterator[None]:
    stage.house.settings["SLACK_BOT_TOKEN"] = "xoxb-another"
    yield


@fault(5, "slack", "connections:write", "CHASKI_SLACK_APP_TOKEN", "App-Level Tokens")
def an_app_token_that_may_not_connect(stage: Stage) -> Iterator[None]:
    stage.slack.order("error:missing_scope", method="apps.connections.open", times=9)
    yield


@fault(6, "slack", "groups:history", "OAuth & Permissions", "Reinstall")
def a_missing_scope(stage: Stage) -> Iterator[None]:
    granted = "app_mentions:read,channels:history,chat:write,commands,files:read,files:write,im:history,im:write"
    stage.slack.world.granted["X-OAuth-Scopes"] = f"{granted},users:read"
    yield


@fault(7, "database", "CHASKI_DATABASE_URL")
def a_database_that_does_not_answer(stage: Stage) -> Iterator[None]:
    stage.house.settings["DATABASE_URL"] = "postgresql://127.0.0.1:9/chaski"
    yield


@fault(7, "database", "no SQLite database", "chaski restore")
def a_database_that_is_none(stage: Stage) -> Iterator[None]:
    for file in stage.house.home.glob("chaski.db*"):
        file.unlink()
    (stage.house.home / "chaski.db").write_text("Dear IT person, this file was empty, so I wrote into it.\n" * 99)
    yield


@fault(7, "database", "takes no writes", "another program holds it")
def a_database_that_is_locked(stage: Stage) -> Iterator[None]:
    with beside(stage) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


@fault(8, "database", "one step behind", "chaski migrate")
def a_step_that_was_not_taken(stage: Stage) -> Iterator[None]:
    before = sorted(step.name.partition("_")[0] for step in (STEPS / "versions").glob("0*.py"))[-2]
    with beside(stage) as other:
        other.execute("UPDATE alembic_version SET version_num = ?", (before,))
    yield


@fault(8, "database", "newer Chaski", "9999", "chaski restore")
def a_database_of_a_newer_version(stage: Stage) -> Iterator[None]:
    with beside(stage) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    yield


@fault(9, "time zones", "tzdata 2024.1 is stale", "pip install --upgrade tzdata")
def stale_rules(stage: Stage) -> Iterator[None]:
    with package(stage.house, "2024.1"):
        yield


@fault(9, "time zones", "tzdata is missing", "pip install --upgrade tzdata")
def missing_rules(stage: Stage) -> Iterator[None]:
    with package(stage.house, "2026.6", empty=True):
        yield


@fault(10, "data folder", "cannot be written", "CHASKI_HOME")
def a_folder_that_cannot_be_written(stage: Stage) -> Iterator[None]:
    stage.house.settings["HOME"] = "/dev/null/chaski"
    yield


@fault(11, "clock", "s ahead of telegram's", "timedatectl set-ntp true")
def a_clock_that_is_ahead(stage: Stage) -> Iterator[None]:
    stage.telegram.api.clock = lambda: stage.house.clock.time() - 90
    stage.telegram.down()
    stage.telegram.up()
    yield


@fault(12, "model", "rejected", "CHASKI_OPENAI_API_KEY")
def a_wrong_key_of_the_model(stage: Stage) -> Iterator[None]:
    with model(OpenAIServer("401")) as server:
        stage.house.settings |= {"OPENAI_API_KEY": "sk-another-0123456789", "OPENAI_BASE_URL": server.base_url}
        yield


@fault(12, "model", "unreachable", "CHASKI_OPENAI_BASE_URL")
def a_wrong_address_of_the_model(stage: Stage) -> Iterator[None]:
    stage.house.settings |= {"OPENAI_API_KEY": "sk-x", "OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}
    yield


def test_all_twelve_are_planted() -> None:
    assert {int(name.partition("_")[0]) for name in FAULTS} == {*range(1, 13)}


@pytest.mark.parametrize("name", FAULTS)
def test_convention_25_the_doctor_names_fault(name: str, stage: Stage) -> None:
    plant, line, says = FAULTS[name]
    assert stage.house.call("migrate")[0] == 0
    assert mended(stage.house) == {}, "all is well before"
    with contextmanager(plant)(stage):
        wrong = mended(stage.house)
    assert line in wrong, wrong
    assert all(words in wrong[line] for words in says), wrong[line]
    unexpected = {*wrong} - {line} - ({"database"} if line == "data folder" else set())
    assert not unexpected, f"named besides: {unexpected}"


def test_a_setting_that_is_wrong_is_a_finding_too(tmp_path: Path) -> None:
    wrong = mended(House(tmp_path / "house", PORT="many", TELEGRAM_TOKN="1:x"))
    assert "CHASKI_PORT" in wrong["settings"]
    house = House(tmp_path / "other", TELEGRAM_TOKN="1:x")
    assert "CHASKI_TELEGRAM_TOKN" in mended(house)["settings"]


def test_a_bot_that_runs_is_asked_instead_of_disturbed(tmp_path: Path) -> None:
    with staged(tmp_path / "house") as stage:
        stage.house.start()
        stage.house.settings["PORT"] = stage.house.address.rpartition(":")[2]
        stage.house.wait(lambda: stage.house.health()["platforms"] == {"slack": True, "telegram": True}, "listening")
        polled = stage.telegram.polled
        assert mended(stage.house) == {}
        assert stage.telegram.polled <= polled + 1, "the doctor did not poll"
        stage.house.settings["PUBLIC_URL"] = "http://127.0.0.1:9"
        assert "does not lead here" in mended(stage.house)["public address"]
        stage.house.settings["PUBLIC_URL"] = stage.house.address
        assert mended(stage.house) == {}


def mended(house: House) -> dict[str, str]:
    """What the doctor says is to be mended, by the line's name, from the list for programs."""
    code, said = house.call("doctor", "--json")
    # Before it stands what went to standard error, such as the model's refusal.
    found = json.loads(said[said.index("[\n") :])
    wrong = {one["name"]: str(one["words"]) for one in found if not one["well"]}
    assert code == (1 if wrong else 0), said
    return wrong


@contextmanager
def beside(stage: Stage) -> Iterator[sqlite3.Connection]:
    """The database as another program opens it."""
    with closing(sqlite3.connect(stage.house.home / "chaski.db", isolation_level=None)) as other:
        yield other


@contextmanager
def package(house: House, version: str, *, empty: bool = False) -> Iterator[None]:
    """Another tzdata before the installed one: an older version, or one without its files."""
    folder = house.folder / "packages"
    (folder / f"tzdata-{version}.dist-info").mkdir(parents=True)
    (folder / f"tzdata-{version}.dist-info" / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: tzdata\nVersion: {version}\n"
    )
    if empty:
        (folder / "tzdata").mkdir()
        (folder / "tzdata" / "__init__.py").write_text("")
    environment: Callable[[], dict[str, Any]] = house._environment
    house.forks = False
    house._environment = lambda: {  # type: ignore[method-assign]
        **environment(), "PYTHONPATH": f"{folder}:{environment()['PYTHONPATH']}",
    }
    yield


def test_convention_25_a_clock_behind_and_a_clock_that_is_right(stage: Stage) -> None:
    assert "clock" not in mended(stage.house)
    stage.house.clock.shift(timedelta(minutes=-5))
    fixed = stage.house.clock.time() + 300
    stage.telegram.api.clock = stage.slack.world.clock = lambda: fixed
    for messenger in (stage.telegram, stage.slack):
        messenger.down()
        messenger.up()
    assert "behind" in mended(stage.house)["clock"]
