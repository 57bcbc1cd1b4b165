"""Cleaning a file from outside, of whatever kind: its kind by its bytes, its reading in a process with hard limits."""

from pathlib import Path

from adapters.paper.kinds import kind_of
from adapters.paper.photos import BYTES, clean_photo
from adapters.paper.worker import ask_worker
from core.ports.paper import CleanFile, CleanPhoto, FileReason, FileRefused, PhotoRefused

OFFICE, MEDIA = (Path(__file__).with_name(name) for name in ("office.py", "media.py"))
OLD_OFFICE = "application/x-ole-storage"
_REASONS: dict[str, FileReason] = {
    "program": "program",
    "archive": "archive",
    "took-too-long": "took-too-long",
}


def clean_file(data: bytes) -> CleanPhoto | CleanFile | PhotoRefused | FileRefused:
    """Return what may be kept of a file, or the reason why nothing; blocks up to 10 s."""
    if len(data) > BYTES:
        return FileRefused(reason="too-big")
    match kind_of(data):
        case "photo" | "heic":
            return clean_photo(data)
        case "pdf":
            return CleanFile(kind="document", data=data, mime="application/pdf", ending="pdf")
        case "office":
            return CleanFile(kind="document", data=data, mime=OLD_OFFICE, ending=_old_ending(data))
        case "zip":
            return _office(data)
        case "media":
            return _media(data)
        case "page" | "program" | "archive" as reason:
            return FileRefused(reason=reason)
        case _:
            return FileRefused(reason="unknown")


def _office(data: bytes) -> CleanFile | FileRefused:
    header, _ = ask_worker(OFFICE, data)
    if "reason" in header:
        return FileRefused(reason=_REASONS.get(header["reason"], "broken"))
    return CleanFile(kind="document", data=data, mime=header["mime"], ending=header["ending"])


def _media(data: bytes) -> CleanFile | FileRefused:
    header, clean = ask_worker(MEDIA, data)
    if "reason" in header:
        return FileRefused(reason=_REASONS.get(header["reason"], "broken"))
    return CleanFile(
        kind="video" if header["kind"] == "video" else "recording", data=clean, mime=header["mime"],
        ending=header["ending"], had_place=header["had_place"],
    )  # fmt: skip


def _old_ending(data: bytes) -> str:
    names = {"WordDocument": "doc", "Workbook": "xls"}
    return next((ending for name, ending in names.items() if name.encode("utf-16-le") in data), "ppt")
