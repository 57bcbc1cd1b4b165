"""Keeping a file that a teacher sent, of whatever kind: a clean copy where there can be one, never its own name."""

from dataclasses import dataclass

from core.model.board import BoardItem, Kind
from core.model.refused import Refused
from core.ports.paper import CleanPhoto, FileRefused, PhotoRefused
from core.usecases.photo_keep import take
from core.usecases.turn import Turn


@dataclass(frozen=True)
class KeptFile:
    """What of a board's thing its file decides; the names are those of `BoardItem`."""

    kind: Kind
    photo: str = ""
    width: int = 0
    height: int = 0
    file: str = ""
    mime: str = ""
    had_place: bool = False


def keep_any(turn: Turn, original: str) -> KeptFile:
    """Keep what may be kept of a file and forget the original, also when it is refused.

    Raises Refused with `photo-<reason>` or `file-<reason>`, and `file-gone` when nothing lies under this key.
    """
    clean = turn.paper.clean_file(take(turn, original))
    match clean:
        case PhotoRefused(reason=reason):
            raise Refused(f"photo-{reason}")
        case FileRefused(reason=reason):
            raise Refused(f"file-{reason}")
        case CleanPhoto(width=width, height=height, had_place=had_place):
            key = turn.store.shelf.put(clean.image, "photo.jpg", clean.mime)
            return KeptFile("photo", key, width, height, had_place=had_place)
        case _:
            key = turn.store.shelf.put(clean.data, f"{clean.kind}.{clean.ending}", clean.mime)
            return KeptFile(clean.kind, file=key, mime=clean.mime, had_place=clean.had_place)


def ending_of(turn: Turn, item: BoardItem) -> str:
    """How the name of its file ends: "pdf"."""
    return turn.store.shelf.about(item.file).name.rpartition(".")[2]
