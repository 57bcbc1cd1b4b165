"""The poster: one A3 sheet, a code that a phone reads, and nothing beyond the edge that a printer keeps."""

import io
import re

import pytest
import segno
from PIL import Image

from adapters.paper.drawing import HUES
from adapters.paper.poster import CHAT_WIDTH, CODE, CODE_TOP, MARGIN, WIDE, draw_poster, painted
from adapters.paper.printer import Printer
from core.ports.poster_paper import PosterPhoto, PosterSentence, PosterView
from tests.paper.views import picture

ADDRESS = "https://chaski.example/p/7b0f6a2e9c4d4f1f8a33c5d2e6b7a890"
PHOTOS = tuple(
    PosterPhoto(image=picture(colour), width=64, height=48) for colour in ("#b00020", "#00b020", "#2000b0", "#b0b000")
)


def poster(**changes: object) -> PosterView:
    """My School, with everything that a poster may have."""
    view = PosterView(
        language="es",
        title="Mi escuela",
        question="¿En qué se parece un día en nuestras escuelas?",
        classes=("Argentina", "India", "Ucrania"),
        photos=PHOTOS,
        sentences=(PosterSentence(text="En India almuerzan en el patio.", by="Argentina"),),
        occasion="Jueves 17 de diciembre, 18:00",
        place="Salón de actos",
        address=ADDRESS,
        look="Mira la página con la cámara del teléfono",
        until="Hasta el martes 16 de marzo",
        footer="Hecho por 3 clases",
    )
    return view.model_copy(update=changes)


SMALL = 297
"""Pixels: one for each centimetre and a bit are enough to see where something stands."""


def drawn(view: PosterView, pixels: int = SMALL) -> Image.Image:
    return Image.open(io.BytesIO(painted(view, pixels))).convert("RGB")


def code_in(image: Image.Image, modules: float) -> list[list[bool]]:
    """The middle of each module of the code, whether it is dark; its quiet zone too."""
    scale = image.width / WIDE
    grey, side = image.convert("L"), CODE * scale / modules
    left, top = MARGIN * scale, CODE_TOP * scale
    return [
        [is_dark(grey, left + (x + 0.5) * side, top + (y + 0.5) * side) for x in range(round(modules))]
        for y in range(round(modules))
    ]


def is_dark(grey: Image.Image, x: float, y: float) -> bool:
    return grey.getpixel((int(x), int(y))) < 128  # type: ignore[operator]


def test_the_code_is_the_address_module_by_module() -> None:
    made = segno.make(ADDRESS, micro=False, error="m")
    modules = made.symbol_size(border=4)[0]
    wanted = [[bool(bit) for bit in row] for row in made.matrix_iter(border=4)]
    image = Image.open(io.BytesIO(Printer().poster_picture(poster()))).convert("RGB")
    assert image.width == CHAT_WIDTH
    assert code_in(image, modules) == wanted
    assert code_in(drawn(poster(address="")), modules) != wanted


@pytest.mark.parametrize("address", [ADDRESS, f"https://{'long.' * 150}example/p/{'0' * 32}"])
def test_a_module_is_never_smaller_than_half_a_millimetre(address: str) -> None:
    modules = segno.make(address, micro=False, error="m").symbol_size(border=4)[0]
    assert CODE / 10 / modules >= 0.5


def test_it_is_one_sheet_of_a3() -> None:
    pdf = draw_poster(poster(), dpi=30)  # the size of the sheet is the same, and it is drawn in a moment
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
    box = re.search(rb"/MediaBox \[ *0 0 ([\d.]+) ([\d.]+) *\]", pdf)
    assert box
    wide, high = (float(side) / 72 * 25.4 for side in box.groups())
    assert abs(wide - 297) < 0.3
    assert abs(high - 420) < 0.3


@pytest.mark.parametrize("count", [1, 3, 4])
def test_every_photo_is_on_it(count: int) -> None:
    image = drawn(poster(photos=PHOTOS[:count]))
    seen = image.getcolors(1 << 20) or ()
    strong = [colour for n, colour in seen if n > 300 and max(colour) - min(colour) > 150]  # type: ignore[arg-type]
    assert len(strong) == count


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Hobbies, deportes y tiempo libre en seis países de cuatro continentes " * 3},
        {"title": "a" * 400, "question": "b" * 900, "place": "c" * 80, "photos": ()},
        {"title": "Моя школа: подвір'я, їжа та ґанок", "classes": ("Школа № 5 імені Лесі Українки " * 4,) * 6},
        {"sentences": (PosterSentence(text="Largo. " * 60, by="India"),) * 2},
        {"title": "<b>&amp;</b> \" ' ]]>", "photos": (), "sentences": (), "occasion": ""},
        {"address": f"https://{'long.' * 40}example/p/{'0' * 32}"},
    ],
)
def test_nothing_stands_in_the_edge_that_printers_keep(changes: dict[str, object]) -> None:
    image = drawn(poster(photos=PHOTOS[:1]).model_copy(update=changes)).convert("L")
    edge = int(MARGIN * image.width / WIDE) - 1
    inside = image.point(lambda level: 255 if level < 250 else 0).getbbox()
    assert inside
    left, top, right, bottom = inside
    assert min(left, top, image.width - right, image.height - bottom) >= edge


def test_its_colours_are_read_in_black_and_white() -> None:
    for hue in (*HUES, "#0F6B66", "#93275F"):
        channels = [int(hue[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        assert 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05) >= 4.5
