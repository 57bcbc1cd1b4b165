"""Other processes: a second one is turned away, a killed one loses nothing, two of them share without doubles."""

import json
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.chat.delivery import Delivered
from core.chat.heard import Account
from storage.database import AlreadyRunning, Database
from tests.storage.conftest import Open, environment
from tests.storage.people import Desk, answer, words

CHILD = Path(__file__).with_name("child.py")
START = [sys.executable, str(CHILD)]


def child(*words: str) -> subprocess.Popen[str]:
    """A process of its own that uses the database."""
    return subprocess.Popen([*START, *words], stdout=subprocess.PIPE, text=True, env=environment())


def owe(desk: Desk, many: int) -> None:
    """This many answers, each to another account."""
    accounts = [Account(platform="telegram", tenant="", user=str(number)) for number in range(many)]
    desk.post(*(answer(f"k{a.user}", a, f"t{a.user}", message=words(a.user)) for a in accounts))


def test_a_second_process_is_turned_away(sqlite_url: str, opened: Open) -> None:
    first = opened(sqlite_url)
    with pytest.raises(AlreadyRunning, match=r"process \d+ is using .*chaski\.db"):
        Database(sqlite_url)
    with child("hold", sqlite_url) as turned_away:
        assert turned_away.stdout is not None
        assert turned_away.stdout.read().strip() == "already running"
    opened(sqlite_url, exclusive=False)
    first.close()
    Database(sqlite_url).close()


def test_a_killed_process_holds_nothing(sqlite_url: str) -> None:
    with child("hold", sqlite_url) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "holding"
        with pytest.raises(AlreadyRunning):
            Database(sqlite_url)
        holder.kill()
    Database(sqlite_url).close()


@pytest.mark.parametrize("point", ["claimed", "sent", "marked"])
def test_killed_while_it_delivers_nothing_is_lost(url: str, point: str, opened: Open) -> None:
    """Whatever the dead process had claimed comes back, marked as perhaps sent, and nothing that it had finished."""
    database = opened(url)
    owe(Desk(database), 5)
    database.close()
    with child("deliver", url, point) as doomed:
        assert doomed.stdout is not None
        done = json.loads(doomed.stdout.readline())
        doomed.kill()
        doomed.wait(10)

    desk = Desk(opened(url))
    if desk.database.is_sqlite:
        desk.database.start()
    else:
        # Nobody knows that the other one is dead before its lease is over.
        assert desk.claim() == []
        desk.run_out()
    again = desk.claim()
    assert sorted([*done["marked"], *(claimed.key for claimed in again)]) == [f"k{n}" for n in range(5)]
    assert [claimed.perhaps_sent for claimed in again] == [True] * len(again)
    for claimed in again:
        assert desk.mark(claimed, Delivered("x")).state == "sent"


def test_two_processes_share_what_is_due_without_doubles(postgresql_url: str, opened: Open) -> None:
    owe(Desk(opened(postgresql_url)), 2000)
    with child("drain", postgresql_url) as one, child("drain", postgresql_url) as two, ThreadPoolExecutor(2) as readers:
        shares = [json.loads(said) for said in readers.map(lambda p: p.stdout.read() if p.stdout else "[]", (one, two))]
    taken = Counter(key for share in shares for key in share)
    assert len(taken) == 2000
    assert set(taken.values()) == {1}
    assert min(map(len, shares)) >= 200


def test_what_was_committed_survives_a_kill(sqlite_url: str, opened: Open) -> None:
    with child("write", sqlite_url) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline().strip() for _ in range(30)]
        writer.kill()
    desk = Desk(opened(sqlite_url))
    known = {teacher.id for teacher in desk.seen(lambda store: store.teachers.where())}
    assert set(said) <= known
