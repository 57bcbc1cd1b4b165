"""The poster for a school's wall: one A3 sheet as PDF, the same sheet as a picture for the chat."""

import io
from base64 import b64encode
from dataclasses import dataclass

import segno
from PIL import Image, ImageOps

from adapters.paper.drawing import HUES, Line, paint, plain, width_of, wrap
from core.ports.poster_paper import PosterPhoto, PosterSentence, PosterView

WIDE, HIGH = 2970, 4200
"""A3 upright; everything on it is measured in tenths of a millimetre."""
MARGIN = 150
"""No school's printer prints up to the edge; 15 mm are kept by all of them."""
ROOM = WIDE - 2 * MARGIN
GAP = 50
CODE = 640
"""The code with its quiet zone: 64 mm square are read from two arm's lengths, and a module stays above 0.5 mm for any
address up to 1,000 letters."""
CODE_TOP = HIGH - MARGIN - CODE

PRINT_DPI = 150
"""A wide photo of 1,600 px, the largest that is kept, has 152 dots an inch over 267 mm: more would print nothing more.
From half a metre away letters look smooth at it."""
CHAT_WIDTH = 1080
PER_MM = 25.4

TITLES, LONG_TITLES = (330, 280, 230, 190), (190, 155, 125)
QUESTIONS = (125, 105, 88, 72)
SAID, SAID_ALONE = (88, 76, 66), (150, 128, 108, 90, 76)
SMALL = 58
MOST_RINGS = 12


def draw_poster(view: PosterView, dpi: int = PRINT_DPI) -> bytes:
    """Return the sheet as a PDF of one page, 297 by 420 mm."""
    sheet = painted(view, round(WIDE / 10 / PER_MM * dpi))
    out = io.BytesIO()
    with Image.open(io.BytesIO(sheet)) as picture:
        picture.convert("RGB").save(
            out, "PDF", resolution=dpi, quality=88, title=view.title, author="", producer="Chaski"
        )
    return out.getvalue()


def draw_poster_picture(view: PosterView) -> bytes:
    """Return the same sheet as PNG, as wide as a phone shows it."""
    return painted(view, CHAT_WIDTH)


def painted(view: PosterView, pixels: int) -> bytes:
    """Return the sheet as PNG, so many pixels wide."""
    pen = _Pen(MARGIN)
    rings = _rings(view, _Area(pen.y, pen.y + 140), MARGIN)
    names = pen.block(" · ".join(view.classes), (84, 68, 56), 2, indent=rings.right - MARGIN + 40, bold=True)
    names = names.moved(max(0.0, (rings.height - (pen.y - MARGIN)) / 2))
    pen.y = max(pen.y, MARGIN + rings.height) + 30
    title = _title(view.title, pen)
    question = pen.block(view.question, QUESTIONS, 4, before=36, bold=True)
    note = pen.block(view.note, (SMALL,), 1, before=8)
    pen.y += 70
    code = _code(view)
    foot = _foot(view, code is not None)
    band = _band(view, foot.top - GAP)
    area = _Area(pen.y, band.top - 1.5 * GAP if band else foot.top - GAP)
    said = _said(view, area)
    return paint(
        "poster.svg.j2",
        pixels=pixels,
        tall=round(pixels * HIGH / WIDE),
        box=f"0 0 {WIDE} {HIGH}",
        rings=rings.circles + (_rings(view, area).circles if not view.photos and not said.quotes else []),
        names=names, title=title, question=question, note=note,
        photos=_photos(view.photos, _Area(area.top, said.top - 2 * GAP if said.quotes else area.bottom), pixels),
        quotes=said.quotes,
        band=band, code=code, foot=foot,
    )  # fmt: skip


@dataclass(frozen=True)
class _Area:
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True)
class _Words:
    """Lines of one size."""

    size: int
    lines: list[Line]

    def moved(self, down: float) -> "_Words":
        """The same lines further down."""
        return _Words(self.size, [line._replace(y=line.y + down) for line in self.lines])


class _Pen:
    def __init__(self, y: float) -> None:
        self.y = y

    def block(
        self, words: str, sizes: tuple[int, ...], most: int, *,
        before: float = 0, indent: float = 0, room: float = ROOM, bold: bool = False,
    ) -> _Words:  # fmt: skip
        """Set the words in the largest of the sizes in which they need at most so many lines; in the smallest one
        they take what they need, and the last line that there is says that there was more."""
        words = plain(words)
        if not words:
            return _Words(sizes[-1], [])
        room -= indent
        size, lines = sizes[0], tuple[str, ...]()
        for size in sizes:
            lines = wrap(words, size, room, bold=bold)
            whole = all(width_of(word, size, bold=bold) <= room for word in words.split())
            if len(lines) <= most and whole:
                break
        if len(lines) > most:
            lines = (*lines[: most - 1], _cut(lines[most - 1], size, room, bold))
        self.y += before
        drawn = []
        for text in lines:
            self.y += size * 1.2
            drawn.append(Line(MARGIN + indent, self.y - size * 0.28, text))
        return _Words(size, drawn)


def _cut(line: str, size: int, room: float, bold: bool) -> str:
    """The line with the sign that there was more, which has to find room too."""
    while line and width_of(f"{line}…", size, bold=bold) > room:
        line = line[:-1]
    return f"{line.rstrip('.,;: ')}…"


@dataclass(frozen=True)
class _Rings:
    circles: list[dict[str, object]]
    right: float
    height: float


def _title(words: str, pen: _Pen) -> _Words:
    """A short one as large as two lines allow; a long one gets a third line rather than small letters."""
    fits = any(len(wrap(words, size, ROOM, bold=True)) <= 2 for size in TITLES)
    return pen.block(words, TITLES, 2, bold=True) if fits else pen.block(words, LONG_TITLES, 3, bold=True)


def _rings(view: PosterView, area: _Area, left: float | None = None) -> _Rings:
    """One ring a class, each linked to the next (it is read without colours too): from the left edge, or across the
    middle of an area that would be empty otherwise."""
    count = min(len(view.classes), MOST_RINGS)
    if not count:
        return _Rings([], MARGIN, 0)
    # Each next one begins two thirds further on.
    radius = min(area.height, 900.0 if left is None else area.height, ROOM / (1 + (count - 1) * 0.68)) / 2
    step, thick = radius * 1.36, radius * 0.24
    whole = 2 * radius + (count - 1) * step
    first = (WIDE - whole) / 2 if left is None else left
    middle = area.top + area.height / 2
    same = {"y": middle, "r": radius - thick / 2, "thick": thick}
    circles: list[dict[str, object]] = [
        {"x": first + radius + n * step, "hue": HUES[n % len(HUES)], **same} for n in range(count)
    ]
    return _Rings(circles, first + whole, 2 * radius)


@dataclass(frozen=True)
class _Said:
    quotes: list[dict[str, object]]
    top: float


def _said(view: PosterView, area: _Area) -> _Said:
    """The sentences at the foot of the area; without photos they are the poster, and stand in its middle."""
    alone = not view.photos
    most = area.height if alone else area.height * 0.42
    shown = view.sentences
    while shown:
        for size in SAID_ALONE if alone else SAID:
            height = _quotes(shown, size, area.top)[1]
            if height <= most:
                top = area.top + (area.height - height) / 2 if alone else area.bottom - height
                return _Said(_quotes(shown, size, top)[0], top)
        # A sentence is whole or not there: a part of what a class said would be something else.
        shown = shown[:-1]
    return _Said([], area.bottom)


def _quotes(sentences: tuple[PosterSentence, ...], size: int, top: float) -> tuple[list[dict[str, object]], float]:
    pen, drawn = _Pen(top), list[dict[str, object]]()
    for n, sentence in enumerate(sentences):
        pen.y += size * 0.7 if n else 0
        begins = pen.y
        words = pen.block(sentence.text, (size,), 12, indent=70)
        by = pen.block(sentence.by, (max(54, round(size * 0.66)),), 2, before=size * 0.15, indent=70)
        hue = HUES[sentence.of % len(HUES)]
        drawn.append({"words": words, "by": by, "top": begins + 10, "bottom": pen.y, "hue": hue})
    return drawn, pen.y - top


@dataclass(frozen=True)
class _Band:
    top: float
    bottom: float
    words: _Words
    place: _Words


def _band(view: PosterView, bottom: float) -> _Band | None:
    """When and where the class shows its work."""
    if not view.occasion:
        return None
    pen = _Pen(0)
    words = pen.block(view.occasion, (125, 105, 88), 2, indent=60, room=ROOM - 60, bold=True)
    place = pen.block(view.place, (92, 78), 2, indent=60, room=ROOM - 60)
    top = bottom - pen.y - 90
    return _Band(top, bottom, words.moved(top + 40), place.moved(top + 40))


@dataclass(frozen=True)
class _Foot:
    top: float
    look: _Words
    address: _Words
    until: _Words
    footer: _Words


def _foot(view: PosterView, code: bool) -> _Foot:
    """Beside the code what it is for and the address in words; the last line alone where there is no code."""
    beside = CODE + 70 if code else 0
    top = CODE_TOP if code else HIGH - MARGIN - 110
    pen = _Pen(top + 40 if code else top)
    look = pen.block(view.look if code else "", (110, 92), 3, indent=beside, bold=True)
    address = pen.block(view.address if code else "", (SMALL, 50), 4, before=24, indent=beside)
    until = pen.block(view.until if code else "", (SMALL,), 2, before=16, indent=beside)
    pen.y = HIGH - MARGIN - 100
    return _Foot(top, look, address, until, pen.block(view.footer, (SMALL, 50), 1, indent=beside))


def _code(view: PosterView) -> dict[str, object] | None:
    """The code as one path of its dark modules, in its own units, scaled into its square."""
    if not view.address:
        return None
    made = segno.make(view.address, micro=False, error="m")
    quiet = 4  # modules; ISO 18004 asks for them, and many readers fail without
    modules = made.symbol_size(border=quiet)[0]
    dark = [
        f"M{x + quiet} {y + quiet}h1v1h-1z" for y, row in enumerate(made.matrix) for x, bit in enumerate(row) if bit
    ]
    return {"path": "".join(dark), "x": MARGIN, "y": CODE_TOP, "side": CODE, "scale": CODE / modules}


def _photos(photos: tuple[PosterPhoto, ...], area: _Area, pixels: int) -> list[dict[str, object]]:
    """One photo large, two beside or above each other, three with one wide, four in a square."""
    high = area.height
    half, low = (ROOM - GAP) / 2, (high - GAP) / 2
    match len(photos):
        case 0:
            return []
        case 1:
            cells = [(0.0, 0.0, float(ROOM), high)]
        case 2 if high > half * 1.35:
            cells = [(0.0, 0.0, float(ROOM), low), (0.0, low + GAP, float(ROOM), low)]
        case 2:
            cells = [(0.0, 0.0, half, high), (half + GAP, 0.0, half, high)]
        case 3:
            tall = high * 0.58 - GAP / 2
            rest = high - tall - GAP
            cells = [(0.0, 0.0, float(ROOM), tall), (0.0, tall + GAP, half, rest), (half + GAP, tall + GAP, half, rest)]
        case _:
            cells = [(x, y, half, low) for y in (0.0, low + GAP) for x in (0.0, half + GAP)]
    placed = zip(photos, cells, strict=False)
    return [_photo(one, MARGIN + x, area.top + y, wide, tall, pixels) for one, (x, y, wide, tall) in placed]


def _photo(photo: PosterPhoto, x: float, y: float, wide: float, tall: float, pixels: int) -> dict[str, object]:
    """Cut to its frame, and no finer than the sheet shows it or the photo is."""
    scale = min(pixels / WIDE, max(photo.width / wide, photo.height / tall))
    with Image.open(io.BytesIO(photo.image)) as opened:
        cut = ImageOps.fit(opened.convert("RGB"), (max(1, round(wide * scale)), max(1, round(tall * scale))))
    out = io.BytesIO()
    cut.save(out, "JPEG", quality=90)
    source = f"data:image/jpeg;base64,{b64encode(out.getvalue()).decode()}"
    return {"x": x, "y": y, "width": wide, "height": tall, "source": source}
