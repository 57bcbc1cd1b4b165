"""Calling a call off, doing without one, and leaving its people."""

from dataclasses import replace

from core.model.session import LiveSession
from core.usecases.session_agree import settle, urgency_of
from core.usecases.session_file import announce
from core.usecases.session_link import stop_asking
from core.usecases.session_of import session_of, takes_part
from core.usecases.session_propose import off_the_table
from core.usecases.session_timed import UNREMINDED, close_entries, disarm, own_reminder
from core.usecases.turn import Turn


def cancel_call(turn: Turn, session_id: str) -> str:
    """Call it off at once; the project is not touched. Returns the state that it had."""
    before = session_of(turn, session_id)
    call_off(turn, before, before.cancelled(turn.me.id, turn.now), "session-cancelled")
    return before.state


def go_apart(turn: Turn, session_id: str) -> str:
    """Photos and audio instead of this call; returns the state that it had.

    Where more than two classes meet, the others do so without hers.
    """
    before = session_of(turn, session_id)
    if len(before.classes) > 2:
        if before.alive and before.ends > turn.now:
            for colleague in before.colleagues(turn.me.id):
                take_out(turn, session_of(turn, session_id), colleague, told=False)
            take_out(turn, session_of(turn, session_id), turn.me.id)
        return before.state
    after = before.apart(turn.me.id)
    if after != before:
        call_off(turn, before, after, "session-apart")
    return before.state


def take_out(turn: Turn, before: LiveSession, teacher: str, told: bool = True) -> None:
    """The call goes on without her: nothing about it reaches her any more, and the others are told (`told`) that her
    class is out of it.

    Where hers was the last answer that they waited for, the time is agreed on now; where nobody else wanted the time
    that she proposed, it is off the table.
    """
    after = before.without(teacher)
    turn.store.sessions.save(after)
    turn.store.outbox.cancel(after.id, teacher=teacher)
    turn.store.jobs.cancel(own_reminder(after.id, teacher), (UNREMINDED,))
    close_entries(turn, replace(before, participants=(teacher,)))
    for other in after.participants if told else ():
        turn.tell("class-out", f"{after.id}:{teacher}", other, urgency_of(turn, after))
    if before.proposal and after.proposal is None:
        if after.revision != before.revision:
            settle(turn, before, after)
        else:
            off_the_table(turn, after)


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
    """Somebody leaves the project: her calls with one other class are called off, from larger ones she is taken out,
    and so she is where a colleague of hers stays in."""
    for session in turn.store.sessions.where(project=project, state=("proposed", "confirmed")):
        if teacher not in session.participants or session.ends <= turn.now:
            continue
        if session.colleagues(teacher) or len(session.classes) > 2:
            take_out(turn, session, teacher, told=not session.colleagues(teacher))
        else:
            turn.store.outbox.cancel(session.id, teacher=teacher)
            call_off(turn, session, session.cancelled(teacher, turn.now), "session-cancelled")
