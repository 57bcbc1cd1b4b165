"""The board as a page for the classroom's wall: a private address of one teacher, made anew or switched off by her."""


from core.model.boardpage import OPEN_FOR, BoardPage
from core.model.secret import digest_of, in_letters
from core.usecases.phases import require_stage
from core.usecases.projects import alive, member_of
from core.usecases.turn import Turn

PATH = "/b/"


def open_board_page(turn: Turn, project_id: str) -> str:
    """A new address for her; the one before ends with the same commit. Returns the whole address, which is kept
    nowhere else."""
    alive(turn, project_id)
    require_stage(turn, project_id, "execution")
    close_board_page(turn, project_id)
    ending = in_letters(turn.secret())
    expires = turn.me.today(turn.now) + OPEN_FOR
    turn.store.board_pages.add(BoardPage(digest_of(ending), project_id, turn.me.id, turn.now, expires))
    return f"{turn.house.public_url}{PATH}{ending}"


def close_board_page(turn: Turn, project_id: str) -> str:
    """Switch her address off: it answers like one that never was. Returns the project."""
    member_of(turn, project_id)
    for page in turn.store.board_pages.where(project=project_id, teacher=turn.me.id):
        if page.shows == "board":
            turn.store.board_pages.remove(page.id)
    return project_id


def own_board_page(turn: Turn, project_id: str) -> BoardPage | None:
    """Her address that works now."""
    member_of(turn, project_id)
    today = turn.me.today(turn.now)
    found = turn.store.board_pages.where(project=project_id, teacher=turn.me.id)
    return next((page for page in found if page.shows == "board" and page.open_on(today)), None)
