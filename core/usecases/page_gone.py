"""What a stranger reads where no page is shown: for one that never was, is over or was taken back, to the letter."""

from core.ports.gone_paper import GoneView, GoneWords
from core.ports.paper import Paper
from core.texts import LANGUAGES, texts


def page_gone(paper: Paper) -> bytes:
    """The small page in every language that Chaski speaks."""
    said = [(language, texts(language)) for language in LANGUAGES]
    return paper.gone(
        GoneView(
            languages=tuple(GoneWords(language=of, title=t("gone-title"), words=t("gone-words")) for of, t in said)
        )
    )
