"""The board as a page for the classroom's wall: a private address of one teacher, made anew or switched off by her."""

from core.model.boardpage import BoardPage
from core.usecases.phases import require_stage
from core.usecases.private_page import end_address, give_address, own_address
from core.usecases.projects import alive, member_of
from core.usecases.turn import Turn

PATH = "/b/"


def open_board_page(turn: Turn, project_id: str) -> str:
    """A new address for her. Returns the whole of it, which is kept nowhere else."""
    alive(turn, project_id)
    require_stage(turn, project_id, "execution")
    return give_address(turn, project_id, "board", PATH)


def close_board_page(turn: Turn, project_id: str) -> str:
    """Switch her address off. Returns the project."""
    return end_address(turn, project_id, "board")


def own_board_page(turn: Turn, project_id: str) -> BoardPage | None:
    """Her address that works now."""
    member_of(turn, project_id)
    return own_address(turn, project_id, "board")
