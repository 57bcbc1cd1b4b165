"""What worries teachers, as the operator lists and decides it, and as a school's contact gets it in a browser."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from adapters.paper.printer import Printer
from bots.compose import Chaski, SystemClock, random_id
from bots.concerns import listed, settle
from bots.doctor import worries
from bots.operator import in_a_turn
from bots.settings import Settings
from bots.web import Concerns
from core.assistant import Assistant
from core.model.note import Note
from core.model.teacher import Channel, Teacher
from core.usecases.concern import link_for_contact, raise_concern
from core.usecases.turn import House, Turn
from storage.database import Database


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Ana got something from Bea that worries her, and has told Marta's name."""
    monkeypatch.chdir(tmp_path)
    settings = Settings(home=tmp_path / "data", public_url="https://chaski.example")
    in_a_turn(settings, begin)
    return settings


def begin(turn: Turn) -> None:
    """Two teachers and one note."""
    for id_, name in (("1", "Ana"), ("2", "Bea")):
        turn.store.teachers.add(Teacher(id_, name, "es", guardian="Marta"))
        turn.store.channels.add(Channel(f"telegram::{id_}", id_, "telegram", "", id_, id_))
    turn.store.notes.add(Note("n", "2", ("1",), "¿Dónde viven?", "es", datetime(2026, 11, 27, tzinfo=UTC)))


def worried(turn: Turn) -> str:
    """Ana is worried; the link for Marta."""
    turn.speaker = turn.store.teachers.get("1")
    return link_for_contact(turn, raise_concern(turn, "n", "Pide\nlugares")["concern"])["link"]


def test_the_operator_lists_and_decides(settings: Settings) -> None:
    assert (listed(settings), worries(settings).words) == (["no concerns"], "none waits")
    in_a_turn(settings, worried)
    rows = listed(settings)
    assert rows[0].startswith("1  ")
    assert rows[0].endswith("open")
    assert rows[1:] == [
        "    told by telegram::1; about telegram::2",
        f"    Ana, {rows[2].partition('Ana, ')[2]}",
        "    What worries: Pide lugares",
        "    said: ¿Dónde viven?",
    ]
    assert worries(settings).words.startswith("1 wait")
    assert "stays hidden" in settle(settings, "keep", 1)[0]
    assert "is shown again" in settle(settings, "release", 1)[0]
    assert not in_a_turn(settings, lambda turn: turn.store.notes.get("n").frozen)
    for decision, number in (("release", 1), ("keep", 2), ("release", 0), ("burn", 1)):
        with pytest.raises(SystemExit, match=r"^chaski: "):
            settle(settings, decision, number)


def test_looking_at_the_link_uses_nothing_up_and_its_buttons_decide(settings: Settings) -> None:
    path = "/c/" + in_a_turn(settings, worried).rpartition("/c/")[2]
    database, woken = Database(settings.database), []
    chaski = SimpleNamespace(
        database=database, clock=SystemClock(), assistant=Assistant(random_id, Printer(), House()),
        courier=SimpleNamespace(wake=lambda: woken.append(True)),
    )  # fmt: skip
    app = Starlette(routes=[Route("/c/{code}", Concerns(cast(Chaski, chaski)).answer, methods=["GET", "POST"])])

    async def visit() -> None:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://chaski.example") as browser:
            seen = await browser.get(path)
            assert (seen.status_code, "viven" in seen.text) == (200, False)
            assert (await browser.get(path)).text == seen.text
            assert "form-action 'self'" in seen.headers["content-security-policy"]
            opened = await press(browser, path, "open")
            assert "¿Dónde viven?" in opened.text
            assert (await browser.get(path)).status_code == 404
            inside = "/c/" + opened.text.partition('action="')[2].partition('"')[0]
            assert (await press(browser, inside, "x" * 200)).status_code == 404
            assert "Todos lo ven otra vez." in (await press(browser, inside, "released")).text
            assert (await press(browser, inside, "released")).status_code == 404

    try:
        asyncio.run(visit())
    finally:
        database.close()
    assert woken
    assert not in_a_turn(settings, lambda turn: turn.store.notes.get("n").frozen)


async def press(browser: httpx.AsyncClient, path: str, step: str) -> Any:
    """Press one of the page's buttons."""
    return await browser.post(path, data={"step": step})
