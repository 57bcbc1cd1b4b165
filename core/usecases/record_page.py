"""The record as a page: at a private address of one teacher, or as a file where no address reaches anybody."""

from dataclasses import replace
from datetime import datetime
from typing import Literal, NoReturn

from core.letters.record_paper import record_view
from core.model.boardpage import BoardPage
from core.model.secret import digest_of
from core.ports.paper import Paper
from core.ports.store import Store
from core.texts import LANGUAGES
from core.usecases.phases import require_stage
from core.usecases.private_page import end_address, give_address, own_address
from core.usecases.projects import find_member
from core.usecases.record_files import record_csv, record_json
from core.usecases.share_publish import file_name
from core.usecases.turn import Turn

PATH = "/r/"
Form = Literal["html", "json", "csv"]
MIME: dict[str, str] = {"html": "text/html", "json": "application/json", "csv": "text/csv"}


def open_record_page(turn: Turn, project_id: str) -> str:
    """A new address for her. Returns the whole of it, which is kept nowhere else."""
    require_stage(turn, project_id, "reflection")
    return give_address(turn, project_id, "record", PATH)


def close_record_page(turn: Turn, project_id: str) -> str:
    """Switch her address off. Returns the project."""
    return end_address(turn, project_id, "record")


def own_record_page(turn: Turn, project_id: str) -> BoardPage | None:
    """Her address that works now."""
    require_stage(turn, project_id, "reflection")
    return own_address(turn, project_id, "record")


def record_file(turn: Turn, project_id: str, form: Form) -> list[str]:
    """Put the record on the shelf in one of three forms; returns its key, its name and its type."""
    require_stage(turn, project_id, "reflection")
    made = {
        "html": lambda: turn.paper.record(record_view(turn, project_id)),
        "json": lambda: record_json(turn, project_id),
        "csv": lambda: record_csv(turn, project_id),
    }[form]()
    name = f"{file_name(turn, turn.store.projects.get(project_id))}-{turn.texts('name-record')}.{form}"
    return [turn.store.shelf.put(made, name, MIME[form]), name, MIME[form]]


def record_by_ending(store: Store, paper: Paper, ending: str, language: str, now: datetime) -> bytes | None:
    """The page at a secret address as things are now, in the language that was asked for where Chaski speaks it; None
    for an address that never was, has expired, was switched off, or whose teacher is no longer in the project. One
    that was put away can be read on."""
    page = store.board_pages.find(digest_of(ending))
    teacher = store.teachers.find(page.teacher) if page and page.shows == "record" else None
    if page is None or teacher is None or teacher.suspended or not page.open_on(teacher.today(now)):
        return None
    reader = replace(teacher, language=language) if language in LANGUAGES else teacher
    turn = Turn(store, now, _no_ids, paper, speaker=reader)
    project, member = store.projects.get(page.project), find_member(turn, page.project)
    if member is None or member.state != "active" or not project.reached("reflection"):
        return None
    return paper.record(record_view(turn, page.project, served=True))


def _no_ids() -> NoReturn:
    raise RuntimeError("reading a page makes nothing new")
