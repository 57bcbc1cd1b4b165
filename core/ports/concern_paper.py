"""The view of a worry for a school's contact: ready words, and the steps that can be taken."""

from core.chat.frozen import Frozen


class ConcernPaperView(Frozen):
    """One page: lines to read, what had been said or shown, and a button for each of `steps` (value, label).

    Each button is sent to `action`, an address relative to the page's own.
    """

    language: str
    title: str
    lines: tuple[str, ...] = ()
    quote: str = ""
    picture: bytes | None = None
    """A JPEG."""
    picture_alt: str = ""
    steps: tuple[tuple[str, str], ...] = ()
    action: str = ""
    note: str = ""
