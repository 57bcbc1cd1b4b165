"""The next call of a teacher, in one line for the home card."""

from dataclasses import dataclass

from core.usecases.session_of import my_sessions, who_of
from core.usecases.session_words import names_of, starts_there
from core.usecases.turn import Turn


@dataclass(frozen=True)
class NextCall:
    """Ready words: the day, the hour on her wall, with whom, and what the clock shows there ("India 16:00")."""

    session: str
    day: str
    hour: str
    names: str
    there: str
    agreed: bool


def next_session(turn: Turn) -> NextCall | None:
    """The next call of hers that is agreed on, else the next that is proposed; None without any."""
    coming = [one for one in my_sessions(turn) if one.alive and one.ends > turn.now]
    if not coming:
        return None
    session = min(coming, key=lambda one: (one.state != "confirmed", one.starts))
    t, mine = turn.texts, turn.me.local(session.starts)
    return NextCall(
        session.id,
        t.day(mine.date(), short=True),
        t.hour(mine),
        names_of(turn, session),
        starts_there(turn, who_of(turn, session), session.starts),
        session.state == "confirmed",
    )
