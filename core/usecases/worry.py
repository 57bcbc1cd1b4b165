"""What a teacher may be worried about: what came to her, or what others show, say and keep in a project of hers."""

from collections.abc import Callable
from dataclasses import dataclass

from core.model.board import BoardItem
from core.model.concern import Kind
from core.model.note import Note
from core.model.refused import Refused
from core.usecases.projects import find_member
from core.usecases.say import correspondents
from core.usecases.tips import find_tip
from core.usecases.turn import Turn

RECENT = 3
"""Notes, and things on the board, that /concern offers: what worries somebody is what came last."""


@dataclass(frozen=True)
class Worry:
    """What a concern is about, as far as the one who is worried may see it; `held` where it is held back already."""

    kind: Kind
    about: str = ""
    author: str = ""
    project: str = ""
    quote: str = ""
    held: bool = False


def worry_about(turn: Turn, about: str) -> Worry:
    """What this id stands for. Something that is held back already is nobody's to report again, except to go on with
    what she began herself."""
    if not about:
        return Worry("other")
    found = next((one for seen in SEEN if (one := seen(turn, about))), None)
    if found is None:
        raise Refused("concern-gone")
    if found.author == turn.me.id:
        raise Refused("concern-own")
    if found.held and not any(one.about == about for one in turn.store.concerns.where(reporter=turn.me.id)):
        raise Refused("concern-held")
    return found


def recent(turn: Turn) -> list[Note | BoardItem]:
    """What came to her lately, the newest first: words from others, then what others put on the board."""
    me, store = turn.me.id, turn.store
    projects = tuple(member.project for member in store.members.where(teacher=me, state="active"))
    notes = [one for one in store.notes.where(sender=tuple(correspondents(turn))) if me in one.receivers]
    items = [one for one in store.board.where(project=projects) if one.teacher != me and one.seen_by(me)]
    shown = [one for one in notes if not one.deleted and not one.frozen]
    return [*reversed(shown[-RECENT:]), *reversed(items[-RECENT:])]


def a_note(turn: Turn, about: str) -> Worry | None:
    """Words that came to her, privately or in a room of a project of hers."""
    note, me = turn.store.notes.find(about), turn.me.id
    if note is None or note.deleted:
        return None
    in_room = note.to_project and find_member(turn, note.project) is not None
    if me not in (note.sender, *note.receivers) and not in_room:
        return None
    return Worry("note", note.id, note.sender, note.project, note.words, note.frozen)


def a_thing(turn: Turn, about: str) -> Worry | None:
    """What is on a board of hers."""
    item = turn.store.board.find(about)
    if item is None or item.gone or item.consent == "unanswered" or find_member(turn, item.project) is None:
        return None
    return Worry("board", item.id, item.teacher, item.project, item.words, item.frozen)


def some_feedback(turn: Turn, about: str) -> Worry | None:
    """Words about what is on a board of hers."""
    said = turn.store.feedback.find(about)
    if said is None or said.gone or not said.words or find_member(turn, said.project) is None:
        return None
    return Worry("feedback", said.id, said.teacher, said.project, said.words, said.frozen)


def a_word(turn: Turn, about: str) -> Worry | None:
    """A word that a project of hers keeps."""
    word = turn.store.words.find(about)
    if word is None or word.gone or find_member(turn, word.project) is None:
        return None
    return Worry("word", word.id, word.teacher, word.project, f"{word.term}: {word.meaning}", word.frozen)


def a_tip(turn: Turn, about: str) -> Worry | None:
    """What a teacher says to the next: in a project of hers, or with a story that strangers read."""
    found = find_tip(turn, about)
    if found is None:
        return None
    project, tip = found
    if project.seen != "story" and find_member(turn, project.id) is None:
        return None
    return Worry("tip", tip.id, tip.teacher, project.id, tip.words, tip.frozen)


SEEN: tuple[Callable[[Turn, str], Worry | None], ...] = (a_note, a_thing, some_feedback, a_word, a_tip)
