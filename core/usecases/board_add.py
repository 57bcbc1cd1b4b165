"""Putting something on the board: a file waits for one answer about who is on it, words are there at once."""

from dataclasses import replace

from core.model.board import BoardItem, Consent, Kind
from core.model.refused import Refused
from core.usecases.board_see import own_item
from core.usecases.digest import DIGEST, in_digest
from core.usecases.phases import opening_day
from core.usecases.projects import alive, joined, member_of
from core.usecases.tongue import tongue_of
from core.usecases.translate import forget_translations, want_translation
from core.usecases.turn import Turn
from core.usecases.under_way import title_of, under_way

LONGEST = 12_000
"""Letters, as in a message from class to class."""

ANSWERS: dict[str, tuple[Consent, bool]] = {
    "nobody": ("partners", False),
    "classes": ("classes", True),
    "public": ("public", True),
}
"""What is answered about a file: who may see it, and whether a student can be recognised."""


def keep_words(turn: Turn, project_id: str, words: str, url: str = "") -> str:
    """Put words, or a link with a few of them, on the board for all the classes. Returns the item."""
    if not words.strip() and not url:
        raise Refused("board-empty")
    require_open(turn, project_id)
    kind: Kind = "link" if url else "words"
    item = BoardItem(
        turn.new_id(), project_id, turn.me.id, member_of(turn, project_id).group, kind, turn.now, words[:LONGEST],
        tongue_of(turn, words), consent="partners", shared_at=turn.now, url=url, source=turn.heard_as,
    )  # fmt: skip
    turn.store.board.add(item)
    announce(turn, item)
    return item.id


def require_open(turn: Turn, project_id: str) -> None:
    """Refuse while the work has not begun, with the day on which it will, and that nothing was kept."""
    project = alive(turn, project_id)
    if not project.reached("execution"):
        raise Refused("board-too-early", title=title_of(turn, project), day=opening_day(turn, project, "execution"))


def why_closed(turn: Turn, project_id: str) -> str:
    """Why nothing can be put on this board yet, as a sentence; "" when something can."""
    try:
        require_open(turn, project_id)
    except Refused as refused:
        return turn.texts(f"refused-{refused.reason}", **refused.values)
    return ""


def is_open(turn: Turn) -> bool:
    """Whether any board of hers takes something today."""
    return any(turn.store.projects.get(project).reached("execution") for project, _ in under_way(turn))


def consent(turn: Turn, item_id: str, answer: str) -> str:
    """Say who can be recognised on a file: from here on the others see it. Returns its consent."""
    return share(turn, own_item(turn, item_id), answer).consent


def share(turn: Turn, item: BoardItem, answer: str) -> BoardItem:
    """Show a thing to the others, as its teacher answered."""
    shared = item.answered(*ANSWERS[answer], turn.now)
    turn.store.board.save(shared)
    announce(turn, shared)
    return shared


def consent_anew(turn: Turn, item_id: str, answer: str) -> str:
    """Say something else about who may see a thing; a page that is open shows it at once. Returns its consent."""
    item = own_item(turn, item_id).said_anew(*ANSWERS[answer], turn.now)
    turn.store.board.save(item)
    return item.consent


def add_line(turn: Turn, item_id: str, words: str) -> str:
    """Give a thing a line of words, or another one."""
    item = replace(own_item(turn, item_id), words=words[:LONGEST], line="", language=tongue_of(turn, words))
    turn.store.board.save(item)
    forget_translations(turn, item.id)
    carry(turn, item)
    return item.id


def announce(turn: Turn, item: BoardItem) -> None:
    """The others hear of it in one letter on their next school morning, however many things there are by then."""
    readers = [m.teacher for m in joined(turn, turn.store.projects.get(item.project)) if m.teacher != item.teacher]
    told = [(reader, in_digest(turn, reader)) for reader in readers]
    turn.store.board.save(replace(item, told=tuple(told)))
    carry(turn, item)


def carry(turn: Turn, item: BoardItem) -> None:
    """Ask for the translations that the board's readers need."""
    if not item.words or item.consent == "unanswered":
        return
    readers = [m.teacher for m in joined(turn, turn.store.projects.get(item.project)) if m.teacher != item.teacher]
    want_translation(turn, item.id, item.words, item.language, readers, DIGEST, by=item.teacher)

