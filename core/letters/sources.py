"""What a teacher may be answered from when she asks about a project: its own records, as far as she may see them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from core.chat.choices import Choice, start
from core.letters.agreement import point_line
from core.letters.notes import meaning
from core.letters.plan_lines import for_reader
from core.model.agreement import POINTS
from core.model.board import BoardItem
from core.model.feedback import Feedback
from core.model.note import Note
from core.model.plan import Plan
from core.model.project import Project
from core.planning.asking import Record, best, passage
from core.usecases.board_see import board_of
from core.usecases.feedback import of_project
from core.usecases.plan_news import plan_known
from core.usecases.projects import find_member, members, project_of
from core.usecases.record import lines, readable
from core.usecases.reflect_ask import answers_of, in_words
from core.usecases.session_of import my_sessions
from core.usecases.session_words import both_hours, names_of
from core.usecases.sign import terms
from core.usecases.terms import words_of
from core.usecases.translate import translation_of
from core.usecases.turn import Turn

QUOTED = 140


@dataclass(frozen=True)
class Source:
    """One record: who it is from ("" for the plan and the agreement), when, what of it is shown, its words in every
    language that there are, and what opens it (command and about)."""

    id: str
    who: str
    at: datetime
    shown: str
    words: str
    opens: str
    about: str


def found_for(turn: Turn, project_id: str, question: str) -> list[Source]:
    """The records of this project that speak of what she asks, the best first; never one of another project, nor one
    that she may not see."""
    sources = {one.id: one for one in sources_of(turn, project_of(turn, project_id))}
    records = [Record(one.id, one.words, one.at) for one in sources.values()]
    return [sources[one.id] for one in best(question, records, turn.now)]


def sources_of(turn: Turn, project: Project) -> Iterator[Source]:
    """Every record of the project that the teacher whose turn it is may see."""
    yield from plan_sources(turn, project)
    yield from agreement_sources(turn, project)
    yield from call_sources(turn, project)
    yield from note_sources(turn, project)
    yield from board_sources(turn, project)
    yield from word_sources(turn, project)
    yield from reflection_sources(turn, project)


def plan_sources(turn: Turn, project: Project) -> Iterator[Source]:
    """What the plan says as a whole, and each thing to do."""
    known = plan_known(turn, project)
    if known is None:
        return
    at, shown = project.since or turn.now, for_reader(turn, project, known)
    yield plan_source(project, "plan", at, " · ".join((shown.title, shown.question)), known)
    said = {one.id: one for one in shown.activities}
    for one in known.activities:
        mine = said[one.id]
        days = turn.texts.days(one.start, one.end)
        text = ": ".join(filter(None, (f"{days} · {mine.name}", mine.details)))
        yield plan_source(project, one.id, at, text, known, one.name, one.details)
    for piece in known.milestones:
        yield plan_source(project, piece.id, at, f"{turn.texts.day(piece.due)} · {piece.name}", known)


def plan_source(project: Project, id_: str, at: datetime, shown: str, plan: Plan, *also: str) -> Source:
    """One line of the plan; the words of its whole are those of its product and audience too."""
    more = (plan.product, plan.audience, *(one.text for one in plan.outcomes)) if id_ == "plan" else also
    return Source(f"plan:{id_}", "", at, shown, " ".join((shown, *more)), "read-plan", project.id)


def agreement_sources(turn: Turn, project: Project) -> Iterator[Source]:
    """The nine points that all of them sign."""
    if not project.shown:
        return
    said = terms(turn, project.id)
    for name in POINTS:
        words = point_line(turn.texts, said, name)
        yield Source(f"point:{name}", "", project.since or turn.now, words, words, "agreement", project.id)


def call_sources(turn: Turn, project: Project) -> Iterator[Source]:
    """Her own calls: when they are, the agenda, and what the classes want to ask."""
    for call in my_sessions(turn):
        if call.project == project.id and call.state != "cancelled":
            words = " ".join((both_hours(turn, call), call.agenda, *(said for _, said in call.questions)))
            yield Source(f"call:{call.id}", names_of(turn, call), call.starts, words, words, "session", call.id)


def note_sources(turn: Turn, project: Project) -> Iterator[Source]:
    """What she wrote to the others of this project, and they to her."""
    here = {one.teacher for one in members(turn, project)} - {turn.me.id}
    for note in turn.store.notes.where(sender=(turn.me.id, *here)):
        if belongs(turn, project, note, here):
            found = translation_of(turn, note.id, turn.me.language)
            shown = found.words if found and note.language != turn.me.language else note.words
            name = turn.store.teachers.get(note.sender).name
            yield Source(note.id, name, note.at, shown, f"{note.words} {shown}", "whole", note.id)


def belongs(turn: Turn, project: Project, note: Note, here: set[str]) -> bool:
    """Whether she may see this note, and it was said in this project. Words between partners without a project count
    where they share this one alone."""
    mine, others = turn.me.id, {note.sender, *note.receivers} - {turn.me.id}
    if note.deleted or note.held_from(mine) or mine not in (note.sender, *note.receivers) or not others & here:
        return False
    if note.project:
        return note.project == project.id
    if project.since is not None and note.at < project.since:
        return False
    shared = {m.project for m in turn.store.members.where(teacher=tuple(others & here)) if m.state != "left"}
    return not any(other != project.id and find_member(turn, other) for other in shared)


def board_sources(turn: Turn, project: Project) -> Iterator[Source]:
    """What the classes put on the board, and what they wrote of it; a thing is shown with what stands before it, so
    that it is on the card."""
    newer, opens = project.id, dict[str, str]()
    for item in board_of(turn, project.id):
        opens[item.id], newer = newer, item.id
        if item.words:
            yield said_there(turn, item, opens[item.id])
    for said in of_project(turn, project.id):
        if said.words:
            yield said_there(turn, said, opens[said.item])


def said_there(turn: Turn, said: BoardItem | Feedback, opens: str) -> Source:
    """The words of a thing on the board, or about one."""
    found = translation_of(turn, said.id, turn.me.language)
    shown = found.words if found and said.language != turn.me.language else said.words
    name = turn.store.teachers.get(said.teacher).name
    return Source(said.id, name, said.at, shown, f"{said.words} {shown}", "board-view", opens)


def word_sources(turn: Turn, project: Project) -> Iterator[Source]:
    """The words that the classes keep, each with what it means."""
    for word in words_of(turn, project.id):
        shown, name = f"{word.term}: {meaning(turn, word)}", turn.store.teachers.get(word.teacher).name
        yield Source(word.id, name, word.at, shown, f"{shown} {word.meaning}", "word", word.id)


def reflection_sources(turn: Turn, project: Project) -> Iterator[Source]:
    """What her own class answered, and what the others let everybody read."""
    own = find_member(turn, project.id)
    if own is None or not project.reached("reflection"):
        return
    for answer in answers_of(turn, project.id, own.group):
        if answer.words:
            words = in_words(turn, answer)
            yield Source(answer.id, turn.me.name, answer.at, words, words, "record", project.id)
    for member, given in readable(turn, project.id):
        for line in lines(turn, project.id, member.group) if given else ():
            name, words = turn.store.teachers.get(member.teacher).name, f"{line.words} {line.original}"
            yield Source(f"{member.id}:{line.name}", name, turn.now, line.words, words, "record", project.id)


def cited(turn: Turn, number: int, source: Source, question: str) -> str:
    """"1 · Gisel, 9 dic: «Es un bindi…»"."""
    t, quote = turn.texts, passage(source.shown, question, QUOTED)
    if not source.who:
        return t("source-plan", n=number, place=source.opens, words=quote)
    day = t.day(turn.me.today(source.at), short=True)
    return t("source-of", n=number, name=source.who, day=day, words=quote)


def see_choices(turn: Turn, sources: list[Source]) -> tuple[Choice, ...]:
    """A button for each, which opens it."""
    t = turn.texts
    return tuple(start(one.opens, t("b-see-source", n=n), one.about) for n, one in enumerate(sources, 1))
