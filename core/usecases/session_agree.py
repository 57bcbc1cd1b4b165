"""Answering a proposed time: yes, or rather the old one."""

from core.model.reminder import DAY
from core.model.session import LiveSession, Proposal
from core.usecases.session_file import announce
from core.usecases.session_of import session_of
from core.usecases.session_propose import ASKS, LAPSE, off_the_table
from core.usecases.session_series import change_further
from core.usecases.session_timed import arm, watch_next
from core.usecases.turn import Turn, Urgency
from core.usecases.vote_over import overtake


def agree(turn: Turn, session_id: str, round_: int) -> dict[str, str]:
    """Say yes to this very proposal. Returns {state, was}: what it is now and whether it was agreed on before; "weekly"
    where it is held every week from now on, "along" where other calls move with it."""
    before = session_of(turn, session_id)
    now = before.agreed(turn.me.id, round_, turn.now)
    turn.store.sessions.save(now)
    if now.proposal is not None:
        return {"state": "waiting", "was": before.state}
    settle(turn, before, now)
    asked = before.proposal
    with_others = "weekly" if asked and asked.repeats else "along" if asked and asked.further else ""
    return {"state": "confirmed", "was": with_others or before.state}


def settle(turn: Turn, before: LiveSession, now: LiveSession) -> None:
    """Everybody has said yes: the reminders of the old time are gone and those of the new one are owed, in one
    commit."""
    turn.store.jobs.cancel(now.id, (LAPSE,))
    turn.store.outbox.cancel(now.id, ASKS)
    arm(turn, now)
    watch_next(turn, now)
    asked = before.proposal
    if asked and asked.further:
        change_series(turn, now, asked)
    elif before.state == "confirmed":
        moved(turn, now)
    else:
        overtake(turn, now)
        for teacher in now.others(turn.me.id):
            turn.tell("call-agreed", now.id, teacher, urgency_of(turn, now), revision=now.revision)


def change_series(turn: Turn, session: LiveSession, asked: Proposal) -> None:
    """The calls that come with this one are agreed on too: all their people hear of them in one letter."""
    change_further(turn, session, asked)
    sent = session if asked.repeats else announce(turn, session)
    for teacher in sent.others(turn.me.id):
        kind = "series-agreed" if asked.repeats else "series-moved"
        turn.tell(kind, sent.id, teacher, urgency_of(turn, sent), revision=sent.revision)


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
    """Rather not the new time: the old one stays, and whoever wanted the new one is told."""
    session = session_of(turn, session_id)
    wanted = session.proposal.agreed if session.proposal else ()
    kind = "weekly-kept" if session.proposal and session.proposal.repeats else "time-kept"
    left = session.kept(round_, turn.me.id)
    turn.store.sessions.save(left)
    off_the_table(turn, left)
    for teacher in wanted:
        if teacher != turn.me.id:
            turn.tell(kind, left.id, teacher, "person", revision=round_)
    return left.state
