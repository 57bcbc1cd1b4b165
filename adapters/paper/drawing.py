"""Pictures for the chat: an SVG template is filled, its text is measured and wrapped, and it becomes a PNG."""

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import resvg_py
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from PIL import ImageFont

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
WIDTH = 1080
"""Pixels; a phone shows them about 390 points wide, so 30 px read as 11 points. Nothing is set smaller than 28."""
MARGIN = 56

PAPER, INK, MUTED, RULE, TRACK = "#FBFAF7", "#1B2733", "#4A5764", "#DFDCD3", "#EFEDE6"
HUES = ("#0F6B66", "#3B4BA8", "#A2480B", "#93275F")
"""Teal, indigo, ochre, plum: each at least 5:1 against the paper and against white (WCAG AA asks 4.5:1)."""
TINTS = ("#CFE6E3", "#D9DDF3", "#F5DFCB", "#F0D6E3")

# The ranges that the shipped fonts hold (fonts/README.md); anything else would show as a box.
_UNKNOWN = re.compile(
    "[^\u0020-\u007e\u00a0-\u024f\u0259\u02b9\u02ba\u02bc\u0300-\u030c\u0400-\u045f\u0490-\u0493\u04d8\u04d9"
    "\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u2044\u20ac\u2116\u2122\u2190-\u2193\u2212\u25cf]"
)
_SPACES = re.compile(r"\s+")

_templates = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class Line(NamedTuple):
    """One line of text where it stands: its left edge (or anchor) and its baseline, in px."""

    x: float
    y: float
    text: str


def fill(template: str, **values: object) -> str:
    """Return the template of that file name, filled, with every value escaped."""
    return _templates.get_template(template).render(
        paper=PAPER, ink=INK, muted=MUTED, rule=RULE, track=TRACK, hues=HUES, tints=TINTS, width=WIDTH, **values
    )


def paint(template: str, **values: object) -> bytes:
    """Return the filled SVG template as PNG, with the shipped fonts only, so that it looks the same everywhere."""
    return resvg_py.svg_to_bytes(
        svg_string=fill(template, **values),
        skip_system_fonts=True,
        font_files=[str(FONTS / "NotoSans-Regular.ttf"), str(FONTS / "NotoSans-Bold.ttf")],
        font_family="Noto Sans",
        sans_serif_family="Noto Sans",
    )


def plain(text: str) -> str:
    """Return the text on one line, without what the fonts do not hold (emoji, control characters)."""
    return _SPACES.sub(" ", _UNKNOWN.sub("", _SPACES.sub(" ", text))).strip()


def width_of(text: str, size: int, *, bold: bool = False) -> float:
    """Return how wide the text will be, in px."""
    return _font(size, bold).getlength(text)


def wrap(text: str, size: int, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break the text into lines that fit `room` px; a longer word is broken too, so no letter is lost."""
    lines: list[str] = []
    line = ""
    for word in plain(text).split(" "):
        joined = f"{line} {word}".strip()
        if width_of(joined, size, bold=bold) <= room:
            line = joined
            continue
        if line:
            lines.append(line)
        *whole, line = _pieces(word, size, room, bold)
        lines.extend(whole)
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, size: int, room: float, bold: bool) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(pieces[-1] + letter, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=32)
def _font(size: int, bold: bool) -> ImageFont.FreeTypeFont:
    name = "NotoSans-Bold.ttf" if bold else "NotoSans-Regular.ttf"
    return ImageFont.truetype(FONTS / name, size)
