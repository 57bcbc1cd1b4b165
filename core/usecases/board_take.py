"""Taking files for the board: each is kept at once, and those that came together share one question."""

from dataclasses import replace

from core.model.board import BoardItem
from core.model.meeting_link import addresses, shown
from core.model.refused import Refused
from core.usecases.board_add import LONGEST, require_open, share
from core.usecases.board_remove import forget_item
from core.usecases.board_see import own_item
from core.usecases.file_keep import keep_any
from core.usecases.photo_keep import is_there
from core.usecases.projects import find_member, member_of
from core.usecases.tongue import tongue_of
from core.usecases.turn import Turn
from core.usecases.under_way import under_way


def take_in(turn: Turn, file: str, line: str = "", album: str = "", *, later: bool = False) -> str:
    """Keep a file; nobody else sees it until its question is answered. Returns the item.

    It goes to the project of its album or to her only one; with several, or when it is only kept for `later`, none is
    named yet. Of an album a file that is refused leaves an empty row that says why: the others go on.
    """
    with_it = of_album(turn, album)
    try:
        project = "" if later else _project_for(turn, with_it)
        kept = keep_any(turn, file)
    except Refused as refused:
        _drop(turn, file)
        if not album or refused.reason.startswith("board-"):
            raise
        return refuse(turn, album, f"refused-{refused.reason}")
    item = BoardItem(
        turn.new_id(), project, turn.me.id, member_of(turn, project).group if project else "", kept.kind, turn.now,
        photo=kept.photo, width=kept.width, height=kept.height, file=kept.file, mime=kept.mime,
        had_place=kept.had_place, line=line.strip()[:LONGEST], language=tongue_of(turn, line), album=album,
        source=turn.heard_as,
    )  # fmt: skip
    turn.store.board.add(item)
    return item.id


def refuse(turn: Turn, album: str, reason: str) -> str:
    """Note why a file of an album was not kept: the key of a sentence. Returns the row."""
    row = BoardItem(
        turn.new_id(), "", turn.me.id, "", "document", turn.now, gone=True, album=album, refused=reason,
    )  # fmt: skip
    turn.store.board.add(row)
    return row.id


def of_album(turn: Turn, album: str) -> list[BoardItem]:
    """Everything that came in it so far, also what was refused or has its answer."""
    return [item for item in turn.store.board.where(teacher=turn.me.id) if item.album == album] if album else []


def together(turn: Turn, item_id: str) -> list[BoardItem]:
    """A thing of one's own and what came with it, in the order of coming; nothing of a project that she has left."""
    item = turn.store.board.find(item_id)
    if item is None or item.teacher != turn.me.id or (item.gone and not item.album):
        raise Refused("board-gone")
    if item.project and find_member(turn, item.project) is None:
        raise Refused("board-gone")
    return of_album(turn, item.album) or [item]


def waiting(turn: Turn, item_id: str) -> list[BoardItem]:
    """Those of them about which the question is still open."""
    return [item for item in together(turn, item_id) if item.waits]


def not_kept(turn: Turn, item_id: str) -> list[str]:
    """Why some of them were not kept: keys of sentences, one for each file."""
    return [item.refused for item in together(turn, item_id) if item.refused]


def place_of(turn: Turn, item_id: str) -> str:
    """The project for which they were sent; "" where it is not said yet."""
    return next((item.project for item in together(turn, item_id) if item.project), "")


def place(turn: Turn, item_id: str, project: str) -> str:
    """Say for which project they are. Returns the sentence why not, everything forgotten again; "" when they are."""
    try:
        require_open(turn, project)
    except Refused as refused:
        forget_waiting(turn, item_id)
        return turn.texts(f"refused-{refused.reason}", **refused.values)
    group = member_of(turn, project).group
    for item in waiting(turn, item_id):
        if not item.project:
            turn.store.board.save(replace(item, project=project, group=group))
    return ""


def answer_all(turn: Turn, item_id: str, answer: str) -> list[str]:
    """Give all that wait the same answer: from here on the others see them. Returns them."""
    found = [share(turn, item, answer).id for item in waiting(turn, item_id)]
    settle(turn, item_id)
    return found


def forget_waiting(turn: Turn, item_id: str) -> int:
    """Discard all that wait. Returns how many."""
    found = waiting(turn, item_id)
    for item in found:
        forget_item(turn, item)
    settle(turn, item_id)
    return len(found)


def settle(turn: Turn, item_id: str) -> None:
    """She has read why some of an album were not kept."""
    for item in of_album(turn, turn.store.board.get(item_id).album):
        if item.refused:
            turn.store.board.save(replace(item, refused=""))


def line_of(turn: Turn, item_id: str) -> tuple[str, bool]:
    """The line that came with a thing and was not looked through yet, and whether a link was left out of it."""
    line = own_item(turn, item_id).line
    bare = line
    for url in addresses(line, turn.house.meeting_hosts):
        bare = bare.replace(url, " ").replace(shown(url), " ")
    return (line, False) if bare == line else (" ".join(bare.split()), True)


def _project_for(turn: Turn, with_it: list[BoardItem]) -> str:
    known = under_way(turn)
    if not known:
        raise Refused("board-no-project")
    project = known[0][0] if len(known) == 1 else next((item.project for item in with_it if item.project), "")
    if project:
        require_open(turn, project)
    return project


def _drop(turn: Turn, file: str) -> None:
    if is_there(turn, file):
        turn.store.shelf.drop(file)
