"""Files that passed over the page: what was uploaded and what Chaski sent, each under a name that tells nothing."""

import os
import re
import shutil
from pathlib import Path

PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
SOUNDS = {b"OggS": "audio/ogg", b"\x1aE\xdf\xa3": "audio/webm", b"ID3": "audio/mpeg", b"\xff\xfb": "audio/mpeg"}
"""First bytes of what a browser may show or play in the page; everything else is only ever downloaded."""


class Files:
    """One folder with a file per id; an id is hexadecimal, so that no path can be spelled with it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def has(self, id: str) -> bool:
        """Whether there is such a file."""
        return re.fullmatch(r"[0-9a-f]{32,64}", id) is not None and self.path(id).is_file()

    def path(self, id: str) -> Path:
        """Where it lies."""
        return self._folder / id

    def put(self, id: str, data: bytes) -> None:
        """Keep the bytes; half a file is never seen under the id."""
        self._folder.mkdir(parents=True, exist_ok=True)
        fresh = self.path(f"{id}.new")
        fresh.write_bytes(data)
        os.replace(fresh, self.path(id))

    def get(self, id: str) -> bytes:
        """The bytes; raises KeyError when there are none."""
        if not self.has(id):
            raise KeyError(id)
        return self.path(id).read_bytes()

    def shown_as(self, id: str) -> str:
        """The type of a picture or a sound by its first bytes, whatever its name says; empty for anything else."""
        with self.path(id).open("rb") as file:
            start = file.read(16)
        return picture_type(start) or sound_type(start)

    def clear(self) -> None:
        """Remove them all."""
        shutil.rmtree(self._folder, ignore_errors=True)


def picture_type(start: bytes) -> str:
    """The same, from the first 16 bytes."""
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "image/webp"
    return next((mime for magic, mime in PICTURES.items() if start.startswith(magic)), "")


def sound_type(start: bytes) -> str:
    """The type of a sound, from the first 16 bytes."""
    if start[:4] == b"RIFF" and start[8:12] == b"WAVE":
        return "audio/wav"
    if start[4:8] == b"ftyp" and start[8:11] in (b"M4A", b"iso", b"mp4"):
        return "audio/mp4"
    return next((mime for magic, mime in SOUNDS.items() if start.startswith(magic)), "")
