"""The day of the call: late, a link that fails, a new one, and whether they met."""

from dataclasses import replace
from typing import get_args

from core.model.refused import Refused
from core.model.reminder import DAY
from core.model.session import LiveSession, Outcome
from core.ports.store import Job
from core.usecases.phases import check_phase
from core.usecases.session_agree import urgency_of
from core.usecases.session_of import my_sessions, session_of
from core.usecases.session_questions import ages_of, carry_question, question_id
from core.usecases.session_timed import arm, close_entries, warn
from core.usecases.translate import forget_translations
from core.usecases.turn import Turn
from prompts.bank import bank


def say_late(turn: Turn, session_id: str) -> str:
    """The others are told at once that this class comes a little later."""
    return to_others(turn, session_id, "call-late")


def say_waiting(turn: Turn, session_id: str) -> str:
    """The others are told that this class waits five minutes."""
    return to_others(turn, session_id, "call-waits")


def say_broken(turn: Turn, session_id: str) -> str:
    """The link fails: the others are told at once. It neither cancels the call nor counts against anyone."""
    session = session_of(turn, session_id)
    turn.store.sessions.save(session.reported(turn.me.id))
    return to_others(turn, session_id, "link-broken")


def to_others(turn: Turn, session_id: str, kind: str) -> str:
    """A word to the others that does not wait on the day of the call."""
    session = session_of(turn, session_id)
    if session.state != "confirmed":
        raise Refused("call-over")
    for teacher in session.others(turn.me.id):
        turn.tell(kind, session.id, teacher, urgency_of(turn, session), key=f"{turn.me.id}:{turn.now.timestamp()}")
    return session.id


def say_met(turn: Turn, session_id: str, outcome: str) -> str:
    """Keep this class's answer to "did you meet?"; returns it."""
    session = session_of(turn, session_id)
    if outcome not in get_args(Outcome):
        raise Refused("call-gone")
    turn.store.sessions.save(session.met(turn.me.id, outcome))  # type: ignore[arg-type]
    return outcome


def ask_class(turn: Turn, session_id: str, words: str) -> str:
    """Keep what this class wants to ask; the other reads it before the call, each in its own language."""
    session = session_of(turn, session_id).asked(turn.me.id, words)
    turn.store.sessions.save(session)
    forget_translations(turn, question_id(session, turn.me.id))
    carry_question(turn, session, turn.me.id)
    return session_id


def add_ours(turn: Turn, session_id: str, number: str) -> str:
    """One of our own questions for her class's age, by its number; words typed later do not take its place unseen."""
    session = session_of(turn, session_id)
    words = bank(turn.texts.language, ages_of(turn, session))[int(number)]
    waiting = turn.store.sittings.open(turn.me.id, "questions", session_id)
    if waiting:
        turn.store.sittings.put(replace(waiting, state="ended", question=""))
    known = dict(session.questions).get(turn.me.id, "").splitlines()
    return session_id if words in known else ask_class(turn, session_id, "\n".join((*known, words)))


def asks_next(turn: Turn) -> tuple[str, str]:
    """The next call whose questions are still to be exchanged, and what her class has asked so far; ("", "") without
    one. Later words would not reach the other class before the call."""
    for session in my_sessions(turn):
        if session.state == "confirmed" and turn.now < session.starts - DAY:
            return session.id, next((words for teacher, words in session.questions if teacher == turn.me.id), "")
    return "", ""


def set_reminders(turn: Turn, session_id: str, on: bool) -> bool:
    """Switch her reminders of this call on or off; returns whether they are on now."""
    turn.store.sessions.save(session_of(turn, session_id).hushed(turn.me.id, not on))
    return on


def unreminded(turn: Turn, job: Job) -> None:
    """A quarter of an hour after the start this is still here only where the last reminder was never written: the
    host is told in one line, once for all of them."""
    session_id, _, teacher = job.about.partition(":")
    session = turn.store.sessions.find(session_id)
    if session is None or session.revision != job.revision or session.state != "confirmed":
        return
    if teacher not in session.silent:
        host = turn.store.projects.get(session.project).host
        turn.tell("reminder-missed", session.id, host, "notice", revision=session.revision)


def over(turn: Turn, job: Job) -> None:
    """The call is over: no card leads into it any more, and its link is forgotten."""
    session = current(turn, job)
    if session is None:
        return
    close_entries(turn, session)
    turn.store.sessions.save(session.unlinked())
    # It may have been the last thing of the Execution that was still to come.
    turn.speaker = turn.store.teachers.get(turn.store.projects.get(session.project).host)
    check_phase(turn, session.project, urgency="notice")


def check_rules(turn: Turn, job: Job) -> None:
    """Two days before: where a country has changed its clocks' rules meanwhile, the wall time stands and the instant
    follows; everything that was owed is owed anew."""
    session = current(turn, job)
    if session is None or session.state != "confirmed":
        return
    derived = session.rederived()
    if derived != session:
        turn.store.sessions.save(derived)
        arm(turn, derived)
        sent = derived.announced()
        turn.store.sessions.save(sent)
        for teacher in sent.participants:
            turn.tell("session-moved", sent.id, teacher, urgency_of(turn, sent), revision=sent.sequence)
        return
    for teacher in session.participants:
        # The rules may be new where one of them lives, and the call still at its instant.
        warn(turn, session, teacher)


def current(turn: Turn, job: Job) -> LiveSession | None:
    """The session of a job, unless its time has changed since."""
    session = turn.store.sessions.find(job.about)
    return session if session and session.revision == job.revision else None
