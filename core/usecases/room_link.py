"""Bringing a group or a channel to a project, keeping one's words out of it, and taking it out again."""

from dataclasses import replace

from core.chat.heard import Incoming
from core.model.project import Project
from core.model.refused import Refused
from core.model.room import Room, Why
from core.usecases.projects import find_member, hosts, joined, project_of
from core.usecases.room_post import owe, rooms_of, tell_of_room
from core.usecases.turn import Turn
from core.usecases.under_way import under_way


def ask_for_room(turn: Turn, incoming: Incoming, hears_all: bool) -> str:
    """Somebody in a room would like to use it for a project; she says privately for which. Returns the room."""
    account = incoming.room
    known = turn.store.rooms.find(str(account))
    if known is None:
        where = (str(account), account.platform, account.tenant, incoming.address)
        asked = Room(*where, turn.me.id, turn.now, incoming.title, hears_all=hears_all)
        turn.store.rooms.add(asked)
        return asked.id
    turn.store.rooms.save(known.asked(turn.me.id, incoming.title, turn.now))
    return known.id


def asked_room(turn: Turn, room_id: str) -> Room:
    """The room that she asked for; one that she did not, or that is taken by now, is the same to her."""
    room = turn.store.rooms.find(room_id)
    if room is None or not room.awaits(turn.me.id, turn.now):
        raise Refused("room-gone")
    return room


def link_room(turn: Turn, room_id: str, project_id: str) -> str:
    """Open it for this project. Every teacher in the project is told before anything of hers is shown there."""
    room = asked_room(turn, room_id)
    if project_id not in {id_ for id_, _ in under_way(turn)}:
        raise Refused("project-gone")
    linked = room.linked(project_id, turn.now)
    turn.store.rooms.save(linked)
    for member in joined(turn, turn.store.projects.get(project_id)):
        if member.teacher != turn.me.id:
            tell_of_room(turn, linked, member.teacher)
    owe(turn, linked, "room-open", room_id, key=turn.now.isoformat())
    return room_id


def room_in_project(turn: Turn, room_id: str) -> tuple[Room, Project]:
    """An open room of a project that she takes part in; any other is the same to her as none."""
    room = turn.store.rooms.find(room_id)
    if room is None or not room.open:
        raise Refused("room-closed")
    project, member = turn.store.projects.find(room.project), find_member(turn, room.project)
    if project is None or member is None or member.state != "active":
        raise Refused("room-closed")
    return room, project


def may_unlink(turn: Turn, room: Room, project: Project) -> bool:
    """Whoever brought it, and who leads the project."""
    return turn.me.id in (room.teacher, *hosts(turn, project))


def unlink_room(turn: Turn, room_id: str) -> str:
    """Nothing more goes in or out; said once in the room itself."""
    room, project = room_in_project(turn, room_id)
    if not may_unlink(turn, room, project):
        raise Refused("room-not-yours")
    close_room(turn, room, "unlinked")
    return room_id


def show_my_words(turn: Turn, room_id: str, yes: bool) -> str:
    """Have her words shown in a room, or kept out of it from now on."""
    room, _ = room_in_project(turn, room_id)
    turn.store.rooms.save(room.known_to(turn.me.id).with_words_of(turn.me.id, yes))
    return room_id


def close_room(turn: Turn, room: Room, why: Why) -> None:
    """Close it. Where Chaski can still write, the room hears of it; otherwise whoever brought it does."""
    if not room.open:
        return
    turn.store.rooms.save(room.closed(why, turn.now))
    if why == "lost":
        turn.tell("room-lost", room.id, room.teacher, key=turn.now.isoformat())
    else:
        owe(turn, room, "room-over", room.id, key=turn.now.isoformat())


def close_rooms_of(turn: Turn, project: str, teacher: str) -> None:
    """Whoever is out of a project takes the rooms that she brought along."""
    for room in rooms_of(turn, project):
        if room.teacher == teacher:
            close_room(turn, room, "left")


def move_room(turn: Turn, room: Room, account: str, address: str) -> None:
    """A messenger gave the room another address: it stays what it was."""
    turn.store.rooms.remove(room.id)
    if turn.store.rooms.find(account) is None:
        turn.store.rooms.add(room.moved(account, address))


def my_rooms(turn: Turn, project_id: str) -> list[Room]:
    """The open rooms of a project that she takes part in."""
    project = project_of(turn, project_id)
    member = find_member(turn, project.id)
    return rooms_of(turn, project.id) if member and member.state == "active" else []


def forget_titles(turn: Turn) -> None:
    """Of rooms that a forgotten teacher brought nothing is left that says whose they were."""
    for room in turn.store.rooms.where(teacher=turn.me.id):
        turn.store.rooms.save(replace(room, title=""))
