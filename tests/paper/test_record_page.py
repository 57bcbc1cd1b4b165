"""The record as a page: all of it is there, every chart is told in words too, nothing in it acts or asks a server."""

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256

import pytest
from pydantic import ValidationError

from adapters.paper.printer import Printer
from adapters.paper.record_page import POLICY, STYLE
from core.ports.record_paper import (
    RecordBar,
    RecordChart,
    RecordMark,
    RecordPair,
    RecordPanel,
    RecordPaperView,
    RecordQuote,
    RecordStretch,
    RecordTable,
    RecordTimeline,
)

LONG = "Escuela Normal Superior Número Cinco de la Provincia de San Juan"
CHART = RecordChart(
    heading="Por temas",
    panels=(
        RecordPanel(
            heading="Empatía",
            told="Argentina: 3, India: no se muestra",
            bars=(
                RecordBar(label=LONG, said="3", hue=0, part=1.0),
                RecordBar(label="Turquía", said="0", hue=2, part=0.0),
                RecordBar(label="India", said="no se muestra", hue=1),
            ),
        ),
    ),
    table=RecordTable(heads=("Tema", "Argentina"), rows=(("Empatía", "3"),)),
    notes=("Contado por las palabras.",),
)
FIRST, LAST = date(2026, 11, 30), date(2026, 12, 15)
TIMELINE = RecordTimeline(
    heading="Cómo fue",
    told="Ejecución: 30 nov – 14 dic",
    months=((FIRST, "noviembre"), (date(2026, 12, 1), "diciembre")),
    stretches=(
        RecordStretch(name="Ejecución", when="30 nov – 14 dic", starts=FIRST, ends=date(2026, 12, 14), hue=1),
        RecordStretch(name="Reflexión", when="15 dic", starts=LAST, ends=LAST, hue=2),
    ),
    call_word="Videollamadas",
    piece_word="Entregas",
    marks=(RecordMark(day=date(2026, 12, 3), shape="call"), RecordMark(day=LAST, shape="piece")),
    table=RecordTable(heads=("Qué",), rows=(("Álbum",),)),
)


PAIR = RecordPair(by="Ucrania", hue=1, before="холодно", before_language="uk", now="cálido", notes=("en uk",))


def view(**changes: object) -> RecordPaperView:
    told: dict[str, object] = {
        "language": "es", "title": "Lo que aprendimos", "lead": "30 nov – 18 dic", "question": "¿Cómo es?",
        "languages_word": "Leer en", "table_word": "Ver como tabla", "tiles": (("7", "fotos"),),
        "pairs_heading": "Antes y ahora", "before_word": "Antes pensábamos", "now_word": "Ahora pensamos",
        "pairs": (PAIR,),
        "themes": CHART, "together_heading": "En conjunto", "together": (("Todas", ("Los recreos se parecen",)),),
        "quotes_heading": "Palabras", "quotes": (RecordQuote(by="India", hue=1, about="descubrió", words="Mangos"),),
        "timeline": TIMELINE, "pieces_heading": "Entregas hechas",
        "pieces": RecordTable(heads=("Trabajo",), rows=(("Cartel",),)), "own_heading": "Solo tu clase",
        "own": ("Mensajes: 1",), "notes": ("No nombra a estudiantes.",),
    }  # fmt: skip
    return RecordPaperView(**(told | changes))  # type: ignore[arg-type]


def written(**changes: object) -> str:
    return Printer().record(view(**changes)).decode()


def test_every_word_of_the_view_is_on_the_page() -> None:
    page = written()
    words = """Lo que aprendimos|30 nov – 18 dic|¿Cómo es?|7|fotos|Ucrania|холодно|cálido|en uk|En conjunto|Todas
Los recreos se parecen|Empatía|Turquía|no se muestra|Contado por las palabras.|Ver como tabla|Mangos|descubrió|Ejecución
diciembre|Videollamadas|Entregas|Álbum|Cartel|Mensajes: 1|No nombra a estudiantes."""
    assert [word for word in re.split(r"[|\n]", words) if word not in page] == []
    assert page.startswith("<!doctype html>")
    assert '<blockquote lang="uk" dir="auto">холодно</blockquote>' in page


def test_every_chart_has_a_name_a_description_and_a_table() -> None:
    page = written(again=CHART)
    charts = re.findall(r'<svg class="(?:bars|time)"[^>]*role="img" aria-labelledby="(\S+) (\S+)"', page)
    assert len(charts) == 3
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(set(ids)) == len(ids)
    for title, described in charts:
        assert re.search(rf'<title id="{title}">[^<]+</title>\s*<desc id="{described}">[^<]+</desc>', page)
    assert page.count("<details>") == 3


def test_a_long_name_is_broken_and_no_letter_is_lost() -> None:
    lines = re.findall(r'<text class="name" x="0" y="\d+">([^<]+)</text>', written())
    assert " ".join(lines).startswith(LONG)
    assert max(map(len, lines)) < 40


def test_no_bar_and_no_mark_leaves_the_page() -> None:
    page = written()
    widths = [float(width) for width in re.findall(r'<rect class="hue\d" x="[\d.]+%?" y="\d+" width="([\d.]+)%"', page)]
    ends = re.findall(r'<rect class="hue\d" x="([\d.]+)%" y="\d+" width="([\d.]+)%"', page)
    assert widths
    assert all(float(x) + float(width) <= 100.1 for x, width in ends)
    assert all(0 <= float(x) <= 98 for x in re.findall(r'<svg x="([\d.]+)%"', page))


@pytest.mark.parametrize("field", ["title", "lead", "question", "pairs_heading", "own_heading"])
def test_what_somebody_typed_is_never_markup(field: str) -> None:
    page = written(**{field: '<script>alert(1)</script>"><img src=x onerror=alert(1)>'})
    assert "<script" not in page
    assert "<img" not in page


def test_the_style_is_the_only_thing_that_is_allowed_and_nothing_is_fetched() -> None:
    page = written()
    digest = b64encode(sha256(STYLE.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in POLICY
    assert f"<style>{STYLE}</style>" in page
    assert " style=" not in page
    assert re.findall(r"""(?:src|href)=["']""", page) == []
    assert "url(" not in STYLE
    assert "@import" not in STYLE
    assert 'href="?lang=en"' in written(languages=(("en", "English"),))


def test_what_there_is_not_leaves_no_heading() -> None:
    page = written(pairs=(), themes=None, together=(), timeline=None, pieces=None, own=())
    for heading in ("Antes y ahora", "Por temas", "En conjunto", "Cómo fue", "Entregas hechas", "Solo tu clase"):
        assert heading not in page


def test_a_table_is_even() -> None:
    with pytest.raises(ValidationError):
        RecordTable(heads=("a", "b"), rows=(("1",),))


def test_a_month_of_one_day_does_not_lie_upon_the_next() -> None:
    assert ">noviembre<" not in written()
    assert ">diciembre<" in written()
