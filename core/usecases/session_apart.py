"""Photos and audio instead of a call: what each class sends until when, and its questions as words to be answered."""

from datetime import date, timedelta

from core.model.session import LiveSession
from core.usecases.hours import calendar_of_class
from core.usecases.say import may_write, send_note
from core.usecases.session_cancel import call_off, take_out
from core.usecases.session_goodbye import tell_gone
from core.usecases.session_of import group_of, my_sessions, session_of
from core.usecases.turn import Turn

SCHOOL_DAYS = 5
"""So many days of its own school each class has for what it sends."""


def go_apart(turn: Turn, session_id: str) -> str:
    """Photos and audio instead of this call; returns the state that it had.

    Where more than two classes are still to meet, the others do so without hers.
    """
    before = session_of(turn, session_id)
    if len(before.classes) > 2 and before.alive and before.ends > turn.now:
        known = [before] if before.state == "confirmed" and before.sequence else []
        for colleague in before.colleagues(turn.me.id):
            tell_gone(turn, known, colleague)
            take_out(turn, session_of(turn, session_id), colleague, told=False)
        tell_gone(turn, known, turn.me.id)
        take_out(turn, session_of(turn, session_id), turn.me.id)
        return before.state
    after = before.apart(turn.me.id)
    if after != before:
        after = after.exchanging(tuple((one, day_for(turn, after, one)) for one in who_sends(after)), turn.now)
        call_off(turn, before, after, "session-apart")
        pass_questions(turn, after)
    return before.state


def who_sends(session: LiveSession) -> list[str]:
    """One teacher of each class that sends something: both of two; of more those that did not meet."""
    met = tuple(one for one, outcome in session.outcomes if outcome != "no")
    return [one for one in session.classes if len(session.classes) == 2 or not session.is_agreed(one, met)]


def day_for(turn: Turn, session: LiveSession, teacher_id: str) -> date:
    """The last day for a class's photos and audio: five of its school days from the call, or from today."""
    teacher = turn.store.teachers.get(teacher_id)
    calendar = calendar_of_class(group_of(turn, session.project, teacher_id), teacher, turn.now)
    first = max(teacher.today(turn.now), teacher.local(session.starts).date())
    return calendar.add_school_days(first, SCHOOL_DAYS) or first + timedelta(weeks=1)


def pass_questions(turn: Turn, session: LiveSession) -> None:
    """What each class wanted to ask goes to the others as her words, to be answered with a photo or a voice."""
    for asker, words in session.questions:
        sender = turn.as_seen_by(turn.store.teachers.get(asker))
        readers = [one for one in session.across(asker) if can_read(sender, one)]
        if readers and not sender.me.suspended:
            send_note(sender, readers, words)


def can_read(sender: Turn, reader: str) -> bool:
    """Whether her words can reach this teacher."""
    return may_write(sender, reader) and not sender.store.teachers.get(reader).suspended


def owed(turn: Turn, project: str = "") -> list[tuple[LiveSession, date]]:
    """The calls instead of which her class still owes photos and audio, and by when; of one project, or of all."""
    found, today = [], turn.me.today(turn.now)
    for session in my_sessions(turn):
        task = session.owed_by(turn.me.id)
        if task is None or task[1] < today or (project and session.project != project):
            continue
        group = group_of(turn, session.project, turn.me.id).id
        sent = (one for one in turn.store.board.where(project=session.project) if one.group == group and not one.gone)
        if not any(one.at > task[0] for one in sent):
            found.append((session, task[1]))
    return found
