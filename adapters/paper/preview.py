"""The picture of the shareable page on a phone, shown to the teacher before anything is published."""

import io
from base64 import b64encode

from PIL import Image, ImageOps

from adapters.paper.drawing import Line, paint, plain, width_of, wrap
from core.ports.paper import ClassStory, PageView, Photo, Sentence

HEIGHT = 1800
LEFT, TOP, SCREEN = 150, 90, 780
"""The screen of the drawn phone: its left and top edge and its width, in px."""
INSET = 48
ROOM = SCREEN - 2 * INSET


def draw_preview(view: PageView) -> bytes:
    """Return the top of the page in its first language as PNG; the picture fades where the page goes on."""
    text = view.texts[0]
    chips = _chips(view)
    pen = _Pen(TOP + (226 if chips else 130))
    title = pen.lines(wrap(text.title, 64, ROOM, bold=True), 76)
    question = pen.lines(wrap(text.question, 36, ROOM, bold=True), 50, before=10)
    lead = pen.lines(wrap(text.lead, 30, ROOM), 42, before=10)
    return paint(
        "preview.svg.j2",
        height=HEIGHT,
        address=plain(view.address),
        chips=chips,
        title=title,
        question=question,
        lead=lead,
        photos=_photos(view.photos[:3], pen),
        quotes_heading=_heading(text.record_heading if text.sentences else "", pen, 36),
        quotes=[_quote(sentence, pen) for sentence in text.sentences[:3]],
        classes_heading=_heading(text.classes_heading if text.classes else "", pen, 24),
        stories=[_story(story, pen) for story in text.classes[:2]],
    )


class _Pen:
    def __init__(self, y: float) -> None:
        self.y = y

    def lines(self, texts: tuple[str, ...], height: float, *, before: float = 0, indent: float = 0) -> list[Line]:
        """Set the lines one below the other and return them with their baselines."""
        drawn = []
        self.y += before if texts else 0
        for text in texts:
            self.y += height
            drawn.append(Line(LEFT + INSET + indent, self.y - height * 0.25, text))
        return drawn


def _heading(words: str, pen: _Pen, before: float) -> list[Line]:
    """A heading, where there is something under it."""
    return pen.lines(wrap(words, 34, ROOM, bold=True), 48, before=before) if words else []


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
        chips.append({"x": x, "y": TOP + 140, "width": wide, "middle": x + wide / 2, "text": name})
        x += wide + 16
    return chips


def _photos(photos: tuple[Photo, ...], pen: _Pen) -> list[dict[str, object]]:
    """One wide photo, and under it the next two side by side."""
    if not photos:
        return []
    pen.y += 32
    wide = [_photo(photos[0], LEFT + INSET, pen.y, ROOM, 420)]
    pen.y += 420
    if len(photos) > 1:
        half = (ROOM - 20) // 2 if len(photos) == 3 else ROOM
        pen.y += 20
        wide += [_photo(each, LEFT + INSET + n * (half + 20), pen.y, half, 250) for n, each in enumerate(photos[1:])]
        pen.y += 250
    return wide


def _photo(photo: Photo, x: float, y: float, width: int, height: int) -> dict[str, object]:
    with Image.open(io.BytesIO(photo.image)) as opened:
        small = ImageOps.fit(opened.convert("RGB"), (width, height))
    out = io.BytesIO()
    small.save(out, "JPEG", quality=85)
    source = f"data:image/jpeg;base64,{b64encode(out.getvalue()).decode()}"
    return {"x": x, "y": y, "width": width, "height": height, "source": source}


def _quote(sentence: Sentence, pen: _Pen) -> dict[str, object]:
    top = pen.y + 18
    lines = pen.lines(wrap(sentence.text, 32, ROOM - 32), 46, before=14, indent=32)
    by = " · ".join(filter(None, (sentence.by, sentence.note)))
    return {"lines": lines, "by": pen.lines(wrap(by, 28, ROOM - 32), 40, indent=32), "top": top, "bottom": pen.y}


def _story(story: ClassStory, pen: _Pen) -> dict[str, object]:
    name = pen.lines(wrap(story.name, 32, ROOM, bold=True), 46, before=12)
    return {"name": name, "lines": pen.lines(wrap(" ".join(story.paragraphs), 32, ROOM), 46)}
