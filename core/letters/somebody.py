"""The letter that somebody fits a saved search."""

from core.chat.choices import start
from core.chat.shown import Text
from core.letters.found import filters_words, result
from core.letters.written import Occasion, Skip, Writer, Written
from core.usecases.saved_search import LETTER, news_of
from core.usecases.turn import Turn


def somebody_fits(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Who came since she looked, as the cards of the search show them."""
    t, search = turn.texts, turn.store.saved_searches.find(occasion.about)
    if search is None:
        return Skip("search-removed")
    found = news_of(turn, search)
    if not found:
        return Skip("nobody-any-more")
    title = " · ".join((t("somebody-fits", count=len(found)), *filters_words(t, search.filters)))
    write = (start("invite", t("b-write-to", name=one.teacher.first_name), one.group.id) for one in found)
    return Written(
        (Text(text=title, style="title"), *(Text(text=result(t, n, one)) for n, one in enumerate(found, 1))),
        (*write, start("see-search", t("b-see-search"), search.id), start("forget-search", t("b-stop"), search.id)),
    )


LETTERS: dict[str, Writer] = {LETTER: somebody_fits}
