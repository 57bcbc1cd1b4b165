"""The groups and channels of a project: bringing one, keeping one's words out of it, taking it out again."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.note_send import deliver
from core.conversations.talk import End, Talk
from core.conversations.which import which
from core.letters.rooms import project_title, room_name, who_reads
from core.model.room import Room
from core.usecases.projects import joined, names
from core.usecases.room_link import (
    asked_room,
    link_room,
    may_unlink,
    my_rooms,
    room_in_project,
    show_my_words,
    unlink_room,
)
from core.usecases.room_post import is_held
from core.usecases.turn import Turn
from core.usecases.under_way import title_of, under_way


async def rooms(talk: Talk) -> End:
    """The rooms of a project, and how another one is brought."""
    project = talk.about or await which(talk, await talk.look(under_way))
    if not project:
        return talk.end(talk.t("rooms-no-project"), choices=(start("plan", talk.t("b-make-plan")),), home=True)
    parts, choices = await talk.look(listed, project)
    return talk.end(*parts, choices=choices, home=True)


async def bring(talk: Talk) -> End:
    """For which project a room is to be used; who gains what is shown before anything is."""
    t = talk.t
    name = await talk.look(asked_name, talk.about)
    project = await which(talk, await talk.look(under_way))
    if not project:
        return talk.end(t("rooms-no-project"), choices=(start("plan", t("b-make-plan")),), home=True)
    sure = await talk.choose(
        "sure",
        pick("link", t("b-room-link")),
        pick("no", t("b-leave")),
        shows=await talk.look(preview, talk.about, project),
        confirms=True,
        back=False,
    )
    if sure == "no":
        return talk.end(t("room-not-linked"), home=True)
    await talk.do("link", link_room, talk.about, project)
    return talk.end(t("room-linked-now", room=name), choices=(start("project-say", t("b-project-say"), project),),
                    home=True)  # fmt: skip


async def unlink(talk: Talk) -> End:
    """A room is not used any more."""
    await talk.do("unlink", unlink_room, talk.about)
    return talk.end(talk.t("room-unlinked"), home=True)


async def keep_out(talk: Talk) -> End:
    """Her words are not shown in a room."""
    await talk.do("out", show_my_words, talk.about, False)
    again = start("room-with", talk.t("b-room-with"), talk.about)
    return talk.end(talk.t("room-without-now"), choices=(again,), home=True)


async def let_in(talk: Talk) -> End:
    """Her words are shown in a room again."""
    await talk.do("in", show_my_words, talk.about, True)
    return talk.end(talk.t("room-with-now"), choices=(start("room-without", talk.t("b-room-without"), talk.about),),
                    home=True)  # fmt: skip


async def say_to_project(talk: Talk) -> End:
    """Write to everybody in a project and its rooms."""
    t = talk.t
    name = await talk.look(who_reads, talk.about)
    written = await talk.ask("words", pick("no", t("b-return")), shows=t("ask-note", name=name), files=True)
    if written.choice == "no":
        return talk.end(t("note-not-sent"), home=True)
    return await deliver(talk, [], name, written, project=talk.about)


def listed(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Each room with what this teacher can do about it; without one, what rooms are for."""
    t, known, project = turn.texts, my_rooms(turn, project_id), turn.store.projects.get(project_id)
    title = title_of(turn, project)
    lines = [t("room-line", room=room_name(t, one), name=turn.store.teachers.get(one.teacher).name) for one in known]
    if len(known) > 1:
        lines = [t("numbered", n=n, what=line) for n, line in enumerate(lines, 1)]
    head = (Text(text=t("rooms-title", title=title), style="title"), Text(text="\n".join(lines))) if lines else ()
    write = (start("project-say", t("b-project-say"), project_id),) if known and not is_held(project) else ()
    several = [(n if len(known) > 1 else 0, room) for n, room in enumerate(known, 1)]
    choices = (*write, *(choice for n, room in several for choice in about_room(turn, room, n)))
    return (*head, Text(text=t("rooms-how"))), choices


def about_room(turn: Turn, room: Room, number: int = 0) -> list[Choice]:
    """Her words in or out, and taking it out of the project where she may; with its number where there are several."""
    t, found = turn.texts, []
    if turn.me.id in room.without:
        found.append(("room-with", t("b-room-with")))
    else:
        found.append(("room-without", t("b-room-without")))
    if may_unlink(turn, room, turn.store.projects.get(room.project)):
        found.append(("room-unlink", t("b-room-unlink")))
    return [
        start(command, t("numbered", n=number, what=face) if number else face, room.id) for command, face in found
    ]


def asked_name(turn: Turn, room_id: str) -> str:
    """What the room that she asked for is called."""
    return room_name(turn.texts, asked_room(turn, room_id))


def preview(turn: Turn, room_id: str, project_id: str) -> tuple[Part, ...]:
    """Who will read what, before it is so."""
    t, project, room = turn.texts, turn.store.projects.get(project_id), asked_room(turn, room_id)
    others = names(turn, [one for one in joined(turn, project) if one.teacher != turn.me.id])
    heard = "all" if room.hears_all else "called"
    return (
        Text(text=t("room-ask-in", room=room_name(t, room), title=title_of(turn, project))),
        Text(text=t("room-ask-out", heard=heard, names=others) if others else t("room-ask-alone")),
        Text(text=t("room-ask-others"), style="note"),
    )


def taken(turn: Turn, room_id: str) -> tuple[Text, tuple[Choice, ...]]:
    """What is said to whoever asks for a room that is used already: hers to see only where it is her project."""
    t, (room, _) = turn.texts, room_in_project(turn, room_id)
    title = project_title(turn, room)
    return Text(text=t("room-linked-already", room=room_name(t, room), title=title)), tuple(about_room(turn, room))


COMMANDS = (
    Command("rooms", rooms, menu=True, aliases=("grupos", "canales")),
    Command("room-link", bring),
    Command("room-unlink", unlink),
    Command("room-without", keep_out),
    Command("room-with", let_in),
    Command("project-say", say_to_project, goes_on="with-words"),
)
