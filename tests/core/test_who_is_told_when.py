"""Who is told what, when: each line of that promise, for a reader at school, in the evening and at night."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from core.model.board import BoardItem
from core.model.urgency import Urgency
from core.usecases.board_add import keep_words
from core.usecases.concern import raise_concern
from core.usecases.depart import leave_project
from core.usecases.pause import pause
from core.usecases.plan_edit import edition_name, retitle
from core.usecases.publish import publish
from core.usecases.react import react, say_to
from core.usecases.request import accept, decline, send_request
from core.usecases.say import send_note
from core.usecases.session_agree import agree
from core.usecases.session_cancel import cancel_call
from core.usecases.session_propose import propose_call, propose_time
from core.usecases.turn import House, Turn
from tests.core.company import PROJECT, Company

MOMENTS = ("2026-12-01T05:30", "2026-12-01T13:00", "2026-12-01T18:00")
"""UTC: 11:00 at school, 18:30 after it, and 23:30 at night in India, on Tuesday 1 December."""
WHEN: dict[Urgency, tuple[str, str, str]] = {
    "person": ("now", "now", "Wed 08:00"),
    "news": ("now", "Wed 08:00", "Wed 08:00"),
    "notice": ("now", "Wed 08:00", "Wed 08:00"),
    "session": ("now", "now", "now"),
}
MORNING = ("Wed 08:00", "Wed 08:00", "Wed 08:00")
PLAN = "How are our days alike, and how do they differ?"
LATER = "2026-12-10T07:30/0@America/Argentina/Buenos_Aires"
SOON = "2026-12-02T10:00/0@Asia/Kolkata"


@dataclass(frozen=True)
class Line:
    """What happens, who hears of it in which letter, and how urgent that is."""

    kind: str
    reader: str
    urgency: Urgency
    deed: Callable[[Turn], object]
    due: tuple[str, str, str] | None = None
    """Where it is not what the urgency says."""


def by(turn: Turn, who: str) -> Turn:
    """The same turn of somebody else."""
    return turn.as_seen_by(turn.store.teachers.get(who))


def call(turn: Turn, when: str = LATER) -> str:
    """A call of Gisel and Jhansi that is agreed on."""
    session = propose_call(turn, PROJECT, ["gisel", "jhansi"], when, 45)
    agree(by(turn, "jhansi"), session, 1)
    return session


def agreed(turn: Turn) -> object:
    """Jhansi's proposal, and Gisel's yes."""
    return agree(turn, propose_call(by(turn, "jhansi"), PROJECT, ["jhansi", "gisel"], LATER, 45), 1)


def moved(turn: Turn) -> object:
    """A call, and another time for it that both agree on."""
    session = call(turn)
    propose_time(by(turn, "jhansi"), session, "2026-12-11T07:30/0@America/Argentina/Buenos_Aires", 45)
    return agree(turn, session, 2)


def invited(turn: Turn) -> str:
    """An invitation of Nadia's to Gisel."""
    return send_request(by(turn, "nadia"), "gisel", "")["request"]


def republished(turn: Turn) -> None:
    """Another title for the plan."""
    retitle(turn, edition_name(turn.store.projects.get(PROJECT)), "Our school", PLAN)
    publish(turn, edition_name(turn.store.projects.get(PROJECT)))


def worried(turn: Turn) -> None:
    """Gisel is worried about what Olenka wrote; Jhansi's chat is the operator's."""
    turn.house = House(concern_chat="telegram:t:jhansi")
    raise_concern(turn, send_note(by(turn, "olenka"), ["gisel"], "Who lives near you?"))


LINES = (
    Line("request", "nadia", "person", lambda turn: send_request(turn, "nadia", "")),
    Line("accepted", "nadia", "person", lambda turn: accept(turn, invited(turn))),
    Line("declined", "nadia", "person", lambda turn: decline(turn, invited(turn), "")),
    Line("note", "jhansi", "person", lambda turn: send_note(turn, ["jhansi"], "Hello")),
    Line("plan-changed", "jhansi", "news", republished),
    Line("digest", "jhansi", "notice", lambda turn: keep_words(turn, PROJECT, "Our yard"), MORNING),
    Line("digest", "jhansi", "notice", lambda turn: react(turn, "thing", "liked"), MORNING),
    Line("feedback", "jhansi", "person", lambda turn: say_to(turn, "thing", "Nice")),
    Line("call-proposed", "jhansi", "person",
         lambda turn: propose_call(turn, PROJECT, ["gisel", "jhansi"], LATER, 45)),
    Line("call-agreed", "jhansi", "person", agreed),
    Line("session-moved", "jhansi", "person", moved),
    Line("session-cancelled", "jhansi", "person", lambda turn: cancel_call(turn, call(turn))),
    Line("session-cancelled", "jhansi", "session", lambda turn: cancel_call(turn, call(turn, SOON))),
    Line("paused", "jhansi", "person", lambda turn: pause(turn, PROJECT, "")),
    Line("class-gone", "jhansi", "person", lambda turn: leave_project(by(turn, "olenka"), PROJECT)),
    Line("concern-raised", "jhansi", "session", worried),
)  # fmt: skip


@pytest.fixture(scope="module")
def it() -> Iterator[Company]:
    """Three classes at work on the first of December; Jhansi has put something on the board."""
    company = Company(datetime(2026, 11, 27, 13, tzinfo=UTC))
    company.together("jhansi", "olenka")
    company.until("UTC", "2026-12-01 04:00")
    thing = BoardItem("thing", PROJECT, "jhansi", "class-jhansi", "words", company.now, "Our yard", "en",
                      consent="partners", shared_at=company.now)  # fmt: skip
    company.as_("jhansi", lambda turn: turn.store.board.add(thing))
    yield company
    company.connection.close()


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.kind} {line.urgency}")
def test_each_line(it: Company, line: Line) -> None:
    assert tuple(told(it, line, when) for when in MOMENTS) == (line.due or WHEN[line.urgency])


def told(it: Company, line: Line, when: str) -> str:
    """When the reader's letter is due that this owes, as her wall says it; nothing of it is kept."""
    found: list[str] = []

    def happens(turn: Turn) -> None:
        turn.store.teachers.save(replace(turn.store.teachers.get(line.reader), noticed=None))
        before = {row.key for row in it.pending()}
        line.deed(turn)
        for row in it.pending(line.reader):
            if row.kind == line.kind and row.key not in before:
                assert row.urgency == line.urgency
                local = turn.store.teachers.get(line.reader).local(row.due)
                found.append("now" if row.due <= it.now else f"{local:%a %H:%M}")
        raise Told

    it.now = datetime.fromisoformat(when).replace(tzinfo=UTC)
    with pytest.raises(Told):
        it.as_("gisel", happens)
    return ", ".join(found)


class Told(Exception):
    """It was seen; it never happened."""
