"""The record of a project as a page: charts of our own as SVG inside, for a phone, a screen and A4; no script."""

from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from adapters.paper.drawing import HERE, fill, wrap
from adapters.paper.page import policy
from core.ports.record_paper import RecordPanel, RecordPaperView, RecordTimeline

STYLE = (HERE / "templates" / "record.css").read_text("utf-8")
POLICY = policy(STYLE)
"""The page's Content-Security-Policy, for the server's header too."""

LABEL, LINE, THICK, BETWEEN = 15, 19, 14, 14
"""Height of letters, of a line of them, of a bar, and of the room between two, in px."""
ROOM = 236
"""Px in which a class's name is broken into lines: the narrowest panel, on a phone."""
LONGEST, BESIDE_WORDS = 78, 64
"""Percent of the width that the longest bar takes: what stands at its end needs the rest, words more of it."""
FIGURE = 4
"""Letters of the longest figure; more are words."""
DAY = timedelta(days=1)
MONTHS = 7
"""So many names of months fit beside each other on a phone."""
APART = 100 / MONTHS
"""Per cent of the width that a name of a month needs there."""


def write_record(view: RecordPaperView) -> bytes:
    """Return the page as UTF-8."""
    return fill(
        "record.html.j2",
        view=view,
        policy=POLICY,
        style=Markup(STYLE),  # our own file; escaping would change it and so break its hash
        charts=[(chart, [_panel(one) for one in chart.panels]) for chart in (view.themes, view.again) if chart],
        time=_time(view.timeline) if view.timeline else None,
    ).encode("utf-8")


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar as it is drawn. Heights are px and widths percent, so that letters keep their size on every screen."""

    lines: tuple[tuple[int, str], ...]
    y: int
    width: float
    hue: int
    said: str
    bare: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel as it is drawn."""

    heading: str
    told: str
    height: int
    longest: int
    bars: tuple[Bar, ...]


def _panel(panel: RecordPanel) -> Panel:
    y, bars = 0, []
    worded = any(bar.part is not None and len(bar.said) > FIGURE for bar in panel.bars)
    longest = BESIDE_WORDS if worded else LONGEST
    for bar in panel.bars:
        lines = wrap(bar.label, LABEL, ROOM) or ("",)
        placed = tuple((y + LABEL + n * LINE, line) for n, line in enumerate(lines))
        y += len(lines) * LINE + 3
        width = round((bar.part or 0) * longest, 2)
        bars.append(Bar(placed, y, width, bar.hue, bar.said, bar.part is None))
        y += THICK + BETWEEN
    return Panel(panel.heading, panel.told, max(1, y - BETWEEN + 4), longest, tuple(bars))


@dataclass(frozen=True, slots=True)
class Time:
    """The timeline as it is drawn: across in percent, down in px."""

    height: int
    months: tuple[tuple[float, str], ...]
    stretches: tuple[tuple[int, float, float, int, str, str], ...]
    rows: tuple[tuple[int, str, str, tuple[float, ...]], ...]


def _time(view: RecordTimeline) -> Time:
    days = [day for one in view.stretches for day in (one.starts, one.ends)] + [mark.day for mark in view.marks]
    first, last = min(days), max(days)
    across = (last - first).days + 1

    def x(day: date) -> float:
        return round((day - first).days / across * 100, 2)

    y, stretches = 34, []
    for one in view.stretches:
        width = max(1.5, x(one.ends + DAY) - x(one.starts))
        stretches.append((y, min(x(one.starts), 98.5), round(width, 2), one.hue, one.name, one.when))
        y += 46
    rows = []
    for shape, word in (("call", view.call_word), ("piece", view.piece_word)):
        marks = tuple(min(x(mark.day) + 50 / across, 98.0) for mark in view.marks if mark.shape == shape)
        if marks:
            rows.append((y, shape, word, marks))
            y += 46
    every = -(-len(view.months) // MONTHS)
    months = tuple((x(max(day, first)), word) for day, word in view.months[::every] if day <= last)
    # Of two names that would lie upon each other the earlier has hardly a day in it.
    after = (*months[1:], (2 * 100.0, ""))
    apart = tuple(one for one, then in zip(months, after, strict=True) if then[0] - one[0] >= APART)
    return Time(y, apart, tuple(stretches), tuple(rows))
