"""Printers that do not clean, or do not draw: tests/paper looks at that, which takes a process or a second each."""

from adapters.paper.printer import Printer
from core.ports.certificate_paper import CertificateFile, CertificateView
from core.ports.paper import CleanFile, CleanPhoto, FileRefused, PhotoRefused, TimelineView
from tests.core.classes import photo

PHOTO, HEIC, PROGRAM = photo(), b"heic", b"program"
VIDEO, SOUND, DOCUMENT = b"video", b"sound", b"document"
KEPT: dict[bytes, CleanPhoto | CleanFile | PhotoRefused | FileRefused] = {
    PHOTO: CleanPhoto(image=b"clean", width=4, height=3, had_place=False),
    HEIC: PhotoRefused(reason="heic"),
    PROGRAM: FileRefused(reason="program"),
    VIDEO: CleanFile(kind="video", data=VIDEO, mime="video/mp4", ending="mp4", had_place=True),
    SOUND: CleanFile(kind="recording", data=SOUND, mime="audio/ogg", ending="ogg"),
    DOCUMENT: CleanFile(kind="document", data=DOCUMENT, mime="application/pdf", ending="pdf"),
}


class Quick(Printer):
    """Knows a few files by heart."""

    def clean_file(self, data: bytes) -> CleanPhoto | CleanFile | PhotoRefused | FileRefused:
        """What is kept of one of them."""
        return KEPT[data]


class Undrawn(Printer):
    """Draws no picture of a plan."""

    def timeline(self, view: TimelineView) -> bytes:
        """No picture."""
        return b"png"


class Unprinted(Printer):
    """Draws no certificate."""

    def certificate(self, view: CertificateView) -> CertificateFile:
        """Its name alone."""
        return CertificateFile(data=view.name.encode(), mime="application/pdf", ending="pdf")
