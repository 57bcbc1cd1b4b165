"""Writing to the other classes: words, answers and corrections."""

from core.chat.choices import pick, start
from core.chat.shown import Text
from core.conversations.command import Command
from core.conversations.note_send import deliver, names_of, to_answer
from core.conversations.ready_made import to_whom
from core.conversations.talk import End, Go, Talk
from core.letters.notes import note_parts
from core.letters.rooms import who_reads
from core.usecases.room_post import rooms_of
from core.usecases.say import (
    LONGEST,
    delete_note,
    edit_note,
    own_note,
    people,
    readable_note,
)
from core.usecases.thread import circles_of
from core.usecases.turn import Turn

READY = "ready-made"
ALL = "all"
QUOTED = 200
LONG = 1500
FOR_CALL, FOR_LINK, LOOK_BACK = "call:", "link:", "look-back:"


async def say(talk: Talk) -> End | Go:
    """Write to one partner, or to all the classes of a project."""
    t, known = talk.t, await talk.look(people)
    if not known and not talk.about:
        return talk.end(t("say-nobody"), choices=(start("find", t("b-find")), start("home", t("b-home"))))
    receivers, project = ([talk.about], "") if talk.about else await choose_receivers(talk, known)
    name = await talk.look(readers, receivers, project)
    wider = await talk.look(circles, talk.about) if talk.about else ()
    written = await talk.ask(
        "words",
        *(pick(project, label) for project, label, _ in wider),
        pick(READY, t("b-ready-made")),
        pick("no", t("b-return")),
        shows=t("ask-note", name=name),
        files=True,
        back=False,
    )
    if written.choice == "no":
        return talk.end(t("note-not-sent"), choices=await talk.look(to_answer, receivers), home=True)
    if written.choice and written.choice != READY:
        receivers, project = next((found, value) for value, _, found in wider if value == written.choice)
        name = await talk.look(readers, receivers, project)
        written = await talk.ask(
            "words-to-all", pick(READY, t("b-ready-made")), shows=t("ask-note", name=name), files=True
        )
    if written.choice == READY:
        return talk.go("ready-made", to_whom(receivers))
    return await deliver(talk, receivers, name, written, project=await talk.look(with_rooms, project))


def with_rooms(turn: Turn, project: str) -> str:
    """The project where it has rooms that read along: what is said to all its classes is then for them too."""
    return project if rooms_of(turn, project) else ""


def readers(turn: Turn, receivers: list[str], project: str) -> str:
    """Who will read it, as a list in words."""
    return who_reads(turn, project) if with_rooms(turn, project) else names_of(turn, receivers)


async def choose_receivers(talk: Talk, known: list[tuple[str, str, str]]) -> tuple[list[str], str]:
    """To whom, and for which project as a whole ("" for none): nobody is asked where there is only one partner."""
    t, wider = talk.t, await talk.look(circles, "")
    if len(known) == 1 and not wider:
        return [known[0][0]], ""
    chosen = await talk.choose(
        "to",
        *(pick(id_, f"{name} · {t.country(country)}") for id_, name, country in known),
        *(pick(project, label) for project, label, _ in wider),
        shows=t("ask-receiver"),
    )
    return next(((found, value) for value, _, found in wider if value == chosen), ([chosen], ""))


def circles(turn: Turn, receiver: str) -> tuple[tuple[str, str, list[str]], ...]:
    """Groups to write to at once, with `receiver` among them where one is given: (value, label, teachers), the classes
    of each project; without any project everybody she knows."""
    t, known = turn.texts, [id_ for id_, _, _ in people(turn)]
    found = [(project, title, them) for project, title, them in circles_of(turn) if not receiver or receiver in them]
    if not found and not circles_of(turn) and len(known) > 1:
        return ((ALL, t(to_all(known)), known),)
    if len(found) == 1:
        return tuple(
            (project, t("b-project-say" if with_rooms(turn, project) else to_all(them)), them)
            for project, _, them in found
        )
    return tuple((project, t("b-to-project", title=title), them) for project, title, them in found)


def to_all(them: list[str]) -> str:
    """What the button is called that writes to all of them."""
    return "b-to-both" if len(them) == 2 else "b-to-all"


async def reply(talk: Talk) -> End | Go:
    """Answer a note, or add to one of her own; `about` is the note."""
    t = talk.t
    note = await talk.look(readable_note, talk.about)
    receivers = list(note.receivers) if note.sender == talk.me.id else [note.sender]
    name = await talk.look(names_of, receivers)
    written = await talk.ask(
        "words",
        pick(READY, t("b-ready-made")),
        pick("no", t("b-return")),
        shows=t("ask-note", name=name),
        files=True,
    )
    if written.choice == "no":
        return talk.end(t("note-not-sent"), home=True)
    if written.choice == READY:
        return talk.go("ready-made", to_whom(receivers, note.id))
    return await deliver(talk, receivers, name, written, note.id)


async def correct(talk: Talk) -> End:
    """Write a sent note anew."""
    t, note = talk.t, await talk.look(own_note, talk.about)
    written = await talk.ask(
        "words",
        pick("no", t("b-keep")),
        shows=(Text(text=note.words[:QUOTED], style="quote"), Text(text=t("ask-note-again"))),
    )
    if written.choice == "no":
        return talk.end(t("note-kept"), home=True)
    await talk.do("edit", edit_note, talk.about, written.words)
    return talk.end(t("note-changed"), choices=(start("unsay", t("b-delete"), talk.about), start("home", t("b-home"))))


async def unsay(talk: Talk) -> End:
    """Take a sent note back."""
    had_photo = bool((await talk.look(readable_note, talk.about)).photo)
    await talk.do("delete", delete_note, talk.about)
    return talk.end(talk.t("note-deleted-photo" if had_photo else "note-deleted"), home=True)


async def whole(talk: Talk) -> End:
    """All of a long note."""
    note = await talk.look(readable_note, talk.about)
    parts = await talk.look(note_parts, note, LONGEST)
    return talk.end(*parts, choices=(start("reply", talk.t("b-reply"), note.id),), home=True)


COMMANDS = (
    Command("say", say, menu=True, aliases=("escribir",), takes_words="words", goes_on="with-words"),
    Command("ask-first", say, beside=True, goes_on="with-words"),
    Command("reply", reply, takes_files=True, beside=True),
    Command("edit-note", correct),
    Command("unsay", unsay),
    Command("whole", whole, beside=True),
)
