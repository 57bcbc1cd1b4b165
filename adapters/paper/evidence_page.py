"""The evidence of a project as one page that opens from disk; its pictures and documents lie beside it."""

from markupsafe import Markup

from adapters.paper.drawing import HERE, fill
from adapters.paper.page import policy
from core.ports.evidence_paper import EvidencePaperView

STYLE = (HERE / "templates" / "evidence.css").read_text("utf-8")
POLICY = policy(STYLE).replace("img-src data:", "img-src 'self' file:")
"""Pictures from the same folder alone. A page from disk has no origin that every browser takes for 'self', so that the
scheme is named too; neither lets anything be fetched from the web."""


def write_evidence(view: EvidencePaperView) -> bytes:
    """Return the page as UTF-8."""
    # Our own file; escaping would change it and so break its hash.
    return fill("evidence.html.j2", view=view, policy=POLICY, style=Markup(STYLE)).encode("utf-8")
