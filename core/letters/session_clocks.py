"""The warning that a change of the clocks shifts the hour of a call, to the class whose hour it is."""

from core.chat.choices import start
from core.chat.shown import Text
from core.letters.session_reminders import timed
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.session import LiveSession
from core.model.teacher import Teacher
from core.planning.countries import country_of
from core.planning.weekly import Shift
from core.usecases.session_clocks import following, shift_for
from core.usecases.session_of import who_of
from core.usecases.session_words import names_of, starts_there
from core.usecases.turn import Turn


def clocks(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A week and a day before: the new hour, the one that she is used to, and whose clocks change."""
    session = timed(turn, occasion)
    if isinstance(session, Skip):
        return session
    shift = shift_for(turn, session, turn.me)
    if shift is None:
        return Skip("hour-stays")
    t = turn.texts
    said = sentence(turn, session, shift)
    if is_back(turn, session, shift):
        said = f"{said} {t('clocks-back', usual=t.hour(shift.usual.hour))}"
    buttons = (start("session", t("b-clocks-fine"), session.id), start("move", t("b-move-it"), session.id))
    return Written((Text(text=said),), buttons)


def sentence(turn: Turn, session: LiveSession, shift: Shift) -> str:
    """Of a weekly call from which day on; of a single one what the hour was thought to be."""
    t, names = turn.texts, names_of(turn, session)
    return t(
        "clocks-weekly" if session.series else "clocks-once",
        day=t.day(shift.now.day),
        names=names,
        hour=t.hour(shift.now.hour),
        usual=t.hour(shift.usual.hour),
        there=starts_there(turn, who_of(turn, session), session.starts),
        whose="theirs" if shift.elsewhere else "mine",
        where=t.country(country_of(session.wall.zone)),
    )


def is_back(turn: Turn, session: LiveSession, shift: Shift) -> bool:
    """Whether the call after it is at the usual hour again."""
    return any(at_hour(turn.me, one) == shift.usual.hour for one in following(turn, session)[:1])


def at_hour(teacher: Teacher, session: LiveSession) -> object:
    """The hour of a call on her wall."""
    return teacher.local(session.starts).time()


LETTERS: dict[str, Writer] = {"clocks-week": clocks, "clocks-day": clocks}
