"""The picture of the shareable page on a phone, shown to the teacher before anything is published."""

import io
from base64 import b64encode
from typing import NamedTuple

from PIL import Image, ImageOps

from adapters.paper.drawing import HUES, INK, MUTED, Line, paint, plain, width_of, wrap
from core.ports.page_paper import Caption, ClassOnPage, PageText, PageView, Photo, Said, Sentence

HEIGHT = 1800
LEFT, TOP, SCREEN = 150, 90, 780
"""The screen of the drawn phone: its left and top edge and its width, in px."""
INSET = 48
ROOM = SCREEN - 2 * INSET
SHOWN = 3
"""So many classes, pairs and sentences at most: the picture ends long before the page does."""
TALLEST = 640
"""A photo in portrait would leave no room for anything else."""
SEPARATOR = " · "
OWN = (*HUES, "#3F6820", "#17628F")
"""The colours of the classes as page.css has them by daylight."""


def draw_preview(view: PageView) -> bytes:
    """Return the top of the page in its first language as PNG; the picture fades where the page goes on.

    In the order of the page itself (page.html.j2), photos whole, each class in its colour.
    """
    text, chips = view.texts[0], _chips(view)
    pen = _Pen(TOP + (236 if chips else 150))
    pen.write(text.title.words, 66, bold=True)
    pen.write(text.title.note, 28, MUTED)
    if text.question:
        pen.write(text.question.words, 36, before=14)
        pen.write(text.question.note, 28, MUTED)
    pen.write(SEPARATOR.join(text.facts), 28, MUTED, before=14)
    photos = _cover(view, text, pen)
    pen.write(text.headings.classes, 40, bold=True, before=30)
    marks = [_class(n, one, pen) for n, one in enumerate(text.classes[:SHOWN])]
    bars = _pairs(text, pen) + _learned(text, pen)
    return paint(
        "preview.svg.j2",
        height=HEIGHT,
        address=plain(view.address),
        chips=chips,
        thread=_thread(len(text.classes)),
        photos=photos,
        marks=marks,
        bars=bars,
        lines=pen.drawn,
    )


class _Pen:
    """Sets lines one below the other, and keeps what it has set."""

    def __init__(self, y: float) -> None:
        self.y = y
        self.drawn: list[dict[str, object]] = []

    def write(
        self, words: str, size: int, colour: str = INK, *, bold: bool = False, before: float = 0, indent: float = 0
    ) -> None:
        """Words in as many lines as they need; nothing for no words."""
        height = size * 1.3
        lines = wrap(words, size, ROOM - indent, bold=bold) if words else ()
        self.y += before if lines else 0
        for text in lines:
            self.y += height
            line = Line(LEFT + INSET + indent, self.y - height * 0.25, text)
            self.drawn.append({"line": line, "size": size, "colour": colour, "weight": 700 if bold else 400})

    def say(self, said: Said, size: int, *, indent: float = 0, bold: bool = False) -> None:
        """Somebody's words with what is to be said of their translation."""
        self.write(said.words, size, bold=bold, indent=indent)
        self.write(said.note, 28, MUTED, indent=indent)


def _hue(n: int) -> str:
    return OWN[n % len(OWN)]


def _thread(count: int) -> list[dict[str, object]]:
    """The strip in the classes' colours at the top of the page."""
    gap = 6
    wide = (SCREEN - gap * (count - 1)) / count
    return [{"x": LEFT + n * (wide + gap), "width": wide, "colour": _hue(n)} for n in range(count)]


def _chips(view: PageView) -> list[dict[str, object]]:
    if len(view.texts) == 1:
        return []
    chips: list[dict[str, object]] = []
    x = float(LEFT + INSET)
    for text in view.texts:
        name = plain(text.language_name)
        wide = width_of(name, 28, bold=True) + 56
        if x + wide > LEFT + SCREEN - INSET:
            break
        chips.append({"x": x, "y": TOP + 144, "width": wide, "middle": x + wide / 2, "text": name})
        x += wide + 16
    return chips


def _cover(view: PageView, text: PageText, pen: _Pen) -> list["_Drawn"]:
    """The first photo, whole, and whose it is."""
    if not view.photos:
        return []
    first = view.photos[0]
    caption = next(one for one in text.captions if one.photo == first.key)
    pen.y += 36
    photo = _photo(first, pen.y)
    pen.y += photo.height
    _caption(caption, text, pen)
    return [photo]


def _caption(caption: Caption, text: PageText, pen: _Pen) -> None:
    pen.write(text.classes[caption.by].name, 30, _hue(caption.by), bold=True, before=10)
    if caption.words:
        pen.say(caption.words, 30)


class _Drawn(NamedTuple):
    """A photo at its place."""

    x: float
    y: float
    width: float
    height: float
    source: str


def _photo(photo: Photo, y: float) -> _Drawn:
    scale = min(ROOM / photo.width, TALLEST / photo.height)
    size = max(1, round(photo.width * scale)), max(1, round(photo.height * scale))
    with Image.open(io.BytesIO(photo.image)) as opened:
        small = ImageOps.fit(opened.convert("RGB"), size)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=85)
    source = f"data:image/jpeg;base64,{b64encode(out.getvalue()).decode()}"
    return _Drawn(LEFT + INSET, y, size[0], size[1], source)


def _class(n: int, one: ClassOnPage, pen: _Pen) -> dict[str, object]:
    """A class with its dot; returns where the dot is."""
    top = pen.y + 14
    pen.write(one.name, 32, _hue(n), bold=True, before=10, indent=48)
    pen.write(SEPARATOR.join(one.facts), 28, MUTED, indent=48)
    return {"x": LEFT + INSET + 16, "y": top + 20, "colour": _hue(n)}


def _pairs(text: PageText, pen: _Pen) -> list[dict[str, object]]:
    pairs = [one for one in text.sentences if one.before][:SHOWN]
    if not pairs:
        return []
    pen.write(text.headings.change, 40, bold=True, before=30)
    return [_pair(one, text, pen) for one in pairs]


def _pair(one: Sentence, text: PageText, pen: _Pen) -> dict[str, object]:
    pen.write(text.classes[one.by].name, 30, _hue(one.by), bold=True, before=14)
    pen.write(text.headings.then, 28, MUTED)
    if one.before:
        pen.write(one.before.words, 32, MUTED)
    top = pen.y + 14
    pen.write(text.headings.now, 28, MUTED, before=10, indent=32)
    pen.say(one.said, 36, indent=32, bold=True)
    return {"top": top, "bottom": pen.y, "colour": _hue(one.by)}


def _learned(text: PageText, pen: _Pen) -> list[dict[str, object]]:
    learned = [one for one in text.sentences if not one.before][:SHOWN]
    if learned:
        pen.write(text.headings.record, 40, bold=True, before=30)
    bars: list[dict[str, object]] = []
    for one in learned:
        top = pen.y + 20
        pen.write(text.classes[one.by].name, 30, _hue(one.by), bold=True, before=14, indent=32)
        pen.say(one.said, 34, indent=32)
        bars.append({"top": top, "bottom": pen.y, "colour": _hue(one.by)})
    return bars
