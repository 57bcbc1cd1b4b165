"""The agenda of a call in a teacher's own words: kept for everybody, and read by each in her language."""

from core.model.session import LiveSession
from core.usecases.session_of import session_of
from core.usecases.tongue import tongue_of
from core.usecases.translate import forget_translations, needed_translation, want_translation
from core.usecases.turn import Turn


def set_agenda(turn: Turn, session_id: str, words: str) -> str:
    """Keep another agenda for the call, the same for everybody."""
    session = session_of(turn, session_id).planned(words, turn.me.id)
    turn.store.sessions.save(session)
    about = agenda_id(session)
    forget_translations(turn, about)
    want_translation(turn, about, words, tongue_of(turn, words), session.others(turn.me.id), "")
    return session_id


def agenda_as_read(turn: Turn, session: LiveSession) -> str:
    """As she wrote it for whoever reads that, otherwise translated with the original beside it, once that has come."""
    writer = turn.store.teachers.find(session.agenda_by)
    if writer is None:
        return session.agenda
    source = tongue_of(turn.as_seen_by(writer), session.agenda)
    found = needed_translation(turn, agenda_id(session), source)
    if found is None:
        return session.agenda
    return turn.texts("agenda-translated", agenda=found.words, original=session.agenda)


def agenda_id(session: LiveSession) -> str:
    """What a translation of a call's agenda is about."""
    return f"{session.id}:agenda"
