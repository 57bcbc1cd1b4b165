"""Takes what a teacher of the project writes in one of its rooms to everybody else in the project."""

from core.model.note import Note
from core.model.project import Project
from core.model.refused import Refused
from core.model.room import Room
from core.usecases.projects import joined, member_of
from core.usecases.request import are_blocked
from core.usecases.room_link import room_in_project
from core.usecases.room_post import is_held, post_note, rooms_of, tell_of_room
from core.usecases.say import ALONE, LONGEST, Beside, carry, delete_note, edit_note
from core.usecases.tongue import tongue_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def say_in_room(turn: Turn, room: Room, words: str, message: str, answered: str = "") -> str:
    """Pass on what she wrote there in the message `message`; a messenger that tells it twice is heard once. Returns
    the note, "" for none. `answered` is the note that it answers."""
    _, project = room_in_project(turn, room.id)
    if heard_before(turn, room, message):
        return ""
    if turn.me.id in room.without:
        raise Refused("room-without-you")
    if turn.me.id not in room.told:
        tell_of_room(turn, room, turn.me.id)
        raise Refused("room-news")
    return send_to_project(turn, project, words, room.id, f"{room.id}|{message}", Beside(answers=answered))


def write_to_project(turn: Turn, project_id: str, words: str, beside: Beside = ALONE) -> str:
    """The same from her private chat: to every teacher of the project and its rooms. Returns the note."""
    member_of(turn, project_id)
    return send_to_project(turn, turn.store.projects.get(project_id), words, "", turn.heard_as, beside)


def send_to_project(turn: Turn, project: Project, words: str, room: str, source: str, beside: Beside) -> str:
    """One note to everybody else in the project, privately, and to its other rooms."""
    if not words.strip() and not beside.photo:
        raise Refused("note-empty")
    if is_held(project):
        raise Refused("room-rests", title=title_of(turn, project))
    receivers = audience(turn, project)
    if not receivers and all(one.id == room for one in rooms_of(turn, project.id)):
        raise Refused("room-nobody")
    note = Note(
        turn.new_id(), turn.me.id, receivers, words[:LONGEST], tongue_of(turn, words), turn.now, source,
        project=project.id, to_project=True, room=room, **vars(beside),
    )  # fmt: skip
    turn.store.notes.add(note)
    for receiver in receivers:
        turn.tell("note", note.id, receiver)
    carry(turn, note)
    post_note(turn, note)
    return note.id


def audience(turn: Turn, project: Project) -> tuple[str, ...]:
    """Who else takes part in the project and can be written to."""
    others = [member.teacher for member in joined(turn, project) if member.teacher != turn.me.id]
    return tuple(
        one for one in others if not are_blocked(turn, one) and not turn.store.teachers.get(one).suspended
    )


def heard_before(turn: Turn, room: Room, message: str) -> list[Note]:
    """Her notes that this message in the room became."""
    found = turn.store.notes.where(source=f"{room.id}|{message}")
    return [note for note in found if note.sender == turn.me.id]


def follow_edit_in_room(turn: Turn, room: Room, message: str, words: str) -> None:
    """A message in the room was edited: the note that it became follows."""
    for note in heard_before(turn, room, message):
        if words.strip() and not note.deleted and note.words != words:
            edit_note(turn, note.id, words)


def follow_deletion_in_room(turn: Turn, room: Room, message: str) -> None:
    """A message in the room was deleted: the note that it became is taken back."""
    for note in heard_before(turn, room, message):
        if not note.deleted:
            delete_note(turn, note.id)


def answered_note(turn: Turn, room: Room, kind: str, about: str) -> str:
    """The note that a post in this room shows, for whoever answers that post; "" for any other post."""
    note = turn.store.notes.find(about) if kind == "room-note" else None
    return note.id if note and note.project == room.project else ""
