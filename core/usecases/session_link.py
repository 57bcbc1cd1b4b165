"""The link of a call: given by one of its people, shown to them alone, never opened by us."""

from dataclasses import replace

from core.model.meeting_link import Verdict, judge
from core.model.refused import Refused
from core.model.reminder import HOUR
from core.model.session import LiveSession
from core.usecases.session_agree import urgency_of
from core.usecases.session_clocks import following
from core.usecases.session_file import announce
from core.usecases.session_of import my_sessions, session_of, takes_part
from core.usecases.session_timed import close_entries
from core.usecases.turn import Turn


def verdict(turn: Turn, words: str) -> Verdict:
    """Whether an address may be kept as a link, without keeping it."""
    return judge(words, turn.house.meeting_hosts)


def who_brings(turn: Turn, session_id: str) -> str:
    """The name of whoever was asked for the link; "" when that is the teacher herself."""
    asked = session_of(turn, session_id).link_from
    return "" if asked == turn.me.id else turn.store.teachers.get(asked).name


def call_without_link(turn: Turn, words: str) -> LiveSession | None:
    """The call that a pasted address is for: the only one of hers that is agreed on, still to come and without a
    link."""
    if verdict(turn, words).fault == "unclear":
        return None
    found = [one for one in my_sessions(turn) if one.state == "confirmed" and one.ends > turn.now and not one.link]
    return found[0] if len(found) == 1 else None


def give_link(turn: Turn, session_id: str, words: str, giver: str = "") -> dict[str, bool]:
    """Keep the link, as hers or as that of `giver`. Around the call the others get it at once with the button to
    enter, before that everybody gets the card and the calendar file. Returns {now: whether the call is about to
    begin}."""
    judged = verdict(turn, words)
    if judged.fault:
        raise Refused(f"link-{judged.fault}")
    before = session_of(turn, session_id)
    session = before.linked(giver or turn.me.id, judged.url)
    turn.store.sessions.save(session)
    for one in following(turn, session):
        if not one.link:
            # The calls of a series are in one room until somebody says otherwise.
            turn.store.sessions.save(one.linked(session.link_by, judged.url).announced())
    turn.store.outbox.cancel(session.id, ("link-asked", "link-broken"))
    for teacher in session.others(turn.me.id):
        stop_asking(turn, session, teacher)
    if before.link and before.link != session.link:
        close_entries(turn, session, "entry-relinked")
    if session.starts - turn.now < HOUR and before.sequence:
        for teacher in session.others(turn.me.id):
            turn.tell("link-new", session.id, teacher, "session", key=str(turn.now.timestamp()))
        return {"now": True}
    tell_confirmed(turn, session)
    return {"now": False}


def stop_asking(turn: Turn, session: LiveSession, teacher: str) -> None:
    """This teacher is not asked for the link any more: there is one, or no call."""
    asked = turn.store.sittings.open(teacher, "session-link", session.id)
    if asked:
        turn.store.sittings.put(replace(asked, state="ended", question=""))


def leave_link(turn: Turn, session_id: str) -> bool:
    """The link comes later: the call is confirmed without one, and it is asked for again a day before."""
    session = session_of(turn, session_id)
    if session.sequence == 0 and session.state == "confirmed":
        tell_confirmed(turn, session)
    return True


def ask_other_for_link(turn: Turn, session_id: str, teacher: str) -> str:
    """Let another participant bring the link."""
    session = session_of(turn, session_id).brought_by(teacher)
    turn.store.sessions.save(session)
    if session.sequence == 0:
        tell_confirmed(turn, session)
    turn.tell("link-asked", session.id, teacher, urgency_of(turn, session), key=str(turn.now.timestamp()))
    return teacher


def tell_confirmed(turn: Turn, session: LiveSession) -> LiveSession:
    """Everybody else gets the card with the file at once; the teacher herself sees it as her answer."""
    sent = announce(turn, session)
    for teacher in sent.others(turn.me.id):
        turn.tell("session-confirmed", sent.id, teacher, urgency_of(turn, sent), revision=sent.sequence)
    return sent


def last_link(turn: Turn, session: LiveSession) -> tuple[str, str] | None:
    """A link into which these very people got before, and who gave it: not the one that fails now. None without any."""
    for other in reversed(my_sessions(turn)):
        known = other.worked or (other.link if other.id != session.id else "")
        giver = other.link_by
        same = set(other.participants) == set(session.participants) and takes_part(turn, session, giver)
        if known and same and known != session.link:
            return known, giver
    return None


def use_last_link(turn: Turn, session_id: str) -> dict[str, bool]:
    """Take the link that worked before; what giving a link does, it does."""
    session = session_of(turn, session_id)
    known = last_link(turn, session)
    if known is None:
        raise Refused("no-last-link")
    return give_link(turn, session_id, *known)
