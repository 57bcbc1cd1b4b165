"""What kind of file this is, by its first bytes alone: names and declared types say nothing."""

from typing import Literal

Kind = Literal["photo", "heic", "pdf", "zip", "office", "media", "page", "program", "archive", "other"]

HEIC = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}

# First bytes as in PRONOM (https://www.nationalarchives.gov.uk/PRONOM/) and the formats' own documents.
BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (b"\xff\xd8\xff", "photo"),
    (b"\x89PNG\r\n\x1a\n", "photo"),
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"OggS", "media"),
    (b"ID3", "media"),
    (b"\x1aE\xdf\xa3", "media"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"#!", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"\xce\xfa\xed\xfe", "program"),
    (b"PK\x05\x06", "archive"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\x00", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
)
RIFF: dict[bytes, Kind] = {b"WEBP": "photo", b"WAVE": "media", b"AVI ": "media"}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLE_DOCUMENTS = tuple(name.encode("utf-16-le") for name in ("WordDocument", "Workbook", "PowerPoint Document"))
OLE_MACROS = "_VBA_PROJECT".encode("utf-16-le")
"""Names of streams in the directory of a Word, Excel or PowerPoint file of before 2007 ([MS-CFB] 2.6.1)."""
SOUND = {0xFA, 0xFB, 0xFC, 0xFD, 0xF2, 0xF3, 0xF4, 0xF5, 0xE2, 0xE3, 0xF0, 0xF1, 0xF8, 0xF9}
"""Second byte of an MPEG audio frame (layers II and III) and of AAC in ADTS, behind 0xFF."""
MARKUP = (b"<svg", b"<html", b"<!doctype html", b"<script", b"<body", b"<head")


def kind_of(data: bytes) -> Kind:
    """The kind of a whole file."""
    for beginning, kind in BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF":
        return RIFF.get(data[8:12], "other")
    if data[4:8] == b"ftyp":
        return "heic" if data[8:12] in HEIC else "media"
    if data.startswith(OLE):
        return _old_office(data)
    if data[:1] == b"\xff" and data[1:2] and data[1] in SOUND:
        return "media"
    if data[257:262] == b"ustar":
        return "archive"
    return "page" if any(mark in data[:1024].lower() for mark in MARKUP) else "other"


def _old_office(data: bytes) -> Kind:
    """An office file of before 2007; the same container holds installers, and programs inside documents."""
    if OLE_MACROS in data or not any(name in data for name in OLE_DOCUMENTS):
        return "program"
    return "office"
