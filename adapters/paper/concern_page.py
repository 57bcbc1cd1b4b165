"""The page for a school's contact: what worries a teacher, and the answers, without a script or a request outside."""

from base64 import b64encode

from markupsafe import Markup

from adapters.paper.drawing import HERE, fill
from adapters.paper.page import policy
from core.ports.concern_paper import ConcernPaperView

STYLE = (HERE / "templates" / "plan.css").read_text("utf-8")
POLICY = policy(STYLE, forms="'self'")
"""The page's Content-Security-Policy, for the server's header: its buttons are sent to where it came from."""


def write_concern(view: ConcernPaperView) -> bytes:
    """Return the page as UTF-8."""
    picture = f"data:image/jpeg;base64,{b64encode(view.picture).decode()}" if view.picture else ""
    return fill(
        "concern.html.j2",
        view=view,
        picture=picture,
        policy=POLICY,
        style=Markup(STYLE),  # our own file; escaping would change it and so break its hash
    ).encode("utf-8")
