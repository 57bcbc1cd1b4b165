"""Letters about weekly calls: the wish to repeat one, and what all that come with it are now."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.session_asked import lacking
from core.letters.session_cards import readable
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.session import LiveSession
from core.usecases.session_clocks import following
from core.usecases.session_file import series_file
from core.usecases.session_of import session_of, who_of
from core.usecases.session_words import both_hours, further_lines, names_of
from core.usecases.turn import Turn


def wished(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Somebody would like to hold a call every week."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, Skip):
        return session
    asked = session.proposal
    if asked is None or session.rounds != occasion.revision or turn.me.id in asked.agreed:
        return Skip("newer-proposal")
    parts, choices = wish_parts(turn, session.id)
    return Written(parts, choices)


def wish_parts(turn: Turn, session_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Which calls somebody asks for, each with both hours, and the two answers; nothing to tap for whoever asked."""
    t, session = turn.texts, session_of(turn, session_id)
    asked = session.proposal
    if asked is None or not asked.repeats:
        return (Text(text=t("refused-proposal-over")),), ()
    name, about = turn.store.teachers.get(asked.by).name, f"{session.id}:{session.rounds}"
    when = further_lines(turn, who_of(turn, session), (wall.instant for _, wall in asked.further))
    parts = (
        Text(text=t("weekly-asked", name=name), style="title"),
        Text(text=t("weekly-first", when=both_hours(turn, session))),
        Text(text=when),
    )
    if turn.me.id in asked.agreed:
        return parts, ()
    return parts, (start("agree-call", t("b-works-for-us"), about), start("keep-time", t("b-rather-not"), about))


def series_parts(turn: Turn, session: LiveSession, title: str) -> tuple[Part, ...]:
    """A call and all that follow it, each with both hours."""
    t, who = turn.texts, who_of(turn, session)
    calls = (session, *following(turn, session))
    return (
        Text(text=t(title, names=names_of(turn, session)), style="title"),
        Text(text=further_lines(turn, who, (one.starts for one in calls))),
        Text(text=t("weekly-each")),
    )


def agreed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """It is held every week now."""
    return standing(turn, occasion, "weekly-agreed")


def moved(turn: Turn, occasion: Occasion) -> Written | Skip:
    """This call and those that follow have another hour."""
    return standing(turn, occasion, "weekly-moved")


def standing(turn: Turn, occasion: Occasion, title: str) -> Written | Skip:
    """The calls as they stand, with one file for all of them."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, Skip):
        return session
    if session.revision != occasion.revision:
        return Skip("newer-time")
    parts = (*series_parts(turn, session, title), series_file(turn, session))
    return Written(parts, (start("sessions", turn.texts("b-sessions")),))


def cancelled(turn: Turn, occasion: Occasion) -> Written | Skip:
    """This call and those that followed it are off."""
    session = readable(turn, occasion, "cancelled")
    if isinstance(session, Skip):
        return session
    t, name = turn.texts, turn.store.teachers.get(session.ended_by).name
    off = turn.store.sessions.where(project=session.project, state="cancelled")
    same = [one for one in off if (one.series, one.ended_by) == (session.series, session.ended_by)]
    days = further_lines(turn, who_of(turn, session), (one.starts for one in same if one.starts >= session.starts))
    parts = (Text(text=t("weekly-cancelled", name=name)), Text(text=days), series_file(turn, session))
    return Written(parts, (start("call", t("b-another-day"), session.project),))


def file(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The file alone, for whoever made the change."""
    session = readable(turn, occasion)
    if isinstance(session, Skip):
        return session
    return Written((series_file(turn, session),))


def kept(turn: Turn, occasion: Occasion) -> Written | Skip:
    """It is not held every week: somebody would rather not, or did not answer."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, Skip):
        return session
    said = turn.texts("weekly-not", names=lacking(turn, session), when=both_hours(turn, session))
    return Written((Text(text=said),), (start("session", turn.texts("b-see-call"), session.id),))


LETTERS: dict[str, Writer] = {
    "weekly-proposed": wished,
    "weekly-kept": kept,
    "series-agreed": agreed,
    "series-moved": moved,
    "series-cancelled": cancelled,
    "series-file": file,
}
