"""Puts a notice into words when it leaves, and keeps the card whose buttons it carries."""

import json
from dataclasses import replace

from core.assistant.floor import Face, carries_files, keep_card, question_parts
from core.assistant.page import owe_pages, redrawn
from core.chat.choices import Start
from core.chat.shown import Message
from core.conversations.commands import COMMANDS
from core.conversations.engine import Asking, advance
from core.conversations.talk import Talk
from core.letters.book import LETTERS
from core.letters.together import Letter, put_off, together
from core.letters.written import Occasion, Skip, Written
from core.model.teacher import Teacher
from core.model.urgency import OWN
from core.ports.store import PAGE, Post, Sitting, Store
from core.usecases.turn import Turn


def write(turn: Turn, post: Post) -> Message | Skip:
    """The letter for this post, for its reader, as things are now."""
    reader = turn.store.teachers.find(post.teacher) or room_as_reader(turn.store, post.teacher)
    if reader is None:
        return Skip("reader-gone")
    if reader.suspended:
        return Skip("reader-suspended")
    turn.speaker = reader
    if post.kind == PAGE:
        return redrawn(turn, post)
    written = letter(turn, post)
    if isinstance(written, Message):
        owe_pages(turn, post.key)
    return written


def letter(turn: Turn, post: Post) -> Message | Skip:
    """What this post says to its reader, on a card of its own; or why it says nothing (now)."""
    waits = put_off(turn, post)
    if waits:
        return Skip(waits)
    written = in_words(turn, post)
    if isinstance(written, Skip):
        return written
    # One that could not be written leaves alone at the next try: whatever else was due may have been at fault.
    if post.urgency in OWN and not post.tries:
        letter = together(turn, Letter(post, written), lambda other: in_words(turn, other))
        return carded(turn, letter.post, Face(letter.written.parts, letter.written.choices))
    if written.asks:
        return opened(turn, post, written, written.asks)
    message = carded(turn, post, Face(written.parts, written.choices))
    return message.model_copy(update={"thread": written.thread, "clears": written.clears})


def room_as_reader(store: Store, room_id: str) -> Teacher | None:
    """A group or a channel reads as whoever brought it does, on cards of its own."""
    room = store.rooms.find(room_id)
    teacher = store.teachers.find(room.teacher) if room else None
    return replace(teacher, id=room_id) if teacher else None


def in_words(turn: Turn, post: Post) -> Written | Skip:
    """What the kind's writer makes of it."""
    return LETTERS[post.kind](turn, Occasion(post.kind, post.about, post.revision, post.due))


def opened(turn: Turn, post: Post, written: Written, asks: Start) -> Message:
    """A letter that asks something takes the word where nothing else holds it."""
    command, held = COMMANDS[asks.command], turn.store.sittings.focused(turn.me.id) is not None
    # A pasted link always finds the newest question for one, whoever holds the word.
    if (held and not command.links) or turn.store.sittings.open(turn.me.id, asks.command, asks.about):
        return carded(turn, post, Face(written.parts, written.choices))
    state = advance(command.script, lambda: Talk(turn, asks.about), {})
    if not isinstance(state, Asking):
        return carded(turn, post, Face(written.parts, written.choices))
    question = state.question
    sitting = Sitting(
        id=turn.new_id(),
        teacher=turn.me.id,
        conversation=asks.command,
        about=asks.about,
        journal=json.dumps(state.journal),
        question=question.key,
        card="",
        state="parked" if held else "focused",
        touched=turn.now,
    )
    parts = (*written.parts, *question_parts(state, ""))
    face = Face(parts, question.choices, question.key, question.words, question.files)
    message = carded(turn, post, face, sitting)
    turn.store.sittings.put(replace(sitting, card=message.card))
    return message


def carded(turn: Turn, post: Post, face: Face, sitting: Sitting | None = None) -> Message:
    """Keep the card and give the message; a rewrite takes over the card that it rewrites."""
    old = turn.store.cards.find(post.rewrites) if post.rewrites and not carries_files(face.parts) else None
    if sitting:
        return keep_card(turn, face, sitting.conversation, sitting.about, old)
    return keep_card(turn, face, old.conversation if old else post.kind, post.about, old)
