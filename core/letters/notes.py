"""Letters that carry words between teachers, and the news that somebody cannot be reached."""

from core.chat.choices import Choice, start
from core.chat.shown import File, Part, Picture, Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.note import Note
from core.model.project import Project
from core.model.teacher import Teacher
from core.model.translation import Translation
from core.model.word import Word
from core.usecases.ask_to_join import wish_of
from core.usecases.request import invitation_from, name_for, partner_class
from core.usecases.terms import said_in, words_of
from core.usecases.thread import thread_of
from core.usecases.translate import needed_translation, speaks_for_itself, translation_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

SHOWN = 1500
"""Letters of a note shown at once, so that it fits a phone and every platform's smallest message; the rest is one tap
away."""
QUOTED = 200
MEANINGS = 3


def note(turn: Turn, occasion: Occasion) -> Written | Skip:
    """What a partner wrote, in the reader's language with the original beside it."""
    t, said = turn.texts, turn.store.notes.get(occasion.about)
    sender = turn.store.teachers.get(said.sender)
    if sender.suspended and not said.deleted:
        return Skip("sender-suspended")
    wish = turn.store.projects.find(said.wish) if said.wish else None
    who = {"name": name_for(turn, sender), "country": t.country(partner_class(turn, sender.id).country)}
    words = t("note-wish", title=title_of(turn, wish), **who) if wish else t("note-from", **who)
    head, thread = Text(text=words, style="title"), thread_of(turn, said)
    if said.deleted:
        gone = (head, Text(text=t("note-was-deleted"), style="note"))
        return Written(gone, thread=thread, clears=said.had_file)
    if said.held_from(turn.me.id):
        return Written((head, *note_parts(turn, said)), thread=thread, clears=bool(said.photo))
    edited = (Text(text=t("note-edited"), style="note"),) if said.revision else ()
    parts = (*attached(turn, said, sender), head, *about_mine(turn, said), *note_parts(turn, said), *edited)
    return Written(parts, offered(turn, said, wish), thread=thread)


def attached(turn: Turn, said: Note, sender: Teacher) -> tuple[Part, ...]:
    """The picture or voice note that came with it; a copy that is rewritten has it already."""
    if not said.photo or turn.store.cards.latest(turn.me.id, "note", said.id):
        return ()
    mime = turn.store.shelf.about(said.photo).mime
    if mime.startswith("image/"):
        return (Picture(shelf=said.photo, name="photo.jpg", alt=turn.texts("note-photo-of", name=sender.name)),)
    caption = turn.texts("note-voice-of", name=sender.name)
    return (File(shelf=said.photo, name="audio.ogg", mime=mime, caption=caption),)


def about_mine(turn: Turn, said: Note) -> tuple[Part, ...]:
    """The reader's own words, where she is asked to say them more simply."""
    mine = turn.store.notes.find(said.answers) if said.plainer else None
    if mine is None or mine.sender != turn.me.id or mine.deleted:
        return ()
    return (Text(text=clipped(mine.words, QUOTED), style="quote"),)


def offered(turn: Turn, said: Note, wish: Project | None) -> tuple[Choice, ...]:
    """What can be done with it, the rarer things behind one button."""
    t, sender = turn.texts, said.sender
    found = [start("plan-card", t("b-see-plan"), wish.id)] if wish else []
    if about_mine(turn, said):
        found.append(start("edit-note", t("b-edit-mine"), said.answers))
    found.append(start("reply", t("b-reply"), said.id))
    if is_long(turn, said):
        found.append(start("whole", t("b-whole"), said.id))
    if invited := invitation_from(turn, sender):
        found.append(start("accept", t("b-accept"), invited))
    if joining := wish_of(turn, sender):
        found.append(start("accept-join", t("b-accept"), joining))
    if said.project and len(found) == 1 and not speaks_for_itself(said.words):
        found.append(start("save-word", t("b-save-word"), said.id))
    return (*found, start("note-more", t("b-more"), said.id))


def is_long(turn: Turn, said: Note) -> bool:
    """Whether the letter shows less than all of it, in either language."""
    made = translation_of(turn, said.id, turn.me.language)
    return max(len(said.words), len(made.words) if made else 0) > SHOWN


def note_parts(turn: Turn, said: Note, shown: int = SHOWN) -> tuple[Part, ...]:
    """The note's words for this reader: translated with the original, or the original and why; and what the words in
    it mean that the classes have kept. None of it while it is held back."""
    t = turn.texts
    if said.held_from(turn.me.id):
        return (Text(text=t("note-held"), style="note"),)
    original = clipped(said.words, shown)
    if not said.words:
        return ()
    kept = meanings(turn, said)
    if turn.me.reads_in(said.language) or speaks_for_itself(said.words) or said.sender == turn.me.id:
        return (Text(text=original), *kept)
    found = translation_of(turn, said.id, t.language)
    if found is None:
        return (Text(text=original), Text(text=t("no-translation"), style="note"), *kept)
    return (Text(text=clipped(found.words, shown)), Text(text=whose(turn, found, original), style="note"), *kept)


def whose(turn: Turn, found: Translation, original: str) -> str:
    """Who made the translation, with the original beside it."""
    t = turn.texts
    if found.corrected:
        by = name_for(turn, turn.store.teachers.get(found.corrected))
        return t("corrected-translation", name=by, original=original)
    return t("own-translation" if found.own else "machine-translation", original=original)


def meanings(turn: Turn, said: Note) -> tuple[Part, ...]:
    """"bindi: un adorno de fiesta", for each word of the project's that stands in the note."""
    known = [word for word in words_of(turn, said.project) if word.note != said.id]
    return tuple(
        Text(text=turn.texts("word-means", term=word.term, meaning=clipped(meaning(turn, word), QUOTED)), style="note")
        for word in said_in(known, said.words)[:MEANINGS]
    )


def meaning(turn: Turn, word: Word) -> str:
    """What a word means, in the reader's language where that is known."""
    found = needed_translation(turn, word.id, word.language)
    return found.words if found else word.meaning


def clipped(words: str, length: int) -> str:
    """The beginning of long words."""
    return words if len(words) <= length else words[: length - 1] + "…"


def unreachable(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A partner cannot be written to any more."""
    t, other = turn.texts, turn.store.teachers.get(occasion.about)
    channels = turn.store.channels.where(teacher=other.id)
    if any(channel.open for channel in channels):
        return Skip("reachable-again")
    closed = max((c.closed_at for c in channels if c.closed_at), default=occasion.due)
    day = t.day(turn.me.today(closed))
    return Written((Text(text=t("unreachable", name=other.name, day=day)),), (start("home", t("b-home")),))


LETTERS: dict[str, Writer] = {"note": note, "unreachable": unreachable}
REPLIES = {"note": "reply"}
KEPT = {"note"}
