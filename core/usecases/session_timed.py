"""Everything that a call owes to its people at certain times, written anew whenever its time changes."""

from datetime import timedelta

from core.chat.choices import CHOICES
from core.model.reminder import CLOCKS, REMINDERS, Kind, timed, warned
from core.model.session import LATE, LiveSession
from core.usecases.hours import calendar_of_class
from core.usecases.session_clocks import following, shift_for
from core.usecases.session_of import group_of, takes_part
from core.usecases.turn import Turn

TIMED: tuple[Kind, ...] = ("agenda", *REMINDERS, "met", *CLOCKS)
UNREMINDED, OVER, RULES = "session-unreminded", "session-over", "session-rules"
JOBS = (OVER, RULES)
ENTRY_STAYS = timedelta(minutes=15)
"""So long after the planned end the entry button stays: lessons run over."""
RULES_CHECKED = timedelta(days=2)
LINK_CARDS = (*REMINDERS, "link-new", "session-link", "late", "broken", "wait-call", "last-link")
"""What shows an entry button: kinds of letters, and conversations about the call."""


def arm(turn: Turn, session: LiveSession) -> None:
    """Owe every participant the letters of this revision, and the two looks afterwards; what was owed before is off.

    One row per revision, kind and participant: the key of the outbox sees to it.
    """
    disarm(turn, session)
    for teacher in session.participants:
        arm_one(turn, session, teacher)
    for kind, due in (
        (OVER, session.ends + ENTRY_STAYS),
        (RULES, session.starts - RULES_CHECKED),
    ):
        if due > turn.now:
            turn.later(kind, session.id, due, revision=session.revision, teacher=session.host)


def arm_one(turn: Turn, session: LiveSession, teacher_id: str) -> None:
    """The same for one participant: her letters, and a look whether she was reminded."""
    teacher = turn.store.teachers.get(teacher_id)
    calendar = calendar_of_class(group_of(turn, session.project, teacher_id), teacher, turn.now)
    for one in timed(session, teacher, calendar, turn.now):
        turn.tell(
            one.kind, session.id, teacher_id, "session", due=one.due, not_after=one.not_after,
            revision=session.revision,
        )  # fmt: skip
    warn(turn, session, teacher_id)
    turn.later(
        UNREMINDED,
        own_reminder(session.id, teacher_id),
        session.starts + LATE,
        revision=session.revision,
        teacher=session.host,
    )


def warn(turn: Turn, session: LiveSession, teacher_id: str) -> None:
    """Owe her the two letters about the clocks where they shift her hour; once, however often that is looked at."""
    teacher = turn.store.teachers.get(teacher_id)
    if shift_for(turn, session, teacher) is None:
        return
    for one in warned(session, teacher, turn.now):
        turn.tell(
            one.kind, session.id, teacher_id, "session", due=one.due, not_after=one.not_after,
            revision=session.revision,
        )  # fmt: skip


def watch_next(turn: Turn, session: LiveSession) -> None:
    """The call before the next one of a series has changed, and with it what its people are used to."""
    for one in following(turn, session)[:1]:
        for teacher in one.participants:
            warn(turn, one, teacher)


def disarm(turn: Turn, session: LiveSession) -> None:
    """No letter of an older time comes any more, and no old card lets anybody in."""
    turn.store.outbox.cancel(session.id, TIMED)
    turn.store.jobs.cancel(session.id, JOBS)
    for teacher in session.participants:
        turn.store.jobs.cancel(own_reminder(session.id, teacher), (UNREMINDED,))
    close_entries(turn, session)


def own_reminder(session_id: str, teacher: str) -> str:
    """What the look for one participant's missed reminder is about."""
    return f"{session_id}:{teacher}"


def was_reminded(turn: Turn, session: LiveSession) -> None:
    """The last reminder of the teacher whose turn it is has been written: there is nothing to look for."""
    turn.store.jobs.cancel(own_reminder(session.id, turn.me.id), (UNREMINDED,))


def close_entries(turn: Turn, session: LiveSession, kind_of_word: str = "entry-closed") -> None:
    """Rewrite every card that still carries an entry button, without it; who is out of the project reads only that."""
    for teacher in session.participants:
        closed = kind_of_word if takes_part(turn, session, teacher) else "entry-gone"
        for kind in LINK_CARDS:
            card = turn.store.cards.latest(teacher, kind, session.id)
            if card and any(choice.url for choice in CHOICES.validate_json(card.choices)):
                key = f"{kind}:{card.id}:{card.revision}"
                turn.tell(closed, session.id, teacher, "session", key=key, rewrites=card.id)
