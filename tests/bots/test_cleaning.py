"""The daily cleaning on a database of its own: what is old enough is gone from its bytes, and the doctor knows."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from adapters.paper.printer import Printer
from bots import doctor
from bots.cleaning import Cleaning
from bots.settings import Settings
from core.assistant import Assistant
from core.model.board import BoardItem
from core.model.teacher import Teacher
from core.ports.platform import RawEvent
from core.usecases import retention
from core.usecases.turn import House
from storage.cleaning import last_run, prune_letters
from storage.database import Database
from storage.inbox import Inbox, put
from storage.nouns import every_table
from storage.tables import CARDS, DELIVERIES, INBOX, JOBS, PIECES, SHELF, SITTINGS
from storage.unit_of_work import UnitOfWork
from tests.fakes.clock import FrozenClock

NOW = datetime.now(UTC)
OLD, YEAR = NOW - timedelta(days=181), NOW - timedelta(days=367)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty one on disk."""
    opened = Database(f"sqlite:///{tmp_path / 'chaski.db'}")
    every_table().create_all(opened.engine)
    yield opened
    opened.close()


def cleaning(database: Database) -> Cleaning:
    assistant = Assistant(lambda: "id", Printer(), House())
    return Cleaning(database, Inbox(database), assistant, FrozenClock(NOW))


def letter(id_: int, state: str, at: datetime, card: str = "") -> dict[str, Any]:
    """A row of the outbox."""
    return {"id": id_, "key": f"k{id_}", "teacher": "t", "message": f"CANARY-letter-{id_}", "card": card, "due": at,
            "next_try": at, "state": state, "lane": "l", "created": at, "updated": at}  # fmt: skip


def fill(connection: Any) -> None:
    """Old and young of each kind."""
    rows = [letter(1, "sent", OLD, "old"), letter(2, "pending", OLD), letter(3, "ended", OLD, "both"),
            letter(4, "sent", NOW, "both")]  # fmt: skip
    connection.execute(DELIVERIES.insert(), rows)
    connection.execute(PIECES.insert(), [{"delivery": n, "message_id": str(n)} for n in (1, 4)])
    card = {"teacher": "t", "revision": 1, "conversation": "c", "about": "", "question": "", "choices": "[]",
            "hears_words": False, "hears_files": False}  # fmt: skip
    cards = [{"id": one, "message": f"CANARY-card-{one}", **card} for one in ("old", "both")]
    connection.execute(CARDS.insert(), cards)
    sitting = {"teacher": "t", "conversation": "c", "about": "", "question": "", "card": ""}
    for n, (state, at) in enumerate((("ended", OLD), ("ended", NOW), ("parked", OLD), ("parked", YEAR))):
        row = {"id": f"s{n}", "journal": f"CANARY-sitting-{n}", "state": state, "touched": at, **sitting}
        connection.execute(SITTINGS.insert(), row)
    job = {"kind": "k", "revision": 0, "teacher": "", "payload": "", "state": "given_up"}
    connection.execute(JOBS.insert(), [{"id": a, "about": a, "due": at, **job} for a, at in (("a", OLD), ("b", NOW))])
    updates = [RawEvent(n, "lane", f"CANARY-update-{age}") for n, age in (("1", "old"), ("2", "new"))]
    put(connection, "telegram", updates)
    connection.execute(INBOX.update().where(INBOX.c.event_id == "1").values(state="done", received=OLD))
    store = UnitOfWork(connection)
    store.teachers.add(Teacher("t", "Gisel", "en"))
    for name in ("left", "shown", "unplaced"):
        key = store.shelf.put(f"CANARY-file-{name}".encode() * 1000, f"{name}.jpg", "image/jpeg")
        if name != "left":
            item = BoardItem(name, "p" if name == "shown" else "", "t", "g", "photo", OLD, photo=key)
            store.board.add(item)
    connection.execute(SHELF.update().values(kept=OLD))


CANARIES = (
    *(f"letter-{n}" for n in (1, 2, 3, 4)), "card-old", "card-both", *(f"sitting-{n}" for n in range(4)),
    "update-old", "update-new", "file-left", "file-shown", "file-unplaced",
)  # fmt: skip


def held(tmp_path: Path) -> list[str]:
    """Which of them the files of the database still hold."""
    data = b"".join(path.read_bytes() for path in tmp_path.glob("chaski.db*"))
    return [one for one in CANARIES if f"CANARY-{one}".encode() in data]


async def test_what_is_old_enough_is_gone_from_the_bytes(
    database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database.writer.submit(fill).result()
    assert held(tmp_path) == [*CANARIES]
    with caplog.at_level(logging.INFO):
        await cleaning(database).clean()
    young = ["letter-2", "letter-4", "card-both", "sitting-1", "sitting-2", "update-new", "file-shown", "file-unplaced"]
    assert held(tmp_path) == young
    said = "conversations 2, files 1, files-wait 1, jobs 1, letters 2, updates 1"
    assert f"cleaned: {said}" in caplog.text
    last = database.look(last_run)
    assert last
    assert last[1] == said
    settings = Settings(database=str(database.url), home=tmp_path)
    assert doctor.cleaned(settings).well
    await cleaning(database).clean()
    assert held(tmp_path) == young


async def test_a_file_that_waited_too_long_is_gone_from_the_bytes(database: Database, tmp_path: Path) -> None:
    database.writer.submit(fill).result()
    await cleaning(database).clean()
    later = Cleaning(
        database, Inbox(database), Assistant(lambda: "id", Printer(), House()), FrozenClock(NOW + timedelta(days=9))
    )
    await later.clean()
    assert "file-unplaced" not in held(tmp_path)


async def test_one_thing_that_cannot_go_keeps_nothing_else(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(turn: object, id_: str) -> str:
        raise RuntimeError("broken")

    database.writer.submit(fill).result()
    monkeypatch.setitem(retention.CHORES, "unplaced", broken)
    await cleaning(database).clean()
    last = database.look(last_run)
    assert last
    assert last[1].endswith("failed 1, files 1, jobs 1, letters 2, updates 1")


def test_the_log_is_walked_in_batches_and_no_further_than_the_old_ones(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.cleaning.A_BATCH", 2)
    rows = [letter(n, "sent", OLD if n < 5 else NOW) for n in range(1, 9)]
    database.writer.submit(lambda c: c.execute(DELIVERIES.insert(), rows)).result()
    last, steps = 0, list[int]()
    while not steps or last:
        count, last = database.writer.submit(partial(prune_letters, now=NOW, after=last)).result()
        steps.append(count)
    assert steps == [2, 2, 0]
    left = database.look(lambda c: [*c.execute(select(DELIVERIES.c.id).order_by(DELIVERIES.c.id)).scalars()])
    assert left == [5, 6, 7, 8]
