"""A certificate: one A4 sheet, sideways, as PDF or (in letters that the shipped fonts lack) as HTML to be printed."""

import io
from typing import Any, NamedTuple

import segno
from markupsafe import Markup
from PIL import Image
from segno import consts

from adapters.paper.drawing import Line, fill, paint, plain, width_of
from adapters.paper.page import policy
from core.ports.certificate_paper import CertificateFile, CertificateView

WIDE, HIGH = 2970, 2100
"""A4 sideways, in tenths of a millimetre."""
LEFT, RIGHT = 210, 2760
MIDDLE = WIDE / 2
PRINT_DPI = 200
LOOK_WIDTH = 1400
"""Pixels of the picture that is looked at in the chat: the smallest words still read when it is opened."""
CODE = 470
"""The QR code with its quiet zone: 47 mm, of which even the longest code's modules are wider than 0.4 mm."""
CODE_TOP, BOTTOM = 1230, 1960
COLUMN = RIGHT - LEFT - CODE - 110
"""The room beside the code."""
STEP, PYRAMIDS = 22, 14
TIGHT = 1100
"""Where the head goes further down than this, what follows moves closer together."""
STYLE = (
    "@page{size:A4 landscape;margin:0}html,body{margin:0;padding:0;background:#fff}"
    "svg{display:block;width:100%;height:auto;-webkit-print-color-adjust:exact;print-color-adjust:exact}"
)


class Block(NamedTuple):
    """Lines of one size and weight; `anchor` is where their x stands."""

    lines: tuple[Line, ...]
    size: int
    bold: bool = False
    colour: str = "#1B2733"
    anchor: str = "start"


def write_certificate(view: CertificateView) -> CertificateFile:
    """Return the file: a PDF of one page, or HTML where a word could not be drawn whole."""
    if _is_drawable(view):
        out = io.BytesIO()
        sheet = Image.open(io.BytesIO(_painted(view, round(WIDE / 254 * PRINT_DPI)))).convert("RGB")
        sheet.save(
            out, "PDF", resolution=PRINT_DPI, quality=92, subsampling=0, title=f"{view.heading}: {view.title}",
            producer="Chaski",
        )  # fmt: skip
        return CertificateFile(data=out.getvalue(), mime="application/pdf", ending="pdf")
    page = fill(
        "certificate.html.j2", view=view, sheet=Markup(fill("certificate.svg.j2", pixels=0, **_drawn(view))),
        style=Markup(STYLE), policy=policy(STYLE),
    )  # fmt: skip
    return CertificateFile(data=page.encode(), mime="text/html", ending="html")


def draw_certificate(view: CertificateView) -> bytes | None:
    """Return the sheet as PNG; None where a word could not be drawn whole."""
    return _painted(view, LOOK_WIDTH) if _is_drawable(view) else None


def code_on_sheet(address: str, code: str) -> segno.QRCode:
    """The QR code: its own letters are packed as capitals, eleven bits for two, and only the address before them as
    bytes."""
    before = address.removesuffix(code)
    parts = [(before, consts.MODE_BYTE)] if before else []
    # Its own hints forget that it takes several parts, each with a mode.
    content: Any = [*parts, (code, consts.MODE_ALPHANUMERIC)]
    return segno.make(content, error="m", micro=False)


def _is_drawable(view: CertificateView) -> bool:
    """Whether the shipped fonts have every letter of it."""
    return all(plain(word) == " ".join(word.split()) for word in _words(view))


def _words(view: CertificateView) -> tuple[str, ...]:
    facts = (words for fact in view.facts for words in (fact.label, fact.words))
    return (
        view.kind, view.heading, view.opening, view.name, view.place, view.did, view.title, view.question, *facts,
        view.outcomes_heading, *view.outcomes, view.skills_heading, view.skills, view.given, view.school_line,
        view.number, view.check, view.note,
    )  # fmt: skip


def drawn(view: CertificateView) -> list[Block]:
    """All words of the sheet where they stand."""
    blocks, foot = _head(view)
    return blocks + _below(view, foot)


def _painted(view: CertificateView, pixels: int) -> bytes:
    return paint("certificate.svg.j2", pixels=pixels, **_drawn(view))


def _drawn(view: CertificateView) -> dict[str, object]:
    """What the template is filled with: the head in the middle, below it the plan's words, on the right the code."""
    blocks = drawn(view)
    qr, size = "", 1.0
    if view.code:
        made = code_on_sheet(view.address, view.code)
        size = made.symbol_size(border=4)[0]
        qr = _modules(made)
    return {
        "wide": WIDE, "high": HIGH, "left": LEFT, "right": RIGHT, "step": STEP, "pyramids": PYRAMIDS, "blocks": blocks,
        "qr": qr, "line": next(b.lines[0].y for b in blocks if b.lines and b.lines[0].text == view.given) + 4,
        "scale": round(CODE / size, 4), "code_top": CODE_TOP, "code": CODE, "language": view.language,
        "alt": ". ".join(filter(None, _words(view))),
    }  # fmt: skip


def _modules(made: segno.QRCode) -> str:
    """The dark modules as one path, each row's runs together."""
    path: list[str] = []
    for y, row in enumerate(made.matrix_iter(border=4)):
        x, cells = 0, [*row]
        while x < len(cells):
            run = x
            while run < len(cells) and cells[run]:
                run += 1
            if run > x:
                path.append(f"M{x} {y}h{run - x}v1h-{run - x}z")
            x = max(run, x + 1)
    return "".join(path)


def _head(view: CertificateView) -> tuple[list[Block], float]:
    """Everything in the middle; how far down it goes."""
    blocks, y = [], 300.0
    for words, sizes, bold, colour, gap, most in (
        (view.kind.upper(), (38,), True, "#0F6B66", 0, 1),
        (view.heading, (150,), True, "#1B2733", 150, 1),
        (view.opening, (46,), False, "#4A5764", 96, 1),
        (view.name, (124, 104, 86, 70), True, "#93275F", 138, 1),
        (view.place, (42,), False, "#4A5764", 66, 1),
        (view.did, (46, 40), False, "#4A5764", 86, 2),
        (view.title, (92, 78, 66, 58), True, "#0F6B66", 112, 1),
        (view.question, (44, 40, 36), False, "#1B2733", 76, 1),
    ):
        if words:
            y += gap
            size, lines = _fitted(words, sizes, bold, RIGHT - LEFT, most)
            blocks.append(Block(_placed(lines, MIDDLE, y, size), size, bold, colour, "middle"))
            y += (len(lines) - 1) * size * 1.25
    return blocks, y


def _below(view: CertificateView, foot: float) -> list[Block]:
    """What was done and what it was for; the day and the line for the school; the code in words and how to check."""
    tight = foot > TIGHT
    blocks, top = [], foot + (80 if tight else 120)
    for n, fact in enumerate(view.facts):
        x, room = LEFT + n * COLUMN / len(view.facts), COLUMN / len(view.facts) - 50
        blocks.append(Block((Line(x, top, fact.label),), 32, True, "#0F6B66"))
        size, lines = _fitted(fact.words, (40, 36, 32, 28), False, room, 2)
        blocks.append(Block(_placed(lines, x, top + 52, size), size))
    address = _fitted(view.address, (22, 20, 18), False, COLUMN, 4) if view.code else (22, ())
    signed = BOTTOM - 160 - len(address[1]) * 28
    y = top + (130 if tight else 190)
    blocks.append(Block((Line(LEFT, y, view.outcomes_heading),), 32, True, "#0F6B66"))
    size, rows = _listed(view, COLUMN, signed - 70 - y)
    for row in rows:
        y += size * 1.32
        blocks.append(Block((Line(LEFT, y, row),), size))
    blocks.append(Block((Line(LEFT, signed, view.given),), 36, True))
    blocks.append(Block((Line(LEFT + 930, signed + 38, view.school_line),), 28, False, "#4A5764"))
    blocks.append(Block(_placed(address[1], LEFT, signed + 104, address[0]), address[0], False, "#4A5764"))
    blocks.append(Block((Line(LEFT, BOTTOM - 20, view.note),), 28, False, "#4A5764"))
    y = float(CODE_TOP + CODE + 40)
    for said, size, bold in ((view.number, 32, True), (view.check, 26, False)) if view.code else ():
        lines = _wrapped(said, size, CODE - 40, bold)
        colour = "#1B2733" if bold else "#4A5764"
        blocks.append(Block(_placed(lines, RIGHT - CODE + 40, y, size), size, bold, colour))
        y += len(lines) * size * 1.25 + 6
    return blocks


def _listed(view: CertificateView, room: float, high: float) -> tuple[int, list[str]]:
    """The aims and the skills in the largest letters in which they have room."""
    said = [f"• {one}" for one in view.outcomes]
    if view.skills:
        said.append(f"{view.skills_heading}: {view.skills}")
    size, rows = 0, list[str]()
    for size in (40, 36, 32, 28, 24, 20, 17, 14):
        rows = [row for one in said for row in _wrapped(one, size, room, False)]
        if len(rows) * size * 1.32 <= high:
            break
    return size, rows


def _fitted(words: str, sizes: tuple[int, ...], bold: bool, room: float, most: int) -> tuple[int, tuple[str, ...]]:
    """The words in the largest of the sizes in which they take so many lines at most, or in the smallest."""
    size, lines = 0, tuple[str, ...]()
    for size in sizes:
        lines = _wrapped(words, size, room, bold)
        if len(lines) <= most:
            break
    return size, lines


def _wrapped(words: str, size: int, room: float, bold: bool) -> tuple[str, ...]:
    """Lines that have room; no letter is left out, whatever its script, and a word that is too long is broken."""
    lines, line = [], ""
    for word in words.split():
        joined = f"{line} {word}".strip()
        if width_of(joined, size, bold=bold) <= room:
            line = joined
            continue
        lines += [line] if line else []
        *whole, line = _pieces(word, size, room, bold)
        lines += whole
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, size: int, room: float, bold: bool) -> list[str]:
    pieces = []
    while (wide := width_of(word, size, bold=bold)) > room:
        # Where all letters were alike; a few at a time are left for the next line where these are wider.
        most = max(1, int(len(word) * room / wide))
        while most > 1 and width_of(word[:most], size, bold=bold) > room:
            most -= 1
        pieces.append(word[:most])
        word = word[most:]
    return [*pieces, word]


def _placed(lines: tuple[str, ...], x: float, y: float, size: int) -> tuple[Line, ...]:
    return tuple(Line(x, y + n * size * 1.25, line) for n, line in enumerate(lines))
