"""The week under the picture of a day: a row per class on one time line, days off shaded, common time highlighted."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from adapters.paper.drawing import MARGIN, WIDTH, Line, plain, width_of, wrap
from core.ports.paper import HoursView, Span, WeekView

TITLE, NAME, LABEL = 36, 30, 28
HEAD, ROW, BAR_TOP, BAR, LEGEND = 116, 92, 46, 36, 76


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of the time line, in px."""

    x: float
    width: float


class Row(TypedDict):
    """One class: its name, the top of its bar, its school hours and days off."""

    name: Line
    y: float
    open: list[Box]
    off: list[Box]


class Legend(TypedDict):
    """One sign and its word."""

    x: float
    word: Line
    kind: str


class Week(TypedDict):
    """Everything that the template draws, in px."""

    height: float
    title: Line
    labels: list[Line]
    lines: list[float]
    rows: list[Row]
    common: list[Box]
    top: float
    bottom: float
    legend: list[Legend]


def draw_week(view: HoursView, top: float) -> Week:
    """Where everything stands, from `top` on."""
    week = view.week
    if week is None:
        raise ValueError("no week to draw")
    rows, bottom = top + HEAD, top + HEAD + ROW * len(view.strips)
    columns = [_box(week, day.span) for day in week.days]
    legend = _legend(week, view, bottom + 48)
    return Week(
        height=bottom + (LEGEND if legend else 24),
        title=Line(MARGIN, top + 44, plain(week.title)),
        labels=[
            Line(column.x + column.width / 2, top + 100, plain(day.label))
            for column, day in zip(columns, week.days, strict=True)
        ],
        lines=[column.x for column in columns] + [WIDTH - MARGIN],
        rows=[
            Row(
                name=Line(MARGIN, rows + ROW * n + 36, _short(strip.name)),
                y=rows + ROW * n + BAR_TOP,
                open=[_box(week, span) for span in strip.week],
                off=[_box(week, span) for span in strip.off],
            )
            for n, strip in enumerate(view.strips)
        ],
        common=[_box(week, span) for span in week.common],
        top=rows,
        bottom=bottom,
        legend=legend,
    )


def _box(week: WeekView, span: Span) -> Box:
    """A stretch of the week; the columns are equally wide, though a day of a clock change is not."""
    left, right = _x(week, span.starts), _x(week, span.ends)
    return Box(left, round(max(right - left, 2), 1))


def _x(week: WeekView, instant: datetime) -> float:
    first, last = week.days[0].span.starts, week.days[-1].span.ends
    return round(MARGIN + (instant - first) / (last - first) * (WIDTH - 2 * MARGIN), 1)


def _short(name: str) -> str:
    """What fits on one line."""
    return "".join(wrap(name, NAME, WIDTH - 2 * MARGIN, bold=True)[:1])


def _legend(week: WeekView, view: HoursView, y: float) -> list[Legend]:
    """The signs that are in the picture, each with its word."""
    kinds = [("off", week.off_word)] if any(strip.off for strip in view.strips) else []
    kinds += [("common", view.common_word)] if week.common else []
    legend, x = [], float(MARGIN)
    for kind, word in kinds:
        legend.append(Legend(x=x, word=Line(x + 50, y, plain(word)), kind=kind))
        x += 50 + width_of(plain(word), LABEL) + 48
    return legend
