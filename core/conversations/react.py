"""Feedback: what the group says to things of other classes, and reading and answering what others said."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Go, Talk
from core.letters.board import item_parts, said
from core.letters.feedback import heading, thing
from core.letters.notes import clipped
from core.model.board import BoardItem
from core.model.feedback import REACTIONS, Feedback
from core.texts import Texts
from core.usecases.feedback import read_by_author, to_item, to_my_class
from core.usecases.react import answer, is_theirs, react, say_to, take_all_back, take_back, to_react
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

LINES, ANSWERS, QUOTED = 6, 3, 80
"""So much of what others said fits on one card."""
Step = tuple[tuple[Part, ...], tuple[Choice, ...]]


async def reacting(talk: Talk) -> End | Go:
    """The things of other classes on one card, one after the other, each with a tap or words; `about` is a page of
    the board, of the pack before a call, or something that was handed in."""
    t = talk.t
    things = await talk.do("things", to_react, talk.about)
    last = ""
    for n, (item, *taken) in enumerate(things, 1):
        shown = await talk.look(one_thing, item)
        if not shown:
            continue
        # Offered is what she had not said when she began: what she taps now stays among the answers.
        choices = offered(t, taken, n < len(things))
        chosen = await talk.choose("say", *choices, shows=shown, per=item, back=False)
        if chosen == "stop":
            break
        if chosen == "concern":
            return talk.go("concern", item)
        if chosen == "back":
            await talk.do("back", take_all_back, item, per=item)
        elif chosen in REACTIONS:
            last = await talk.do("react", react, item, chosen, per=item)
        if chosen in ("question", "words"):
            last = await write(talk.part("write", per=item), item, chosen) or last
    if not things:
        return talk.end(t("react-nothing"), home=True)
    undo = (start("take-feedback-back", t("b-undo"), last),) if last else ()
    return talk.end(t("react-said" if last else "react-nothing-said"), choices=undo, home=True)


async def write(talk: Talk, item: str, chosen: str) -> str:
    """The words that go with it; "" where she leaves it at the tap."""
    t = talk.t
    asks = chosen == "question"
    given = await talk.ask(
        "words",
        pick("no", t("b-without-words" if asks else "b-return")),
        shows=t("ask-feedback-question" if asks else "ask-feedback-words"),
        back=False,
    )
    if given.choice:
        return ""
    kept = await without_names(talk.part("names"), given.words)
    return await talk.do("write", say_to, item, kept)


async def take_feedback_back(talk: Talk) -> End:
    """Feedback that was given in error, or is not meant any more; `about` is the feedback."""
    await talk.do("back", take_back, talk.about)
    return talk.end(talk.t("feedback-back"), home=True)


async def feedback(talk: Talk) -> End:
    """What other classes said about the things of one's own; `about` is the project."""
    parts, choices = await talk.look(said_to_us, talk.about)
    return talk.end(*parts, choices=choices, home=True)


async def answering(talk: Talk) -> End:
    """Write back to whoever said something; `about` is the feedback."""
    t = talk.t
    asked = await talk.look(asked_words, talk.about)
    given = await talk.ask("words", pick("no", t("b-return")), shows=asked)
    if given.choice:
        return talk.end(t("note-not-sent"), home=True)
    note = await talk.do("answer", answer, talk.about, given.words)
    name = await talk.look(writer_of, talk.about)
    return talk.end(t("note-sent", name=name), choices=(start("unsay", t("b-delete"), note),), home=True)


def one_thing(turn: Turn, item_id: str) -> tuple[Part, ...]:
    """One thing with what was said of it; nothing of what is no longer there."""
    item = turn.store.board.find(item_id)
    if item is None or not item.seen_by(turn.me.id) or not is_theirs(turn, item):
        return ()
    words = tuple(part for one in to_item(turn, item_id) if one.words for part in said(turn, one))
    return (*item_parts(turn, item), *words, Text(text=turn.texts("ask-react")))


def offered(t: Texts, taken: list[str], more: bool) -> tuple[Choice, ...]:
    """What can be said of a thing of which she has said so much already."""
    return (
        *(pick(kind, t(f"b-react-{kind}")) for kind in REACTIONS if kind not in taken),
        pick("words", t("b-write-words")),
        *((pick("back", t("b-take-back-ours")),) if taken else ()),
        pick("next", t("b-next-thing")) if more else pick("stop", t("b-enough")),
        pick("concern", t("b-concern")),
    )


def asked_words(turn: Turn, feedback_id: str) -> tuple[Part, ...]:
    """What is being answered."""
    told = read_by_author(turn, feedback_id)
    item = turn.store.board.get(told.item)
    name = turn.store.teachers.get(told.teacher).name
    return (heading(turn, told, item), *said(turn, told), Text(text=turn.texts("ask-note", name=name)))


def writer_of(turn: Turn, feedback_id: str) -> str:
    """Who said it."""
    return turn.store.teachers.get(read_by_author(turn, feedback_id).teacher).name


def said_to_us(turn: Turn, project_id: str) -> Step:
    """The newest of what other classes said, a line each, and the questions that wait."""
    t, found = turn.texts, to_my_class(turn, project_id)
    head = Text(text=t("feedback-title", title=title_of(turn, turn.store.projects.get(project_id))), style="title")
    see = start("board-view", t("b-see-board"), project_id)
    if not found:
        return (head, Text(text=t("feedback-none"))), (see,)
    lines = [line_of(turn, n, one, item) for n, (one, item) in enumerate(found[:LINES], 1)]
    asks = [(n, one) for n, (one, _) in enumerate(found[:LINES], 1) if one.asks][:ANSWERS]
    choices = tuple(start("answer-feedback", t("b-reply-numbered", n=n), one.id) for n, one in asks)
    return (head, Text(text="\n".join(lines))), (*choices, see)


def line_of(turn: Turn, n: int, one: Feedback, item: BoardItem) -> str:
    """"1. India: nos gustó – lo que subieron el jue 3 dic"."""
    t = turn.texts
    country = t.country(turn.store.classes.get(one.group).country)
    what = t("quoted", words=clipped(one.words, QUOTED)) if one.words else t(f"reaction-{one.kind}")
    return f"{n}. {country}: {what} – {thing(turn, item)}"


COMMANDS = (
    Command("react", reacting),
    Command("take-feedback-back", take_feedback_back),
    Command("feedback", feedback),
    Command("answer-feedback", answering, beside=True),
)
