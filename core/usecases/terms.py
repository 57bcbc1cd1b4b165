"""The words that a project keeps as they are, wherever they are said."""

import re

from core.model.word import Word
from core.usecases.turn import Turn


def words_of(turn: Turn, project: str) -> list[Word]:
    """The words of a project that the reader sees, in the order in which they were kept."""
    return [word for word in turn.store.words.where(project=project) if is_shown(turn, word)] if project else []


def is_shown(turn: Turn, word: Word) -> bool:
    """Whether the reader sees it: what is held back from her is not read as a word's meaning either."""
    reader = turn.speaker.id if turn.speaker else ""
    note = turn.store.notes.find(word.note) if word.quoted else None
    return word.seen_by(reader) and not (note and note.held_from(reader))


def terms_for(turn: Turn, about: str) -> tuple[str, ...]:
    """The terms that stay untouched in what is said under this id: in a project's message, or on its board."""
    note, item, word = turn.store.notes.find(about), turn.store.board.find(about), turn.store.words.find(about)
    said = note or item or word
    return tuple(one.term for one in words_of(turn, said.project)) if said else ()


def said_in(words: list[Word], text: str) -> list[Word]:
    """Those of the words that stand in a text, case aside."""
    return [one for one in words if re.search(rf"(?<!\w){re.escape(one.term)}(?!\w)", text, re.IGNORECASE)]
