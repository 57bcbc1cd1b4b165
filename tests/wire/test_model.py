"""The model answers 500, nonsense or nothing at all: the plan comes from the template, in time, and that is said."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.standins.openai_server import OpenAIServer
from tests.wire.model import model
from tests.wire.people import OnTelegram, Teacher
from tests.wire.stage import Stage, staged
from tests.wire.steps import MEETING, play

DEADLINE = 1.0
BUSY = 6.0
"""Seconds that everything but the model may take on a machine that is busy with other tests."""


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    """A model."""
    with model(OpenAIServer("plan")) as running:
        yield running


@pytest.fixture
def drafting(server: OpenAIServer, tmp_path: Path) -> Iterator[Stage]:
    """Both messengers and a house that has a model."""
    own = {"OPENAI_API_KEY": "sk-standin-0123456789", "OPENAI_BASE_URL": server.base_url}
    with staged(tmp_path / "house", **own, OPENAI_DEADLINE_SECONDS=DEADLINE) as ready:
        yield ready


def test_a_model_that_fails_ends_in_the_template_and_the_teacher_is_told(
    drafting: Stage, server: OpenAIServer
) -> None:
    gisel, jhansi = drafting.gisel, drafting.jhansi
    ruth = OnTelegram(drafting.telegram, drafting.telegram.person("Ruth", username="ruth_aula"))
    drafting.house.start()
    play(drafting, *MEETING)
    ruth_meets_jhansi(ruth, jhansi)

    server.manner = "500"
    took = drafted(gisel, "Armar el plan", "Que Chaski elija todo", "El redactor automático no responde", "Mi escuela")
    assert took < DEADLINE + BUSY
    server.manner = "nonsense"
    took = drafted(jhansi, "Make the plan", "Let Chaski choose it all", "The automatic writer does not", "My School")
    assert took < DEADLINE + BUSY
    server.manner = "nothing"
    took = drafted(ruth, "Armar el plan", "Que Chaski elija todo", "El redactor automático no responde", "Mi escuela")
    assert DEADLINE <= took < DEADLINE + BUSY

    ruth.says("/say ¿Qué significa el puntito rojo?")
    jhansi.sees("¿Qué significa el puntito rojo?")  # the original does not wait for its translation
    assert len(server.heard) >= 3, "the model was asked"


def ruth_meets_jhansi(ruth: Teacher, jhansi: Teacher) -> None:
    """A third class, so that three plans can be drafted in one house."""
    ruth.says("/start")
    for label in ("Empezar", "Uruguay", "9–12", "Sociales", "Que me encuentren", "Buscar una clase", "Solo español"):
        ruth.taps(label)
    ruth.sees("Jhansi")
    to_jhansi = next(line for line in ruth.reads()[-1].replace("] [", "\n").splitlines() if "Escribir a Jhansi" in line)
    ruth.taps(to_jhansi.strip(" []"))
    ruth.taps("Enviar")
    jhansi.sees("A class in Uruguay")
    jhansi.taps("Accept")
    ruth.sees("Jhansi aceptó")


def drafted(teacher: Teacher, first: str, second: str, *words: str) -> float:
    """She lets Chaski choose everything; returns how many seconds later she sees the plan and these words."""
    teacher.taps(first)
    teacher.taps(second)
    began = time.monotonic()
    teacher.sees(*words)
    return time.monotonic() - began
