"""Letters of the day of a call: a link that fails, a new one, being late, and whether the classes met."""

from core.chat.choices import Start, start
from core.chat.shown import Text
from core.letters.session_cards import entry, last_one, readable
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.reminder import ANSWERS
from core.usecases.session_of import takes_part, who_of
from core.usecases.session_words import both_hours, hours_on_card, names_of
from core.usecases.turn import Turn


def link_new(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Another link, at once, with the button to enter."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, Skip):
        return session
    if not session.link or turn.now > session.ends:
        return Skip("no-link-any-more")
    name = turn.store.teachers.get(session.link_by).name
    from_whom = Text(text=turn.texts("link-new", name=name, link=session.link.removeprefix("https://")))
    return Written((from_whom,), entry(turn, session))


def link_asked(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Somebody would like her to bring the link."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, Skip):
        return session
    own = session.link_by == turn.me.id and not session.broken
    if session.link_from != turn.me.id or (session.link and own):
        return Skip("link-given")
    t = turn.texts
    said = Text(text=t("link-asked", names=names_of(turn, session), when=both_hours(turn, session)))
    asks = Start(command="session-link", about=session.id)
    return Written((said,), (start("session-link", t("b-give-link"), session.id),), asks)


def link_broken(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Another class cannot open the link."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, Skip):
        return session
    if not session.broken or session.broken == turn.me.id:
        return Skip("link-mended")
    t, asks = turn.texts, Start(command="session-link", about=session.id)
    opens = turn.store.sittings.open(turn.me.id, asks.command, asks.about) is None
    said = Text(text=t("link-broken-there", name=turn.store.teachers.get(session.broken).name))
    choices = (
        *last_one(turn, session.id),
        start("session-link", t("b-send-my-link"), session.id),
        start("wait-call", t("b-wait-five"), session.id),
        start("apart", t("b-apart"), session.id),
    )
    return Written(() if opens else (said,), choices, asks)


def came_late(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The other class comes a little later."""
    return word(turn, occasion, "they-are-late")


def waits(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The other class waits five minutes."""
    return word(turn, occasion, "they-wait")


def word(turn: Turn, occasion: Occasion, key: str) -> Written | Skip:
    """A word of the other class around the start."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, Skip):
        return session
    return Written((Text(text=turn.texts(key, names=names_of(turn, session))),), entry(turn, session))


def entry_closed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A card that led into the call leads there no more."""
    session = turn.store.sessions.find(occasion.about)
    if session is None:
        return Skip("no-part-in-it")
    if not takes_part(turn, session, turn.me.id):
        return Written((Text(text=turn.texts("entry-left")),))
    over = session.ends <= turn.now
    key = "entry-over" if over else "entry-cancelled" if not session.alive else "entry-moved"
    return Written((Text(text=turn.texts(key, names=names_of(turn, session), when=both_hours(turn, session))),))


def entry_relinked(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A card whose link no longer holds: there is a newer one."""
    session = readable(turn, occasion)
    if isinstance(session, Skip):
        return session
    return Written((Text(text=turn.texts("entry-relinked", names=names_of(turn, session))),))


def missed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """To the host: the reminders of a call could not be sent in time."""
    session = turn.store.sessions.find(occasion.about)
    if session is None or session.revision != occasion.revision:
        return Skip("time-changed")
    if turn.me.id in session.participants:
        when = hours_on_card(turn, who_of(turn, session), session.starts, session.minutes)
    else:
        when = turn.texts.day(turn.me.local(session.starts).date())
    return Written((Text(text=turn.texts("reminder-missed", when=when)),))


def met(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Two hours after the start: could they meet?"""
    session = readable(turn, occasion, "confirmed", "held", "failed")
    if isinstance(session, Skip):
        return session
    late = turn.now > session.ends + ANSWERS
    if session.revision != occasion.revision or late or turn.me.id in dict(session.outcomes):
        return Skip("answered-or-over")
    t = turn.texts
    answers = tuple(start("met", t(f"b-met-{one}"), f"{session.id}:{one}") for one in ("yes", "partly", "no"))
    asks = "did-you-meet" if len(session.classes) == 2 else "did-you-meet-all"
    return Written((Text(text=t(asks, names=names_of(turn, session))),), answers)


LETTERS: dict[str, Writer] = {
    "link-new": link_new,
    "link-asked": link_asked,
    "link-broken": link_broken,
    "call-late": came_late,
    "call-waits": waits,
    "entry-closed": entry_closed,
    "entry-relinked": entry_relinked,
    "reminder-missed": missed,
    "met": met,
}
