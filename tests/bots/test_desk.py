"""A file that cannot be kept is told to whoever sent it; her words go on."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bots import desk
from core.chat.heard import Account, Incoming, Sent
from core.ports.platform import NotSaved, Shelf

FILE = Incoming(
    account=Account(platform="telegram", tenant="", user="1"), address="1", event_id="e", message="m",
    heard_at=datetime(2026, 11, 30, tzinfo=UTC), what=Sent(remote="r", name="a.jpg", mime="image/jpeg", size=9),
)  # fmt: skip


async def test_a_disk_without_room_for_a_file_is_said_and_not_tried_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "PAUSE", 0)
    tries: list[Incoming] = []

    async def complete(incoming: Incoming, shelf: Shelf) -> Incoming:
        tries.append(incoming)
        raise NotSaved("database or disk is full")

    made = desk.Desk(*[cast(Any, None)] * 8)
    heard = await made._complete(cast(Any, SimpleNamespace(name="telegram", complete=complete)), FILE)
    assert isinstance(heard.what, Sent)
    assert (heard.what.missing, heard.what.shelf, len(tries)) == ("unreachable", "", desk.TRIES)
