"""The morning's letter of a teacher: what is new for her in all her projects, and what is her turn, in a few lines."""

from collections.abc import Callable
from dataclasses import replace

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.board import new_on_board
from core.letters.due import ON_BUTTON
from core.letters.feedback import news_lines
from core.letters.notes import clipped
from core.letters.plan_lines import for_reader, foreign_note
from core.letters.plans import next_line
from core.letters.reflections import over_lines
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.note import Note
from core.model.project import Project
from core.usecases.digest import Told
from core.usecases.glance import invitations
from core.usecases.milestones import Due, due_for
from core.usecases.plan_news import plan_known
from core.usecases.projects import find_member, in_hand_first
from core.usecases.say import unanswered
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

Count = Callable[[Turn, Project, Told], list[str]]

COUNTS: tuple[Count, ...] = (new_on_board, news_lines)
"""What is counted in a project's line, in this order: each gives pieces like "6 fotos nuevas de India"."""


def digest(turn: Turn, occasion: Occasion) -> Written | Skip:
    """One line a project, the invitations that wait, and what can be done about it."""
    told = Told(turn.me.id, turn.me.digested, occasion.revision)
    turn.save_me(replace(turn.me, digested=turn.now))
    notes = unanswered(turn)
    parts: list[Part] = []
    news: list[str] = []
    owed: list[tuple[str, str, str]] = []
    for project in alive(turn):
        counts = [piece for count in COUNTS for piece in count(turn, project, told)]
        news += [project.id] if counts else []
        mine = due_today(turn, project)
        owed += [(project.id, one.milestone.id, name) for one, name in named(turn, project, mine)]
        said = [*counts, *over_lines(turn, project, told), *notes_in(turn, project, notes)]
        if counts or mine or said:
            parts += project_parts(turn, project, said, mine)
    if not parts:
        return Skip("nothing-new")
    return Written((*parts, *waiting(turn)), choices(turn, owed, news, notes))


def alive(turn: Turn) -> list[Project]:
    """Her projects that go on, those of the class in hand first."""
    return [one for one in in_hand_first(turn) if one.published and not one.over]


def due_today(turn: Turn, project: Project) -> list[Due]:
    """What her class is reminded of today, unless she can do without."""
    member = find_member(turn, project.id)
    if member is None or not turn.me.wants("milestones"):
        return []
    return due_for(turn, project, member, turn.me.today(turn.now))


def notes_in(turn: Turn, project: Project, notes: list[tuple[Note, int]]) -> list[str]:
    """"1 pregunta de Olenka", of each who waits for her words and is in this project."""
    t, found = turn.texts, []
    for newest, count in notes:
        if newest.project in ("", project.id) and find_member(turn, project.id, newest.sender):
            what = "question" if count == 1 and "?" in newest.words else "message"
            name = turn.store.teachers.get(newest.sender).name
            found.append(t("digest-notes", what=what, count=count, name=name))
    return found


def project_parts(turn: Turn, project: Project, said: list[str], mine: list[Due]) -> list[Part]:
    """"Hoy en Mi escuela: 6 fotos nuevas de India. Te toca: álbum, lunes 14."; what is due today alone stands for
    itself, with the project's name where she has several."""
    t, title = turn.texts, title_of(turn, project)
    theirs = " ".join(due_lines(turn, project, mine)) or coming(turn, project)
    if said:
        line = " ".join(filter(None, (t("board-news", title=title, what=", ".join(said)), theirs)))
    else:
        line = t("digest-turn", title=title, turn=theirs) if len(alive(turn)) > 1 else theirs
    parts = (Text(text=line),)
    return [*parts, *(foreign_note(turn, project, project.shown, parts) if project.shown else ())]


def due_lines(turn: Turn, project: Project, mine: list[Due]) -> list[str]:
    """"Te toca en 3 días de clase: álbum, lunes 14.", of each thing that is due about now."""
    t = turn.texts
    return [
        t("due-line", when=one.when, what=name, day=t.near(one.milestone.due))
        for one, name in named(turn, project, mine)
    ]


def named(turn: Turn, project: Project, mine: list[Due]) -> list[tuple[Due, str]]:
    """What is due, with its name as the reader's plan says it."""
    plan = plan_known(turn, project)
    names = {one.id: one.name for one in for_reader(turn, project, plan).milestones} if plan else {}
    return [(one, names.get(one.milestone.id, one.milestone.name)) for one in mine]


def coming(turn: Turn, project: Project) -> str:
    """"Te toca: álbum, lunes 14."; "" when nothing is left, or the plan is not signed yet."""
    plan, member = plan_known(turn, project) if project.shown else None, find_member(turn, project.id)
    line = next_line(turn, project, for_reader(turn, project, plan), member.group) if plan and member else ""
    return f"{line}." if line else ""


def waiting(turn: Turn) -> tuple[Part, ...]:
    """Who waits for an answer to an invitation."""
    asked = invitations(turn)
    return (Text(text=turn.texts("home-invitations", names=turn.texts.list(asked))),) if asked else ()


def choices(
    turn: Turn, owed: list[tuple[str, str, str]], news: list[str], notes: list[tuple[Note, int]]
) -> tuple[Choice, ...]:
    """Seeing and answering what is new, what is her turn (project, thing and its name), and fewer of these letters."""
    t = turn.texts
    see = (start("board-view", t("b-see"), news[0] if len(news) == 1 else ""),) if news else ()
    reply = (start("reply", t("b-reply"), notes[-1][0].id),) if notes else ()
    projects = list(dict.fromkeys(project for project, _, _ in owed))
    more = (start("more-time", t("b-more-time"), projects[0] if len(projects) == 1 else ""),) if owed else ()
    done = tuple(
        start("done", t("b-done-what", what=clipped(name, ON_BUTTON)), f"{project}:{thing}")
        for project, thing, name in owed[:1] if len(owed) == 1
    )  # fmt: skip
    return (*see, *reply, *done, *more, start("fewer-letters", t("b-fewer-letters")))


LETTERS: dict[str, Writer] = {"digest": digest, "board-news": digest}
"""Letters about one project's board were owed under the second name before there was one for all projects."""
