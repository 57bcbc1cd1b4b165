"""How a vote among hours ends: counted, stopped, with its project, or by a call that was arranged meanwhile."""

from core.model.session import LiveSession
from core.usecases.session_of import same_people, takes_part
from core.usecases.turn import Turn

ASKED = "hours-asked"
"""The letter that asks, and the command whose card it is."""
COUNTED = "hours-counted"
OVER = "hours-over"
NOTHING = "::"


def open_votes(turn: Turn, project_id: str) -> list[LiveSession]:
    """The votes of a project that are not over."""
    return turn.store.sessions.where(project=project_id, state="voting")


def close(turn: Turn, call: LiveSession) -> None:
    """Nothing is counted any more, and what was not delivered never comes."""
    turn.store.jobs.cancel(call.id, (COUNTED,))
    turn.store.outbox.cancel(call.id, (ASKED,))
    turn.store.sessions.remove(call.id)


def tell_over(turn: Turn, call: LiveSession, about: str = NOTHING, but: str = "") -> None:
    """Whoever was shown the vote can mark nothing any more. `about` is "session:how many can:of how many": without the
    numbers where the session was arranged by hand, empty where nothing is proposed. `but` is whoever ended it by a tap:
    the answer stands on that very card, and a letter that rewrote it would leave its buttons dead."""
    for teacher in call.participants:
        card = turn.store.cards.latest(teacher, ASKED, call.id)
        if teacher != but and card and card.choices != "[]" and takes_part(turn, call, teacher):
            turn.tell(OVER, about, teacher, "session", key=card.id, rewrites=card.id)


def overtake(turn: Turn, session: LiveSession) -> None:
    """A time of this session is put to its people, or agreed on: nobody asks them which hours suit any more."""
    for call in open_votes(turn, session.project):
        if same_people(call, session):
            close(turn, call)
            tell_over(turn, call, f"{session.id}::")


def end_votes(turn: Turn, project_id: str) -> None:
    """There are no calls in the project for now."""
    for call in open_votes(turn, project_id):
        close(turn, call)
        tell_over(turn, call)
