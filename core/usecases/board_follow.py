"""What happens to a message after it went to the board: an edit changes its line, a deletion takes it off."""

from dataclasses import replace

from core.model.board import BoardItem
from core.usecases.board_add import LONGEST, add_line
from core.usecases.board_link import link_in, without_link
from core.usecases.board_remove import forget_item
from core.usecases.board_see import own_item
from core.usecases.personal import personal
from core.usecases.turn import Turn


def follow_line(turn: Turn, message: str, words: str) -> str:
    """Change the line of what came with this message. Returns how it reads where it was not kept as it was written:
    an edit leaves no room for a question, so what looks like somebody's name or details is replaced at once."""
    item = next((one for one in came_with(turn, message) if one.words or one.line or one.shelf), None)
    if item is None or not words.strip():
        return ""
    if item.waits:
        turn.store.board.save(replace(item, line=words.strip()[:LONGEST]))
        return ""
    url, bare = link_in(turn, words) if item.kind == "link" else (item.url, without_link(turn, words))
    if url and url != item.url:
        turn.store.board.save(replace(item, url=url))
    found = personal(turn, bare)
    kept = found.suggestion if found else bare
    if kept.strip() != item.words:
        add_line(turn, own_item(turn, item.id).id, kept.strip())
    return kept if found else ""


def follow_taking_off(turn: Turn, message: str) -> None:
    """Take off the board what came with this message."""
    for item in came_with(turn, message):
        forget_item(turn, item)


def came_with(turn: Turn, message: str) -> list[BoardItem]:
    """What is left of the things that this message of the teacher's became."""
    channel = turn.channel.id if turn.channel else ""
    mine = turn.store.board.where(teacher=turn.me.id)
    return [item for item in mine if item.source == f"{channel}|{message}" and not item.gone]
