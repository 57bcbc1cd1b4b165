"""The plan as a document: all of it is there, nothing in it can act, nothing is asked of any server."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from adapters.paper.plan_page import STYLE
from adapters.paper.printer import Printer
from core.ports.plan_paper import PaperBlock, PaperDue, PaperLine, PlanPaperView

LINE = PaperLine(
    when="10 dic", name="videollamada", phase="Ejecución", hue=1, told="45 min, videollamada", details="Saludo.",
    instead="Sin videollamada: fotos.",
)  # fmt: skip


def view(**changes: object) -> PlanPaperView:
    told: dict[str, object] = {
        "language": "es", "title": "Mi escuela", "lead": "30 nov – 18 dic · Argentina, India", "question": "¿Cómo es?",
        "outcomes_heading": "Al terminar", "outcomes": ("Describir un día",), "facts": ("Resultado: álbum.",),
        "picture": b"png", "picture_alt": "Las semanas", "weeks_heading": "Semana por semana",
        "weeks": (PaperBlock(heading="Semana 2", lines=(LINE,)),), "due_heading": "Qué entrega cada clase",
        "due": (PaperDue(owner="Argentina", rows=(("lun 14 dic", "Álbum"),)),), "agreement_heading": "Acuerdo",
        "agreement": ("1 Propósito", "2 Fechas"), "notes": ("Sin traducción.",),
    }  # fmt: skip
    return PlanPaperView(**(told | changes))  # type: ignore[arg-type]


def written(**changes: object) -> str:
    return Printer().plan(view(**changes)).decode()


def test_every_word_of_the_view_is_on_the_paper() -> None:
    page = written()
    shown = view()
    words = [shown.title, shown.lead, shown.question, *shown.outcomes, *shown.facts, *shown.agreement, *shown.notes]
    words += [LINE.when, LINE.name, LINE.phase, LINE.told, LINE.details, LINE.instead, "Semana 2", "Argentina", "Álbum"]
    assert [word for word in words if word not in page] == []
    assert '<html lang="es">' in page
    assert f'src="data:image/png;base64,{b64encode(b"png").decode()}" alt="Las semanas"' in page


@pytest.mark.parametrize("field", ["title", "lead", "question", "weeks_heading", "picture_alt"])
def test_what_somebody_typed_is_never_markup(field: str) -> None:
    page = written(**{field: '<script>alert(1)</script>"><img src=x onerror=alert(1)>'})
    assert "<script" not in page
    assert "<img src=x" not in page


def test_the_style_is_the_only_thing_that_is_allowed_and_nothing_is_fetched() -> None:
    page = written()
    digest = b64encode(sha256(STYLE.encode()).digest()).decode()
    assert f"style-src &#39;sha256-{digest}&#39;" in page
    assert f"<style>{STYLE}</style>" in page
    assert re.findall(r"""(?:src|href)=["'](?!data:)""", page) == []
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_without_an_agreement_there_is_no_heading_of_one() -> None:
    assert "Acuerdo" not in written(agreement=())
