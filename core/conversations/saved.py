"""Searches that go on by themselves: saved, listed, looked at, and removed."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.find import with_words
from core.conversations.talk import End, Go, Talk
from core.letters.found import filters_words
from core.model.filters import Filters, filters_from
from core.texts import Texts
from core.usecases.saved_search import forget_search, my_searches, own_search, save_search
from core.usecases.turn import Turn

LABEL = 40
"""Letters of what a search asks for that stand on a button."""


async def save(talk: Talk) -> End:
    """Tell her when somebody fits; `about` are the filters."""
    t, filters = talk.t, filters_from(talk.about) or Filters()
    kept = await talk.do("save", save_search, filters.line)
    choices = (start("forget-search", t("b-stop"), kept), start("searches", t("b-searches")))
    return talk.end(t("search-saved", what=name_of(t, filters)), choices=choices, home=True)


async def searches(talk: Talk) -> End:
    """What goes on, and a button for each to end it."""
    parts, choices = await talk.look(saved)
    return talk.end(*parts, choices=(*choices, start("find", talk.t("b-find-class"))), home=True)


async def see(talk: Talk) -> Go:
    """The search itself, as it stands now."""
    search = await talk.look(own_search, talk.about)
    return with_words(talk, search.filters.line)


async def forget(talk: Talk) -> End:
    """End one of them."""
    t = talk.t
    await talk.do("forget", forget_search, talk.about)
    return talk.end(t("search-forgotten"), choices=(start("find", t("b-find-class")),), home=True)


def saved(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Her searches as lines and buttons."""
    t, kept = turn.texts, my_searches(turn)
    if not kept:
        return (Text(text=t("searches-none")),), ()
    lines = "\n".join(f"{n}. {name_of(t, one.filters)}" for n, one in enumerate(kept, 1))
    labels = [(one.id, t("b-stop-search", what=name_of(t, one.filters)[:LABEL])) for one in kept]
    choices = tuple(start("forget-search", label, id_) for id_, label in labels)
    return (Text(text=t("b-searches"), style="title"), Text(text=lines)), choices


def name_of(t: Texts, filters: Filters) -> str:
    """What a search asks for, in a line."""
    return " · ".join(filters_words(t, filters)) or t("search-any")


COMMANDS = (
    Command("save-search", save),
    Command("searches", searches),
    Command("see-search", see),
    Command("forget-search", forget),
)
"""`searches` lists them; the others are buttons."""
