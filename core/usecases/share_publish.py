"""Publishing the page at a secret address, looking at it before, and taking it back."""

from dataclasses import dataclass

from core.letters.plan_lines import for_reader
from core.model.project import Project
from core.model.refused import Refused
from core.model.showcase import Showcase, months_after
from core.texts.fold import fold
from core.usecases.page import live_page, page_view, shown_on_page
from core.usecases.page_said import want_page_words
from core.usecases.phases import exhibited, require_stage
from core.usecases.projects import alive, joined, joined_by, member_of, others
from core.usecases.share_choose import allow_sentences, ask_others, class_page
from core.usecases.share_until import watch_end
from core.usecases.turn import Turn

AUDIENCES = ("families", "school", "link")


@dataclass(frozen=True)
class Counts:
    """What is on a page: photos of how many classes, sentences, and photos that stay out."""

    photos: int
    classes: int
    sentences: int
    out: int


def counts(turn: Turn, project_id: str) -> Counts:
    """What the page would show if the teacher published it now."""
    project = require_stage(turn, project_id, "dissemination")
    shown = shown_on_page(turn, project, member_of(turn, project_id).group)
    board = [i for i in turn.store.board.where(project=project_id) if i.kind == "photo" and not i.gone]
    groups = len({item.group for item in shown.photos})
    return Counts(len(shown.photos), groups, len(shown.sentences), len(board) - len(shown.photos))


def preview(turn: Turn, project_id: str) -> str:
    """Draw the page as it would look on a phone; the other classes are asked at the first of these. Returns the
    picture's shelf key."""
    project = require_stage(turn, project_id, "dissemination")
    ask_others(turn, project_id)
    want_page_words(turn, project)
    address = turn.house.public_url.split("://", 1)[-1] + "/p/…"
    view = page_view(turn, project, member_of(turn, project_id).group, address)
    return turn.store.shelf.put(turn.paper.preview(view), "page.png", "image/png")


def page_file(turn: Turn, project_id: str) -> list[str]:
    """The page as a file that opens from disk. Returns its shelf key and name."""
    project = require_stage(turn, project_id, "dissemination")
    view = page_view(turn, project, member_of(turn, project_id).group)
    name = f"{file_name(turn, project)}.html"
    return [turn.store.shelf.put(turn.paper.page(view), name, "text/html"), name]


def file_name(turn: Turn, project: Project) -> str:
    """The project's title as a file name: "Mi escuela" becomes "mi-escuela"."""
    plan = project.seen_plan
    title = for_reader(turn, project, plan).title if plan else ""
    return "-".join("".join(c if c.isalnum() else " " for c in fold(title)).split()) or "chaski"


def publish_page(turn: Turn, project_id: str, audience: str) -> str:
    """Open the page at a secret address for three months; one that is open already keeps its address.

    The token is an id of the house: a random UUID of version 4, 122 bits. Returns the page's id.
    """
    alive(turn, project_id)
    require_stage(turn, project_id, "dissemination")
    if class_page(turn, project_id, member_of(turn, project_id).group).answered is None:
        allow_sentences(turn, project_id, True)
    here = live_page(turn, project_id)
    if here is not None:
        return here.id
    expires = months_after(turn.me.today(turn.now))
    page = Showcase(turn.new_id(), project_id, turn.new_id(), audience, turn.me.id, turn.now, expires)
    turn.store.showcases.add(page)
    watch_end(turn, page)
    for member in others(turn, turn.store.projects.get(project_id)):
        if member.state == "active":
            turn.tell("page-published", page.id, member.teacher)
    exhibited(turn, project_id)
    return page.id


def unpublish(turn: Turn, project_id: str) -> str:
    """Take the page off the web at once; any teacher of the project may."""
    joined_by(turn, project_id)
    page = live_page(turn, project_id)
    if page is None:
        raise Refused("page-none")
    turn.store.showcases.save(page.taken_back(turn.now))
    turn.store.outbox.cancel(page.id)
    turn.store.jobs.cancel(page.id)
    for member in joined(turn, turn.store.projects.get(project_id)):
        if member.teacher != turn.me.id:
            turn.tell("page-withdrawn", page.id, member.teacher)
    return page.id
