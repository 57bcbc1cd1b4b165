"""Thirty messages a minute and ten files an hour are taken; what is above that is told about, once."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from core.chat.heard import Said, Sent
from storage.unit_of_work import UnitOfWork
from tests.core.stage import Stage, stage

ENOUGH, FULL = "Van más de 30 mensajes en un minuto.", "Van más de 10 archivos en una hora."


@pytest.fixture
def it() -> Iterator[Stage]:
    """Gisel has a class."""
    with stage(until=8) as one:
        yield one


def sees(it: Stage, what: Said | Sent) -> str:
    """What comes of it, at the very same second."""
    now = it.world.clock.now()
    shown = "\n".join(it.hears("Gisel", what))
    it.world.clock._now = now
    return shown


def test_the_thirty_first_message_is_told_about_once(it: Stage) -> None:
    it.world.clock.tick(timedelta(minutes=2))
    for number in range(30):
        assert ENOUGH not in sees(it, Said(text="/help")), number
    assert ENOUGH in sees(it, Said(text="/help"))
    assert sees(it, Said(text="/help")) == ""
    it.world.clock.tick(timedelta(seconds=61))
    assert ENOUGH not in sees(it, Said(text="/help"))
    assert sees(it, Said(text="/help")) != ""


def test_the_eleventh_file_is_not_kept(it: Stage) -> None:
    it.world.clock.tick(timedelta(minutes=2))
    for number in range(12):
        key = it.world.database.writer.submit(lambda c: UnitOfWork(c).shelf.put(b"x", "a.txt", "text/plain")).result()
        shown = sees(it, Sent(remote="r", name="a.txt", mime="text/plain", size=1, shelf=key))
        assert (FULL in shown, bool(shown)) == (number == 10, number != 11), number
    with pytest.raises(KeyError):
        it.within("Gisel", lambda turn: turn.store.shelf.get(key))
