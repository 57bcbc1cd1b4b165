"""Making a message better understood: a better translation, or simpler words from whoever wrote it."""

from core.model.note import Note
from core.model.refused import Refused
from core.model.translation import Translation, translation_id
from core.usecases.ready_made import send_ready
from core.usecases.room_post import post_translation
from core.usecases.say import LONGEST, readable_note
from core.usecases.translate import keep_translation, show_translation, translation_of
from core.usecases.turn import Turn

SIMPLER = "simpler"
"""The ready-made sentence that asks for simpler words."""


def correct_translation(turn: Turn, note_id: str, words: str) -> str:
    """Write a better translation into the reader's language: who else reads that language has it from now on."""
    note = received_note(turn, note_id)
    if not may_correct(turn, note):
        raise Refused("translation-none")
    if not words.strip():
        raise Refused("note-empty")
    language, old = turn.me.language, translation_of(turn, note.id, turn.me.language)
    made = Translation(
        translation_id(note.id, language), note.id, language, words.strip()[:LONGEST], old.origin if old else "",
        turn.me.id,
    )  # fmt: skip
    keep_translation(turn, made)
    readers = (turn.store.teachers.get(one) for one in note.receivers)
    concerned = [one.id for one in readers if one.language == language and not one.reads_in(note.language)]
    show_translation(turn, note.id, concerned, "note")
    post_translation(turn, note.id, language)
    return note.id


def may_correct(turn: Turn, note: Note) -> bool:
    """Whether this reader has it in another language than it was written in."""
    return bool(note.words) and not turn.me.reads_in(note.language)


def ask_plainer(turn: Turn, note_id: str) -> str:
    """Ask whoever wrote it for simpler words; once for each message. Returns the note that asks."""
    note = received_note(turn, note_id)
    mine = turn.store.notes.where(sender=turn.me.id)
    if any(one.answers == note.id and one.plainer and not one.deleted for one in mine):
        raise Refused("plainer-asked")
    return send_ready(turn, [note.sender], SIMPLER, "", note.id, plainer=True)


def received_note(turn: Turn, note_id: str) -> Note:
    """A note that came to her and is still there."""
    note = readable_note(turn, note_id)
    if note.deleted or note.frozen or note.sender == turn.me.id:
        raise Refused("note-gone")
    return note
