"""What is due: the list of a project, saying that something is done, and answering what others handed in."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.conversations.which import which
from core.letters.due import ON_BUTTON, country, named, owed_line, waits_for_answer, what_is
from core.letters.notes import clipped
from core.model.handin import HandIn, hand_in_id
from core.model.project import Project, one_per_class
from core.usecases.feedback import questions_to_me
from core.usecases.hand_in import (
    Owed,
    answer_in_words,
    asked_of_me,
    hand_in,
    hand_in_item,
    is_asked,
    items_of,
    owed,
    take_back,
    waiting_answers,
)
from core.usecases.projects import joined, member_of, project_of
from core.usecases.say import own_note
from core.usecases.turn import Turn
from core.usecases.under_way import title_of, under_way

LINES, BUTTONS = 6, 3
"""So much stands on one card."""


async def due(talk: Talk) -> End | Go:
    """What is due in a project; `about` is the project."""
    project = talk.about or await which(talk, await talk.look(under_way))
    if not project:
        return talk.go("projects")
    parts, choices = await talk.look(due_card, project)
    return talk.end(*parts, choices=choices, home=True)


async def done(talk: Talk) -> End:
    """Something owed is done: one tap; `about` is "<project>:<milestone>"."""
    return await noted(talk, await talk.do("done", hand_in, talk.about))


async def item_for(talk: Talk) -> End:
    """What was just put on the board is what is due; `about` is the thing."""
    return await noted(talk, await talk.do("done", hand_in_item, talk.about))


async def noted(talk: Talk, made: str) -> End:
    """It is noted, and can be undone."""
    t = talk.t
    what, asked = await talk.look(name_of, made), await talk.look(how_many_asked, made)
    return talk.end(
        t("due-noted", what=what, asked=asked),
        choices=(
            start("not-done", t("b-undo"), made),
            start("due", t("b-what-is-due"), made.partition(":")[0]),
        ),
        home=True,
    )


async def not_done(talk: Talk) -> End:
    """It is not done yet after all."""
    await talk.do("back", take_back, talk.about)
    what = await talk.look(name_of, talk.about)
    t = talk.t
    return talk.end(
        t("due-undone", what=what), choices=(start("due", t("b-what-is-due"), talk.about.partition(":")[0]),), home=True
    )


async def answer_them(talk: Talk) -> End | Go:
    """Answer what another class handed in: on the board where it shared something, otherwise in words."""
    t = talk.t
    if await talk.look(has_items, talk.about):
        return talk.go("react", talk.about)
    what, where = await talk.look(asked_for, talk.about)
    given = await talk.ask("words", pick("no", t("b-return")), shows=t("ask-answer-words", what=what, country=where))
    if given.choice:
        return talk.end(t("note-not-sent"), home=True)
    note = await talk.do("answer", answer_in_words, talk.about, given.words)
    name = await talk.look(receiver_of, note)
    return talk.end(t("note-sent", name=name), choices=(start("unsay", t("b-delete"), note),), home=True)


def due_card(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What the reader's class owes with how far it is, and what waits for its answer."""
    t, project = turn.texts, project_of(turn, project_id)
    mine, waits = owed(turn, project, member_of(turn, project_id).group), waiting_answers(turn, project)
    open_ones = [one for one in mine if one.hand_in is None]
    # What is done long since makes room for what is still to come.
    seen = mine if len(mine) <= LINES else [*[one for one in mine if one.hand_in][-2:], *open_ones][:LINES]
    lines = [f"– {owed_line(turn, project, one)}" for one in seen]
    asked = [f"– {line}" for line in waits_for_answer(turn, project)[:BUTTONS]]
    parts: list[Part] = [Text(text=t("due-title", title=title_of(turn, project)), style="title")]
    parts.append(Text(text="\n".join(lines) if lines else t("due-nothing")))
    if asked:
        parts.append(Text(text="\n".join((t("due-answers"), *asked))))
    if not project.reached("execution") or project.over:
        return tuple(parts), (start("project", t("b-return"), project_id),)
    return tuple(parts), (*ways(turn, project, mine, waits), start("project", t("b-return"), project_id))


def ways(turn: Turn, project: Project, mine: list[Owed], waits: list[HandIn]) -> tuple[Choice, ...]:
    """What can be done from the list: saying that something is done, or is not after all, and answering."""
    t = turn.texts

    def named_button(command: str, key: str, one: Owed) -> Choice:
        what = clipped(what_is(turn, project, one.milestone.id), ON_BUTTON)
        return start(command, t(key, what=what), hand_in_id(project.id, one.milestone.id))

    open_ones = [named_button("done", "b-done-what", one) for one in mine if one.hand_in is None]
    undone = [named_button("not-done", "b-not-done-what", one) for one in mine if one.state == "submitted"]
    answers = [start("answer-them", answer_face(turn, one, waits), one.id) for one in waits]
    asked = questions_to_me(turn, project.id)
    questions = (start("feedback", t("b-see-what-they-ask"), project.id),) if asked else ()
    return (*open_ones[:BUTTONS], *answers[:BUTTONS], *questions, *undone[-1:])


def answer_face(turn: Turn, one: HandIn, waits: list[HandIn]) -> str:
    """"Responder a India"; with what it is about where that class waits for more than one answer."""
    t, where = turn.texts, country(turn, one.group)
    if [other.group for other in waits].count(one.group) == 1:
        return t("b-answer-country", country=where)
    what = clipped(named(turn, turn.store.projects.get(one.project), one), ON_BUTTON)
    return t("b-answer-about", country=where, what=what)


def name_of(turn: Turn, about: str) -> str:
    """What something owed is called."""
    project_id, _, milestone = about.partition(":")
    return what_is(turn, project_of(turn, project_id), milestone)


def how_many_asked(turn: Turn, about: str) -> int:
    """How many classes are asked for an answer."""
    made = turn.store.hand_ins.find(about)
    project = project_of(turn, about.partition(":")[0])
    here = one_per_class(joined(turn, project))
    return sum(is_asked(project, made, member) for member in here) if made else 0


def has_items(turn: Turn, about: str) -> bool:
    """Whether there is something on the board to answer."""
    return bool(items_of(turn, asked_of_me(turn, about)))


def asked_for(turn: Turn, about: str) -> tuple[str, str]:
    """What was handed in, and where that class is."""
    made = asked_of_me(turn, about)
    return named(turn, turn.store.projects.get(made.project), made), country(turn, made.group)


def receiver_of(turn: Turn, note_id: str) -> str:
    """To whom the words went."""
    return turn.store.teachers.get(own_note(turn, note_id).receivers[0]).name


COMMANDS = (
    Command("due", due),
    Command("done", done),
    Command("not-done", not_done),
    Command("item-for", item_for),
    Command("answer-them", answer_them, goes_on="with-words"),
)
