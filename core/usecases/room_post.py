"""Shows in a project's rooms what is said to the whole project, and follows what becomes of it."""

from datetime import datetime

from core.chat.heard import ROOM, Account
from core.model.note import Note
from core.model.project import Project
from core.model.room import Room
from core.ports.store import Post
from core.usecases.turn import Turn


def rooms_of(turn: Turn, project: str) -> list[Room]:
    """The rooms in which this project is read along."""
    return [room for room in turn.store.rooms.where(project=project) if room.open]


def is_held(project: Project) -> bool:
    """Whether nothing goes in or out of its rooms just now: it rests, or it is over."""
    return project.over or project.paused is not None


def post_note(turn: Turn, note: Note) -> None:
    """Owe the note to every room of its project but the one that it came from. Whoever does not know of a room yet is
    told of it, and these words of hers stay out."""
    if not note.to_project or is_held(turn.store.projects.get(note.project)):
        return
    for room in rooms_of(turn, note.project):
        if note.sender not in room.told:
            tell_of_room(turn, room, note.sender)
        if room.id != note.room and may_show(room, note):
            owe(turn, room, "room-note", note.id, due=turn.allowed(turn.store.teachers.get(room.teacher), "person"))


def may_show(room: Room, note: Note) -> bool:
    """Whether a room may show a note: its sender agrees, and whoever brought the room may read it too."""
    return room.shows(note.sender) and room.teacher in (note.sender, *note.receivers)


def post_again(turn: Turn, note: Note, key: str = "", language: str = "") -> None:
    """Have the posts of a note rewritten where they stand, with `language` only those in it; what still waits is
    written from the new words anyway."""
    for room in turn.store.rooms.where(project=note.project) if note.to_project else ():
        card = turn.store.cards.latest(room.id, "room-note", note.id)
        if card and language in ("", turn.store.teachers.get(room.teacher).language):
            owe(turn, room, "room-note", note.id, revision=note.revision, key=key, rewrites=card.id)


def post_translation(turn: Turn, note_id: str, language: str) -> None:
    """A translation of this note has come, or a better one: the rooms of that language show it."""
    note = turn.store.notes.find(note_id)
    if note is not None:
        post_again(turn, note, turn.new_id(), language)


def readers_in_rooms(turn: Turn, note: Note) -> list[str]:
    """The teachers in whose language its rooms read a note."""
    return [room.teacher for room in rooms_of(turn, note.project) if room.id != note.room] if note.to_project else []


def tell_of_room(turn: Turn, room: Room, teacher: str) -> None:
    """Let a teacher of the project know who else reads there; she may keep her words out of it."""
    since = room.linked_at.isoformat() if room.linked_at else ""
    turn.tell("room-linked", room.id, teacher, key=since)


def owe(
    turn: Turn, room: Room, kind: str, about: str, *, revision: int = 0, key: str = "", rewrites: str = "",
    due: datetime | None = None,
) -> None:  # fmt: skip
    """Owe a room a letter, in a lane of its own: a group that is slow holds up nobody's private chat."""
    turn.store.outbox.post(
        Post(
            key=":".join((kind, about, str(revision), room.id, key)),
            teacher=room.id,
            due=due or turn.now,
            kind=kind,
            about=about,
            revision=revision,
            account=account_of(room),
            address=room.address,
            rewrites=rewrites,
        )
    )


def account_of(room: Room) -> Account:
    """The account under which a room is posted to."""
    return Account(platform=room.platform, tenant=room.tenant, user=f"{ROOM}{room.address}")
