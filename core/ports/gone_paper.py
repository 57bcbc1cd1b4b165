"""The view of the page that stands where nothing is shown (any more): the same words whatever the reason."""

from pydantic import Field

from core.chat.frozen import Frozen


class GoneWords(Frozen):
    """What it says in one language."""

    language: str
    title: str
    words: str


class GoneView(Frozen):
    """It in every language: nobody knows who reads it."""

    languages: tuple[GoneWords, ...] = Field(min_length=1)
