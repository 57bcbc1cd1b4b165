"""Whether what a class owes is done: it said so, or has put something on the board since that work began."""

from core.model.handin import HandIn, hand_in_id
from core.model.plan import Milestone
from core.model.project import Project
from core.planning.outline import begins
from core.usecases.turn import Turn


def is_handed_in(turn: Turn, project: str, milestone: str) -> bool:
    """Whether the class that owes it has said that it is done."""
    return hand_in_of(turn, project, milestone) is not None


def hand_in_of(turn: Turn, project: str, milestone: str) -> HandIn | None:
    """What the class said, and when; None while it has not."""
    return turn.store.hand_ins.find(hand_in_id(project, milestone))


def is_done(turn: Turn, project: Project, milestone: Milestone) -> bool:
    """Whether the class has said so, or has something on the board that it put there since the work began."""
    if is_handed_in(turn, project.id, milestone.id):
        return True
    since = begins(project.shown, milestone) if project.shown else milestone.due
    items = (one for one in turn.store.board.where(project=project.id) if one.group == milestone.owner and not one.gone)
    return any(turn.store.teachers.get(one.teacher).today(one.at) >= since for one in items)
