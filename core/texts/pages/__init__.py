"""What a page for everybody says of itself: one file per language, also in languages that the chat does not have."""

from datetime import date
from functools import cache
from pathlib import Path

from babel.dates import format_interval

from core.texts import DEFAULT, LOCALES
from core.texts.sentences import Sentences

FOLDER = Path(__file__).parent
PAGE_LANGUAGES = tuple(sorted(file.stem for file in FOLDER.glob("*.ftl")))


class PageTexts(Sentences):
    """The page's sentences in one language: `say("exhibit-key", name=value)`; dates as Babel has them."""

    def __init__(self, language: str) -> None:
        super().__init__(language, (FOLDER / f"{language}.ftl",), LOCALES.get(language, language))

    def span(self, first: date, last: date) -> str:
        """The days from the first to the last, with the year: a page is read long after."""
        return str(format_interval(first, last, "yMMMMd", locale=self._locale))


@cache
def page_texts(language: str) -> PageTexts:
    """The page's sentences in this language, or in English where it has none."""
    return PageTexts(language if language in PAGE_LANGUAGES else DEFAULT)
