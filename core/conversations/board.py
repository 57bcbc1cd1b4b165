"""The board: putting words, a link or a file on it, giving a thing its line, taking something off."""

from core.chat.choices import pick, start
from core.chat.shown import Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Go, Reply, Talk
from core.conversations.which import which
from core.letters.due import for_what_is_due
from core.usecases.board_add import add_line, keep_words, why_closed
from core.usecases.board_link import link_in, without_link
from core.usecases.board_remove import discard
from core.usecases.board_see import own_item
from core.usecases.under_way import title_and_size, under_way

QUOTED = 200
WITH_WORDS = "said:"
"""Begins the `about` of words that came with the command; they are known as the answer `item`."""


async def board(talk: Talk) -> End | Go:
    """Put words or a link on the board; a file is taken as soon as it comes, and has a conversation of its own."""
    t = talk.t
    known = await talk.look(under_way)
    if not known:
        return talk.end(t("refused-board-no-project"), home=True)
    item = await ask_item(talk)
    project = await which(talk, known)
    if item.choice:
        return talk.go("board-view" if item.choice == "see" else "class-page", project)
    early = await talk.do("early", why_closed, project)
    if early:
        return talk.end(early, home=True)
    return await words(talk, project, item.words)


async def ask_item(talk: Talk) -> Reply:
    """What it is; what came with the command is not asked for."""
    t = talk.t
    return await talk.ask(
        "item", pick("see", t("b-see-board")), pick("page", t("b-class-page")), shows=t("ask-item")
    )


async def words(talk: Talk, project: str, said: str) -> End:
    """Words or a link: on the board at once, for all the classes."""
    t = talk.t
    url, rest = await talk.do("link", link_in, said)
    kept = await without_names(talk.part("names"), rest) if rest else ""
    item = await talk.do("put", keep_words, project, kept, url)
    title, classes = await talk.look(title_and_size, project)
    quote = kept if len(kept) <= QUOTED else kept[: QUOTED - 1] + "…"
    shown = [Text(text=one, style="quote") for one in (quote, url) if one]
    return talk.end(
        Text(text=t("link-on-board" if url else "words-on-board", title=title, classes=classes)),
        *shown,
        choices=(
            start("board-view", t("b-see-board"), project),
            *await talk.look(for_what_is_due, item),
            start("board-discard", t("b-discard"), item),
        ),
    )


async def line(talk: Talk) -> End:
    """A line of words for a thing of one's own."""
    t, item = talk.t, await talk.look(own_item, talk.about)
    shown = (Text(text=item.words, style="quote"), Text(text=t("ask-line"))) if item.words else t("ask-line")
    said = await talk.ask("words", pick("no", t("b-leave")), shows=shown)
    if said.choice != "no":
        bare = await talk.do("bare", without_link, said.words)
        kept = await without_names(talk.part("names"), bare)
        await talk.do("line", add_line, item.id, kept)
    return talk.end(
        t("line-not-added" if said.choice == "no" else "line-added"),
        choices=(start("board-view", t("b-see-board"), item.project), start("board-discard", t("b-discard"), item.id)),
    )


async def take_off(talk: Talk) -> End:
    """Take something of one's own off the board: one tap."""
    project = await talk.do("discard", discard, talk.about)
    t = talk.t
    back = (start("board-view", t("b-see-board"), project),) if project else ()
    return talk.end(t("board-discarded"), choices=back, home=True)


COMMANDS = (
    Command("board", board, menu=True, aliases=("tablero",), goes_on="with-words"),
    Command("board-line", line),
    Command("board-discard", take_off),
)
