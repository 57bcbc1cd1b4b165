"""The page that stands where nothing is shown: small, the same for every reader and every reason."""

from markupsafe import Markup

from adapters.paper.drawing import HERE, fill
from adapters.paper.page import policy
from core.ports.gone_paper import GoneView

STYLE = (HERE / "templates" / "plan.css").read_text("utf-8")
POLICY = policy(STYLE)
"""The page's Content-Security-Policy, for the server's header too."""


def write_gone(view: GoneView) -> bytes:
    """Return the page as UTF-8."""
    # Our own file; escaping would change it and so break its hash.
    return fill("gone.html.j2", view=view, policy=POLICY, style=Markup(STYLE)).encode("utf-8")
