"""What is posted in a project's rooms, and what its teachers are told of them."""

from core.chat.choices import start
from core.chat.shown import Text
from core.letters.notes import note_parts
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.note import Note
from core.model.room import Room
from core.texts import Texts
from core.usecases.room_post import is_held, may_show
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def posted(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A note as everybody in the room may read it; what was taken back is emptied there even after the room closed."""
    t, note = turn.texts, turn.store.notes.get(occasion.about)
    room = turn.store.rooms.find(turn.me.id)
    if room is None:
        return Skip("room-gone")
    head = Text(text=sender_line(turn, note), style="title")
    if note.deleted:
        return Written((head, Text(text=t("note-was-deleted"), style="note")))
    project = turn.store.projects.get(note.project)
    if room.project != project.id or is_held(project) or not may_show(room, note):
        return Skip("room-closed")
    if turn.store.teachers.get(note.sender).suspended:
        return Skip("sender-suspended")
    edited = (Text(text=t("note-edited"), style="note"),) if note.revision else ()
    return Written((head, *note_parts(turn, note), *edited))


def sender_line(turn: Turn, note: Note) -> str:
    """"Jhansi · India": no surname, since anybody may be in a room."""
    seat = turn.store.members.where(project=note.project, teacher=note.sender)[-1]
    country = turn.texts.country(turn.store.classes.get(seat.group).country)
    return turn.texts("note-from", name=turn.store.teachers.get(note.sender).first_name, country=country)


def opened(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The first words in a room: for what it is used from now on."""
    room = turn.store.rooms.get(occasion.about)
    if not room.open:
        return Skip("room-closed")
    return Written((Text(text=turn.texts("room-open", title=project_title(turn, room))),))


def over(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The last words in a room."""
    room = turn.store.rooms.get(occasion.about)
    if room.open:
        return Skip("room-open-again")
    return Written((Text(text=turn.texts("room-over", title=project_title(turn, room))),))


def linked(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Somebody brought a room to the project; from here on the reader's words are shown there, unless she minds."""
    t, room = turn.texts, turn.store.rooms.find(occasion.about)
    if room is None or not room.open:
        return Skip("room-closed")
    turn.store.rooms.save(room.known_to(turn.me.id))
    name = turn.store.teachers.get(room.teacher).name
    said = t("room-linked", name=name, room=room_name(t, room), title=project_title(turn, room))
    return Written(
        (Text(text=said),),
        (start("room-without", t("b-room-without"), room.id), start("rooms", t("b-rooms"), room.project)),
    )


def lost(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Chaski can no longer write in her room."""
    t, room = turn.texts, turn.store.rooms.find(occasion.about)
    if room is None or room.open:
        return Skip("room-open-again")
    said = t("room-lost", room=room_name(t, room), title=project_title(turn, room))
    return Written((Text(text=said),), (start("rooms", t("b-rooms"), room.project),))


def project_title(turn: Turn, room: Room) -> str:
    """The title of the project that is read along there, in the reader's language."""
    return title_of(turn, turn.store.projects.get(room.project))


def room_name(t: Texts, room: Room) -> str:
    """What a room is called; not every messenger says it."""
    return t("room-named", title=room.title) if room.title else t("room-unnamed")


LETTERS: dict[str, Writer] = {
    "room-note": posted,
    "room-open": opened,
    "room-over": over,
    "room-linked": linked,
    "room-lost": lost,
}
