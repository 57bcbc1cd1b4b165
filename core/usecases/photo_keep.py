"""Keeping a photo that a teacher sent: only a clean copy of it, never the original."""

from dataclasses import dataclass

from core.model.refused import Refused
from core.ports.paper import PhotoRefused
from core.usecases.turn import Turn


@dataclass(frozen=True)
class Kept:
    """A clean photo on the shelf; `had_place` tells that the original said where it was taken."""

    key: str
    width: int
    height: int
    had_place: bool


def keep_clean(turn: Turn, original: str) -> Kept:
    """Take everything but the picture off a photo and forget the original, also when it is refused.

    Raises Refused with `photo-<reason>`, and `file-gone` when nothing lies on the shelf under this key.
    """
    data = take(turn, original)
    clean = turn.paper.clean_photo(data)
    if isinstance(clean, PhotoRefused):
        raise Refused(f"photo-{clean.reason}")
    key = turn.store.shelf.put(clean.image, "photo.jpg", clean.mime)
    return Kept(key, clean.width, clean.height, clean.had_place)


def take(turn: Turn, key: str) -> bytes:
    """The bytes of a file, which is gone from the shelf afterwards."""
    if not is_there(turn, key):
        raise Refused("file-gone")
    data = turn.store.shelf.get(key)
    turn.store.shelf.drop(key)
    return data


def is_there(turn: Turn, key: str) -> bool:
    """Whether the shelf has a file under this key."""
    try:
        turn.store.shelf.about(key)
    except KeyError:
        return False
    return True
