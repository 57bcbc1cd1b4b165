"""A plan as a document: one HTML file for a phone and for A4, which asks nothing of any server."""

from base64 import b64encode

from markupsafe import Markup

from adapters.paper.drawing import HERE, fill
from adapters.paper.page import policy
from core.ports.plan_paper import PlanPaperView

STYLE = (HERE / "templates" / "plan.css").read_text("utf-8")


def write_plan(view: PlanPaperView) -> bytes:
    """Return the document as UTF-8."""
    return fill(
        "plan.html.j2",
        view=view,
        picture=f"data:image/png;base64,{b64encode(view.picture).decode()}",
        policy=policy(STYLE),
        style=Markup(STYLE),  # our own file; escaping would change it and so break its hash
    ).encode("utf-8")
