"""Taking something off the board: at once, everywhere, and without a question why."""

from core.model.board import BoardItem
from core.usecases.board_see import own_item
from core.usecases.translate import forget_translations
from core.usecases.turn import Turn


def discard(turn: Turn, item_id: str) -> str:
    """Forget a thing, its file too; the public page loses it with the same commit."""
    return forget_item(turn, own_item(turn, item_id))


def forget_item(turn: Turn, item: BoardItem) -> str:
    """Empty it, whoever may see its project by now. Returns the project."""
    for key in item.shelf:
        turn.store.shelf.drop(key)
    turn.store.board.save(item.emptied())
    forget_translations(turn, item.id)
    return item.project
