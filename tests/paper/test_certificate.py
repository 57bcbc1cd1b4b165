"""The certificate on paper: every word of it, a code that fits, and no letter lost in a script without a font."""

from itertools import pairwise

import pytest

from adapters.paper.certificate import BOTTOM, LEFT, code_on_sheet, drawn
from adapters.paper.printer import Printer
from core.ports.certificate_paper import CertificateView, SheetFact, VerdictText, VerdictView

CODE = "C1-" + "A7" * 107


def view(**changes: object) -> CertificateView:
    told: dict[str, object] = {
        "language": "es", "kind": "Proyecto", "heading": "Constancia", "opening": "Se hace constar que",
        "name": "Quinto B", "place": "Argentina", "did": "junto con clases de India, el proyecto",
        "title": "Mi escuela", "question": "¿Cómo es un día?", "outcomes_heading": "Qué se propusieron",
        "facts": (SheetFact(label="Fechas", words="30 nov – 18 dic 2026"), SheetFact(label="Hecho", words="un álbum")),
        "outcomes": ("Describir un día", "Comparar dos días"), "skills_heading": "Habilidades", "skills": "empatía",
        "given": "Entregada el viernes", "school_line": "Firma y sello", "number": "Número K7QF-2MXD",
        "check": "Escanea el código", "address": f"https://chaski.example/v/{CODE}", "code": CODE,
        "note": "No es una nota.",
    }  # fmt: skip
    return CertificateView(**(told | changes))  # type: ignore[arg-type]


def written(shown: CertificateView) -> str:
    """All words on the sheet, as they are drawn."""
    return " ".join(line.text for block in drawn(shown) for line in block.lines)


def test_every_word_and_the_whole_code_stand_on_the_sheet() -> None:
    shown = view()
    said = written(shown)
    words = [shown.heading, shown.opening, shown.name, shown.place, shown.did, shown.title, shown.question]
    words += [*shown.outcomes, shown.skills, shown.given, shown.school_line, shown.number, shown.check, shown.note]
    words += [one for fact in shown.facts for one in (fact.label, fact.words)]
    assert [one for one in words if one not in said] == []
    assert shown.address in said.replace(" ", "")


def test_nothing_leaves_the_sheet_or_covers_the_code_however_much_is_said() -> None:
    long = "una meta de la que se puede decir mucho más de lo que cabe en una línea de esta hoja"
    shown = view(
        title="W" * 60, name="M" * 50, question=long * 2, outcomes=(long * 2,) * 5, skills=long,
        did=long * 2, address="https://chaski.example/v/" + "C" * 620,
    )  # fmt: skip
    lowest = max(line.y for block in drawn(shown) for line in block.lines)
    assert lowest <= BOTTOM
    rows = sorted((line.y, line.text) for block in drawn(shown) for line in block.lines if line.x == LEFT)
    assert all(after[0] - before[0] > 15 for before, after in pairwise(rows))


def test_a_code_of_the_usual_length_is_small_enough_for_a_phone_and_its_prefix_counts_in_bytes() -> None:
    assert int(code_on_sheet(view().address, CODE).version) <= 10
    assert int(code_on_sheet(CODE, CODE).version) <= 9


@pytest.mark.parametrize("name", ["পঞ্চম শ্রেণি", "الصف الخامس", "कक्षा 5"])
def test_a_name_in_letters_that_no_shipped_font_has_is_printed_by_the_browser(name: str) -> None:
    made = Printer().certificate(view(name=name))
    assert (made.mime, made.ending) == ("text/html", "html")
    page = made.data.decode()
    assert name in page
    assert "A4 landscape" in page
    assert "<script" not in page
    assert Printer().certificate_picture(view(name=name)) is None


def test_what_somebody_typed_is_never_markup() -> None:
    evil = "কখ <script>alert(1)</script>"
    assert "<script" not in Printer().certificate(view(name=evil)).data.decode()
    text = VerdictText(language="en", language_name="English", heading="Valid", said=evil)
    assert "<script" not in Printer().verdict(VerdictView(state="valid", texts=(text,))).decode()
