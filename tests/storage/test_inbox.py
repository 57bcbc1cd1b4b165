"""What a platform handed over is kept once, in the order of its lane, until its turn is over."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select, update

from core.ports.platform import RawEvent
from storage.database import Database
from storage.inbox import Inbox, InboxRow
from storage.tables import INBOX
from storage.unit_of_work import UnitOfWork
from tests.storage.conftest import Open


def event(number: int, lane: str = "gisel") -> RawEvent:
    return RawEvent(str(number), lane, f'{{"update": {number}}}')


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database)


def next_of(database: Database, inbox: Inbox, lane: str) -> InboxRow | None:
    return database.writer.submit(lambda c: inbox.oldest(c, lane)).result(10)


def finish(database: Database, inbox: Inbox, lane: str, overheard: bool = False) -> str:
    """One whole turn: the oldest of the lane, done; its event id."""

    def turn(connection: Connection) -> str:
        row = inbox.oldest(connection, lane)
        assert row is not None
        inbox.done(connection, row, overheard=overheard)
        return row.event_id

    return database.writer.submit(turn).result(10)


def fail(database: Database, inbox: Inbox, row: InboxRow) -> bool:
    return database.writer.submit(lambda c: inbox.failed(c, row, "KeyError: plan")).result(10)


async def test_the_same_update_twice_is_kept_once_and_counted_once(database: Database, inbox: Inbox) -> None:
    assert await inbox.store("telegram", [event(1), event(2)]) == 2
    assert await inbox.store("telegram", [event(2), event(3), event(3)]) == 1
    assert await inbox.store("slack", [event(1)]) == 1
    assert [finish(database, inbox, "gisel") for _ in range(4)] == ["1", "2", "3", "1"]
    assert await inbox.store("telegram", [event(1)]) == 0
    assert next_of(database, inbox, "gisel") is None


async def test_nothing_stays_of_what_was_overheard_and_it_is_still_known(database: Database, inbox: Inbox) -> None:
    await inbox.store("slack", [event(1, "nadia"), event(2, "gisel")])
    finish(database, inbox, "nadia", overheard=True)
    finish(database, inbox, "gisel")
    kept = database.look(lambda c: c.execute(select(INBOX.c.body).order_by(INBOX.c.id)).scalars().all())
    assert kept == ["", '{"update": 2}']
    assert await inbox.store("slack", [event(1, "nadia")]) == 0, "Slack sends it again, and it is no news"


async def test_the_cursor_is_that_of_the_last_commit(inbox: Inbox) -> None:
    assert await inbox.cursor("telegram") is None
    await inbox.store("telegram", [event(1)], "2")
    await inbox.store("telegram", [], "3")
    await inbox.store("telegram", [event(3)])
    assert await inbox.cursor("telegram") == "3"
    assert await inbox.cursor("slack") is None


async def test_the_desk_is_woken_by_what_is_new_only(database: Database) -> None:
    rung: list[str] = []
    inbox = Inbox(database, lambda: rung.append("heard"))
    await inbox.store("telegram", [event(1)])
    await inbox.store("telegram", [event(1)])
    await inbox.store("telegram", [])
    assert rung == ["heard"]


async def test_each_lane_has_its_turn_however_much_another_one_sends(database: Database, inbox: Inbox) -> None:
    await inbox.store("telegram", [event(n, "flood") for n in range(500)])
    await inbox.store("telegram", [event(n, f"lane-{n}") for n in range(500, 505)])
    asked = [lane for _ in range(3) for lane in await inbox.waiting_lanes(2)]
    assert sorted(asked) == ["flood", "lane-500", "lane-501", "lane-502", "lane-503", "lane-504"]
    assert sorted(await inbox.waiting_lanes()) == sorted(asked)
    assert inbox.lanes(1) == ["flood"]
    for lane in ("lane-500", "lane-502"):
        finish(database, inbox, lane)
    assert sorted(inbox.lanes()) == ["flood", "lane-501", "lane-503", "lane-504"]


async def test_a_turn_that_fails_three_times_is_put_aside_and_its_lane_goes_on(
    database: Database, inbox: Inbox
) -> None:
    await inbox.store("telegram", [event(1), event(2)])
    gave_up = []
    for _ in range(3):
        row = next_of(database, inbox, "gisel")
        assert row is not None
        assert row.event == event(1)
        gave_up.append(fail(database, inbox, row))
    assert gave_up == [False, False, True]
    assert finish(database, inbox, "gisel") == "2"
    kept = database.look(lambda c: c.execute(select(INBOX).where(INBOX.c.event_id == "1")).one())
    assert (kept.state, kept.reason, kept.tries, kept.body) == ("quarantined", "KeyError: plan", 3, event(1).body)
    assert await inbox.waiting_lanes() == []


async def test_a_fetched_file_stays_with_its_row(database: Database, inbox: Inbox) -> None:
    await inbox.store("telegram", [event(1)])
    row = database.look(lambda c: inbox.peek(c, "gisel"))
    assert row is not None
    database.writer.submit(lambda c: inbox.attach(c, row, '{"shelf": "k"}')).result(10)
    later = next_of(database, inbox, "gisel")
    assert later is not None
    assert later.completed == '{"shelf": "k"}'


async def test_old_updates_are_deleted_but_none_that_still_waits(database: Database, inbox: Inbox) -> None:
    await inbox.store("telegram", [event(n, f"lane-{n}") for n in range(4)])
    now = datetime.now(UTC)
    finish(database, inbox, "lane-0")
    finish(database, inbox, "lane-1")

    def age(connection: Connection) -> None:
        old = update(INBOX).where(INBOX.c.event_id.in_(("0", "2")))
        connection.execute(old.values(received=now - timedelta(days=8)))

    database.writer.submit(age).result(10)
    assert database.writer.submit(lambda c: inbox.prune(c, now)).result(10) == 1
    left = database.look(lambda c: list(c.execute(select(INBOX.c.event_id).order_by(INBOX.c.id)).scalars()))
    assert left == ["1", "2", "3"]


async def test_no_two_processes_run_a_lane_at_once(postgresql_url: str, opened: Open) -> None:
    """The second one must not take the second message while the first one is under way."""
    one, two = opened(postgresql_url), opened(postgresql_url)
    inbox = Inbox(one)
    await inbox.store("telegram", [event(1), event(2), event(3, "jhansi")])

    def turn(connection: Connection) -> tuple[InboxRow | None, InboxRow | None]:
        row = inbox.oldest(connection, "gisel")
        assert row is not None
        meanwhile = next_of(two, inbox, "gisel"), next_of(two, inbox, "jhansi")
        inbox.done(connection, row)
        return meanwhile

    same, other = one.writer.submit(turn).result(10)
    assert same is None
    assert other is not None
    assert finish(two, inbox, "gisel") == "2"


async def test_a_turn_that_raises_leaves_its_message_and_nothing_else(database: Database, inbox: Inbox) -> None:
    await inbox.store("telegram", [event(1)])

    def turn(connection: Connection) -> None:
        row = inbox.oldest(connection, "gisel")
        assert row is not None
        UnitOfWork(connection).shelf.put(b"half", "half", "text/plain")
        inbox.done(connection, row)
        raise RuntimeError("no such plan")

    with pytest.raises(RuntimeError, match="no such plan"):
        database.writer.submit(turn).result(10)
    assert await inbox.waiting_lanes() == ["gisel"]
    assert database.look(lambda c: c.exec_driver_sql("SELECT count(*) FROM shelf").scalar()) == 0
