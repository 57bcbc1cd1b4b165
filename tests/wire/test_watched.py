"""What a monitor reads of a running Chaski: /healthz, /readyz and /metrics, over the wire."""

import json
import sqlite3
import urllib.error
import urllib.request
from contextlib import closing
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.standins.openai_server import OpenAIServer
from tests.wire.house import House
from tests.wire.model import model
from tests.wire.stage import Stage, staged
from tests.wire.steps import MEETING, gisel_begins, play

TOKEN = "metrics-canary-7731"


@pytest.fixture
def running(stage: Stage) -> Stage:
    """Both messengers listen."""
    stage.house.start()
    stage.house.wait(lambda: ready(stage.house) == (200, []), "readiness")
    return stage


def test_convention_25_ready_says_what_is_missing(running: Stage) -> None:
    running.slack.down()
    running.house.wait(lambda: ready(running.house) == (503, ["slack is not listening"]), "not ready without Slack", 60)
    assert running.house.health()["ok"], "and alive it is all the same"
    running.slack.up()
    running.house.wait(lambda: ready(running.house) == (200, []), "ready again", 60)
    with closing(sqlite3.connect(running.house.home / "chaski.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        running.house.wait(lambda: ready(running.house) == (503, ["the database takes no writes"]), "not ready", 30)
        other.execute("ROLLBACK")
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        newer = (503, ["the database was made by a newer version"])
        running.house.wait(lambda: ready(running.house) == newer, "not ready for another version", 30)


def test_metrics_tell_what_happened_and_name_nobody(tmp_path: Path) -> None:
    with model(OpenAIServer("translation")) as server, staged(
        tmp_path / "house", OPENAI_API_KEY="sk-standin-0123456789", OPENAI_BASE_URL=server.base_url
    ) as stage:
        server.tokens = 120, 30
        stage.house.start()
        play(stage, *MEETING)
        stage.gisel.says("/say ¿Qué significa el puntito rojo?")
        stage.settle()
        found = metrics(stage.house)
        assert found['chaski_listener_up{platform="telegram"}'] == 1
        assert found['chaski_delivery_attempts_total{outcome="delivered",platform="slack"}'] >= 3
        assert found["chaski_turn_seconds_count"] > 10
        assert max(found["chaski_outbox_lag_seconds"], found["chaski_inbox_lag_seconds"]) < 5, "what is just on its way"
        assert found["chaski_jobs_given_up"] == found["chaski_alarm_silent"] == 0
        assert found["chaski_last_cleaning_timestamp_seconds"] > 1_700_000_000
        asked = sum(value for name, value in found.items() if name.startswith("chaski_model_calls_total"))
        assert asked == len(server.heard) > 0
        assert found['chaski_model_tokens_total{direction="in"}'] == 120 * len(server.heard)
        assert found["chaski_model_points_today"] > 0
        assert found['chaski_letters_doubtful{platform="slack"}'] == 0
        text = stage.house.fetch("/metrics")[1]
        assert f'version="{version("chaski")}"' in text
        for person in ("Gisel", "gisel_aula", "Jhansi", str(stage.gisel.person.id), stage.jhansi.person.id, "puntito"):
            assert person not in text


def test_lag_and_outcomes_of_a_messenger_that_refuses(running: Stage) -> None:
    play(running, gisel_begins)
    running.telegram.order("429", times=60, seconds=2)
    running.gisel.taps("Buscar una clase")
    waited = 'chaski_delivery_attempts_total{outcome="notsent",platform="telegram"}'
    running.house.wait(lambda: metrics(running.house).get(waited, 0) >= 1, "a refused attempt")
    running.house.clock.shift(timedelta(minutes=5))
    running.house.wait(lambda: metrics(running.house)["chaski_letters_pending{platform=\"telegram\"}"] >= 1, "it waits")


def test_metrics_are_for_whoever_has_the_token(tmp_path: Path) -> None:
    house = House(tmp_path / "house", TELEGRAM_TOKEN="1:x", TELEGRAM_BASE_URL="http://127.0.0.1:9", METRICS_TOKEN=TOKEN)
    with house:
        house.start()
        assert asked(house) == 401
        assert asked(house, authorization="Bearer other") == 401
        assert asked(house, authorization=f"Bearer {TOKEN}") == 200
        house.stop()
        house.settings.pop("METRICS_TOKEN")
        house.start()
        assert asked(house) == 200
        # A web server in front asks from this machine, for somebody elsewhere.
        assert asked(house, **{"x-forwarded-for": "203.0.113.9"}) == 403
        assert ready(house) == (503, ["telegram is not listening"])


def ready(house: House) -> tuple[int, list[str]]:
    """What /readyz says."""
    code, said = house.fetch("/readyz")
    told = json.loads(said)
    assert told["ready"] == (code == 200)
    return code, told["reasons"]


def metrics(house: House) -> dict[str, float]:
    """Every figure, by its name and labels as Prometheus writes them."""
    code, text = house.fetch("/metrics")
    assert code == 200, text
    found: dict[str, float] = {}
    for family in text_string_to_metric_families(text):
        for one in family.samples:
            labels = ",".join(f'{name}="{value}"' for name, value in sorted(one.labels.items()))
            found[f"{one.name}{{{labels}}}" if labels else one.name] = one.value
    return found


def asked(house: House, **headers: str) -> int:
    """The status of /metrics with these headers."""
    try:
        with urllib.request.urlopen(urllib.request.Request(f"{house.address}/metrics", headers=headers)) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code
