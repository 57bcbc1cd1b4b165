"""What stands at the address of a board's page: built anew at each reading from what the classes may see just then."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, NoReturn

from core.letters.board import file_name, thing_in_words
from core.model.board import BoardItem, Kind
from core.model.project import Project
from core.model.secret import digest_of
from core.phrases.names import has_contact
from core.ports.board_paper import BoardCard, BoardPaperView
from core.ports.paper import Paper
from core.ports.store import Store
from core.texts import LANGUAGES, texts
from core.usecases.page import said_in
from core.usecases.projects import find_member, joined
from core.usecases.share_choose import class_name
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

PLAYED: dict[Kind, Literal["audio", "video"]] = {"recording": "audio", "video": "video"}


@dataclass(frozen=True)
class Served:
    """A file of the page; `inline` is a picture that the page shows, anything else is only offered for download."""

    data: bytes
    name: str
    mime: str
    inline: bool


def wall_by_ending(store: Store, paper: Paper, ending: str, language: str, now: datetime) -> bytes | None:
    """The page at a secret address, in the language that was asked for where Chaski speaks it; None for an address
    that never was, has expired, was switched off, or whose teacher is no longer in the project."""
    reading = _reader(store, paper, ending, now)
    if reading is None:
        return None
    turn, project = reading
    if language in LANGUAGES:
        turn = turn.as_seen_by(replace(turn.me, language=language))
    return paper.board(wall_view(turn, project, ending))


def wall_file(store: Store, paper: Paper, ending: str, item_id: str, now: datetime) -> Served | None:
    """The file of one thing that stands on the page now; None for everything else."""
    reading = _reader(store, paper, ending, now)
    if reading is None:
        return None
    for item in wall_items(*reading):
        if item.id == item_id and item.photo:
            return Served(store.shelf.get(item.photo), "photo.jpg", store.shelf.about(item.photo).mime, True)
        if item.id == item_id and item.file:
            return Served(store.shelf.get(item.file), file_name(reading[0], item), item.mime, False)
    return None


def wall_items(turn: Turn, project: Project) -> list[BoardItem]:
    """Everything that all the classes may see of those that are still here, the newest first."""
    here = {member.group for member in joined(turn, project)}
    found = turn.store.board.where(project=project.id)
    # Seen by nobody in particular: what its own teacher alone sees stays off the wall.
    return [item for item in reversed(found) if item.group in here and item.seen_by("")]


def wall_view(turn: Turn, project: Project, ending: str) -> BoardPaperView:
    """The page in the reader's language."""
    t, items = turn.texts, wall_items(turn, project)
    countries = dict.fromkeys(class_name(turn, project.id, item.group) for item in items)
    return BoardPaperView(
        language=t.language,
        title=title_of(turn, project),
        lead=" · ".join(countries),
        languages=tuple((code, texts(code).tongue(code).capitalize()) for code in LANGUAGES),
        languages_word=t("wall-languages"),
        cards=tuple(_card(turn, item, ending) for item in items),
        empty="" if items else t("board-empty-wall"),
        footer=t("wall-footer"),
    )


def _card(turn: Turn, item: BoardItem, ending: str) -> BoardCard:
    t, name = turn.texts, class_name(turn, item.project, item.group)
    words = "" if has_contact(item.words) else item.words
    said = said_in(turn, item.id, words, item.language)
    return BoardCard(
        by=name,
        day=t.day(turn.me.today(item.at), year=True),
        words=said.words,
        note=said.note,
        language=said.language,
        picture=f"{ending}/{item.id}" if item.photo else "",
        width=item.width,
        height=item.height,
        alt=t("photo-of", name=name),
        named=thing_in_words(turn, item) if item.file or item.url else "",
        leads_to=f"{ending}/{item.id}" if item.file else item.url,
        plays=PLAYED.get(item.kind, ""),
    )


def _reader(store: Store, paper: Paper, ending: str, now: datetime) -> tuple[Turn, Project] | None:
    """The teacher whose address this is, as long as she may see the project herself."""
    page = store.board_pages.find(digest_of(ending))
    if page is None or page.shows != "board":
        return None
    teacher = store.teachers.find(page.teacher)
    if teacher is None or teacher.suspended or not page.open_on(teacher.today(now)):
        return None
    turn = Turn(store, now, _no_ids, paper, speaker=teacher)
    project, member = store.projects.get(page.project), find_member(turn, page.project)
    if member is None or member.state != "active" or project.archived is not None:
        return None
    return turn, project


def _no_ids() -> NoReturn:
    raise RuntimeError("reading a page makes nothing new")
