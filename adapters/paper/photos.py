"""Cleaning a photo from outside: cheap checks here, the decoder in a process with hard limits."""

from pathlib import Path

from adapters.paper.kinds import kind_of
from adapters.paper.worker import SECONDS, ask_worker
from core.ports.paper import CleanPhoto, PhotoReason, PhotoRefused

WORKER = Path(__file__).with_name("photo.py")
BYTES = 20 * 1024 * 1024
"""Telegram hands a bot no larger file."""
_REASONS: dict[str, PhotoReason] = {
    "too-many-pixels": "too-many-pixels",
    "broken": "broken",
    "took-too-long": "took-too-long",
}


def clean_photo(photo: bytes, *, seconds: float = SECONDS) -> CleanPhoto | PhotoRefused:
    """Return the pixels as a JPEG of at most 1600 px without metadata, or the reason why not; blocks up to 10 s."""
    if len(photo) > BYTES:
        return PhotoRefused(reason="too-big")
    match kind_of(photo):
        case "photo":
            return _ask_worker(photo, seconds)
        case "heic":
            return PhotoRefused(reason="heic")
        case _:
            return PhotoRefused(reason="not-a-photo")


def _ask_worker(photo: bytes, seconds: float) -> CleanPhoto | PhotoRefused:
    answer, image = ask_worker(WORKER, photo, seconds)
    if "reason" in answer:
        return PhotoRefused(reason=_REASONS.get(answer["reason"], "broken"))
    return CleanPhoto(image=image, width=answer["width"], height=answer["height"], had_place=answer["had_place"])
