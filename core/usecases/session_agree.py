"""Answering a proposed time: yes, or rather the old one."""

from core.model.reminder import DAY
from core.model.session import LiveSession
from core.usecases.session_file import announce
from core.usecases.session_of import session_of
from core.usecases.session_propose import ASKS, LAPSE
from core.usecases.session_timed import arm
from core.usecases.turn import Turn, Urgency


def agree(turn: Turn, session_id: str, round_: int) -> dict[str, str]:
    """Say yes to this very proposal. Returns {state, was}: what it is now and whether it was agreed on before.

    With the last yes the reminders of the old time are gone and those of the new one are owed, in one commit.
    """
    before = session_of(turn, session_id)
    now = before.agreed(turn.me.id, round_, turn.now)
    if now.proposal is not None:
        turn.store.sessions.save(now)
        return {"state": "waiting", "was": before.state}
    confirm(turn, before, now)
    return {"state": "confirmed", "was": before.state}


def settle(turn: Turn, session: LiveSession, by: str) -> None:
    """Everybody who is left in the call has said yes to the time, `by` the last of them."""
    confirm(turn, session, session.agreed(by, session.rounds, turn.now))


def confirm(turn: Turn, before: LiveSession, now: LiveSession) -> None:
    """Keep the agreed time, owe what it needs, and tell the others."""
    turn.store.sessions.save(now)
    turn.store.jobs.cancel(now.id, (LAPSE,))
    turn.store.outbox.cancel(now.id, ASKS)
    arm(turn, now)
    if before.state == "confirmed":
        moved(turn, now)
        return
    for teacher in now.others(turn.me.id):
        turn.tell("call-agreed", now.id, teacher, "person", revision=now.revision)


def moved(turn: Turn, session: LiveSession) -> None:
    """Tell the others of the new time, and send everybody the file that replaces the one before."""
    sent = announce(turn, session)
    for teacher in sent.participants:
        kind = "session-file" if teacher == turn.me.id else "session-moved"
        turn.tell(kind, sent.id, teacher, urgency_of(turn, sent), revision=sent.sequence)


def urgency_of(turn: Turn, session: LiveSession) -> Urgency:
    """A change of a call that begins within a day never waits for the night to end."""
    return "session" if session.starts - turn.now < DAY else "person"


def keep_time(turn: Turn, session_id: str, round_: int) -> str:
    """Rather not the new time: the old one stays, and whoever asked is told."""
    session = session_of(turn, session_id)
    asker = session.proposal.by if session.proposal else ""
    left = session.kept(round_)
    turn.store.sessions.save(left)
    turn.store.jobs.cancel(left.id, (LAPSE,))
    turn.store.outbox.cancel(left.id, ASKS)
    turn.tell("time-kept", left.id, asker, "person", revision=round_)
    return left.state
