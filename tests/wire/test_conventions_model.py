"""Conventions over the wire, on both messengers, with a model: nobody waits for it, and its words say that they are."""

import asyncio
import json
import re
import time
from collections.abc import Callable, Iterator

import pytest

from tests.wire.model import model
from tests.wire.people import OnSlack, OnTelegram, Teacher, until
from tests.wire.stage import Stage, staged
from tests.wire.steps import MEETING, play
from tests.wire.told import Knowing

SLOW = 30.0
"""Seconds that the model takes."""
ACKNOWLEDGED = 1.0
"""Seconds until a press is acknowledged and answered, on a machine that has nothing else to do."""
BUSY, MOST = 10, 8.0
"""On one that is busy: so many times what it took just before, without a model; and never more than these seconds."""
OTHERS = 5
KNOWN = {
    ("¿Empezamos el lunes?", ""): "Shall we start on Monday?",
    ("Tuesday would be better.", ""): "El martes sería mejor.",
}


class Waiting(Knowing):
    """A model that translates, and takes its time once it is told to."""

    slow = False
    waits = 0
    """How many requests came while it was slow."""

    async def answer(self, request: object) -> object:  # type: ignore[override]
        """See `OpenAIServer.answer`."""
        if self.slow:
            await request.read()  # type: ignore[attr-defined]
            self.waits += 1
            await asyncio.sleep(SLOW)
        return await super().answer(request)


@pytest.fixture(scope="module")
def server() -> Iterator[Waiting]:
    """The model."""
    waiting = Waiting(KNOWN)
    with model(waiting):
        yield waiting


@pytest.fixture(scope="module")
def stage(server: Waiting, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Two teachers who are partners."""
    own = {"OPENAI_API_KEY": "sk-standin-0123456789", "OPENAI_BASE_URL": server.base_url}
    with staged(tmp_path_factory.mktemp("model") / "house", **own) as ready:
        ready.house.start()
        play(ready, *MEETING)
        ready.settle()
        yield ready
        assert "Traceback" not in ready.house.log.read_text()


@pytest.mark.parametrize(
    ("messenger", "says", "reads", "shows"),
    [
        ("telegram", "Tuesday would be better.", "El martes sería mejor.", "Traducción automática. Original: "),
        ("slack", "¿Empezamos el lunes?", "Shall we start on Monday?", "Machine translation. Original: "),
    ],
)
def test_convention_23_each_reads_her_own_language_with_the_original_beside_it(
    stage: Stage, messenger: str, says: str, reads: str, shows: str
) -> None:
    who, partner = (stage.gisel, stage.jhansi) if messenger == "telegram" else (stage.jhansi, stage.gisel)
    partner.says(f"/say {says}")
    who.sees(reads, f"{shows}«{says}»")


@pytest.mark.parametrize(
    ("messenger", "first", "second", "says"),
    [
        ("telegram", "Armar el plan", "Que Chaski elija todo", "Armando el plan…"),
        ("slack", "Make the plan", "Let Chaski choose it all", "Making the plan…"),
    ],
)
def test_convention_4_nobody_waits_for_a_model_that_takes_half_a_minute(
    stage: Stage, server: Waiting, messenger: str, first: str, second: str, says: str
) -> None:
    who: Teacher = stage.gisel if messenger == "telegram" else stage.jhansi
    allowed = min(max(ACKNOWLEDGED, BUSY * p95(others(stage, f"{messenger}-before"))), MOST)
    who.taps(first)
    who.sees(second)
    server.slow, waits, asked, began = True, server.waits, len(server.heard), time.monotonic()
    who.taps(second)
    acknowledged(stage, messenger)
    who.sees(says)
    took, meanwhile = time.monotonic() - began, p95(others(stage, f"{messenger}-meanwhile"))
    assert server.waits > waits, "the model was never asked"
    assert len(server.heard) == asked, "the model had answered meanwhile"
    server.slow = False
    assert (took < allowed, meanwhile < allowed) == (True, True), (took, meanwhile, allowed)
    assert time.monotonic() - began < SLOW
    assert who.copies(says) == 1


def acknowledged(stage: Stage, messenger: str) -> None:
    """Wait until the messenger knows that the newest press was heard: then the wheel on the button stops."""
    if messenger == "slack":
        assert stage.jhansi.envelopes[-1].arrived()
    else:
        until(lambda: not stage.telegram.api.queries, lambda: "a press was never acknowledged")


def others(stage: Stage, name: str) -> list[float]:
    """What people on both messengers wait for each answer, in seconds, while they begin."""
    took: list[float] = []
    for n in range(OTHERS):
        ana = OnTelegram(stage.telegram, stage.telegram.person(f"Ana {name} {n}"))
        bela = OnSlack(stage.slack, stage.slack.person(f"Bela{n}{name}", real_name="Bela Rao"))
        took.append(timed(ana.says, "/start", ana, "Soy Chaski"))
        for label, words in (("Empezar", "1 de 3"), ("Uruguay", "2 de 3"), ("9–12", "3 de 3")):
            took.append(timed(ana.taps, label, ana, words))
        took.append(timed(bela.says, "hello", bela, "Your class"))
    return took


def timed(deed: Callable[[str], None], what: str, who: Teacher, words: str) -> float:
    """Seconds from what she does to what she sees of it."""
    began = time.monotonic()
    deed(what)
    who.sees(words)
    return time.monotonic() - began


def p95(seconds: list[float]) -> float:
    """What all but one in twenty stay below."""
    return sorted(seconds)[int(0.95 * (len(seconds) - 1))]


def test_convention_9_where_a_country_has_several_hours_a_button_tells_on_telegram(stage: Stage) -> None:
    rosa = OnTelegram(stage.telegram, stage.telegram.person("Rosa"))
    rosa.says("/start")
    for label in ("Empezar", "México", "9–12", "Sociales", "Que me encuentren", "Buscar una clase", "Solo español"):
        rosa.taps(label)
    rosa.sees("¿Qué hora es ahora donde enseñas?")
    hour = next(face for face in re.findall(r"\[(.*?)\]", rosa.reads()[-1]) if "Tijuana" in face)
    rosa.taps(hour)
    rosa.sees("Buscan clase ahora")
    known = [json.loads(body) for (body,) in stage.house.rows("SELECT body FROM teachers")]
    assert [one["zone"] for one in known if one["name"] == "Rosa"] == ["America/Tijuana"]
