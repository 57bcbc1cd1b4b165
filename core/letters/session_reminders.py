"""Letters that a call owes to its hour: the agenda, and the reminders with the time that is really left."""

from dataclasses import replace
from datetime import timedelta

from core.chat.choices import Start, start
from core.chat.shown import Part, Text
from core.letters.session_cards import agenda_line, day_choices, entry, question_day, question_parts, readable
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.reminder import nearest
from core.model.session import LATE, LiveSession
from core.usecases.pack import pack_of
from core.usecases.pause import rests
from core.usecases.session_of import who_of
from core.usecases.session_timed import was_reminded
from core.usecases.session_words import names_of, starts_there
from core.usecases.turn import Turn


def agenda(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Three days before: the agenda, and what the class would like to ask; nothing is asked in a rest."""
    session = timed(turn, occasion)
    if isinstance(session, Skip):
        return session
    if rests(turn, session):
        return Skip("paused")
    t = turn.texts
    sittings = turn.store.sittings
    asks = Start(command="questions", about=session.id)
    opens = sittings.focused(turn.me.id) is None and sittings.open(turn.me.id, asks.command, asks.about) is None
    said = Text(
        text=t(
            "agenda-ask",
            day=t.near(turn.me.local(session.starts).date()),
            names=names_of(turn, session),
            agenda=agenda_line(turn, session),
            exchange=question_day(turn, session),
            here="yes" if opens else "no",
        )
    )
    return Written(() if opens else (said,), (start("questions", t("b-write-questions"), session.id),), asks)


def a_day_before(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The day before: when, what the other class would like to ask, and the link where it is still missing. Of a call
    in a rest it is asked first what becomes of it."""
    session = reminder(turn, occasion)
    if isinstance(session, Skip):
        return session
    close_questions(turn, session)
    t = turn.texts
    said = t("reminder-day", when=day_and_start(turn, session), names=names_of(turn, session))
    if rests(turn, session):
        return asked_first(turn, session, said)
    photos = photos_of(turn, session)
    if photos:
        said = f"{said} {t('reminder-photos', count=photos, classes=len(who_of(turn, session).teachers) - 1)}"
    parts: list[Part] = [Text(text=said)]
    parts += question_parts(turn, session)
    if not session.link and session.link_from == turn.me.id:
        asks = Start(command="session-link", about=session.id)
        return Written(tuple(parts), (start("session-link", t("b-give-link"), session.id),), asks)
    ready = (start("ready", t("b-all-ready"), session.id), start("session", t("b-there-is-a-problem"), session.id))
    if photos or pack_of(turn, session):
        return Written(tuple(parts), (start("pack", t("b-see-photos" if photos else "b-see-new"), session.id), *ready))
    # Before the work begins the board takes nothing, so that nothing can be asked for.
    begun = turn.store.projects.get(session.project).reached("execution")
    ask = (start("pack-photos", t("b-ask-photos"), session.id),) if begun else ()
    return Written(tuple(parts), (*ready, *ask))


def photos_of(turn: Turn, session: LiveSession) -> int:
    """How many photos the other classes of this call have put on the board since the reader's last one with them."""
    return sum(item.kind == "photo" for item in pack_of(turn, session))


def close_questions(turn: Turn, session: LiveSession) -> None:
    """The questions are exchanged now: what she types from here on is not taken for one."""
    waiting = turn.store.sittings.open(turn.me.id, "questions", session.id)
    if waiting:
        turn.store.sittings.put(replace(waiting, state="ended", question=""))


def day_and_start(turn: Turn, session: LiveSession) -> str:
    """"Mañana a las 7:30 (India 16:00)"; the day by name where it is not tomorrow."""
    t, mine = turn.texts, turn.me.local(session.starts)
    ahead = (mine.date() - turn.me.today(turn.now)).days
    day = "today" if ahead == 0 else "tomorrow" if ahead == 1 else "other"
    return t(
        "day-and-start",
        which=day,
        day=t.day(mine.date()),
        hour=t.hour(mine),
        there=starts_there(turn, who_of(turn, session), session.starts),
    )


def shortly_before(turn: Turn, occasion: Occasion) -> Written | Skip:
    """An hour or ten minutes before, with the time that is really left; or how long ago it began."""
    session = reminder(turn, occasion)
    if isinstance(session, Skip):
        return session
    if occasion.kind == "reminder-minutes":
        was_reminded(turn, session)
    if rests(turn, session):
        return asked_first(turn, session, reminder_line(turn, session))
    return Written((Text(text=reminder_line(turn, session)),), day_choices(turn, session))


def asked_first(turn: Turn, session: LiveSession, said: str) -> Written:
    """A reminder of a call that falls into its project's rest: move it or call it off; until then it stands."""
    t = turn.texts
    choices = (start("move", t("b-move"), session.id), start("cancel-call", t("b-cancel-call"), session.id))
    return Written((Text(text=said), Text(text=t("reminder-paused"))), (*choices, *entry(turn, session)))


def reminder_line(turn: Turn, session: LiveSession) -> str:
    """"En 1 hora, a las 7:30: …", "En 10 minutos, …" or "Empezó hace 3 minutos: …"."""
    t, names = turn.texts, names_of(turn, session)
    left = round((session.starts - turn.now) / timedelta(minutes=1))
    if left <= 0:
        return t("reminder-begun", minutes=max(-left, 1), names=names) if left else t("reminder-now", names=names)
    if left <= 10:
        return t("reminder-minutes", minutes=left, names=names)
    hour = t.hour(turn.me.local(session.starts))
    if left < 60:
        return t("reminder-under-hour", minutes=left, hour=hour, names=names)
    return t("reminder-hour", hour=hour, names=names)


def timed(turn: Turn, occasion: Occasion) -> LiveSession | Skip:
    """The session of a letter that was owed to its very time."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, LiveSession) and session.revision != occasion.revision:
        return Skip("time-changed")
    return session


def reminder(turn: Turn, occasion: Occasion) -> LiveSession | Skip:
    """The session of a reminder that is still wanted: not too late, not beside a nearer one, not switched off."""
    session = timed(turn, occasion)
    if isinstance(session, Skip):
        return session
    if turn.me.id in session.silent:
        return Skip("switched-off")
    if turn.now > session.starts + LATE:
        return Skip("too-late")
    if not nearest(occasion.kind, session, turn.now):
        return Skip("nearer-reminder")
    return session


LETTERS: dict[str, Writer] = {
    "agenda": agenda,
    "reminder-day": a_day_before,
    "reminder-hour": shortly_before,
    "reminder-minutes": shortly_before,
}
