"""Proposing a time for a call, a first one or another, and taking a proposal back."""

from datetime import datetime

from core.model.refused import Refused
from core.model.session import ANSWER_SCHOOL_DAYS, LAST_ANSWER, LiveSession
from core.model.teacher import at_wall
from core.model.wall import Wall, wall_from, wall_of
from core.ports.store import Job
from core.usecases.hours import calendar_of_class
from core.usecases.projects import alive, colleagues, joined
from core.usecases.session_of import group_of, my_sessions, same_people, session_of, takes_part
from core.usecases.session_series import moved_along, repeated
from core.usecases.silence import watch_those
from core.usecases.turn import Turn
from core.usecases.vote_over import overtake

LAPSE = "proposal-lapses"
ASKS = ("call-proposed", "move-proposed", "weekly-proposed")
ASKED = "proposed"
"""The conversation whose card says that a time was proposed, with the button that takes it back."""


def propose_call(turn: Turn, project_id: str, teachers: list[str], wall: str, minutes: int) -> str:
    """Ask the other teachers for a call at a wall time (as `str(wall)` writes it); returns the session's id.

    A call between the same people that nobody has agreed to yet takes the new time instead of a second one standing
    beside it.
    """
    when = wall_from(wall)
    fresh = new_call(turn, project_id, teachers, when, minutes)
    between = (one for one in my_sessions(turn) if same_people(one, fresh))
    open_one = next((one for one in between if one.state == "proposed"), None)
    new = open_one or fresh
    asked = new.proposed(turn.me.id, when, turn.now, minutes)
    refuse_overlap(turn, asked)
    if open_one is None:
        turn.store.sessions.add(asked)
    put_to_others(turn, asked)
    return asked.id


def new_call(turn: Turn, project_id: str, teachers: list[str], when: Wall, minutes: int) -> LiveSession:
    """A call of these classes that nobody knows of yet, with everybody who teaches them."""
    project = alive(turn, project_id)
    if not project.published:
        raise Refused("not-published", title=project.title)
    here = {member.teacher for member in joined(turn, project)}
    if turn.me.id not in teachers or len(set(teachers)) < 2 or not set(teachers) <= here:
        raise Refused("call-nobody")
    fresh = LiveSession(turn.new_id(), project_id, tuple(teachers), project.caller, when, when.instant, minutes)
    return with_colleagues(turn, fresh)


def propose_time(turn: Turn, session_id: str, wall: str, minutes: int, along: bool = False) -> int:
    """Ask for another time of a session, and of all that follow it in its series (`along`); an agreed one stands until
    everybody said yes. Returns the round."""
    session, when = session_of(turn, session_id), wall_from(wall)
    if session.series:
        # The calls of a series keep the wall of one place, whoever moves one of them.
        when = wall_of(when.instant, session.wall.zone)
    further = moved_along(turn, session, when) if along else ()
    asked = session.proposed(turn.me.id, when, turn.now, minutes, further)
    refuse_overlap(turn, asked)
    put_to_others(turn, asked)
    return asked.rounds


def with_colleagues(turn: Turn, session: LiveSession) -> LiveSession:
    """The session with everybody who teaches one of its classes."""
    for teacher in session.participants:
        for colleague in colleagues(turn, session.project, teacher):
            session = session.with_beside(colleague, teacher)
    return session


def refuse_overlap(turn: Turn, asked: LiveSession) -> None:
    """A teacher is in one call at a time."""
    proposal = asked.proposal
    for other in my_sessions(turn):
        if proposal and other.id != asked.id and other.state == "confirmed":
            start = proposal.wall.instant
            if other.starts < start + (asked.ends - asked.starts) and start < other.ends:
                names = [turn.store.teachers.get(teacher).name for teacher in other.across(turn.me.id)]
                raise Refused("call-overlaps", names=turn.texts.list(names))


def put_to_others(turn: Turn, session: LiveSession) -> None:
    """Keep the proposal, ask whoever has not said yes, and see to it that it lapses."""
    turn.store.sessions.save(session)
    off_the_table(turn, session)
    if session.state == "proposed":
        overtake(turn, session)
    kind = asks_as(session)
    until = lapses_at(turn, session)
    for teacher in session.across(turn.me.id):
        # It waits for the night to end, unless it would lapse before anybody has seen it.
        waits = turn.allowed(turn.store.teachers.get(teacher), "person") < until
        turn.tell(kind, session.id, teacher, "person" if waits else "session", revision=session.rounds)
    turn.later(LAPSE, session.id, until, revision=session.rounds, teacher=turn.me.id)
    watch_those(turn, session.across(turn.me.id))


def asks_as(session: LiveSession) -> str:
    """The kind of letter in which the others are asked."""
    if session.state != "confirmed":
        return "call-proposed"
    return "weekly-proposed" if session.proposal and session.proposal.repeats else "move-proposed"


def off_the_table(turn: Turn, session: LiveSession) -> None:
    """Older proposals are over: what was not delivered never comes, what was loses its buttons."""
    turn.store.jobs.cancel(session.id, (LAPSE,))
    turn.store.outbox.cancel(session.id, ASKS)
    replaced = session.proposal is not None and session.proposal.instead is not None
    for teacher in session.participants:
        for kind in (*ASKS, ASKED) if replaced else ASKS:
            card = turn.store.cards.latest(teacher, kind, session.id)
            if card and card.choices != "[]" and teacher != turn.me.id and takes_part(turn, session, teacher):
                key = f"{card.id}:{card.revision}"
                turn.tell("proposal-off", session.id, teacher, "session", key=key, rewrites=card.id)


def lapses_at(turn: Turn, session: LiveSession) -> datetime:
    """Three school days of whoever answers last, or two hours before the earlier of the two times."""
    proposal = session.proposal
    if proposal is None:
        raise LookupError(session.id)
    earlier = min(session.starts, proposal.wall.instant)
    waits = [one for one in session.participants if not session.is_agreed(one, proposal.agreed)]
    last = max(three_school_days(turn, session, teacher) for teacher in waits)
    due = min(last, earlier - LAST_ANSWER)
    return due if due > turn.now else earlier


def three_school_days(turn: Turn, session: LiveSession, teacher_id: str) -> datetime:
    """The same hour on the third school day from now on the teacher's wall."""
    teacher = turn.store.teachers.get(teacher_id)
    local = teacher.local(turn.now)
    calendar = calendar_of_class(group_of(turn, session.project, teacher_id), teacher, turn.now)
    day = calendar.add_school_days(local.date(), ANSWER_SCHOOL_DAYS)
    return at_wall(teacher.zone, day, local.time()) if day else session.starts


def withdraw_proposal(turn: Turn, session_id: str, round_: int) -> str:
    """Take one's own proposal back; returns the session's state, "weekly" where it was to be held every week."""
    session = session_of(turn, session_id)
    left = session.withdrawn(turn.me.id, round_)
    turn.store.sessions.save(left)
    off_the_table(turn, left)
    for teacher in session.proposal.agreed if session.proposal else ():
        if teacher != turn.me.id:
            turn.tell("proposal-withdrawn", left.id, teacher, "person", revision=round_)
    return "weekly" if session.proposal and session.proposal.repeats else left.state


def lapse(turn: Turn, job: Job) -> None:
    """Not everybody answered in time: an agreed call keeps its time, and whoever wanted the other one is told."""
    session = turn.store.sessions.find(job.about)
    if session is None or session.proposal is None or session.rounds != job.revision:
        return
    wanted = session.proposal.agreed
    left = session.kept(job.revision)
    turn.store.sessions.save(left)
    off_the_table(turn, left)
    kind = "weekly-kept" if session.proposal.repeats else "proposal-lapsed"
    for teacher in wanted:
        turn.tell(kind, left.id, teacher, "person", revision=job.revision)


def propose_weekly(turn: Turn, session_id: str, until: str) -> int:
    """Ask the others to hold an agreed call every week up to a day (ISO). Returns the round."""
    asked = repeated(turn, session_id, until)
    put_to_others(turn, asked)
    return asked.rounds
