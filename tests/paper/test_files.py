"""Files from outside: their kind by their bytes, what tells where and by whom blanked where that can be done."""

import pytest

from adapters.paper.files import clean_file
from adapters.paper.kinds import kind_of
from core.ports.paper import CleanFile, FileReason, FileRefused, PhotoRefused
from tests.paper.sounds import CANARY, archive, docx, mp3, mp4, page, pdf, voice, wav, webm

ODT = "application/vnd.oasis.opendocument.text"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD, MACRO = (name.encode("utf-16-le") for name in ("WordDocument", "_VBA_PROJECT"))


@pytest.mark.parametrize(
    ("file", "kind", "ending", "had_place", "kept"),
    [
        (mp4(), "video", "mp4", True, b"FILMFILM"),
        (mp4(brand=b"qt  "), "video", "mov", True, b"FILMFILM"),
        (mp4(brand=b"M4A ", kind=b"soun"), "recording", "m4a", True, b"FILMFILM"),
        (voice(), "recording", "ogg", True, b"SOUND"),
        (voice(length=30), "recording", "ogg", True, b"SOUND"),
        (mp3(), "recording", "mp3", False, b"SOUND"),
        (wav(), "recording", "wav", False, b"SOUND"),
        (webm(), "video", "webm", True, b"FILM"),
    ],
)
def test_what_a_film_or_a_recording_says_is_blanked(
    file: bytes, kind: str, ending: str, had_place: bool, kept: bytes
) -> None:
    assert CANARY in file
    clean = clean_file(file)
    assert isinstance(clean, CleanFile)
    assert (clean.kind, clean.ending, clean.had_place) == (kind, ending, had_place)
    assert CANARY not in clean.data
    assert kept in clean.data


def test_nothing_inside_is_moved() -> None:
    for file in (mp4(), voice(), wav(), webm()):
        clean = clean_file(file)
        assert isinstance(clean, CleanFile)
        assert len(clean.data) == len(file)
        again = clean_file(clean.data)
        assert isinstance(again, CleanFile)
        assert (again.data, again.had_place) == (clean.data, False)


def test_the_pages_still_add_up() -> None:
    clean = clean_file(voice())
    assert isinstance(clean, CleanFile)
    tags = b"OpusTags" + bytes(len(clean.data) - clean.data.index(b"OpusTags") - 8 - len(page((b"SOUND",), 2)))
    assert page((tags,), 1) in clean.data


@pytest.mark.parametrize(
    ("file", "mime", "ending"),
    [
        (pdf(), "application/pdf", "pdf"),
        (docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        (archive("mimetype", "content.xml", first=ODT), ODT, "odt"),
        (OLE + WORD, "application/x-ole-storage", "doc"),
    ],
)
def test_a_document_stays_as_it_came(file: bytes, mime: str, ending: str) -> None:
    assert clean_file(file) == CleanFile(kind="document", data=file, mime=mime, ending=ending)


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "page"),
        (b"\xef\xbb\xbf  <!DOCTYPE html><p>", "page"),
        (b"MZ\x90\x00", "program"),
        (b"\x7fELF", "program"),
        (b"#!/bin/sh\n", "program"),
        (OLE + b"no document", "program"),
        (OLE + WORD + MACRO, "program"),
        (archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "program"),
        (archive("photos/a.jpg"), "archive"),
        (archive("[Content_Types].xml"), "archive"),
        (archive("mimetype", first="application/epub+zip"), "archive"),
        (b"Rar!\x1a\x07\x01\x00", "archive"),
        (b"plain words", "unknown"),
        (b"GIF89a", "unknown"),
        (b"", "unknown"),
        (docx()[:40], "broken"),
        (mp4()[:-3], "broken"),
        (mp4(kind=b"text"), "broken"),
        (voice()[:-3], "broken"),
        (b"OggS" + bytes(60), "broken"),
        (b"ID3\x04\x00\x00\x00\x00\x00\x00no sound", "broken"),
        (b"\x1aE\xdf\xa3\xff", "broken"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_reason(file: bytes, reason: FileReason) -> None:
    assert clean_file(file) == FileRefused(reason=reason)


def test_too_much_is_refused_unread() -> None:
    assert clean_file(b"%PDF-" + bytes(20 * 1024 * 1024)) == FileRefused(reason="too-big")


def test_a_photo_of_a_kind_that_cannot_be_opened_says_so() -> None:
    assert clean_file(b"\x00\x00\x00\x18ftypheic") == PhotoRefused(reason="heic")


def test_a_beginning_is_enough_to_tell_sound_from_words() -> None:
    assert kind_of(b"\xff\xfb\x90\x00") == "media"
    assert kind_of(b"\xff\xfew\x00o\x00r\x00d\x00s\x00") == "other"
