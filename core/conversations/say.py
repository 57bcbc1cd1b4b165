"""Writing to the other classes: words, answers, corrections, and words that answered nothing."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Text
from core.conversations.board import WITH_WORDS
from core.conversations.command import Command
from core.conversations.interrupted import note_left, way_back
from core.conversations.talk import End, Go, Reply, Talk
from core.letters.away import who_is_away
from core.letters.notes import note_parts
from core.model.refused import Refused
from core.usecases.ask_to_join import wish_of
from core.usecases.board_add import is_open
from core.usecases.request import invitation_from, name_for
from core.usecases.say import (
    LONGEST,
    delete_note,
    edit_note,
    may_write,
    own_note,
    people,
    readable_note,
    send_note,
)
from core.usecases.session_day import asks_next
from core.usecases.session_link import call_without_link
from core.usecases.session_words import names_of as names_in_call
from core.usecases.turn import Turn

ALL = "all"
QUOTED = 200
LONG = 1500
FOR_CALL, FOR_LINK = "call:", "link:"


async def say(talk: Talk) -> End:
    """Write to one partner, or to all of them."""
    t, known = talk.t, await talk.look(people)
    if not known and not talk.about:
        return talk.end(t("say-nobody"), choices=(start("find", t("b-find")), start("home", t("b-home"))))
    receivers = [talk.about] if talk.about else await choose_receivers(talk, known)
    name = await talk.look(names_of, receivers)
    both = (pick(ALL, t("b-to-all")),) if talk.about and len(known) > 1 else ()
    written = await talk.ask("words", *both, pick("no", t("b-return")), shows=t("ask-note", name=name))
    if written.choice == "no":
        return talk.end(t("note-not-sent"), choices=await talk.look(to_answer, receivers), home=True)
    if written.choice == ALL:
        receivers = [id_ for id_, _, _ in known]
        name = await talk.look(names_of, receivers)
        written = await talk.ask("words-to-all", shows=t("ask-note", name=name))
    sent = await talk.do("send", send_note, receivers, written.words)
    return sent_to(talk, name, sent, await talk.look(to_answer, receivers))


async def choose_receivers(talk: Talk, known: list[tuple[str, str, str]]) -> list[str]:
    """To whom: nobody is asked where there is only one partner."""
    if len(known) == 1:
        return [known[0][0]]
    t = talk.t
    chosen = await talk.choose(
        "to",
        *(pick(id_, f"{name} · {t.country(country)}") for id_, name, country in known),
        pick(ALL, t("b-to-all")),
        shows=t("ask-receiver"),
    )
    return [id_ for id_, _, _ in known] if chosen == ALL else [chosen]


def sent_to(talk: Talk, name: str, note: str, more: tuple[Choice, ...] = ()) -> End:
    """It is on its way, and can be corrected."""
    t = talk.t
    correct = (start("edit-note", t("b-edit"), note), start("unsay", t("b-delete"), note))
    away = who_is_away(talk.turn, talk.turn.store.notes.get(note).receivers)
    return talk.end(t("note-sent", name=name), *away, choices=(*more, *correct))


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


async def reply(talk: Talk) -> End:
    """Answer a note; `about` is the note."""
    t = talk.t
    note = await talk.look(readable_note, talk.about)
    name = await talk.look(names_of, [note.sender])
    written = await talk.ask("words", pick("no", t("b-return")), shows=t("ask-note", name=name))
    if written.choice == "no":
        return talk.end(t("note-not-sent"), home=True)
    sent = await talk.do("send", send_note, [note.sender], written.words)
    return sent_to(talk, name, sent, await talk.look(to_answer, [note.sender]))


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
    await talk.do("delete", delete_note, talk.about)
    return talk.end(talk.t("note-deleted"), home=True)


async def whole(talk: Talk) -> End:
    """All of a long note."""
    note = await talk.look(readable_note, talk.about)
    parts = await talk.look(note_parts, note, LONGEST)
    return talk.end(*parts, choices=(start("reply", talk.t("b-reply"), note.id),), home=True)


async def words(talk: Talk) -> End | Go:
    """Words that answered nothing: what shall be done with them? They are kept until she says, and the question
    that they interrupted is asked once more."""
    t = talk.t
    said = await talk.ask("words", pick("home", t("b-home")), shows=t("ask-words"))
    if said.choice:
        return talk.go("home")
    left = await talk.do("left", note_left)
    question, back = await talk.look(way_back, left)
    targets = (*back, *await talk.look(uses, said.words))
    is_long = len(said.words) > LONG
    chosen = await talk.choose(
        "what",
        *targets,
        *((pick("all", t("b-whole")),) if is_long else ()),
        shows=(Text(text=t("what-with-long" if is_long else "what-with", words=quote(said.words))), *question),
        back=False,
    )
    if chosen == "all":
        chosen = await talk.choose("what-whole", *targets, shows=(Text(text=said.words), *question), back=False)
    return await use(talk, chosen, said.words)


def uses(turn: Turn, said: str) -> tuple[Choice, ...]:
    """What can be done with words of hers."""
    t, (call, _), (lacks, with_whom) = turn.texts, asks_next(turn), call_for_link(turn, said)
    return (
        *((pick(f"{FOR_LINK}{lacks}", t("b-link-for-call", names=with_whom)),) if lacks else ()),
        *((pick(f"{FOR_CALL}{call}", t("b-for-call")),) if call and not lacks else ()),
        *(pick(id_, t("b-write-to", name=name)) for id_, name, _ in people(turn)),
        *((pick("board", t("b-to-board")),) if is_open(turn) else ()),
        pick("home", t("b-home")),
    )


async def use(talk: Talk, chosen: str, said: str) -> Go:
    """Hand the words over to where she wants them."""
    if chosen == "home":
        return talk.go("home")
    if chosen.startswith(FOR_LINK):
        return talk.go("session-link", chosen.removeprefix(FOR_LINK), **{"link[0]": Reply(words=said)})
    if chosen == "board":
        # Under a name of its own: other words may be waiting there for an answer already.
        return talk.go("board", f"{WITH_WORDS}{talk.about}", item=Reply(words=said))
    if chosen.startswith(FOR_CALL):
        call, asked = await talk.look(asks_next)
        return talk.go("questions", call, words=Reply(words="\n".join(filter(None, (asked, said)))))
    return talk.go("say", chosen, words=Reply(words=said))


def call_for_link(turn: Turn, words: str) -> tuple[str, str]:
    """The call that lacks just such an address, and with whom it is; nothing for words that are none."""
    session = call_without_link(turn, words)
    return (session.id, names_in_call(turn, session)) if session else ("", "")


def quote(said: str) -> str:
    """The beginning of what she wrote."""
    return said if len(said) <= QUOTED else said[: QUOTED - 1] + "…"


def names_of(turn: Turn, teachers: list[str]) -> str:
    """The names of the teachers she is about to write to, as a list in words; refused for strangers."""
    if not all(may_write(turn, teacher) for teacher in teachers):
        raise Refused("note-stranger")
    return turn.texts.list([name_for(turn, turn.store.teachers.get(teacher)) for teacher in teachers])


COMMANDS = (
    Command("say", say, menu=True, aliases=("escribir",), takes_words="words", goes_on="with-words"),
    Command("ask-first", say, beside=True, goes_on="with-words"),
    Command("reply", reply, beside=True),
    Command("edit-note", correct),
    Command("unsay", unsay),
    Command("whole", whole, beside=True),
    Command("words", words, goes_on="at-home"),
)
