"""Weekly calls: in which weeks, asking for them, and what becomes of those that come with another."""

from dataclasses import replace
from datetime import date

from core.model.refused import Refused
from core.model.session import LiveSession, Proposal
from core.model.wall import Wall, wall_of
from core.planning.weekly import Weeks, weeks_after
from core.usecases.call_offer import is_free
from core.usecases.session_clocks import following
from core.usecases.session_of import calendars_of, session_of, who_of
from core.usecases.session_timed import arm
from core.usecases.turn import Turn

BUSY = -1
"""Stands for the reader's other call among the reasons why a week is left out."""


def further_weeks(turn: Turn, session: LiveSession) -> Weeks:
    """The same hour in each further week of the plan, on the wall of whoever hosts the calls."""
    plan = turn.store.projects.get(session.project).seen_plan
    if plan is None:
        return Weeks(())
    host = session.host if session.host in session.participants else session.participants[0]
    first = wall_of(session.starts, turn.store.teachers.get(host).zone)
    found = weeks_after(first, calendars_of(turn, who_of(turn, session)), plan.end)
    free = tuple(wall for wall in found.walls if is_free(turn, wall.instant, session.minutes))
    busy = tuple((wall, BUSY) for wall in found.walls if wall not in free)
    return replace(found, walls=free, left_out=(*found.left_out, *busy))


def may_repeat(turn: Turn, session: LiveSession) -> bool:
    """Whether it can be asked for every week: agreed on, the last of its series, with weeks left in the plan."""
    if session.state != "confirmed" or session.proposal or following(turn, session):
        return False
    return bool(further_weeks(turn, session).walls)


def repeated(turn: Turn, session_id: str, until: str) -> LiveSession:
    """The session with the wish to hold it every week up to a day (ISO), not kept yet."""
    session = session_of(turn, session_id)
    if session.proposal:
        raise Refused("call-waits")
    if not may_repeat(turn, session):
        raise Refused("no-weeks")
    last = date.fromisoformat(until)
    walls = [wall for wall in further_weeks(turn, session).walls if wall.day <= last]
    if not walls:
        raise Refused("no-weeks")
    further = tuple(("", wall) for wall in walls)
    return session.proposed(turn.me.id, session.wall, turn.now, session.minutes, further)


def moved_along(turn: Turn, session: LiveSession, wall: Wall) -> tuple[tuple[str, Wall], ...]:
    """Where the calls that follow would be, if they move as this one does: by as many days, to the same hour; a day on
    which a class has no school leaves its call where it is."""
    calendars, found = calendars_of(turn, who_of(turn, session)), []
    for one in following(turn, session):
        old, new = wall_of(session.starts, one.wall.zone), wall_of(wall.instant, one.wall.zone)
        there = Wall(one.wall.day + (new.day - old.day), new.hour, one.wall.zone)
        if all(calendar.school_day(wall_of(there.instant, calendar.zone).day) for calendar in calendars):
            found.append((one.id, there))
    return tuple(found)


def change_further(turn: Turn, session: LiveSession, asked: Proposal) -> None:
    """Make the calls that come with this one, or give those that there are their new hour; what is past stays past."""
    for session_id, wall in asked.further:
        if wall.instant <= turn.now:
            continue
        one = turn.store.sessions.find(session_id) if session_id else None
        if one and one.state == "confirmed" and one.starts > turn.now:
            moved = replace(one, wall=wall, starts=wall.instant, revision=one.revision + 1, since=asked.at).announced()
            turn.store.sessions.save(replace(moved, minutes=asked.minutes, coming=(), proposal=None))
            arm(turn, turn.store.sessions.get(one.id))
        elif not session_id:
            another = next_one(turn, session, wall, asked)
            turn.store.sessions.add(another)
            arm(turn, another)


def next_one(turn: Turn, session: LiveSession, wall: Wall, asked: Proposal) -> LiveSession:
    """One more call of the same people, into the same room."""
    return LiveSession(
        id=turn.new_id(),
        project=session.project,
        participants=session.participants,
        host=session.host,
        wall=wall,
        starts=wall.instant,
        minutes=session.minutes,
        state="confirmed",
        revision=1,
        sequence=1,
        link=session.link,
        link_by=session.link_by,
        link_from=session.link_from,
        agreed_by=session.agreed_by,
        beside=session.beside,
        series=session.series,
        since=asked.at,
    )
