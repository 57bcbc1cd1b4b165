"""Reading the board: what a teacher may see of it, the newest first, and what is new for her."""

from core.model.board import BoardItem
from core.model.refused import Refused
from core.usecases.digest import Told
from core.usecases.projects import find_member, project_of
from core.usecases.turn import Turn

A_CARD = 4
"""Things on one card: more pictures than this do not fit a phone's screen."""


def board_of(turn: Turn, project_id: str) -> list[BoardItem]:
    """Everything on a project's board that the teacher may see, the newest first."""
    project_of(turn, project_id)
    found = turn.store.board.where(project=project_id)
    return [item for item in reversed(found) if item.seen_by(turn.me.id)]


def page_after(turn: Turn, about: str) -> tuple[str, list[BoardItem], bool]:
    """Some things of the board and whether there are more; `about` is the project, or the item after which it goes
    on. Returns (project, items, more)."""
    last = turn.store.board.find(about)
    project = last.project if last else about
    items = board_of(turn, project)
    ids = [item.id for item in items]
    start = ids.index(about) + 1 if about in ids else 0
    return project, items[start : start + A_CARD], len(items) > start + A_CARD


def own_item(turn: Turn, item_id: str) -> BoardItem:
    """A thing that the teacher put there; a foreign, a removed and a missing one are the same to her, and so is her
    own once she has left."""
    item = turn.store.board.find(item_id)
    mine = item is not None and not item.gone and item.teacher == turn.me.id
    if item is None or not mine or find_member(turn, item.project) is None:
        raise Refused("board-gone")
    return item


def news_for(turn: Turn, project_id: str, told: Told) -> list[BoardItem]:
    """What a digest tells the teacher of, as far as it is still there."""
    return [item for item in board_of(turn, project_id) if told.of(item.told, item.shared_at or item.at)]
