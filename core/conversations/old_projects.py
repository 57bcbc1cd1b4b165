"""The list of projects, old ones too, and what a project is good for once it is over."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Talk
from core.letters.old_projects import days_of, stage_line
from core.model.project import Project
from core.usecases.evidence_pack import has_evidence
from core.usecases.fork import fork
from core.usecases.old_projects import classes_of, in_order, over_and_hers, over_for_her
from core.usecases.page import live_page
from core.usecases.plan_make import draft_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

BUTTONS = 7
"""On one card, the way home among them: the titles of more projects do not fit a screen."""


async def again(talk: Talk) -> End:
    """A draft from a project of hers that is over, on new dates; `about` is the project."""
    t, known = talk.t, await talk.look(over_for_her, talk.about)
    title = await talk.look(title_of, known)
    if draft := await talk.look(draft_of):
        return talk.end(t("again-draft-first"), choices=(start("plan-card", t("b-to-plan"), draft.id),), home=True)
    made = await talk.do("again", fork, talk.about)
    return talk.end(t("again-made", title=title), choices=(start("plan-card", t("b-see-plan"), made),), home=True)


def listed(turn: Turn, after: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """One line and one button for each project, in pages; `after` is the last project of the page before."""
    t, found = turn.texts, in_order(turn)
    if not found:
        return (Text(text=t("projects-none")),), (start("plan", t("b-make-plan")), start("find", t("b-find")))
    ids = [one.id for one in found]
    first = ids.index(after) + 1 if after in ids else 0
    learned = any(one.published and one.reached("reflection") for one in found)
    search = (start("record-search", t("b-search-learned")),) if learned else ()
    room = BUTTONS - 1 - len(search)
    room = room if len(found) <= room else room - 1
    rows = list(enumerate(found[first : first + room], first + 1))
    lines = [t("project-line", n=n, facts=" · ".join(facts(turn, one))) for n, one in rows]
    choices = [start("project", t("b-open-numbered", n=n, title=title_of(turn, one)), one.id) for n, one in rows]
    if len(found) > first + room:
        choices.append(start("projects", t("b-see-more"), rows[-1][1].id))
    return (Text(text=t("projects-title"), style="title"), Text(text="\n".join(lines))), (*choices, *search)


def facts(turn: Turn, project: Project) -> list[str]:
    """"Mi escuela", "Terminado", "30 nov – 18 dic 2026", "3 clases"."""
    count = turn.texts("classes-count", count=classes_of(turn, project))
    return [*filter(None, (title_of(turn, project), stage_line(turn, project), days_of(turn, project), count))]


def old_choices(turn: Turn, project: Project) -> tuple[Choice, ...]:
    """What a project that is over is still good for: nothing here speaks of calls or of what is due. A class that never
    joined has no part in what the others learned."""
    t, found, hers = turn.texts, list[Choice](), over_and_hers(turn, project.id) is not None
    if hers and project.reached("reflection"):
        found.append(start("record", t("b-learned"), project.id))
    found.append(start("read-plan", t("b-see-plan"), project.id))
    if hers and live_page(turn, project.id):
        found.append(start("page", t("b-see-page"), project.id))
    elif hers and project.stage == "dissemination" and not project.archived:
        found.append(start("share", t("b-share"), project.id))
    if has_evidence(turn, project.id):
        found.append(start("evidence", t("b-evidence"), project.id))
    if hers:
        found.append(start("again", t("b-again"), project.id))
    return (*found, start("project-more", t("b-more"), project.id), start("home", t("b-home")))


COMMANDS = (Command("again", again),)
