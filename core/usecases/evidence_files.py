"""Which things of a project a teacher may give to her school, and under which names they lie in the archive."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from core.model.board import BoardItem, Kind
from core.model.project import Project
from core.texts.fold import fold
from core.usecases.photo_keep import is_there
from core.usecases.projects import joined, member_of
from core.usecases.reflect_ask import answers_of
from core.usecases.turn import Turn

ROOM = 40 * 1024 * 1024
"""Bytes of files in the archive: Telegram takes 50 MB from a bot."""
IN_ORDER: tuple[Kind, ...] = ("photo", "document", "recording", "video")
"""What goes in first; what has no room is named with its size."""


@dataclass(frozen=True)
class Enclosed:
    """One thing; `path` is where its file lies in the archive, "" for one that has none or found no room (`size`
    bytes)."""

    item: BoardItem
    key: str = ""
    path: str = ""
    size: int = 0


def enclosed(turn: Turn, project: Project, people: bool) -> list[Enclosed]:
    """The things in the order of the board, the oldest first; with `people` also those for the classes alone."""
    items, room, found = [i for i in allowed(turn, project) if people or not is_for_classes(i)], ROOM, {}
    order = {kind: n for n, kind in enumerate((*IN_ORDER, *get_args(Kind)))}
    for item in sorted(items, key=lambda one: order[one.kind]):
        key = next((key for key in item.shelf if is_there(turn, key)), "")
        size = turn.store.shelf.about(key).size if key else 0
        fits = bool(key) and size <= room
        room -= size if fits else 0
        found[item.id] = Enclosed(item, key if fits else "", "files/" if fits else "", size)
    named = (found[item.id] for item in items)
    return [Enclosed(one.item, one.key, path_of(turn, one, n), one.size) for n, one in enumerate(named, 1)]


def allowed(turn: Turn, project: Project) -> list[BoardItem]:
    """What her own class put on the board, and what the others let everybody see; nothing that is held back."""
    own, here = member_of(turn, project.id).group, {member.group for member in joined(turn, project)}
    return [
        item
        for item in turn.store.board.where(project=project.id)
        if not item.gone and not item.frozen and not item.waits
        if item.group == own or (item.group in here and item.in_public)
    ]


def is_for_classes(item: BoardItem) -> bool:
    """Whether a student may be recognised on it and it was to be seen by the classes alone."""
    return item.people and item.consent != "public"


def path_of(turn: Turn, one: Enclosed, n: int) -> str:
    """"files/03-argentina-photo.jpg": a name that every computer takes, and that names nobody."""
    if not one.key:
        return ""
    country = turn.store.classes.get(one.item.group).country
    ending = turn.store.shelf.about(one.key).name.rpartition(".")[2]
    return f"files/{n:02}-{plain(turn.texts.country(country)) or country.lower()}-{one.item.kind}.{plain(ending)}"


def answer_files(turn: Turn, project: Project) -> Iterator[tuple[str, str]]:
    """(shelf key, path) of the photos and voice notes with which her own class answered."""
    group = member_of(turn, project.id).group
    for answer in answers_of(turn, project.id, group):
        if answer.file and is_there(turn, answer.file):
            ending = "ogg" if answer.mime.startswith("audio/") else "jpg"
            yield answer.file, f"files/answer-{plain(answer.prompt)}.{ending}"


def plain(words: str) -> str:
    """"Corea del Sur" as "corea-del-sur": letters that a file may be named by on every computer."""
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in fold(words))
    return "-".join(kept.split())
