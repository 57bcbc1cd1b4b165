"""Carrying words from class to class, and following what happens to them at their source."""

from dataclasses import dataclass
from datetime import time, timedelta

from core.model.note import Note
from core.model.refused import Refused
from core.model.teacher import at_wall
from core.model.urgency import next_morning
from core.usecases.digest import in_digest
from core.usecases.hours import calendars_of
from core.usecases.profile import my_classes
from core.usecases.projects import companions, hosts
from core.usecases.quoted_words import follow_note
from core.usecases.request import (
    are_blocked,
    asked_classes,
    partner_class,
    partners,
    waiting_requests,
    works_with,
)
from core.usecases.room_post import post_again, readers_in_rooms
from core.usecases.silence import watch_those
from core.usecases.thread import project_for
from core.usecases.tongue import tongue_of
from core.usecases.translate import forget_translations, want_translation
from core.usecases.turn import Turn
from core.usecases.waits import asks

LONGEST = 12_000
"""Letters: far above what a messenger lets anybody type (4,096 in Telegram, 12,000 in Slack)."""

WAITED_FOR = timedelta(days=7)
"""Nobody waits longer for an answer, and many words need none."""


@dataclass(frozen=True)
class Beside:
    """What goes with the words of a note; each is the field of that name in `core.model.note`."""

    wish: str = ""
    answers: str = ""
    photo: str = ""
    people: bool = False
    plainer: bool = False


ALONE = Beside()


def send_note(turn: Turn, receivers: list[str], words: str, beside: Beside = ALONE) -> str:
    """Send words to partners; each reads them in her own language, the original beside it. Returns the note's id."""
    if not words.strip() and not beside.photo:
        raise Refused("note-empty")
    for receiver in receivers:
        if not may_write(turn, receiver):
            raise Refused("note-stranger")
        if turn.store.teachers.get(receiver).suspended:
            raise Refused("note-away", name=turn.store.teachers.get(receiver).name)
    everybody = with_colleagues(turn, receivers)
    answered = turn.store.notes.find(beside.answers) if beside.answers else None
    note = Note(
        turn.new_id(), turn.me.id, everybody, words[:LONGEST], tongue_of(turn, words), turn.now, turn.heard_as,
        project=beside.wish or project_for(turn, receivers, answered), **vars(beside),
    )  # fmt: skip
    turn.store.notes.add(note)
    for receiver in everybody:
        turn.tell("note", note.id, receiver)
    carry(turn, note)
    watch_those(turn, everybody)
    remind_of(turn, note)
    return note.id


def remind_of(turn: Turn, note: Note) -> None:
    """A question that is still open by then is told once more, with the letter of the first school morning after the
    day on which it comes."""
    for receiver in note.receivers if asks(note) else ():
        reader = turn.store.teachers.get(receiver)
        comes = reader.today(turn.allowed(reader, "person"))
        since = at_wall(reader.zone, comes + timedelta(days=1), time(0))
        due = next_morning(reader, calendars_of(turn.store, reader, turn.now), since)
        in_digest(turn, receiver, reader.today(due))


def may_write(turn: Turn, other: str) -> bool:
    """Partners write to each other, teachers of one project, and two between whom an invitation is open."""
    came, sent = waiting_requests(turn)
    asking = (one for request in came for one in (request.sender, *asked_classes(turn, request)[0].teachers))
    asked = (one for request in sent for one in (request.receiver, *asked_classes(turn, request)[1].teachers))
    if other in (*asking, *asked) or works_with(turn, other) or wish_between(turn, other):
        return True
    return other in companions(turn) and not are_blocked(turn, other)


def wish_between(turn: Turn, other: str) -> bool:
    """Whether one of the two waits to join a project of the other's."""
    both = (turn.me.id, other)
    return any(
        set(hosts(turn, turn.store.projects.get(wish.project))) & set(both)
        for wish in turn.store.joins.where(teacher=both, state="sent")
    )


def correspondents(turn: Turn) -> list[str]:
    """Whom she writes to: her partners, and the other teachers of the projects that she is in."""
    return list(dict.fromkeys((*partners(turn), *(one for one in companions(turn) if not are_blocked(turn, one)))))


def with_colleagues(turn: Turn, receivers: list[str]) -> tuple[str, ...]:
    """The receivers, and whoever teaches their classes too."""
    both = (one for receiver in receivers for one in (receiver, *partner_class(turn, receiver).teachers))
    return tuple(one for one in dict.fromkeys(both) if one != turn.me.id)


def carry(turn: Turn, note: Note) -> None:
    """Ask for the translations that the note's readers need."""
    readers = dict.fromkeys((*note.receivers, *readers_in_rooms(turn, note)))
    want_translation(turn, note.id, note.words, note.language, readers, "note", by=note.sender)


def edit_note(turn: Turn, note_id: str, words: str) -> str:
    """Change what was sent: the copies are rewritten where they stand."""
    note = own_note(turn, note_id)
    if note.deleted:
        raise Refused("note-deleted")
    if not words.strip() and not note.photo:
        raise Refused("note-empty")
    changed = note.edited(words[:LONGEST])
    turn.store.notes.save(changed)
    forget_translations(turn, note.id)
    follow_note(turn, changed)
    rewrite(turn, changed)
    carry(turn, changed)
    return note.id


def delete_note(turn: Turn, note_id: str) -> str:
    """Take a note back everywhere: one that was not delivered yet never arrives."""
    note = own_note(turn, note_id)
    gone = note.emptied()
    turn.store.notes.save(gone)
    if note.photo:
        turn.store.shelf.drop(note.photo)
    forget_translations(turn, note_id)
    follow_note(turn, gone)
    turn.store.outbox.cancel(note_id)
    rewrite(turn, gone)
    return note_id


def rewrite(turn: Turn, note: Note, key: str = "") -> None:
    """Have every delivered copy rewritten; a copy that still waits is written from the new words anyway. `key` names
    the occasion where the words are the same as before."""
    post_again(turn, note, key)
    for receiver in note.receivers:
        card = turn.store.cards.latest(receiver, "note", note.id)
        if card:
            turn.tell("note", note.id, receiver, "session", revision=note.revision, key=key, rewrites=card.id)


def follow_edit(turn: Turn, message: str, words: str) -> None:
    """A message was edited in the messenger: the note that it became follows."""
    for note in heard_from(turn, message):
        if (words.strip() or note.photo) and not note.deleted and note.words != words:
            edit_note(turn, note.id, words)


def follow_deletion(turn: Turn, message: str) -> None:
    """A message was deleted in the messenger: the note that it became is taken back."""
    for note in heard_from(turn, message):
        if not note.deleted:
            delete_note(turn, note.id)


def heard_from(turn: Turn, message: str) -> list[Note]:
    """The notes that this message of the teacher's became."""
    channel = turn.channel.id if turn.channel else ""
    return turn.store.notes.where(source=f"{channel}|{message}")


def unanswered(turn: Turn) -> list[tuple[Note, int]]:
    """Who waits for her words: the newest note of each partner since she last wrote to them, and how many there are."""
    senders = tuple(dict.fromkeys((turn.me.id, *(one for group in my_classes(turn) for one in group.teachers))))
    mine = [note for note in turn.store.notes.where(sender=senders) if not note.deleted]
    found = []
    for partner in correspondents(turn):
        since = max((note.at for note in mine if partner in note.receivers), default=turn.now - WAITED_FOR)
        notes = [
            note
            for note in turn.store.notes.where(sender=partner)
            if turn.me.id in note.receivers
            and not (note.deleted or note.frozen)
            and note.at > max(since, turn.now - WAITED_FOR)
        ]
        if notes:
            found.append((notes[-1], len(notes)))
    return found


def own_note(turn: Turn, note_id: str) -> Note:
    """A note of the teacher whose turn it is; a foreign and a missing one are the same to her."""
    note = turn.store.notes.find(note_id)
    if note is None or note.sender != turn.me.id:
        raise Refused("note-gone")
    return note


def readable_note(turn: Turn, note_id: str) -> Note:
    """A note that she sent or received."""
    note = turn.store.notes.find(note_id)
    if note is None or turn.me.id not in (note.sender, *note.receivers):
        raise Refused("note-gone")
    return note


def people(turn: Turn) -> list[tuple[str, str, str]]:
    """Whom she can write to: (id, name, country) of each who can be reached."""
    known = [turn.store.teachers.get(one) for one in correspondents(turn)]
    return [(one.id, one.name, partner_class(turn, one.id).country) for one in known if not one.suspended]
