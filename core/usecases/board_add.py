"""Putting something on the board: a photo waits for one answer about who is on it, words are there at once."""

from dataclasses import replace

from core.model.board import BoardItem, Consent
from core.model.refused import Refused
from core.usecases.board_see import own_item
from core.usecases.digest import DIGEST, in_digest
from core.usecases.phases import opening_day
from core.usecases.photo_keep import is_there, keep_clean
from core.usecases.projects import alive, joined, member_of
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
"""What is answered about a photo: who may see it, and whether a student can be recognised."""


def keep_photo(turn: Turn, project_id: str, original: str) -> dict[str, str]:
    """Keep the clean copy; nobody else sees it until its question is answered. Returns {item, place}."""
    if not is_there(turn, original):
        raise Refused("file-gone")
    require_open(turn, project_id)
    group = member_of(turn, project_id).group
    kept = keep_clean(turn, original)
    item = BoardItem(
        turn.new_id(), project_id, turn.me.id, group, "photo", turn.now, photo=kept.key, width=kept.width,
        height=kept.height,
    )  # fmt: skip
    turn.store.board.add(item)
    return {"item": item.id, "place": "yes" if kept.had_place else ""}


def keep_words(turn: Turn, project_id: str, words: str) -> str:
    """Put words on the board for all the classes. Returns the item."""
    if not words.strip():
        raise Refused("board-empty")
    require_open(turn, project_id)
    item = BoardItem(
        turn.new_id(), project_id, turn.me.id, member_of(turn, project_id).group, "words", turn.now, words[:LONGEST],
        turn.me.language, consent="partners", shared_at=turn.now,
    )  # fmt: skip
    turn.store.board.add(item)
    announce(turn, item)
    return item.id


def require_open(turn: Turn, project_id: str) -> None:
    """Refuse while the work has not begun, with the day on which it will, and that nothing was kept."""
    project = alive(turn, project_id)
    if not project.reached("execution"):
        raise Refused("board-too-early", title=title_of(turn, project), day=opening_day(turn, project, "execution"))


def why_closed(turn: Turn, project_id: str, file: str) -> str:
    """Why nothing can be put on this board yet, as a sentence, the file that came forgotten; "" when something can."""
    try:
        require_open(turn, project_id)
    except Refused as refused:
        if file and is_there(turn, file):
            turn.store.shelf.drop(file)
        return turn.texts(f"refused-{refused.reason}", **refused.values)
    return ""


def is_open(turn: Turn) -> bool:
    """Whether any board of hers takes something today."""
    return any(turn.store.projects.get(project).reached("execution") for project, _ in under_way(turn))


def consent(turn: Turn, item_id: str, answer: str) -> str:
    """Say who can be recognised on a photo: from here on the others see it. Returns its consent."""
    item = own_item(turn, item_id)
    granted, people = ANSWERS[answer]
    shared = item.answered(granted, people, turn.now)
    turn.store.board.save(shared)
    announce(turn, shared)
    return granted


def add_line(turn: Turn, item_id: str, words: str) -> str:
    """Give a photo a line of words, or another one."""
    item = replace(own_item(turn, item_id), words=words[:LONGEST], language=turn.me.language)
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
    want_translation(turn, item.id, item.words, item.language, readers, DIGEST)

