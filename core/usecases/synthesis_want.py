"""The classes' answers are to be put together: it is done in a moment, in a turn of its own."""

from core.usecases.turn import Turn

KIND = "synthesis"
SETTLE = 1


def want_synthesis(turn: Turn, project_id: str) -> None:
    """Have it written, as soon as what is being done now is done; once, however often it is asked for."""
    turn.later(KIND, project_id, turn.now)


def settle_synthesis(turn: Turn, project_id: str) -> None:
    """Somebody came or went: whose approval is missing is another question now, and perhaps nobody's is."""
    if turn.store.syntheses.find(project_id):
        turn.later(KIND, project_id, turn.now, revision=SETTLE)
