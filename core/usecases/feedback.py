"""Reading feedback: what was said about a thing, about the things of a class, and what waits for an answer."""

from core.model.board import BoardItem
from core.model.feedback import Feedback
from core.model.refused import Refused
from core.usecases.digest import Told
from core.usecases.projects import find_member, joined, member_of
from core.usecases.request import are_blocked
from core.usecases.turn import Turn


def own_feedback(turn: Turn, feedback_id: str) -> Feedback:
    """Feedback that she gave; a foreign, a missing and a withdrawn one are the same to her."""
    said = turn.store.feedback.find(feedback_id)
    if said is None or said.gone or said.teacher != turn.me.id or find_member(turn, said.project) is None:
        raise Refused("feedback-gone")
    return said


def read_by_author(turn: Turn, feedback_id: str) -> Feedback:
    """Feedback to a thing of her class."""
    said = turn.store.feedback.find(feedback_id)
    item = turn.store.board.find(said.item) if said else None
    if said is None or item is None or not item.seen_by(turn.me.id) or not is_shown(turn, said):
        raise Refused("feedback-gone")
    if turn.me.id not in authors(turn.as_seen_by(turn.store.teachers.get(said.teacher)), item):
        raise Refused("feedback-gone")
    return said


def own_to(turn: Turn, item_id: str) -> list[Feedback]:
    """What she has said about a thing."""
    return [one for one in turn.store.feedback.where(item=item_id, teacher=turn.me.id) if not one.gone]


def to_item(turn: Turn, item_id: str) -> list[Feedback]:
    """Everything that the reader sees said about a thing."""
    return [one for one in turn.store.feedback.where(item=item_id) if is_shown(turn, one)]


def of_project(turn: Turn, project: str) -> list[Feedback]:
    """Everything said in a project about things that are still there, as far as the reader sees it."""
    there = {item.id for item in turn.store.board.where(project=project) if item.seen_by(turn.me.id)}
    return [one for one in turn.store.feedback.where(project=project) if one.item in there and is_shown(turn, one)]


def is_shown(turn: Turn, said: Feedback) -> bool:
    """Whether the reader sees it: held back from nobody, and its writer not hidden by the operator."""
    return said.seen_by(turn.me.id) and not turn.store.teachers.get(said.teacher).suspended


def to_my_class(turn: Turn, project: str) -> list[tuple[Feedback, BoardItem]]:
    """What other classes said about things of hers, the newest first."""
    mine = member_of(turn, project).group
    pairs = [(one, turn.store.board.get(one.item)) for one in reversed(of_project(turn, project))]
    return [(one, item) for one, item in pairs if item.group == mine and one.group != mine]


def questions_to_me(turn: Turn, project: str) -> list[Feedback]:
    """Questions about things of her class that nobody of it has answered."""
    return [one for one, _ in to_my_class(turn, project) if one.asks]


def news_of(turn: Turn, project: str, told: Told) -> list[Feedback]:
    """The reactions that a digest tells the reader of, as far as they still hold."""
    return [one for one in of_project(turn, project) if told.of(one.told, one.at)]


def authors(turn: Turn, item: BoardItem) -> list[str]:
    """Everybody who teaches the class that put a thing there, but for whoever is out of touch with the writer, whose
    turn it is."""
    here = joined(turn, turn.store.projects.get(item.project))
    return [m.teacher for m in here if m.group == item.group and not are_blocked(turn, m.teacher)]
