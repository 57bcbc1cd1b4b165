"""A fourth messenger is one folder: put into a copy of the tree, it keeps the contract, and Chaski talks through it."""

import asyncio
import time
from pathlib import Path

import pytest

from tests.carry_on.copies import breaks, copy_of_the_tree, keeps
from tests.carry_on.portal import SECRET, Portal, Process, tell
from tests.carry_on.walks import do, shell, walk
from tests.standins.http import serving

SAMPLE = Path(__file__).parent / "samples/webhook"
LAYERS = "tests/house/test_layers.py::test_imports_point_inwards"
MOST = 200
"""Lines of Python, blank ones aside: all of the messenger and its side of the contract."""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The tree with the webhook in it, and nothing else changed."""
    copied = copy_of_the_tree(tmp_path / "tree")
    do(copied, walk("Add a platform")[0])
    return copied


def test_a_messenger_takes_less_than_two_hundred_lines() -> None:
    written = [line for file in SAMPLE.glob("*.py") for line in file.read_text("utf-8").splitlines() if line.strip()]
    assert len(written) < MOST


def test_a_new_messenger_keeps_the_contract_of_all_messengers(tree: Path) -> None:
    assert " passed" in shell(tree, f"{walk('Add a platform')[1].text.strip()} -n 0")


def test_a_new_messenger_keeps_the_rules_of_the_house(tree: Path) -> None:
    keeps(tree, "tests/house/test_settings.py", LAYERS, "tests/house/test_tree.py::test_a_new_folder_explains_itself")


def test_a_new_messenger_may_not_lean_on_another(tree: Path) -> None:
    with (tree / "adapters/webhook/render.py").open("a", encoding="utf-8") as file:
        file.write("\nfrom adapters.telegram.lines import units as units\n")
    assert "adapters.webhook.render -> adapters.telegram.lines" in breaks(tree, LAYERS)


async def test_chaski_runs_hears_and_answers_through_it(tree: Path) -> None:
    portal, at = Portal(), int(time.time())
    gisel = {"user": "gisel", "person": {"name": "Gisel", "language": "es"}, "at": at}
    async with serving(portal.answer) as url:
        with Process(tree, url) as process:
            address = await asyncio.to_thread(process.address)
            start = gisel | {"id": "1", "what": {"kind": "arrived"}}
            assert await asyncio.to_thread(tell, address, "a guess", start) == 401
            assert await asyncio.to_thread(tell, address, SECRET, start) == 200
            card = await portal.until("Soy Chaski")
            press = {"kind": "pressed", "card": card["card"], "revision": card["revision"], "ordinal": 0}
            pressed = gisel | {"id": "2", "message": f"m-{card['id']}", "what": press}
            for _ in range(2):  # as after a lost acknowledgement
                assert await asyncio.to_thread(tell, address, SECRET, pressed) == 200
            country = await portal.until("¿En qué país enseñas?")
    assert country["to"] == "gisel"
    assert country["replaces"] == f"m-{card['id']}"
    assert "Traceback" not in process_said(tree)


def process_said(tree: Path) -> str:
    """What the process printed and logged."""
    return (tree / "out").read_text("utf-8")
