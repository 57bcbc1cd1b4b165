"""The small task that takes the place of a call that failed, in one line for home and for the plan."""

from core.model.session import LiveSession
from core.usecases.session_apart import owed
from core.usecases.session_questions import asked_of
from core.usecases.session_words import names_of
from core.usecases.turn import Turn


def exchange_lines(turn: Turn, project: str) -> list[str]:
    """"Fotos y audios en vez de la llamada con Jhansi, hasta el jueves 17": one line for each, while it is owed."""
    t = turn.texts
    return [
        t("exchange-line", names=names_of(turn, session), day=t.near(day)) for session, day in owed(turn, project)
    ]


def until_words(turn: Turn, session: LiveSession) -> str:
    """By which day her class sends what takes the place of the call, and what it is asked; or that it need not."""
    task = session.owed_by(turn.me.id)
    if task is None:
        return turn.texts("exchange-theirs")
    asked = "yes" if asked_of(turn, session) else "no"
    return turn.texts("exchange-until", day=turn.texts.near(task[1]), asked=asked)
