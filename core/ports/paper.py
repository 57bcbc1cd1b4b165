"""The port to everything drawn or printed: frozen views go in, bytes come out, and nobody learns who asked."""

from datetime import date
from typing import Literal, Protocol, Self

from pydantic import AwareDatetime, Field, model_validator

from core.chat.frozen import Frozen
from core.ports.board_paper import BoardPaperView
from core.ports.certificate_paper import CertificateFile, CertificateView, VerdictView
from core.ports.concern_paper import ConcernPaperView
from core.ports.evidence_paper import EvidencePaperView
from core.ports.gone_paper import GoneView
from core.ports.page_paper import PageView
from core.ports.plan_paper import PlanPaperView
from core.ports.poster_paper import PosterView
from core.ports.record_paper import RecordPaperView


class Paper(Protocol):
    """Makes the files and pictures that letters carry; pure except that photos are cleaned in a process of their own.

    Every call is synchronous and takes 20 to 300 ms (photos up to 10 s): call it from a worker thread.
    """

    def invitation(self, view: "SessionView") -> bytes:
        """Return an iCalendar file (UTF-8, CRLF) that adds, replaces or removes one call in the reader's calendar."""
        ...

    def calendar(self, view: "CalendarView") -> bytes:
        """Return several calls of one reader as one iCalendar file (UTF-8, CRLF): for a subscription, or to be kept."""
        ...

    def timeline(self, view: "TimelineView") -> bytes:
        """Return a PNG, 1080 px wide, of a plan's weeks, phases, activities and each country's days off."""
        ...

    def hours(self, view: "HoursView") -> bytes:
        """Return a PNG, 1080 px wide: one strip of school hours per class on one time line, in its own hours; under
        the day its week."""
        ...

    def preview(self, view: PageView) -> bytes:
        """Return a PNG, 1080 px wide, of how the shareable page looks on a phone, in the page's first language."""
        ...

    def page(self, view: PageView) -> bytes:
        """Return one self-contained HTML page (UTF-8) that opens from disk and asks nothing of any server."""
        ...

    def gone(self, view: GoneView) -> bytes:
        """Return the page that stands where nothing is shown, as HTML (UTF-8)."""
        ...

    def poster(self, view: PosterView) -> bytes:
        """Return a PDF of one A3 sheet for the school's printer."""
        ...

    def poster_picture(self, view: PosterView) -> bytes:
        """Return the same sheet as PNG, 1080 px wide, to be looked at in the chat."""
        ...

    def plan(self, view: PlanPaperView) -> bytes:
        """Return a plan as one self-contained HTML document (UTF-8), for a phone and for A4."""
        ...

    def certificate(self, view: CertificateView) -> CertificateFile:
        """Return a certificate as a file to print on A4, sideways."""
        ...

    def certificate_picture(self, view: CertificateView) -> bytes | None:
        """Return a PNG of the same sheet, to be looked at before it is made; None where the shipped fonts lack one of
        its letters."""
        ...

    def verdict(self, view: VerdictView) -> bytes:
        """Return the page behind a certificate's code as HTML (UTF-8)."""
        ...

    def concern(self, view: ConcernPaperView) -> bytes:
        """Return the page for a school's contact as HTML (UTF-8), with a button for each step that can be taken."""
        ...

    def evidence(self, view: EvidencePaperView) -> bytes:
        """Return the evidence of a project as an HTML page (UTF-8) that opens from disk; its files lie beside it."""
        ...

    def board(self, view: BoardPaperView) -> bytes:
        """Return the board as an HTML page (UTF-8) whose pictures are fetched from beside it."""
        ...

    def record(self, view: RecordPaperView) -> bytes:
        """Return what the classes found out as one self-contained HTML page (UTF-8), with charts, for screen and A4."""
        ...

    def clean_photo(self, photo: bytes) -> "CleanPhoto | PhotoRefused":
        """Return the picture alone, as a JPEG of at most 1600 px without any metadata, or why it was refused."""
        ...

    def clean_file(self, data: bytes) -> "CleanPhoto | CleanFile | PhotoRefused | FileRefused":
        """Return what may be kept of a file of any kind, its kind told by its bytes alone, or why nothing is."""
        ...


class SessionView(Frozen):
    """One call as one reader's calendar shall hold it; every word is ready in the reader's language."""

    uid: str = Field(min_length=1)
    """The same for the whole life of the call and unique in the world, e.g. ``<session id>@<installation>``."""
    revision: int = Field(ge=0)
    """Grows with every move and with the cancellation; calendars keep the highest one (SEQUENCE)."""
    method: Literal["request", "cancel"]
    starts: AwareDatetime
    minutes: int = Field(ge=1, le=24 * 60)
    stamped: AwareDatetime
    """When this file is written (DTSTAMP): the turn's ``now``."""
    summary: str
    description: str
    """Lines of ready words; they hold both local times."""
    link: str | None = None
    language: str = "en"
    """BCP 47 tag of the words."""


class CalendarView(Frozen):
    """Several calls of one reader, those that were called off too."""

    calls: tuple[SessionView, ...]
    language: str = "en"
    name: str = ""
    """What a calendar that subscribes to it shows, e.g. "Chaski"; empty for a file that is read once."""


class Week(Frozen):
    """One column of the timeline: the date of its first day and its ready label, e.g. "30 nov"."""

    starts: date
    label: str


class PhaseBar(Frozen):
    """One phase as a bar from its first to its last day, both included."""

    name: str
    starts: date
    ends: date


class ActivityBar(Frozen):
    """One activity: a bar from its first to its last day, both included, under the phase that it belongs to."""

    name: str
    when: str
    """Its date or dates as ready words, e.g. "2–3 dic"."""
    starts: date
    ends: date
    phase: int = Field(ge=0)
    """Index into the view's phases; gives the colour."""
    live: bool = False
    """A call: drawn as a round mark."""
    due: bool = False
    """Each class hands something in by its end: drawn as a diamond behind the bar."""


class CountryDays(Frozen):
    """The days off of one country, holidays and breaks alike."""

    name: str
    days_off: tuple[date, ...] = ()


class TimelineView(Frozen):
    """A plan on paper; weeks in order, at most 26 of them."""

    title: str
    subtitle: str
    weeks: tuple[Week, ...] = Field(min_length=1, max_length=26)
    phases: tuple[PhaseBar, ...] = Field(min_length=1, max_length=8)
    activities: tuple[ActivityBar, ...] = Field(max_length=30)
    countries: tuple[CountryDays, ...] = Field(max_length=12)
    days_off_word: str
    """Names the shading, e.g. "sin clase"."""
    live_word: str
    """Names the round mark, e.g. "videollamada"."""
    due_word: str = ""
    """Names the diamond, e.g. "entrega"."""
    language: str = "en"

    @model_validator(mode="after")
    def _phases_exist(self) -> Self:
        if any(activity.phase >= len(self.phases) for activity in self.activities):
            raise ValueError("an activity names a phase that is not in the view")
        return self


class Span(Frozen):
    """A stretch of time between two instants."""

    starts: AwareDatetime
    ends: AwareDatetime

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.ends <= self.starts:
            raise ValueError("a span must end after it starts")
        return self


class Strip(Frozen):
    """One class: its name, its zone (IANA), and its school hours of the day that is shown."""

    name: str
    zone: str
    school: tuple[Span, ...] = Field(min_length=1)
    week: tuple[Span, ...] = ()
    """Its school hours of the whole week, where one is shown."""
    off: tuple[Span, ...] = ()
    """Its days without school in that week, each from midnight to midnight there."""


class DayColumn(Frozen):
    """One day of the week that is shown, from midnight to midnight of the reader, and its ready label, "jue 10"."""

    label: str
    span: Span


class WeekView(Frozen):
    """The week around the day: its columns, and where all can meet in it."""

    title: str
    days: tuple[DayColumn, ...] = Field(min_length=1, max_length=7)
    common: tuple[Span, ...] = ()
    off_word: str
    """Names the shading, e.g. "sin clase"."""


class HoursView(Frozen):
    """Everybody's school hours on one time line; the hours are written by the painter, in each class's own zone."""

    title: str
    strips: tuple[Strip, ...] = Field(min_length=1, max_length=12)
    common: tuple[Span, ...] = ()
    """Where all can meet; empty when nobody can."""
    option: Span | None = None
    """The nearest option, drawn as a dotted line with each class's own hour."""
    week: WeekView | None = None
    common_word: str = ""
    """Names the highlighted time, e.g. "hora común"."""
    option_word: str = ""
    """Names the dotted line, e.g. "lo más cercano"."""
    clock: Literal["24h", "12h"] = "24h"
    am_pm: tuple[str, str] = ("am", "pm")
    language: str = "en"


class CleanPhoto(Frozen):
    """Pixels alone: upright, at most 1600 px on its longer side, with nothing that tells where or by whom."""

    image: bytes
    mime: Literal["image/jpeg"] = "image/jpeg"
    width: int
    height: int
    had_place: bool
    """The original told a position; say so to the teacher ("le quité la ubicación")."""


PhotoReason = Literal["too-big", "too-many-pixels", "not-a-photo", "heic", "broken", "took-too-long"]
"""Over 20 MB; over 40 megapixels; no JPEG, PNG or WebP; a HEIC file, which a phone sends as JPEG when it is sent as a
photo instead of a file; unreadable; over its 10 s or 512 MB."""


class PhotoRefused(Frozen):
    """A photo that is not kept, and why; the core words it."""

    reason: PhotoReason


class CleanFile(Frozen):
    """A document, video or recording that may be kept and opened by partners, never by the public.

    From videos and recordings what tells where and by whom is blanked in place; a document stays byte for byte as it
    came, and may hold its author's name: say so to the teacher.
    """

    kind: Literal["document", "video", "recording"]
    data: bytes
    mime: str
    ending: str
    """Of its name, without a dot: the file's own name is not kept, since it often says who a student is."""
    had_place: bool = False


FileReason = Literal["too-big", "page", "program", "archive", "unknown", "broken", "took-too-long"]
"""Over 20 MB; SVG or HTML, which can run; a program, or one inside a document; an archive that is no office document;
a kind that nobody here knows; unreadable; over its 10 s or 512 MB."""


class FileRefused(Frozen):
    """A file that is not kept, and why; the core words it."""

    reason: FileReason
