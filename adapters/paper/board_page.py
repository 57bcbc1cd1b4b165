"""The board on the classroom's wall: a page whose pictures and files come from the same server and address."""

from markupsafe import Markup

from adapters.paper.drawing import HERE, fill
from adapters.paper.page import policy
from core.ports.board_paper import BoardPaperView

STYLE = (HERE / "templates" / "board.css").read_text("utf-8")
POLICY = policy(STYLE).replace("img-src data:", "img-src 'self'; media-src 'self'")
"""The page's Content-Security-Policy: no script, this style alone, pictures, films and sounds of this server alone."""


def write_board(view: BoardPaperView) -> bytes:
    """Return the page as UTF-8."""
    # Our own file; escaping would change it and so break its hash.
    return fill("board.html.j2", view=view, style=Markup(STYLE)).encode("utf-8")
