"""The page behind a certificate's code: whether it holds, in every language, without a script or a request."""

from markupsafe import Markup

from adapters.paper.drawing import HERE, fill
from adapters.paper.page import policy
from core.ports.certificate_paper import VerdictView

STYLE = (HERE / "templates" / "verdict.css").read_text("utf-8")
POLICY = policy(STYLE)
"""The page's Content-Security-Policy, for the server's header too."""


def write_verdict(view: VerdictView) -> bytes:
    """Return the page as UTF-8."""
    return fill(
        "verdict.html.j2",
        view=view,
        policy=POLICY,
        style=Markup(STYLE),  # our own file; escaping would change it and so break its hash
    ).encode("utf-8")
