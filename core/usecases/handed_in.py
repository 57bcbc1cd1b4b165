"""Whether a class has said that what it owes is done; asked before anything else is thought of it."""

from core.model.handin import hand_in_id
from core.usecases.turn import Turn


def is_handed_in(turn: Turn, project: str, milestone: str) -> bool:
    """Whether the class that owes it has said that it is done."""
    return turn.store.hand_ins.find(hand_in_id(project, milestone)) is not None
