"""The page for strangers, built anew at each reading from what may be shown at that very moment."""

from datetime import datetime
from typing import NoReturn

from core.model.project import Project
from core.model.showcase import Showcase
from core.ports.page_paper import PageView, Photo
from core.ports.paper import Paper
from core.ports.store import Store
from core.usecases.page_said import Worded, page_languages, said_in
from core.usecases.page_shown import Shown, shown_on_page
from core.usecases.page_text import page_text
from core.usecases.turn import Turn

__all__ = [
    "Shown", "Worded", "address_of", "live_page", "page_by_token", "page_view", "said_in", "shown_on_page",
]  # fmt: skip

PATH = "/p/"


def page_by_token(store: Store, paper: Paper, token: str, now: datetime) -> bytes | None:
    """The page at a secret address; None for one that never was, has expired or was taken back."""
    found = store.showcases.where(token=token)
    if not found:
        return None
    page = found[0]
    publisher = store.teachers.get(page.by)
    if not page.open_on(publisher.today(now)):
        return None
    turn = Turn(store, now, _no_ids, paper, speaker=publisher)
    return paper.page(page_view(turn, store.projects.get(page.project)))


def live_page(turn: Turn, project_id: str) -> Showcase | None:
    """The page of a project that is reachable now."""
    found = turn.store.showcases.where(project=project_id)
    return next((one for one in found if one.open_on(turn.store.teachers.get(one.by).today(turn.now))), None)


def address_of(turn: Turn, page: Showcase) -> str:
    """Where the page is reached from outside."""
    return f"{turn.house.public_url}{PATH}{page.token}"


def page_view(turn: Turn, project: Project, also: str = "", address: str = "") -> PageView:
    """The page in each language of the classes, the reader's first."""
    shown = shown_on_page(turn, project, also)
    texts = [page_text(turn, project, shown, language) for language in page_languages(turn, project)]
    photos = [
        Photo(key=one.id, image=turn.store.shelf.get(one.photo), width=one.width, height=one.height)
        for one in shown.photos
    ]
    return PageView(texts=tuple(texts), photos=tuple(photos), address=address)


def _no_ids() -> NoReturn:
    raise RuntimeError("reading a page makes nothing new")
