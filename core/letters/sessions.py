"""Letters about agreed calls: the card with its calendar file, a new time, and that it does not take place."""

from core.chat.choices import Choice, Start, start
from core.chat.shown import Part, Text
from core.letters import (
    hour_vote,
    session_asked,
    session_clocks,
    session_day,
    session_goodbye,
    session_group,
    session_reminders,
    session_series,
)
from core.letters.session_cards import confirmed_choices, confirmed_parts, readable
from core.letters.session_exchange import until_words
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.session import LiveSession
from core.usecases.session_file import invitation, newest_file
from core.usecases.session_link import who_brings
from core.usecases.session_words import both_hours, names_of
from core.usecases.turn import Turn


def agreed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The others said yes: which link will be used? Who was not asked for it reads who brings it."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, Skip):
        return session
    if session.sequence or session.revision != occasion.revision:
        return Skip("link-settled")
    t, asks = turn.texts, Start(command="session-link", about=session.id)
    bringer = who_brings(turn, session.id)
    if bringer:
        return Written(
            (
                Text(text=t("agreed", when=both_hours(turn, session)), style="title"),
                Text(text=t("agreed-link", names=bringer)),
            ),
            (start("session-link", t("b-bring-link"), session.id),),
        )
    # The question of that conversation says the same sentence; where it is open already this card says it alone.
    opens = turn.store.sittings.open(turn.me.id, asks.command, asks.about) is None
    key = "said-yes-link" if len(session.classes) == 2 else "said-yes-link-all"
    said = Text(text=t(key, names=names_of(turn, session)))
    return Written(() if opens else (said,), (start("session-link", t("b-give-link"), session.id),), asks)


def confirmed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The card of the agreed call, with its calendar file."""
    session = with_newest_file(turn, occasion)
    if isinstance(session, Skip):
        return session
    parts = (*confirmed_parts(turn, session), newest_file(turn, session))
    return Written(parts, confirmed_choices(turn, session))


def moved(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The call has another time now, with the file that replaces the one before."""
    session = with_newest_file(turn, occasion)
    if isinstance(session, Skip):
        return session
    t = turn.texts
    parts: tuple[Part, ...] = (
        Text(text=t("moved", when=both_hours(turn, session)), style="title"),
        Text(text=t("moved-note")),
        invitation(turn, session),
    )
    return Written(parts, confirmed_choices(turn, session))


def with_newest_file(turn: Turn, occasion: Occasion) -> LiveSession | Skip:
    """The session, unless a newer calendar file is on its way already."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, LiveSession) and session.sequence != occasion.revision:
        return Skip("newer-file")
    return session


def file(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The calendar file alone, for whoever made the change: it replaces or removes the one before."""
    session = readable(turn, occasion)
    if isinstance(session, Skip):
        return session
    if session.sequence != occasion.revision:
        return Skip("newer-file")
    return Written((invitation(turn, session),))


def cancelled(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The call was called off."""
    return off(turn, occasion, "cancelled-by", (start("call", turn.texts("b-another-day")),))


def apart(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Photos and audio instead of the call."""
    t = turn.texts
    return off(turn, occasion, "apart-by", (start("board", t("b-to-board")), start("call", t("b-another-day"))))


def off(turn: Turn, occasion: Occasion, key: str, choices: tuple[Choice, ...]) -> Written | Skip:
    """It does not take place: by whom, until when her class sends something instead, and the file that takes it out
    of the calendar where it was."""
    session = readable(turn, occasion, "cancelled", "failed", "held")
    if isinstance(session, Skip):
        return session
    name = turn.store.teachers.get(session.ended_by or session.host).name
    instead = f" {until_words(turn, session)}" if session.ended == "apart" else ""
    said = Text(text=turn.texts(key, name=name, when=both_hours(turn, session)) + instead)
    known = session.sequence > 1 and session.ends > turn.now
    return Written((said, invitation(turn, session)) if known else (said,), choices)


LETTERS: dict[str, Writer] = {
    "call-agreed": agreed,
    "session-confirmed": confirmed,
    "session-moved": moved,
    "session-file": file,
    "session-cancelled": cancelled,
    "session-apart": apart,
    **session_asked.LETTERS,
    **session_group.LETTERS,
    **hour_vote.LETTERS,
    **session_reminders.LETTERS,
    **session_day.LETTERS,
    **session_clocks.LETTERS,
    **session_series.LETTERS,
    **session_goodbye.LETTERS,
}

REPLIES: dict[str, str] = {"agenda": "questions"}
"""An answer written to the agenda is what her class would like to ask."""
