"""The picture of a plan: phases and activities over the weeks, with every country's days off shaded."""

from dataclasses import dataclass
from datetime import date, timedelta

from adapters.paper.drawing import MARGIN, WIDTH, Line, paint, plain, width_of, wrap
from core.ports.paper import ActivityBar, CountryDays, PhaseBar, TimelineView

TITLE, SUBTITLE, PHASE, LABEL, SMALL = 46, 30, 34, 32, 28
DAY = timedelta(days=1)
GAP = 24
ROOM = WIDTH - 2 * MARGIN


def draw_timeline(view: TimelineView) -> bytes:
    """Return the timeline as PNG; its height grows with the plan, no label is cut."""
    scale = _Scale.over(view)
    pen = _Pen(MARGIN)
    titles = pen.lines(wrap(view.title, TITLE, ROOM, bold=True), 60)
    subtitles = pen.lines(wrap(view.subtitle, SUBTITLE, ROOM), 42)
    pen.y += 24
    chart = pen.y
    weeks = _weeks(view, scale, pen.down(52))
    countries = [_country(country, scale, pen) for country in view.countries]
    pen.y += 12
    phases = [_phase(view, number, scale, pen) for number in range(len(view.phases))]
    bottom = pen.y + 8
    return paint(
        "timeline.svg.j2",
        height=bottom + 88,
        titles=titles,
        subtitles=subtitles,
        chart=chart,
        bottom=bottom,
        weeks=weeks,
        countries=countries,
        shade=_shade(view, scale),
        phases=phases,
        legend=_legend(view, bottom + 54),
    )


@dataclass(frozen=True, slots=True)
class Box:
    """A run of days on the picture, in px."""

    x: float
    width: float


@dataclass(slots=True)
class _Pen:
    y: float

    def down(self, by: float) -> float:
        """Move down and return the baseline of the line just passed."""
        self.y += by
        return self.y - 14

    def lines(self, texts: tuple[str, ...], height: float) -> list[Line]:
        return [Line(MARGIN, self.down(height), text) for text in texts]


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date

    @classmethod
    def over(cls, view: TimelineView) -> "_Scale":
        bars: list[PhaseBar | ActivityBar] = [*view.phases, *view.activities]
        first = min([view.weeks[0].starts, *(bar.starts for bar in bars)])
        return cls(first, max([view.weeks[-1].starts + 6 * DAY, *(bar.ends for bar in bars)]))

    def x(self, day: date) -> float:
        """The left edge of a day."""
        return round(MARGIN + (day - self.first).days / ((self.last - self.first).days + 1) * ROOM, 1)

    def box(self, first: date, last: date) -> Box:
        return Box(self.x(first), round(self.x(last + DAY) - self.x(first), 1))


def _weeks(view: TimelineView, scale: _Scale, y: float) -> list[dict[str, object]]:
    drawn: list[dict[str, object]] = []
    free = 0.0
    for week in view.weeks:
        x, label = scale.x(week.starts), plain(week.label)
        # Many weeks: a label that would run into its neighbour is left out, its line stays.
        fits = x >= free and x + width_of(label, SMALL) <= WIDTH
        drawn.append({"x": x, "y": y, "label": label if fits else ""})
        free = x + width_of(label, SMALL) + 20 if fits else free
    return drawn


def _shade(view: TimelineView, scale: _Scale) -> list[Box]:
    days = {day for country in view.countries for day in country.days_off if scale.first <= day <= scale.last}
    return [scale.box(first, last) for first, last in _runs(days)]


def _country(country: CountryDays, scale: _Scale, pen: _Pen) -> dict[str, object]:
    y = pen.down(42)
    inside = {day for day in country.days_off if scale.first <= day <= scale.last}
    boxes = [scale.box(first, last) for first, last in _runs(inside)]
    pen.y += 22
    return {"name": Line(MARGIN, y, plain(country.name)), "y": y + 12, "boxes": boxes}


def _phase(view: TimelineView, number: int, scale: _Scale, pen: _Pen) -> dict[str, object]:
    phase = view.phases[number]
    pen.y += 18
    names = pen.lines(wrap(phase.name, PHASE, ROOM, bold=True), 50)
    bar, y = scale.box(phase.starts, phase.ends), pen.y
    pen.y += 26
    mine = [activity for activity in view.activities if activity.phase == number]
    return {"names": names, "bar": bar, "y": y, "activities": [_activity(each, scale, pen) for each in mine]}


def _activity(activity: ActivityBar, scale: _Scale, pen: _Pen) -> dict[str, object]:
    when = plain(activity.when)
    indent = width_of(when, LABEL, bold=True) + 18
    names = wrap(activity.name, LABEL, ROOM - indent)
    lines = [Line(MARGIN + indent, pen.down(44), text) for text in names]
    first = lines[0].y if lines else pen.down(44)
    box, y = scale.box(activity.starts, activity.ends), pen.y + 4
    pen.y += 38
    # At the right edge the diamond lies on the bar rather than outside the picture.
    due = min(box.x + box.width + GAP, WIDTH - GAP) if activity.due else 0
    return {"when": Line(MARGIN, first, when), "lines": lines, "bar": box, "y": y, "live": activity.live, "due": due}


def _runs(days: set[date]) -> list[tuple[date, date]]:
    runs: list[tuple[date, date]] = []
    for day in sorted(days):
        if runs and runs[-1][1] + DAY == day:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _legend(view: TimelineView, y: float) -> dict[str, object]:
    """The signs that are used, one beside the other."""
    used = {"off": plain(view.days_off_word)}
    if any(activity.live for activity in view.activities):
        used["live"] = plain(view.live_word)
    if view.due_word and any(activity.due for activity in view.activities):
        used["due"] = plain(view.due_word)
    drawn: dict[str, object] = {"y": y, "live": None, "due": None}
    x: float = MARGIN + 52
    for sign, word in used.items():
        drawn[sign] = Line(x, y, word)
        x += width_of(word, SMALL) + 56 + 40
    return drawn

