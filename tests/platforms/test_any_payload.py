"""Whatever a messenger may send: recorded updates with anything in them changed are heard or refused, never a fault."""

import copy
import itertools
import json
import random
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.paper.printer import Printer
from core.assistant import Assistant
from core.chat.heard import Incoming, Sent
from core.ports.platform import RawEvent
from core.ports.writable import writable
from core.usecases.turn import House
from storage.database import Database
from storage.inbox import Inbox
from storage.unit_of_work import UnitOfWork
from tests.fakes.paper import sketched
from tests.fakes.seal import SEAL
from tests.platforms.found import MESSENGERS, hooks_of, samples_of
from tests.platforms.test_conventions import NOON
from tests.transcripts.empty import lay_out

ODD: tuple[Any, ...] = (
    *(None, True, -1, 0, 1e308, float("nan"), 2**70, "", "x", "\ud800", "\udc00 a", "a\0b", "9" * 5000),
    *([], {}, [None], {"id": 1}, "C1", "D1", ["x", {"text": 1}]),
)
"""In place of a field: another kind of thing, nothing, too much, and text that no database takes."""
TIMES = 2000
EMOJI = st.text(st.one_of(st.characters(exclude_categories=[]), st.sampled_from('\0\\"u0')))


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to everything inside."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inside in steps:
        yield (*way, step)
        yield from places(inside, (*way, step))


def changed(value: Any, chance: random.Random) -> Any:
    """The same with one field gone or replaced."""
    value = copy.deepcopy(value)
    *way, last = chance.choice(list(places(value)))
    inside = value
    for step in way:
        inside = inside[step]
    if chance.random() < 0.25:
        del inside[last]
    else:
        inside[last] = chance.choice(ODD)
    return value


def kept(name: str, raw: Any) -> Sequence[RawEvent]:
    """What the adapter stores of it."""
    event = hooks_of(name).event(raw)
    return event if isinstance(event, list) else [event]


@pytest.mark.parametrize("name", MESSENGERS)
async def test_convention_21_any_update_is_stored_and_then_heard_or_refused(name: str, tmp_path: Path) -> None:
    lay_out(tmp_path / "a.db")
    database = Database(f"sqlite:///{tmp_path / 'a.db'}")
    database.start()
    chance, ids, inbox, platform = random.Random(7), itertools.count(1), Inbox(database), hooks_of(name).create()
    assistant = Assistant(lambda: f"{next(ids):032x}", Printer(), House(), seal=SEAL)

    def turn(connection: Any, incoming: Incoming) -> None:
        assistant.hear(UnitOfWork(connection), incoming, platform.abilities(incoming.account), NOON)

    outcomes = {"heard": 0, "of no use": 0, "refused": 0}
    try:
        with sketched():
            for _ in range(TIMES):
                events = kept(name, changed(chance.choice(samples_of(name))["raw"], chance))
                await inbox.store(name, events)
                for event in events:
                    try:
                        incoming = platform.decode(event)
                    except ValueError:
                        outcomes["refused"] += 1
                        continue
                    outcomes["of no use" if incoming is None else "heard"] += 1
                    if incoming is not None and isinstance(incoming.what, Sent):
                        missing = incoming.what.model_copy(update={"missing": "unreachable"})
                        incoming = incoming.model_copy(update={"what": missing})
                    if incoming is not None:
                        await database.writer.run(partial(turn, incoming=incoming))
    finally:
        database.close()
    assert outcomes["heard"] > TIMES / 20, outcomes
    assert outcomes["of no use"] + outcomes["refused"] > TIMES / 20, outcomes


@given(EMOJI)
def test_of_any_text_all_but_what_cannot_be_written_down_is_kept(text: str) -> None:
    found = writable({text: [text, {"a": text}]})
    good = text.replace("\0", "").encode("utf-8", "replace").decode()
    assert found == {good: [good, {"a": good}]}
    assert json.dumps(found).encode()


def test_what_is_deep_is_cleaned_too() -> None:
    deep: Any = "a\ud800"
    for _ in range(300):
        deep = [deep]
    assert json.dumps(writable(deep)) == json.dumps(deep).replace("\\ud800", "?")
