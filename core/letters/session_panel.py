"""The card of the day of a call: how long it is, the way in, what was agreed on, who is ready, and every way out."""

from datetime import timedelta

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.session_cards import agenda_line, question_parts
from core.letters.session_reminders import day_and_start, reminder_line
from core.model.meeting_link import shown
from core.model.reminder import HOUR
from core.model.session import LiveSession
from core.planning.apart import span
from core.usecases.session_ready import ready_line
from core.usecases.session_words import both_hours, names_of
from core.usecases.turn import Turn


def on_its_day(turn: Turn, session: LiveSession) -> bool:
    """Whether this is the day of an agreed call that is not over, on the reader's wall; or the hour before it."""
    left = session.starts - turn.now
    today = turn.me.local(session.starts).date() == turn.me.today(turn.now)
    return session.state in ("confirmed", "held") and session.ends > turn.now and (today or left < HOUR)


def panel(turn: Turn, session: LiveSession) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Everything about a call of today on one card."""
    t = turn.texts
    parts: list[Part] = [Text(text=time_left(turn, session), style="title"), Text(text=both_hours(turn, session))]
    link = t("panel-link", link=shown(session.link)) if session.link else t("panel-no-link")
    parts.append(Text(text="\n".join((link, t("agenda-now", agenda=agenda_line(turn, session))))))
    parts += question_parts(turn, session)
    if ready := ready_line(turn, session):
        parts.append(Text(text=ready))
    return tuple(parts), panel_choices(turn, session)


def time_left(turn: Turn, session: LiveSession) -> str:
    """"Hoy a las 7:30 (India 16:00), videollamada con Jhansi: faltan 3 h 20."; near it as its reminders say it."""
    minutes = round((session.starts - turn.now) / timedelta(minutes=1))
    if minutes <= 60:
        return reminder_line(turn, session)
    names = names_of(turn, session)
    return turn.texts("panel-left", when=day_and_start(turn, session), names=names, left=span(minutes))


def panel_choices(turn: Turn, session: LiveSession) -> tuple[Choice, ...]:
    """In, ready, late, the link, and doing without."""
    t = turn.texts
    ready = () if session.is_ready(turn.me.id) else (start("ready", t("b-all-ready"), session.id),)
    # The way in is words here and no button: a card that anybody can ask for again could outlive the call.
    linked = ("broken", t("b-link-fails")) if session.link else ("session-link", t("b-give-link"))
    return (
        *ready,
        start("late", t("b-late"), session.id),
        start(*linked, session.id),
        start("cancel-call", t("b-cancel-call"), session.id),
        start("apart", t("b-go-apart" if len(session.classes) == 2 else "b-without-us"), session.id),
        start("call-more", t("b-more"), session.id),
    )
