"""Cleaning a photo from outside: cheap checks here, the decoder in a process with hard limits."""

import json
import subprocess
import sys
from pathlib import Path

from core.ports.paper import CleanPhoto, PhotoReason, PhotoRefused

WORKER = Path(__file__).with_name("photo.py")
BYTES = 20 * 1024 * 1024
"""Telegram hands a bot no larger file."""
SECONDS = 10.0
_HEIC = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}
_REASONS: dict[str, PhotoReason] = {
    "too-many-pixels": "too-many-pixels",
    "broken": "broken",
    "took-too-long": "took-too-long",
}


def clean_photo(photo: bytes, *, seconds: float = SECONDS) -> CleanPhoto | PhotoRefused:
    """Return the pixels as a JPEG of at most 1600 px without metadata, or the reason why not; blocks up to 10 s."""
    if len(photo) > BYTES:
        return PhotoRefused(reason="too-big")
    match _kind(photo):
        case "photo":
            return _ask_worker(photo, seconds)
        case "heic":
            return PhotoRefused(reason="heic")
        case _:
            return PhotoRefused(reason="not-a-photo")


def _kind(photo: bytes) -> str:
    """Tell by the first bytes; names and declared types of files say nothing."""
    if photo.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return "photo"
    if photo[:4] == b"RIFF" and photo[8:12] == b"WEBP":
        return "photo"
    return "heic" if photo[4:8] == b"ftyp" and photo[8:12] in _HEIC else "other"


def _ask_worker(photo: bytes, seconds: float) -> CleanPhoto | PhotoRefused:
    try:
        # -I and an empty environment: nothing of ours, and no secret, is within the worker's reach.
        done = subprocess.run(
            [sys.executable, "-I", str(WORKER)], input=photo, capture_output=True, timeout=seconds, env={}, check=False
        )
    except subprocess.TimeoutExpired:
        return PhotoRefused(reason="took-too-long")
    if done.returncode < 0:  # ended by a signal: over its limits
        return PhotoRefused(reason="took-too-long")
    head, _, image = done.stdout.partition(b"\n")
    if done.returncode != 0 or not head:
        return PhotoRefused(reason="broken")
    answer = json.loads(head)
    if "reason" in answer:
        return PhotoRefused(reason=_REASONS.get(answer["reason"], "broken"))
    return CleanPhoto(image=image, width=answer["width"], height=answer["height"], had_place=answer["had_place"])
