"""The private address of one teacher for one project: given anew, switched off, or still good."""

from core.model.boardpage import OPEN_FOR, BoardPage, Shows
from core.model.secret import digest_of, in_letters
from core.usecases.projects import member_of
from core.usecases.turn import Turn


def give_address(turn: Turn, project_id: str, shows: Shows, path: str) -> str:
    """A new address for her; the one before ends with the same commit. Returns the whole address, which is kept
    nowhere else."""
    end_address(turn, project_id, shows)
    ending = in_letters(turn.secret())
    expires = turn.me.today(turn.now) + OPEN_FOR
    turn.store.board_pages.add(BoardPage(digest_of(ending), project_id, turn.me.id, turn.now, expires, shows))
    return f"{turn.house.public_url}{path}{ending}"


def end_address(turn: Turn, project_id: str, shows: Shows) -> str:
    """Switch her address off: it answers like one that never was. Returns the project."""
    member_of(turn, project_id)
    for page in turn.store.board_pages.where(project=project_id, teacher=turn.me.id):
        if page.shows == shows:
            turn.store.board_pages.remove(page.id)
    return project_id


def own_address(turn: Turn, project_id: str, shows: Shows) -> BoardPage | None:
    """Her address that works now."""
    today = turn.me.today(turn.now)
    found = turn.store.board_pages.where(project=project_id, teacher=turn.me.id)
    return next((page for page in found if page.shows == shows and page.open_on(today)), None)
