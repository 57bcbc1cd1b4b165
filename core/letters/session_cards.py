"""What letters and conversations about a call both show: its card, its way in, its agenda."""

from datetime import datetime

from core.chat.choices import Choice, link, start
from core.chat.shown import Moment, Part, Text
from core.letters.written import Occasion, Skip
from core.model.meeting_link import shown
from core.model.reminder import DAY
from core.model.session import LiveSession
from core.planning.countries import country_of
from core.usecases.session_agenda import agenda_as_read
from core.usecases.session_link import last_link
from core.usecases.session_of import session_of, takes_part, who_of
from core.usecases.session_questions import asked_of
from core.usecases.session_ready import roles_line
from core.usecases.session_timed import ENTRY_STAYS
from core.usecases.session_words import both_hours, names_of, usual_only
from core.usecases.turn import Turn


def readable(turn: Turn, occasion: Occasion, *states: str) -> LiveSession | Skip:
    """The session, when its reader still takes part and it stands where the letter needs it."""
    session = turn.store.sessions.find(occasion.about)
    if session is None or not takes_part(turn, session, turn.me.id):
        return Skip("no-part-in-it")
    if states and session.state not in states:
        return Skip(f"call-{session.state}")
    return session


def confirmed_parts(turn: Turn, session: LiveSession, title: str = "confirmed") -> tuple[Part, ...]:
    """The card of an agreed call: both hours, the link and who sees it, when reminders come."""
    t, names = turn.texts, names_of(turn, session)
    parts: list[Part] = [Text(text=t(title, names=names), style="title"), Text(text=both_hours(turn, session))]
    parts.append(phone_clock(turn, session.starts))
    if session.link:
        count = len(session.classes)
        key = "link-line" if count == 2 else "link-line-all"
        parts.append(Text(text=t(key, link=shown(session.link), names=names, count=count)))
    else:
        parts.append(Text(text=t("link-missing")))
    if session.wall.skipped:
        parts.append(Text(text=t("hour-skipped", hour=t.hour(turn.me.local(session.starts))), style="note"))
    usual = usual_only(turn, who_of(turn, session))
    if usual:
        key = "hours-usual" if len(usual) == 1 else "hours-usual-many"
        parts.append(Text(text=t(key, names=t.list([one.name for one in usual])), style="note"))
    parts.append(Text(text=t("reminders-line" if turn.me.id not in session.silent else "reminders-off-line")))
    return tuple(parts)


def confirmed_choices(turn: Turn, session: LiveSession) -> tuple[Choice, ...]:
    """What can be done about an agreed call."""
    t = turn.texts
    give: tuple[Choice, ...] = () if session.link else (start("session-link", t("b-give-link"), session.id),)
    return (
        *give,
        start("move", t("b-move"), session.id),
        start("cancel-call", t("b-cancel-call"), session.id),
        start("notices", t("b-notices"), session.id),
        start("call-more", t("b-more"), session.id),
    )


def phone_clock(turn: Turn, starts: datetime) -> Moment:
    """The same instant on the clock of her own phone, once on a card: who travels, or whose zone is another one than
    Chaski thinks, sees it there."""
    t, mine = turn.texts, turn.me.local(starts)
    when = t("b-when", day=t.day(mine.date(), short=True), hour=t.hour(mine))
    place = t.country(country_of(turn.me.zone)) or turn.me.zone
    return Moment(label=t("phone-clock"), at=starts, text=t("phone-clock-here", when=when, place=place))


def entry(turn: Turn, session: LiveSession) -> tuple[Choice, ...]:
    """The button that leads into the call, for its people and only until it is over."""
    over = turn.now > session.ends + ENTRY_STAYS
    if session.state not in ("confirmed", "held") or over or turn.me.id not in session.participants:
        return ()
    if not session.link:
        return (start("session-link", turn.texts("b-give-link"), session.id),)
    return (link(session.link, turn.texts("b-enter")),)


def last_one(turn: Turn, session_id: str) -> tuple[Choice, ...]:
    """The link with which these people met before, to be taken again in one tap."""
    session = session_of(turn, session_id)
    return (start("last-link", turn.texts("b-last-link"), session_id),) if last_link(turn, session) else ()


def day_choices(turn: Turn, session: LiveSession) -> tuple[Choice, ...]:
    """The buttons of the last two reminders."""
    t = turn.texts
    return (
        *entry(turn, session),
        start("late", t("b-late"), session.id),
        start("broken", t("b-link-fails"), session.id),
        start("cancel-call", t("b-cancel-call"), session.id),
        start("session", t("b-more"), session.id),
    )


def question_parts(turn: Turn, session: LiveSession) -> tuple[Part, ...]:
    """What the other classes would like to ask, in the reader's language; a machine's words say so."""
    t, parts = turn.texts, list[Part]()
    for asked in asked_of(turn, session):
        parts.append(Text(text=t("their-questions", name=turn.store.teachers.get(asked.teacher).name)))
        parts.append(Text(text=asked.words, style="quote"))
        if asked.original:
            parts.append(Text(text=t("machine-translation", original=asked.original), style="note"))
        elif asked.foreign:
            parts.append(Text(text=t("no-translation"), style="note"))
    return tuple(parts)


def agenda_line(turn: Turn, session: LiveSession) -> str:
    """The agenda, and who does what in it."""
    return turn.texts("agenda-and-roles", agenda=agenda_words(turn, session), roles=roles_line(turn, session))


def agenda_words(turn: Turn, session: LiveSession) -> str:
    """The agenda as somebody wrote it, or the usual one: greeting, schools, questions, farewell."""
    if session.agenda:
        return agenda_as_read(turn, session)
    rest = max(session.minutes - 10, 10)
    questions = 5 * max(1, round(rest * 3 / 7 / 5))
    return turn.texts("agenda-usual", schools=rest - questions, questions=questions)


def question_day(turn: Turn, session: LiveSession) -> str:
    """The weekday on which the questions are exchanged: a day before the call."""
    return turn.texts.weekday(turn.me.local(session.starts - DAY).date())
