"""What the machinery remembers of one teacher goes, and that of the others stays."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from core.chat.delivery import Delivered
from core.chat.shown import File, Message, Text
from core.ports.platform import RawEvent
from core.ports.store import Card, Job, Sitting
from storage.inbox import Inbox
from storage.unit_of_work import UnitOfWork
from tests.storage.people import GISEL, JHANSI, NOW, Desk, answer, notice


def card(id: str, teacher: str) -> Card:
    """A card with a file on it."""
    parts = (Text(text="Hola"), File(shelf=f"file-of-{teacher}", name="a.txt", mime="text/plain"))
    return Card(id, teacher, 1, "home", "", "", "[]", Message(parts=parts, card=id, revision=1).model_dump_json())


def settle_oldest(connection: Connection, inbox: Inbox) -> None:
    """The oldest update of each of them has had its turn."""
    for who in (GISEL, JHANSI):
        row = inbox.oldest(connection, str(who))
        assert row is not None
        inbox.done(connection, row)


def leave_traces(store: UnitOfWork) -> None:
    """A card, a conversation and a job of each."""
    for name in ("gisel", "jhansi"):
        store.cards.put(card(f"card-{name}", name))
        store.sittings.put(Sitting(f"sitting-{name}", name, "home", "", "{}", "", "", "focused", NOW))
        store.jobs.schedule(Job(f"job-{name}", "k", name, NOW, name))


async def test_one_teacher_is_wiped_and_the_other_is_not(desk: Desk) -> None:
    inbox = Inbox(desk.database)
    await inbox.store("x", [RawEvent(str(n), str(who), "{}") for n, who in enumerate((GISEL, JHANSI, GISEL))])
    desk.database.writer.submit(lambda c: settle_oldest(c, inbox)).result(10)
    desk.turn(leave_traces)
    desk.post(answer("sent"), notice("owed", due=NOW + timedelta(days=1)), answer("hers", JHANSI, "jhansi"))
    for claimed in desk.claim(limit=1):
        desk.mark(claimed, Delivered("m1"))

    assert desk.seen(lambda store: store.traces.files("gisel")) == ["file-of-gisel"]
    until = datetime.now(UTC) + timedelta(minutes=1)
    desk.turn(lambda store: store.traces.wipe("gisel", [str(GISEL)], until))

    assert desk.seen(lambda store: (store.cards.find("card-gisel"), store.jobs.find("job-gisel"))) == (None, None)
    assert desk.seen(lambda store: store.sittings.focused("gisel")) is None
    assert (desk.row("sent").account_user, desk.row("sent").address, desk.row("sent").message) == ("", "", "")
    assert desk.state("owed") == "ended: reader-gone"
    kept = desk.database.look(lambda c: c.exec_driver_sql("SELECT lane, state FROM inbox ORDER BY id").all())
    # What has not had its turn yet still waits for it.
    assert [tuple(row) for row in kept] == [(str(JHANSI), "done"), (str(GISEL), "new")]

    assert desk.seen(lambda store: store.cards.find("card-jhansi")) == card("card-jhansi", "jhansi")
    assert desk.seen(lambda store: store.sittings.focused("jhansi")) is not None
    assert desk.row("hers").message != ""
    desk.turn(lambda store: store.traces.blank(["jhansi"]))
    assert desk.seen(lambda store: store.traces.files("jhansi")) == []
