"""Files are one commit with the turn that mentions them, and nothing is left of what was erased."""

from pathlib import Path

import pytest
from sqlalchemy import delete

from core.chat.delivery import Delivered
from core.ports.store import Kept
from storage.database import Database
from storage.shelf import FileRows, Shelf
from storage.tables import DELIVERIES
from storage.unit_of_work import UnitOfWork
from tests.storage.conftest import Open
from tests.storage.people import Desk, answer, words

CANARY = "CANARIO-PALABRA-DE-GISEL"


def test_a_file_is_kept_described_and_forgotten(desk: Desk) -> None:
    data = bytes(range(256)) * 9
    key = desk.turn(lambda store: store.shelf.put(data, "álbum.png", "image/png"))
    assert desk.seen(lambda store: store.shelf.get(key)) == data
    assert desk.seen(lambda store: store.shelf.about(key)) == Kept(key, "álbum.png", "image/png", len(data))
    desk.turn(lambda store: store.shelf.drop(key))
    for look in (FileRows.get, FileRows.about):
        with pytest.raises(KeyError, match=key):
            desk.seen(lambda store, look=look: look(store.shelf, key))  # type: ignore[misc]


def test_keys_cannot_be_guessed(desk: Desk) -> None:
    keys = desk.turn(lambda store: [store.shelf.put(b"x", "x", "text/plain") for _ in range(50)])
    assert len(set(keys)) == 50
    assert min(map(len, keys)) >= 22  # 128 bits, 6 to a letter


def test_a_file_of_a_turn_that_failed_is_not_there(desk: Desk) -> None:
    keys: list[str] = []

    def turn(store: UnitOfWork) -> None:
        keys.append(store.shelf.put(b"x", "x", "text/plain"))
        raise RuntimeError("no")

    with pytest.raises(RuntimeError, match="no"):
        desk.turn(turn)
    with pytest.raises(KeyError):
        desk.seen(lambda store: store.shelf.get(keys[0]))


async def test_adapters_reach_the_same_shelf(database: Database) -> None:
    shelf = Shelf(database)
    key = await shelf.put(b"\x00photo", "foto.jpg", "image/jpeg")
    assert await shelf.get(key) == b"\x00photo"
    assert database.look(lambda c: UnitOfWork(c).shelf.about(key)).size == 6
    with pytest.raises(KeyError):
        await shelf.get("nothing")


def test_erased_words_leave_no_bytes(sqlite_url: str, tmp_path: Path, opened: Open) -> None:
    desk = Desk(opened(sqlite_url))
    desk.settle_in()
    key = desk.turn(lambda store: store.shelf.put(CANARY.encode() * 9000, "x", "text/plain"))
    desk.post(answer("a", message=words(CANARY)))
    desk.mark(desk.claim()[0], Delivered("1"))
    assert traces(tmp_path)

    desk.turn(lambda store: store.shelf.drop(key))
    desk.database.writer.submit(lambda c: c.execute(delete(DELIVERIES))).result(10)
    assert desk.database.scrub()
    assert traces(tmp_path) == []


def traces(folder: Path) -> list[str]:
    """Every file of the database that still holds the words."""
    return sorted(path.name for path in folder.glob("chaski.db*") if CANARY.encode() in path.read_bytes())
