"""Calling a call off, doing without one, and leaving its people."""

from dataclasses import replace

from core.model.session import LiveSession
from core.usecases.session_agree import settle, urgency_of
from core.usecases.session_file import announce
from core.usecases.session_link import stop_asking
from core.usecases.session_of import session_of, takes_part
from core.usecases.session_propose import off_the_table
from core.usecases.session_timed import close_entries, disarm, own_reminder
from core.usecases.turn import Turn


def cancel_call(turn: Turn, session_id: str) -> str:
    """Call it off at once; the project is not touched. Returns the state that it had."""
    before = session_of(turn, session_id)
    call_off(turn, before, before.cancelled(turn.me.id, turn.now), "session-cancelled")
    return before.state


def go_apart(turn: Turn, session_id: str) -> str:
    """Photos and audio instead of this call; returns the state that it had."""
    before = session_of(turn, session_id)
    after = before.apart(turn.me.id)
    if after != before:
        call_off(turn, before, after, "session-apart")
    return before.state


def call_off(turn: Turn, before: LiveSession, after: LiveSession, kind: str) -> None:
    """No reminder comes any more, the others are told, and calendars that have it let it go."""
    turn.store.sessions.save(after)
    for teacher in after.participants:
        stop_asking(turn, after, teacher)
    off_the_table(turn, after)
    disarm(turn, after)
    turn.store.outbox.cancel(after.id)
    if before.sequence and before.ends > turn.now:
        after = announce(turn, after)
        if takes_part(turn, after, turn.me.id):
            turn.tell("session-file", after.id, turn.me.id, "session", revision=after.sequence)
    for teacher in after.others(turn.me.id):
        if takes_part(turn, after, teacher):
            turn.tell(kind, after.id, teacher, urgency_of(turn, after), revision=after.revision)


def leave_calls(turn: Turn, project: str, teacher: str) -> None:
    """Somebody leaves the project: her calls with one other are called off, from larger ones she is taken out."""
    for session in turn.store.sessions.where(project=project, state=("proposed", "confirmed")):
        if teacher not in session.participants or session.ends <= turn.now:
            continue
        if len(session.participants) > 2:
            go_on_without(turn, session, teacher)
        else:
            call_off(turn, session, session.cancelled(teacher, turn.now), "session-cancelled")


def go_on_without(turn: Turn, session: LiveSession, teacher: str) -> None:
    """The others keep their call; a time that she asked for is off the table, one that she alone had not agreed to
    is agreed."""
    close_entries(turn, replace(session, participants=(teacher,)))
    turn.store.jobs.cancel(own_reminder(session.id, teacher))
    left = session.without(teacher)
    asked = left.proposal
    if asked and asked.by == teacher and session.state == "proposed":
        call_off(turn, session, session.cancelled(teacher, turn.now), "session-cancelled")
        return
    if asked and asked.by == teacher:
        left = left.kept(left.rounds)
        off_the_table(turn, left)
    turn.store.sessions.save(left)
    if left.proposal and set(left.participants) <= set(left.proposal.agreed):
        settle(turn, left, left.proposal.agreed[-1])
