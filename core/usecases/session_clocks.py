"""The calls of a series in their order, and whose hour a change of the clocks shifts from one to the next."""

from datetime import date

from core.model.session import LiveSession
from core.model.teacher import Teacher
from core.model.wall import wall_of
from core.planning.weekly import Shift, shift_of
from core.usecases.turn import Turn


def series_of(turn: Turn, session: LiveSession) -> list[LiveSession]:
    """The agreed calls of its series, those that are past too, the earliest first; the session alone without one."""
    if not session.series:
        return [session]
    found = turn.store.sessions.where(project=session.project)
    mine = (one for one in found if one.series == session.series and one.state not in ("proposed", "cancelled"))
    return sorted(mine, key=lambda one: one.starts)


def following(turn: Turn, session: LiveSession) -> list[LiveSession]:
    """The calls of the series that are still to come after this one."""
    return [one for one in series_of(turn, session) if one.state == "confirmed" and one.starts > session.starts]


def shift_for(turn: Turn, session: LiveSession, teacher: Teacher) -> Shift | None:
    """How the clocks shift the hour of this call for a teacher; None where it is the hour that she is used to."""
    day = usual_day(turn, session)
    return shift_of(session.wall, day, teacher.zone) if day else None


def usual_day(turn: Turn, session: LiveSession) -> date | None:
    """The day whose clocks its people have in mind: that of the call before, or on which a single one was proposed."""
    before = [one for one in series_of(turn, session) if one.starts < session.starts]
    known = before[-1].starts if before else session.since
    return wall_of(known, session.wall.zone).day if known else None
