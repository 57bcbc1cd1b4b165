"""The view of a board on the classroom's wall: what the classes shared, in one language, ready to be projected."""

from typing import Literal

from pydantic import Field

from core.chat.frozen import Frozen


class BoardCard(Frozen):
    """One thing: whose it is, its day, its words, its picture, its file or where it leads."""

    by: str
    day: str
    words: str = ""
    note: str = ""
    """Says who translated the words, or in which language they are."""
    language: str = ""
    """The language of the words where it is another than the page's."""
    picture: str = ""
    """Where the picture is, seen from the page; "" where there is none."""
    width: int = Field(ge=0, default=0)
    height: int = Field(ge=0, default=0)
    alt: str = Field(min_length=1)
    """Says what the picture is where it has no words."""
    named: str = ""
    """What a file is, or where a link leads: "Video · MP4"; the words of the link to it."""
    leads_to: str = ""
    """Where its file is, seen from the page, or the address elsewhere that it is about; "" where there is none."""
    plays: Literal["", "audio", "video"] = ""
    """As what a browser may play its file in the page."""


class BoardPaperView(Frozen):
    """The board as a page; headings are ready words."""

    language: str
    title: str
    lead: str
    languages: tuple[tuple[str, str], ...]
    """(code, its name in itself) of each language in which the page can be read."""
    languages_word: str
    cards: tuple[BoardCard, ...]
    empty: str = ""
    """Says that there is nothing yet."""
    footer: str
