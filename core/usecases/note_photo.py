"""Keeping a photo or a voice note that goes along with words to other teachers."""

from core.model.refused import Refused
from core.usecases.photo_keep import is_there, keep_clean
from core.usecases.turn import Turn


def keep_file(turn: Turn, original: str) -> str:
    """Keep a voice note as it is, of a photo only the clean copy; anything else is refused. Returns its key."""
    if not is_there(turn, original):
        raise Refused("file-gone")
    if turn.store.shelf.about(original).mime.startswith("audio/"):
        return original
    return keep_clean(turn, original).key


def is_picture(turn: Turn, key: str) -> bool:
    """Whether there is somebody to be recognised in it."""
    return is_there(turn, key) and turn.store.shelf.about(key).mime.startswith("image/")


def drop_file(turn: Turn, key: str) -> str:
    """Forget it: it was not sent."""
    turn.store.shelf.drop(key)
    return key
