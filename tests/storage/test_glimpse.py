"""What the playground's drawer shows: who is owed what, what is planned, what was heard."""

import asyncio
from datetime import timedelta

from core.chat.delivery import Delivered
from core.ports.glimpse import Owed, Planned
from core.ports.platform import RawEvent
from core.ports.store import Job
from storage.glimpse import FIRST, glimpse
from storage.inbox import Inbox
from tests.storage.people import GISEL, JHANSI, NOW, Desk, answer, notice, words


def test_letters_plans_and_what_was_heard(desk: Desk) -> None:
    later = NOW + timedelta(days=9)
    desk.post(answer("hola"))
    desk.mark(desk.claim()[0], Delivered("m1"))
    desk.post(answer("larga", message=words("Hola, " + "y muchas palabras más " * 20), due=NOW + timedelta(days=8)))
    desk.post(notice("n1", teacher="jhansi", due=later, kind="reminder-hour"))
    desk.turn(lambda store: store.jobs.schedule(Job("j1", "request-expires", "r1", later, "gisel")))
    event = RawEvent(event_id="e1", lane="telegram::7", body="{}")
    asyncio.run(Inbox(desk.database).store("telegram", [event]))
    seen = desk.database.look(glimpse)
    sent, waits, owed = seen.letters
    assert (sent.lane, sent.state, sent.attempts, sent.message) == (str(GISEL), "sent", 1, "m1")
    assert waits.words.startswith("Hola, y muchas")
    assert len(waits.words) <= FIRST + 1
    assert owed == Owed(str(JHANSI), "reminder-hour", later, "pending")
    assert seen.plans == (Planned("request-expires", later, seen.plans[0].lane),)
    assert seen.plans[0].lane.startswith(("telegram", "slack"))
    assert [(one.lane, one.state) for one in seen.heard] == [("telegram::7", "new")]
