"""The board: putting a photo or words on it, saying who is on a photo, looking at it, taking something off."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Go, Reply, Talk
from core.conversations.which import which
from core.letters.board import item_parts
from core.letters.due import for_what_is_due
from core.model.board import BoardItem
from core.model.project import one_per_class
from core.usecases.board_add import add_line, consent, keep_photo, keep_words, why_closed
from core.usecases.board_remove import discard
from core.usecases.board_see import own_item, page_after
from core.usecases.projects import joined
from core.usecases.react import is_theirs
from core.usecases.terms import words_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of, under_way

QUOTED = 200
WITH_WORDS = "said:"
"""Begins the `about` of what came with its words: a photo with a line, or words alone; known as the answer `item`."""


async def board(talk: Talk) -> End | Go:
    """Put something on the board; `about` is a file on the shelf, or marks something that came with its words."""
    t = talk.t
    known = await talk.look(under_way)
    if not known:
        return talk.end(t("board-no-project"), home=True)
    is_file = bool(talk.about) and not talk.about.startswith(WITH_WORDS)
    item = Reply(file=talk.about) if is_file else await ask_item(talk)
    project = await which(talk, known)
    if item.choice:
        return talk.go("board-view" if item.choice == "see" else "class-page", project)
    early = await talk.do("early", why_closed, project, item.file)
    if early:
        return talk.end(early, home=True)
    if item.file:
        return await photo(talk, project, item)
    return await words(talk, project, item.words)


async def ask_item(talk: Talk) -> Reply:
    """A photo or words; what came with the command is not asked for."""
    t = talk.t
    beside = (pick("see", t("b-see-board")), pick("page", t("b-class-page")))
    return await talk.ask("item", *beside, shows=t("ask-item"), files=True)


async def photo(talk: Talk, project: str, item: Reply) -> End:
    """A photo: the clean copy is kept, and nobody else sees it before it is said who is on it."""
    t = talk.t
    kept = await talk.do("keep", keep_photo, project, item.file)
    answer = await talk.choose(
        "people",
        pick("nobody", t("b-nobody")),
        pick("classes", t("b-classes-only")),
        pick("public", t("b-may-publish")),
        pick("discard", t("b-discard")),
        shows=t("photo-kept-place" if kept["place"] else "photo-kept"),
        back=False,
    )
    if answer == "discard":
        await talk.do("discard", discard, kept["item"])
        return talk.end(t("board-discarded"), home=True)
    granted = await talk.do("consent", consent, kept["item"], answer)
    if item.words:
        said = await without_names(talk.part("names"), item.words)
        await talk.do("line", add_line, kept["item"], said)
    title, classes = await talk.look(title_and_size, project)
    return talk.end(
        t(f"on-board-{granted}", title=title, classes=classes),
        choices=(
            start("board-line", t("b-add-line"), kept["item"]),
            *await talk.look(for_what_is_due, kept["item"]),
            start("board-discard", t("b-discard"), kept["item"]),
        ),
    )


async def words(talk: Talk, project: str, said: str) -> End:
    """Words: on the board at once, for all the classes."""
    t = talk.t
    kept = await without_names(talk.part("names"), said)
    item = await talk.do("put", keep_words, project, kept)
    title, classes = await talk.look(title_and_size, project)
    quote = kept if len(kept) <= QUOTED else kept[: QUOTED - 1] + "…"
    return talk.end(
        t("words-on-board", title=title, classes=classes),
        Text(text=quote, style="quote"),
        choices=(
            start("board-view", t("b-see-board"), project),
            *await talk.look(for_what_is_due, item),
            start("board-discard", t("b-discard"), item),
        ),
    )


async def line(talk: Talk) -> End:
    """A line of words for one's own photo."""
    t, item = talk.t, await talk.look(own_item, talk.about)
    shown = (Text(text=item.words, style="quote"), Text(text=t("ask-line"))) if item.words else t("ask-line")
    said = await talk.ask("words", pick("no", t("b-leave")), shows=shown)
    if said.choice != "no":
        kept = await without_names(talk.part("names"), said.words)
        await talk.do("line", add_line, item.id, kept)
    return talk.end(
        t("line-not-added" if said.choice == "no" else "line-added"),
        choices=(start("board-view", t("b-see-board"), item.project), start("board-discard", t("b-discard"), item.id)),
    )


async def view(talk: Talk) -> End | Go:
    """Some things of the board, newest first; `about` is the project, or the item after which it goes on."""
    about = talk.about or await which(talk, await talk.look(under_way))
    if not about:
        return talk.go("board")
    parts, choices = await talk.look(view_of, about)
    return talk.end(*parts, choices=choices, home=True)


async def take_off(talk: Talk) -> End:
    """Take something of one's own off the board: one tap."""
    project = await talk.do("discard", discard, talk.about)
    t = talk.t
    return talk.end(t("board-discarded"), choices=(start("board-view", t("b-see-board"), project),), home=True)


def view_of(turn: Turn, about: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The things on one card with what can be done about them."""
    t = turn.texts
    project, items, more = page_after(turn, about)
    head = Text(text=t("board-title", title=title_of(turn, turn.store.projects.get(project))), style="title")
    if not items:
        return (head, Text(text=t("board-empty-yet"))), (start("board", t("b-put-on-board")),)
    parts = tuple(part for item in items for part in item_parts(turn, item))
    further = (start("board-view", t("b-see-more"), items[-1].id),) if more else ()
    kept = (start("our-words", t("b-our-words"), project),) if words_of(turn, project) else ()
    own = tuple(discard_button(turn, n, item) for n, item in enumerate(items, 1) if item.teacher == turn.me.id)
    respond = (start("react", t("b-react"), about),) if any(is_theirs(turn, item) for item in items) else ()
    return (head, *parts), (start("board", t("b-put-on-board")), *respond, *further, *kept, *own)


def discard_button(turn: Turn, n: int, item: BoardItem) -> Choice:
    """The button that takes the nth thing of the card off."""
    return start("board-discard", turn.texts("b-discard-numbered", n=n), item.id)


def title_and_size(turn: Turn, project_id: str) -> tuple[str, int]:
    """What the project is called and how many classes share it."""
    project = turn.store.projects.get(project_id)
    return title_of(turn, project), len(one_per_class(joined(turn, project)))


COMMANDS = (
    Command("board", board, menu=True, aliases=("tablero",)),
    Command("board-view", view),
    Command("board-line", line),
    Command("board-discard", take_off),
)
