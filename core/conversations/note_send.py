"""Sending what was written to other teachers: one question about a photo, and the card that says where it went."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Text
from core.conversations.talk import End, Reply, Talk
from core.letters.away import who_is_away
from core.model.refused import Refused
from core.usecases.ask_to_join import wish_of
from core.usecases.note_photo import drop_file, is_picture, keep_file
from core.usecases.request import invitation_from, name_for
from core.usecases.room_hear import write_to_project
from core.usecases.say import Beside, may_write, send_note
from core.usecases.turn import Turn


async def deliver(
    talk: Talk, receivers: list[str], name: str, written: Reply, answers: str = "", project: str = ""
) -> End:
    """Send the words and what came with them; `name` says to whom, `answers` is the note that they answer, `project`
    the one that they are for as a whole, with its rooms."""
    t, photo, people = talk.t, "", "no"
    if written.file:
        photo = await talk.do("keep", keep_file, written.file)
    shows_people = bool(photo) and await talk.look(is_picture, photo)
    if shows_people:
        people = await talk.choose(
            "people",
            pick("no", t("b-nobody")),
            pick("yes", t("b-their-class-only" if len(receivers) == 1 else "b-classes-only")),
            pick("discard", t("b-discard")),
            shows=t("note-photo", name=name),
            back=False,
        )
    if people == "discard":
        await talk.do("discard", drop_file, photo)
        return talk.end(t("note-not-sent"), choices=await talk.look(to_answer, receivers), home=True)
    beside = Beside(answers=answers, photo=photo, people=people == "yes")
    if project:
        sent = await talk.do("send-all", write_to_project, project, written.words, beside)
    else:
        sent = await talk.do("send", send_note, receivers, written.words, beside)
    return await sent_to(talk, name, sent, await talk.look(to_answer, receivers))


async def sent_to(talk: Talk, name: str, note: str, more: tuple[Choice, ...] = ()) -> End:
    """It is on its way, and can be corrected."""
    t = talk.t
    correct = (start("edit-note", t("b-edit"), note), start("unsay", t("b-delete"), note))
    away = await talk.look(readers_away, note)
    return talk.end(t("note-sent", name=name), *away, choices=(*more, *correct))


def readers_away(turn: Turn, note: str) -> tuple[Text, ...]:
    """A line for each reader of the note who is away now."""
    return who_is_away(turn, turn.store.notes.get(note).receivers)


def to_answer(turn: Turn, receivers: list[str]) -> tuple[Choice, ...]:
    """Whoever asked something before she answers an invitation still has its buttons: the card that had them is
    this one now."""
    t = turn.texts
    invited = [request for receiver in receivers if (request := invitation_from(turn, receiver))]
    wishes = [wish for receiver in receivers if (wish := wish_of(turn, receiver))]
    return (
        *(
            choice
            for request in invited
            for choice in (start("accept", t("b-accept"), request), start("decline", t("b-decline"), request))
        ),
        *(
            choice
            for wish in wishes
            for choice in (start("accept-join", t("b-accept"), wish), start("decline-join", t("b-decline"), wish))
        ),
    )


def names_of(turn: Turn, teachers: list[str]) -> str:
    """The names of the teachers she is about to write to, as a list in words; refused for strangers."""
    if not all(may_write(turn, teacher) for teacher in teachers):
        raise Refused("note-stranger")
    return turn.texts.list([name_for(turn, turn.store.teachers.get(teacher)) for teacher in teachers])
