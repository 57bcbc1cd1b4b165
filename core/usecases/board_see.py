"""Reading the board: what a teacher may see of it, the newest first, and what is new for her."""

from dataclasses import dataclass

from core.model.board import BoardItem
from core.model.refused import Refused
from core.usecases.digest import Told
from core.usecases.projects import find_member, may_see, project_of
from core.usecases.turn import Turn

A_CARD = 4
"""Things on one card: more pictures than this do not fit a phone's screen."""
OF_CLASS = "@"
"""Before the class whose things alone are meant, in what a card of the board is about."""


@dataclass(frozen=True)
class Page:
    """The things of one card; `after` is what the next one is about, "" when there is none."""

    project: str
    items: list[BoardItem]
    after: str


def board_of(turn: Turn, project_id: str, group: str = "") -> list[BoardItem]:
    """Everything on a project's board that the teacher may see, of all classes or one, the newest first."""
    project_of(turn, project_id)
    found = turn.store.board.where(project=project_id)
    return [item for item in reversed(found) if item.seen_by(turn.me.id) and group in ("", item.group)]


def page_after(turn: Turn, about: str) -> Page:
    """Some things of the board; `about` is the project, or the item after which it goes on, and behind an @ the class
    whose things alone are meant."""
    begins, _, group = about.partition(OF_CLASS)
    last = turn.store.board.find(begins)
    project = last.project if last else begins
    items = board_of(turn, project, group)
    ids = [item.id for item in items]
    start = ids.index(begins) + 1 if begins in ids else 0
    shown = items[start : start + A_CARD]
    behind = f"{shown[-1].id}{OF_CLASS}{group}" if group and shown else shown[-1].id if shown else ""
    return Page(project, shown, behind if len(items) > start + A_CARD else "")


def visible_item(turn: Turn, item_id: str) -> BoardItem:
    """A thing that the teacher may see on a board of hers; a foreign and a missing one are the same to her."""
    item = turn.store.board.find(item_id)
    project = turn.store.projects.find(item.project) if item and item.seen_by(turn.me.id) else None
    member = find_member(turn, project.id) if project else None
    if item is None or project is None or member is None or not may_see(turn, project, member):
        raise Refused("board-gone")
    return item


def own_item(turn: Turn, item_id: str) -> BoardItem:
    """A thing that the teacher put there; a foreign, a removed and a missing one are the same to her, and so is her
    own once she has left."""
    item = turn.store.board.find(item_id)
    mine = item is not None and not item.gone and item.teacher == turn.me.id
    if item is None or not mine or (item.project and find_member(turn, item.project) is None):
        raise Refused("board-gone")
    return item


def news_for(turn: Turn, project_id: str, told: Told) -> list[BoardItem]:
    """What a digest tells the teacher of, as far as it is still there."""
    return [item for item in board_of(turn, project_id) if told.of(item.told, item.shared_at or item.at)]
