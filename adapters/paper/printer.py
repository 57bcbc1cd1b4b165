"""The paper port, put together from its parts: one method, one file."""

from adapters.paper.board_page import write_board
from adapters.paper.calendar import write_calendar
from adapters.paper.certificate import draw_certificate, write_certificate
from adapters.paper.concern_page import write_concern
from adapters.paper.evidence_page import write_evidence
from adapters.paper.files import clean_file
from adapters.paper.gone_page import write_gone
from adapters.paper.hours import draw_hours
from adapters.paper.invitation import write_invitation
from adapters.paper.page import write_page
from adapters.paper.photos import clean_photo
from adapters.paper.plan_page import write_plan
from adapters.paper.poster import draw_poster, draw_poster_picture
from adapters.paper.preview import draw_preview
from adapters.paper.record_page import write_record
from adapters.paper.timeline import draw_timeline
from adapters.paper.verdict_page import write_verdict
from core.ports.board_paper import BoardPaperView
from core.ports.certificate_paper import CertificateFile, CertificateView, VerdictView
from core.ports.concern_paper import ConcernPaperView
from core.ports.evidence_paper import EvidencePaperView
from core.ports.gone_paper import GoneView
from core.ports.page_paper import PageView
from core.ports.paper import (
    CalendarView,
    CleanFile,
    CleanPhoto,
    FileRefused,
    HoursView,
    PhotoRefused,
    SessionView,
    TimelineView,
)
from core.ports.plan_paper import PlanPaperView
from core.ports.poster_paper import PosterView
from core.ports.record_paper import RecordPaperView


class Printer:
    """Fulfils :class:`core.ports.paper.Paper`; keeps nothing between calls, so any thread may use it."""

    def invitation(self, view: SessionView) -> bytes:
        """Return one call as an iCalendar file."""
        return write_invitation(view)

    def calendar(self, view: CalendarView) -> bytes:
        """Return several calls as one iCalendar file."""
        return write_calendar(view)

    def timeline(self, view: TimelineView) -> bytes:
        """Return a plan's timeline as PNG."""
        return draw_timeline(view)

    def hours(self, view: HoursView) -> bytes:
        """Return the classes' school hours as PNG."""
        return draw_hours(view)

    def preview(self, view: PageView) -> bytes:
        """Return the page as it looks on a phone, as PNG."""
        return draw_preview(view)

    def page(self, view: PageView) -> bytes:
        """Return the page as one HTML file."""
        return write_page(view)

    def gone(self, view: GoneView) -> bytes:
        """Return the page that stands where nothing is shown."""
        return write_gone(view)

    def poster(self, view: PosterView) -> bytes:
        """Return a poster as PDF, one A3 sheet."""
        return draw_poster(view)

    def poster_picture(self, view: PosterView) -> bytes:
        """Return the same poster as PNG for the chat."""
        return draw_poster_picture(view)

    def plan(self, view: PlanPaperView) -> bytes:
        """Return a plan as one HTML document."""
        return write_plan(view)

    def certificate(self, view: CertificateView) -> CertificateFile:
        """Return a certificate as a file to print."""
        return write_certificate(view)

    def certificate_picture(self, view: CertificateView) -> bytes | None:
        """Return a certificate as PNG, where it can be drawn whole."""
        return draw_certificate(view)

    def verdict(self, view: VerdictView) -> bytes:
        """Return the page behind a certificate's code."""
        return write_verdict(view)

    def concern(self, view: ConcernPaperView) -> bytes:
        """Return the page for a school's contact as HTML."""
        return write_concern(view)

    def evidence(self, view: EvidencePaperView) -> bytes:
        """Return the evidence of a project as a page that opens from disk."""
        return write_evidence(view)

    def board(self, view: BoardPaperView) -> bytes:
        """Return the board as a page for the classroom's wall."""
        return write_board(view)

    def record(self, view: RecordPaperView) -> bytes:
        """Return the record of a project as one HTML page."""
        return write_record(view)

    def clean_photo(self, photo: bytes) -> CleanPhoto | PhotoRefused:
        """Return a photo without metadata, or why it was refused."""
        return clean_photo(photo)

    def clean_file(self, data: bytes) -> CleanPhoto | CleanFile | PhotoRefused | FileRefused:
        """Return what may be kept of a file of any kind, or why nothing."""
        return clean_file(data)
