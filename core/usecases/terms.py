"""The words that a project keeps as they are, wherever they are said."""

import re

from core.model.word import Word
from core.usecases.turn import Turn


def words_of(turn: Turn, project: str) -> list[Word]:
    """The words of a project in the order in which they were kept."""
    return [word for word in turn.store.words.where(project=project) if not word.gone] if project else []


def terms_for(turn: Turn, about: str) -> tuple[str, ...]:
    """The terms that stay untouched in what is said under this id: in a project's message, or on its board."""
    note, item, word = turn.store.notes.find(about), turn.store.board.find(about), turn.store.words.find(about)
    said = note or item or word
    return tuple(one.term for one in words_of(turn, said.project)) if said else ()


def said_in(words: list[Word], text: str) -> list[Word]:
    """Those of the words that stand in a text, case aside."""
    return [one for one in words if re.search(rf"(?<!\w){re.escape(one.term)}(?!\w)", text, re.IGNORECASE)]
