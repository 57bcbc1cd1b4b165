"""The story's views: a call with India, the plan of My School."""

import io
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from PIL import Image

from core.ports.paper import (
    ActivityBar,
    CountryDays,
    DayColumn,
    HoursView,
    PhaseBar,
    SessionView,
    Span,
    Strip,
    TimelineView,
    Week,
    WeekView,
)

LINK = "https://meet.google.com/abc-defg-hij"
ARGENTINA, INDIA = "America/Argentina/Buenos_Aires", "Asia/Kolkata"


def call(**changes: object) -> SessionView:
    """Gisel's call with Jhansi on Thursday 10 December, 7:15 her time."""
    view = SessionView(
        uid="s-1@chaski.example",
        revision=0,
        method="request",
        starts=datetime(2026, 12, 10, 7, 15, tzinfo=ZoneInfo(ARGENTINA)),
        minutes=45,
        stamped=datetime(2026, 11, 27, 13, 6, tzinfo=UTC),
        summary="Videollamada con Jhansi; Mi escuela, 9–12",
        description="Tú, Argentina: 7:15–8:00\nJhansi, India: 15:45–16:30",
        link=LINK,
        language="es",
    )
    return view.model_copy(update=changes)


def span(zone: str, start: tuple[int, int], end: tuple[int, int]) -> Span:
    """Return a stretch of 10 December in a zone."""
    day = (2026, 12, 10)
    return Span(starts=datetime(*day, *start, tzinfo=ZoneInfo(zone)), ends=datetime(*day, *end, tzinfo=ZoneInfo(zone)))


def hours(**changes: object) -> HoursView:
    """Argentina and India, 8 to 16 each, which do not meet."""
    view = HoursView(
        title="Horario escolar, jueves 10 de diciembre",
        strips=(
            Strip(
                name="Argentina",
                zone=ARGENTINA,
                school=(span(ARGENTINA, (8, 0), (16, 0)),),
                week=(span(ARGENTINA, (8, 0), (16, 0)),),
                off=(whole_day(8),),
            ),
            Strip(name="India", zone=INDIA, school=(span(INDIA, (8, 0), (16, 0)),)),
        ),
        option=span(ARGENTINA, (7, 15), (8, 0)),
        option_word="lo más cercano",
        language="es",
    )
    return view.model_copy(update=changes)


def whole_day(day: int) -> Span:
    """A day of December in Argentina, from midnight to midnight."""
    first, last = (datetime(2026, 12, one, tzinfo=ZoneInfo(ARGENTINA)) for one in (day, day + 1))
    return Span(starts=first, ends=last)


def week() -> WeekView:
    """The week of 10 December, with an hour in common on that day."""
    names = ("lun 7", "mar 8", "mié 9", "jue 10", "vie 11", "sáb 12", "dom 13")
    return WeekView(
        title="Esa semana, en tu hora",
        days=tuple(DayColumn(label=name, span=whole_day(7 + n)) for n, name in enumerate(names)),
        common=(span(ARGENTINA, (8, 0), (9, 0)),),
        off_word="sin clase",
    )


def plan(**changes: object) -> TimelineView:
    """Three weeks of My School, with the long weekend of Argentina."""
    view = TimelineView(
        title="Mi escuela",
        subtitle="30 nov – 18 dic · Argentina, India",
        weeks=(Week(starts=date(2026, 11, 30), label="30 nov"), Week(starts=date(2026, 12, 7), label="7 dic")),
        phases=(PhaseBar(name="2 Ejecución", starts=date(2026, 11, 30), ends=date(2026, 12, 14)),),
        activities=(
            ActivityBar(
                name="una videollamada con cada país",
                when="10–11 dic",
                starts=date(2026, 12, 10),
                ends=date(2026, 12, 11),
                phase=0,
                live=True,
            ),
        ),
        countries=(CountryDays(name="Argentina", days_off=(date(2026, 12, 7), date(2026, 12, 8))),),
        days_off_word="sin clase",
        live_word="videollamada",
    )
    return view.model_copy(update=changes)


def picture(colour: str = "#8fb8de", size: tuple[int, int] = (64, 48)) -> bytes:
    """Return a small JPEG of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    return out.getvalue()
