"""What a stranger reads where no page is shown: for one that never was, is over or was taken back, to the letter."""

from core.ports.gone_paper import GoneView, GoneWords
from core.ports.paper import Paper
from core.texts.pages import PAGE_LANGUAGES, page_texts


def page_gone(paper: Paper) -> bytes:
    """The small page in every language that a page has."""
    said = [page_texts(language) for language in PAGE_LANGUAGES]
    words = [GoneWords(language=t.language, title=t("exhibit-gone-title"), words=t("exhibit-gone-words")) for t in said]
    return paper.gone(GoneView(languages=tuple(words)))
