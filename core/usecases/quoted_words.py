"""What becomes of the words that a project keeps when what they were taken from changes or goes."""

from dataclasses import replace

from core.model.note import Note
from core.model.word import Word
from core.usecases.projects import joined
from core.usecases.translate import forget_translations, want_translation
from core.usecases.turn import Turn

NOWHERE = "word"
"""No letter brings a word's meaning: it is read anew wherever it stands."""


def follow_note(turn: Turn, note: Note) -> None:
    """A message was edited or taken back: a meaning that quotes it follows."""
    quoting = (word for word in turn.store.words.where(project=note.project) if word.note == note.id and word.quoted)
    for word in quoting if note.project else ():
        if note.deleted:
            forget_word(turn, word)
        elif not word.gone:
            changed = replace(word, meaning=note.words, language=note.language)
            turn.store.words.save(changed)
            forget_translations(turn, word.id)
            carry_word(turn, changed)


def carry_word(turn: Turn, word: Word) -> None:
    """Ask for the translations that the other classes need."""
    readers = [member.teacher for member in joined(turn, turn.store.projects.get(word.project))]
    want_translation(turn, word.id, word.meaning, word.language, readers, NOWHERE)


def forget_word(turn: Turn, word: Word) -> None:
    """Take a word off, whoever may see its project by now."""
    turn.store.words.save(word.emptied())
    forget_translations(turn, word.id)
