"""Calling a call off, and leaving its people."""

from dataclasses import replace

from core.model.session import LiveSession
from core.usecases.session_agree import settle, urgency_of
from core.usecases.session_clocks import following
from core.usecases.session_file import announce
from core.usecases.session_link import stop_asking
from core.usecases.session_of import session_of, takes_part
from core.usecases.session_propose import off_the_table
from core.usecases.session_timed import UNREMINDED, close_entries, disarm, own_reminder, watch_next
from core.usecases.turn import Turn


def cancel_call(turn: Turn, session_id: str, along: bool = False) -> str:
    """Call it off at once, and all that follow it in its series (`along`); the project is not touched. Returns the
    state that it had."""
    before = session_of(turn, session_id)
    calls = [before, *(following(turn, before) if along else ())]
    call_off_each(turn, [(one, one.cancelled(turn.me.id, turn.now)) for one in calls])
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
    if before.sequence:
        after = announce(turn, after)
    for other in after.participants if told else ():
        turn.tell("class-out", f"{after.id}:{teacher}", other, urgency_of(turn, after))
    if before.proposal and after.proposal is None:
        if after.revision != before.revision:
            settle(turn, before, after)
        else:
            off_the_table(turn, after)


def call_off_each(turn: Turn, calls: list[tuple[LiveSession, LiveSession]]) -> None:
    """Call these off, each (before, after); those of one series in one letter."""
    for name in dict.fromkeys(after.series for _, after in calls if after.series):
        these = [(before, after) for before, after in calls if after.series == name]
        if len(these) > 1:
            call_off_series(turn, these)
            calls = [one for one in calls if one not in these]
    for before, after in calls:
        call_off(turn, before, after, "session-cancelled")


def call_off_series(turn: Turn, calls: list[tuple[LiveSession, LiveSession]]) -> None:
    """The same for several of a series: the first of them stands for all in the letter."""
    first = min((end(turn, before, after) for before, after in calls), key=lambda one: one.starts)
    for teacher in first.participants:
        if takes_part(turn, first, teacher):
            kind = "series-file" if teacher == turn.me.id else "series-cancelled"
            turn.tell(kind, first.id, teacher, urgency_of(turn, first), revision=first.revision)


def call_off(turn: Turn, before: LiveSession, after: LiveSession, kind: str) -> None:
    """No reminder comes any more, the others are told, and calendars that have it let it go."""
    after = end(turn, before, after)
    if after.sequence > before.sequence and takes_part(turn, after, turn.me.id):
        turn.tell("session-file", after.id, turn.me.id, "session", revision=after.sequence)
    for teacher in after.others(turn.me.id):
        if takes_part(turn, after, teacher):
            turn.tell(kind, after.id, teacher, urgency_of(turn, after), revision=after.revision)


def end(turn: Turn, before: LiveSession, after: LiveSession) -> LiveSession:
    """Nothing that was owed about it comes any more; as it is then, with one more file where calendars have it."""
    turn.store.sessions.save(after)
    for teacher in after.participants:
        stop_asking(turn, after, teacher)
    off_the_table(turn, after)
    disarm(turn, after)
    watch_next(turn, after)
    turn.store.outbox.cancel(after.id)
    return announce(turn, after) if before.sequence and before.ends > turn.now else after


def leave_calls(turn: Turn, project: str, teacher: str) -> None:
    """Somebody leaves the project: her calls with one other class are called off, from larger ones she is taken out,
    and so she is where a colleague of hers stays in."""
    off, told = [], set()
    for session in turn.store.sessions.where(project=project, state=("proposed", "confirmed")):
        if teacher not in session.participants or session.ends <= turn.now:
            continue
        if session.colleagues(teacher) or len(session.classes) > 2:
            # Of a whole series the others hear once.
            first = not session.series or session.series not in told
            told.add(session.series)
            take_out(turn, session, teacher, told=first and not session.colleagues(teacher))
        else:
            turn.store.outbox.cancel(session.id, teacher=teacher)
            off.append((session, session.cancelled(teacher, turn.now)))
    call_off_each(turn, off)
