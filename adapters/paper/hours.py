"""The picture of everybody's school hours: one strip per class on the same time line, each in its own hours, for a
day and under it for the week."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from adapters.paper.drawing import MARGIN, WIDTH, Line, paint, plain, width_of, wrap
from adapters.paper.week import Box, draw_week
from core.ports.paper import HoursView, Span, Strip

TITLE, NAME, TICK, PILL = 44, 36, 28, 30
TRACK_TOP, TRACK_HEIGHT, STRIP_HEIGHT = 62, 84, 208
HOUR = timedelta(hours=1)
MANY = 2
"""So many spans of a day at most are written beside a name."""


def draw_hours(view: HoursView) -> bytes:
    """Return the strips as PNG: common time highlighted, the nearest option dotted with each class's own hour."""
    scale = _Scale.around(view)
    titles = wrap(view.title, TITLE, WIDTH - 2 * MARGIN, bold=True)
    top = MARGIN + len(titles) * 58 + (64 if view.common or view.option else 16)
    bottom = top + len(view.strips) * STRIP_HEIGHT
    tops = [top + STRIP_HEIGHT * n for n in range(len(view.strips))]
    common = [scale.box(span) for span in view.common]
    option = scale.box(view.option) if view.option else None
    week = draw_week(view, bottom + 8) if view.week else None
    return paint(
        "hours.svg.j2",
        height=week["height"] if week else bottom + 8,
        week=week,
        top=top,
        bottom=bottom - 24,
        titles=[Line(MARGIN, MARGIN + 38 + 58 * n, text) for n, text in enumerate(titles)],
        strips=[_strip(view, strip, scale, y) for strip, y in zip(view.strips, tops, strict=True)],
        pills=[pill for strip, y in zip(view.strips, tops, strict=True) for pill in _pills(view, strip, scale, y)],
        common=common,
        common_word=_word(view.common_word, common[0], top) if common else None,
        option=option,
        option_word=_word(view.option_word, option, top) if option else None,
    )


@dataclass(frozen=True, slots=True)
class Tick:
    """An hour under a strip, in px and words."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Pill:
    """A time in a white capsule over a strip, in px."""

    x: float
    y: float
    width: float
    text: str
    middle: float


@dataclass(frozen=True, slots=True)
class _Scale:
    left: datetime
    right: datetime

    @classmethod
    def around(cls, view: HoursView) -> "_Scale":
        """Show all school hours, common times and the option, with an hour of air on both sides."""
        spans = [span for strip in view.strips for span in strip.school] + list(view.common)
        spans += [view.option] if view.option else []
        return cls(min(span.starts for span in spans) - HOUR, max(span.ends for span in spans) + HOUR)

    def x(self, instant: datetime) -> float:
        share = (instant - self.left) / (self.right - self.left)
        return round(MARGIN + share * (WIDTH - 2 * MARGIN), 1)

    def box(self, span: Span) -> Box:
        return Box(self.x(span.starts), round(self.x(span.ends) - self.x(span.starts), 1))

    def step(self, room: int) -> int:
        """Hours between two labels so that each has `room` px; a divisor of 24 keeps them on round hours."""
        needed = ceil(room / ((WIDTH - 2 * MARGIN) / ((self.right - self.left) / HOUR)))
        return next((step for step in (1, 2, 3, 4, 6, 8, 12) if step >= needed), 24)


def hours_of(strip: Strip, view: HoursView) -> str:
    """Its school hours of the day as its own walls show them; from the first to the last where there are many."""
    zone, spans = ZoneInfo(strip.zone), strip.school
    if len(spans) > MANY:
        spans = (Span(starts=spans[0].starts, ends=spans[-1].ends),)
    return ", ".join(_range(span, zone, view) for span in spans)


def _strip(view: HoursView, strip: Strip, scale: _Scale, top: float) -> dict[str, object]:
    zone = ZoneInfo(strip.zone)
    hours = hours_of(strip, view)
    room = WIDTH - 2 * MARGIN - width_of(hours, NAME) - 32
    return {
        "name": Line(MARGIN, top + 40, "".join(wrap(strip.name, NAME, room, bold=True)[:1])),
        "hours": Line(WIDTH - MARGIN, top + 40, hours),
        "track": top + TRACK_TOP,
        "school": [scale.box(span) for span in strip.school],
        "ticks": _ticks(view, zone, scale),
        "ticks_y": top + TRACK_TOP + TRACK_HEIGHT + 36,
    }


def _ticks(view: HoursView, zone: ZoneInfo, scale: _Scale) -> list[Tick]:
    half = 44 if view.clock == "12h" else 24
    step = scale.step(130 if view.clock == "12h" else 90)
    line = scale.x(view.option.starts) if view.option else -WIDTH
    ticks = []
    # Walked in UTC by quarters: zones differ by 15 minutes, and local steps would stumble over a clock change.
    instant = scale.left.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    while instant <= scale.right:
        local, x = instant.astimezone(zone), scale.x(instant)
        # A label under the dotted line or half off the picture could not be read.
        if local.minute == 0 and local.hour % step == 0 and half <= x <= WIDTH - half and abs(x - line) > half:
            ticks.append(Tick(x, _clock(local, view, short=True)))
        instant += timedelta(minutes=15)
    return ticks


def _pills(view: HoursView, strip: Strip, scale: _Scale, top: float) -> list[Pill]:
    zone, y = ZoneInfo(strip.zone), top + TRACK_TOP + TRACK_HEIGHT / 2 - 27
    pills = []
    for span in view.common:
        box, text = scale.box(span), _range(span, zone, view)
        if width_of(text, PILL, bold=True) + 44 <= box.width:
            pills.append(_pill(text, box.x + box.width / 2, y))
    if view.option:
        pills.append(_pill(_clock(view.option.starts.astimezone(zone), view), scale.x(view.option.starts), y))
    return pills


def _pill(text: str, x: float, y: float) -> Pill:
    wide = width_of(text, PILL, bold=True) + 36
    left = min(max(x - wide / 2, 8), WIDTH - 8 - wide)
    return Pill(left, y, wide, text, left + wide / 2)


def _range(span: Span, zone: ZoneInfo, view: HoursView) -> str:
    return f"{_clock(span.starts.astimezone(zone), view)}–{_clock(span.ends.astimezone(zone), view)}"


def _clock(local: datetime, view: HoursView, *, short: bool = False) -> str:
    if view.clock == "24h":
        return f"{local.hour}" if short else f"{local.hour}:{local.minute:02}"
    hour, half = local.hour % 12 or 12, view.am_pm[local.hour >= 12]
    return f"{hour} {half}" if local.minute == 0 else f"{hour}:{local.minute:02} {half}"


def _word(text: str, box: Box, top: float) -> Line:
    wide = width_of(plain(text), PILL, bold=True)
    middle = box.x + box.width / 2
    return Line(min(max(middle, MARGIN + wide / 2), WIDTH - MARGIN - wide / 2), top - 26, plain(text))
