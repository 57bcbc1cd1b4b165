"""What is heard in a group or a channel: no question is asked there, and only words of a project's teachers go on."""

from dataclasses import dataclass

from core.assistant.enough import is_too_much
from core.assistant.floor import Floor
from core.assistant.people import is_stranger, recognise
from core.chat.choices import start
from core.chat.heard import Arrived, Deleted, Edited, Gone, Incoming, Moved, Said, Sent
from core.chat.shown import Link, Message, Text
from core.conversations.commands import named
from core.conversations.rooms import taken
from core.model.refused import Refused
from core.model.room import Room
from core.ports.platform import Abilities
from core.ports.store import Post
from core.texts import DEFAULT, Texts, known_language, texts
from core.texts.fold import fold
from core.usecases.admit import is_admitted
from core.usecases.room_hear import answered_note, follow_deletion_in_room, follow_edit_in_room, say_in_room
from core.usecases.room_link import ask_for_room, close_room, move_room, room_in_project, unlink_room
from core.usecases.turn import Turn

LINK = ("link", "vincular", "unir")
UNLINK = ("unlink", "desvincular")
COMMANDS = ("say", "link", "unlink", "concern")
"""What makes sense in a room; everything else is done in the private chat."""
QUOTED = 200


@dataclass(frozen=True)
class Spoken:
    """Words in a room: a command with what stands behind it, or no command and everything."""

    command: str
    words: str


def overhear(turn: Turn, incoming: Incoming, abilities: Abilities) -> None:
    """Take one thing heard in a room. Whoever is no teacher of the room's project gets no answer at all there."""
    room = turn.store.rooms.find(str(incoming.room))
    if isinstance(incoming.what, Gone | Moved):
        changed(turn, incoming, room)
        return
    is_open = room is not None and room.open
    if incoming.overheard and not is_open:
        return
    if is_stranger(turn, incoming):
        # Anybody may be in a group, children too: of strangers nothing is kept, not even that they were there.
        if not is_open and isinstance(incoming.what, Said | Arrived):
            point_out(turn, incoming, known_language(incoming.person.language) or DEFAULT)
        return
    recognise(turn, incoming)
    floor = Floor(turn, privately(turn, incoming), forms=False)
    if turn.me.suspended or not is_admitted(turn, "" if incoming.guest else incoming.account.tenant):
        return
    if room and is_open and not (takes_part(turn, room) and concerns(turn, room, incoming)):
        return
    if not is_too_much(floor):
        attend(floor, incoming, room if is_open else None, abilities)


def attend(floor: Floor, incoming: Incoming, room: Room | None, abilities: Abilities) -> None:
    """Do what a teacher wants in a room; what there is to say about it is said to her privately."""
    try:
        match incoming.what:
            case Said(text=text):
                heard = Spoken("", text) if incoming.overheard else spoken(text)
                said(floor, incoming, room, heard, abilities)
            case Sent(caption=caption) if room:
                if caption.strip():
                    passed_on(floor, incoming, room, caption, abilities)
                floor.answer(Text(text=floor.turn.texts("room-file")))
            case Edited(message=message, text=text) if room:
                follow_edit_in_room(floor.turn, room, message, spoken(text).words)
            case Deleted(message=message) if room:
                follow_deletion_in_room(floor.turn, room, message)
            case Arrived():
                point_out(floor.turn, incoming, floor.turn.me.language)
            case _:
                return
    except Refused as refused:
        floor.answer(Text(text=floor.turn.texts(f"refused-{refused.reason}", **refused.values)))


def said(floor: Floor, incoming: Incoming, room: Room | None, heard: Spoken, abilities: Abilities) -> None:
    """Words: for the room itself, for the others, or a command that belongs into the private chat."""
    if heard.command == "link":
        wants_room(floor, incoming, room, abilities)
    elif heard.command == "unlink" and room:
        unlink_room(floor.turn, room.id)
    elif heard.command == "concern":
        # Not a line in the room: nobody there is to see what worries her.
        floor.begin("concern", answered_in(floor.turn, room, incoming) if room else "")
    elif room and heard.command in ("", "say"):
        passed_on(floor, incoming, room, heard.words, abilities)
    else:
        point_out(floor.turn, incoming, floor.turn.me.language)


def spoken(text: str) -> Spoken:
    """What these words are: `/say`, or one of the two commands that only rooms have, which need no slash."""
    words = text.strip()
    first, _, rest = words.removeprefix("/").partition(" ")
    for name, forms in (("link", LINK), ("unlink", UNLINK)):
        if fold(first) in forms and (words.startswith("/") or not rest.strip()):
            return Spoken(name, "")
    if not words.startswith("/"):
        return Spoken("", words)
    found = named(first)
    return Spoken(found.name if found else "?", rest.strip())


def passed_on(floor: Floor, incoming: Incoming, room: Room, words: str, abilities: Abilities) -> None:
    """Pass her words on. Where the messenger never tells of a deletion, she gets the buttons for it privately."""
    turn = floor.turn
    note = say_in_room(turn, room, words, incoming.message, answered_in(turn, room, incoming))
    if note and not abilities.tells_deletions:
        t = turn.texts
        shown = words if len(words) <= QUOTED else f"{words[: QUOTED - 1]}…"
        correct = (start("edit-note", t("b-edit"), note), start("unsay", t("b-delete"), note))
        floor.answer(Text(text=t("room-passed-on")), Text(text=shown, style="quote"), choices=correct)


def answered_in(turn: Turn, room: Room, incoming: Incoming) -> str:
    """The note that is answered here: that of a post, or the one that somebody's own message in this room became."""
    post = turn.store.outbox.sent_as(incoming.room, incoming.replies_to)
    if post:
        return answered_note(turn, room, post.kind, post.about)
    if not incoming.replies_to:
        return ""
    found = turn.store.notes.where(source=f"{room.id}|{incoming.replies_to}")
    return found[0].id if found else ""


def wants_room(floor: Floor, incoming: Incoming, room: Room | None, abilities: Abilities) -> None:
    """Somebody would like to use the room: it goes on in her private chat."""
    if room:
        part, choices = taken(floor.turn, room.id)
        floor.answer(part, choices=choices)
        return
    asked = ask_for_room(floor.turn, incoming, abilities.hears_all)
    t = floor.turn.texts
    post(floor.turn, incoming, t, t("room-go-on", name=floor.turn.me.first_name), incoming.event_id)
    floor.begin("room-link", asked)


def changed(turn: Turn, incoming: Incoming, room: Room | None) -> None:
    """The room itself: Chaski was taken out of it, or it has another address."""
    if room is None:
        return
    match incoming.what:
        case Moved(address=address):
            there = incoming.model_copy(update={"address": address}).room
            move_room(turn, room, str(there), address)
        case _:
            close_room(turn, room, "lost")


def takes_part(turn: Turn, room: Room) -> bool:
    """Whether she is a teacher of the room's project."""
    try:
        room_in_project(turn, room.id)
    except Refused:
        return False
    return True


def concerns(turn: Turn, room: Room, incoming: Incoming) -> bool:
    """Whether it is for the project: what somebody says there who keeps her words out of it is not, unless she says it
    to Chaski. What was passed on before is still changed and taken back."""
    said = isinstance(incoming.what, Said | Sent)
    return not (incoming.overheard and said and turn.me.id in room.without)


def privately(turn: Turn, incoming: Incoming) -> Incoming:
    """The same as if it came from her private chat, so that whatever is answered goes there."""
    chat = turn.channel.address if turn.channel else ""
    return incoming.model_copy(
        update={"place": "private", "address": chat, "message": "", "replies_to": "", "handle": ""}
    )


def point_out(turn: Turn, incoming: Incoming, language: str) -> None:
    """One line in the room, once an hour at most: what is planned belongs into the private chat."""
    t = texts(language)
    post(turn, incoming, t, t("room-private"), f"{turn.now:%Y-%m-%d-%H}")


def post(turn: Turn, incoming: Incoming, t: Texts, line: str, occasion: str) -> None:
    """Owe the room itself a line that asks nothing, with the way to the private chat where there is one."""
    room = incoming.room
    door = (Link(label=t("b-room-privately"), url=incoming.door),) if incoming.door else ()
    turn.store.outbox.post(
        Post(
            key=f"room:{room}:{occasion}",
            teacher=str(room),
            due=turn.now,
            message=Message(parts=(Text(text=line), *door)),
            account=room,
            address=incoming.address,
        )
    )
