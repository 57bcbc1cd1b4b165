"""What is posted in a project's rooms, and what its teachers are told of them."""

from core.chat.choices import start
from core.chat.shown import Part, Picture, Text
from core.letters.notes import note_parts
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.note import Note
from core.model.room import Room
from core.texts import Texts
from core.usecases.projects import project_of
from core.usecases.request import name_for
from core.usecases.room_hear import audience
from core.usecases.room_post import is_held, may_show, rooms_of
from core.usecases.thread import before
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def posted(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A note as everybody in the room may read it; what was taken back is emptied there even after the room closed."""
    t, note = turn.texts, turn.store.notes.get(occasion.about)
    room = turn.store.rooms.find(turn.me.id)
    if room is None:
        return Skip("room-gone")
    head, thread = Text(text=sender_line(turn, note), style="title"), thread_in(turn, room, note)
    if note.deleted:
        clears = note.had_file and not note.people
        return Written((head, Text(text=t("note-was-deleted"), style="note")), thread=thread, clears=clears)
    project = turn.store.projects.get(note.project)
    if room.project != project.id or is_held(project) or not may_show(room, note):
        return Skip("room-closed")
    if turn.store.teachers.get(note.sender).suspended:
        return Skip("sender-suspended")
    if note.frozen:
        return Written((head, *note_parts(turn, note)), thread=thread, clears=bool(note.photo))
    edited = (Text(text=t("note-edited"), style="note"),) if note.revision else ()
    return Written((*pictured(turn, room, note), head, *note_parts(turn, note), *edited), thread=thread)


def pictured(turn: Turn, room: Room, note: Note) -> tuple[Part, ...]:
    """The picture that came with it, where nobody can be recognised; any other file stays with the classes. A post that
    is rewritten has its picture already."""
    if not note.photo:
        return ()
    if note.people or not turn.store.shelf.about(note.photo).mime.startswith("image/"):
        return (Text(text=turn.texts("room-file-stays"), style="note"),)
    if turn.store.cards.latest(room.id, "room-note", note.id):
        return ()
    name = turn.store.teachers.get(note.sender).first_name
    return (Picture(shelf=note.photo, name="photo.jpg", alt=turn.texts("note-photo-of", name=name)),)


def thread_in(turn: Turn, room: Room, note: Note) -> tuple[str, ...]:
    """What the note answers, as it stands in this room: the first message of the thread and the last one."""
    shown = [copy for one in before(turn, note) if (copy := shown_in(turn, room, one))]
    return (shown[-1], shown[0]) if shown else ()


def shown_in(turn: Turn, room: Room, note: Note) -> str:
    """Where a note stands in a room: somebody's own message there, or the card that brought it; "" for nowhere."""
    card = turn.store.cards.latest(room.id, "room-note", note.id)
    return note.source if note.room == room.id else card.id if card else ""


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


def who_reads(turn: Turn, project_id: str) -> str:
    """Who reads what she writes to the whole project, as a list in words: its teachers, and the rooms that show her
    words."""
    t, project = turn.texts, project_of(turn, project_id)
    others = [turn.store.teachers.get(one) for one in audience(turn, project)]
    rooms = [room_name(t, room) for room in rooms_of(turn, project_id) if room.shows(turn.me.id)]
    return t.list([*(name_for(turn, one) for one in others), *rooms])


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
