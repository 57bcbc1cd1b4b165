"""Looking at the board: some things at a time, of all classes or one, each thing with what can be done about it."""

from core.chat.choices import Choice, link, start
from core.chat.shown import File, Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.conversations.which import which
from core.letters.board import file_name, item_parts
from core.model.board import BoardItem
from core.model.meeting_link import host_of
from core.model.project import one_per_class
from core.usecases.board_see import OF_CLASS, own_item, page_after, visible_item
from core.usecases.projects import joined, project_of
from core.usecases.react import is_theirs
from core.usecases.terms import words_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of, under_way

MOST = 6
"""More buttons than this beside [Home] are a wall: then the changes share one."""
FILTERED_FROM = 3
"""Classes in a project from which on one of them can be looked at alone."""


async def view(talk: Talk) -> End | Go:
    """Some things of the board, newest first; `about` is the project, or the item after which it goes on, and behind
    an @ the class whose things are meant."""
    about = talk.about or await which(talk, await talk.look(under_way))
    if not about:
        return talk.go("board")
    parts, choices = await talk.look(view_of, about)
    return talk.end(*parts, choices=choices, home=True)


async def by_class(talk: Talk) -> End:
    """The choice of the class whose things are shown."""
    choices = await talk.look(classes_of, talk.about)
    return talk.end(talk.t("ask-whose-board"), choices=choices, home=True)


async def own_things(talk: Talk) -> End:
    """The choice of her own thing on a card that she wants to change; `about` is the card's."""
    choices = await talk.look(own_on_card, talk.about)
    back = start("board-view", talk.t("b-see-board"), talk.about)
    return talk.end(talk.t("change-which"), choices=(*choices, back))


async def open_file(talk: Talk) -> End:
    """A file of the board, sent as it is kept; `about` is the thing."""
    item = await talk.look(visible_item, talk.about)
    file, choices = await talk.look(file_of, item)
    return talk.end(file, talk.t("file-opened"), choices=choices, home=True)


async def one_thing(talk: Talk) -> End:
    """A thing of one's own with all that can be changed about it."""
    item = await talk.look(own_item, talk.about)
    parts, choices = await talk.look(own_of, item)
    return talk.end(*parts, choices=choices, home=True)


def view_of(turn: Turn, about: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The things on one card with what can be done about them."""
    t = turn.texts
    page = page_after(turn, about)
    project = turn.store.projects.get(page.project)
    head = Text(text=t("board-title", title=title_of(turn, project)), style="title")
    put = start("board", t("b-put-on-board"))
    if not page.items:
        return (head, Text(text=t("board-empty-yet"))), (put,)
    parts = tuple(part for n, item in enumerate(page.items, 1) for part in item_parts(turn, item, n))
    more = (start("board-view", t("b-see-more"), page.after),) if page.after else ()
    several = len(one_per_class(joined(turn, project))) >= FILTERED_FROM
    filters = (start("board-class", t("b-by-class"), project.id),) if several else ()
    kept = (start("our-words", t("b-our-words"), project.id),) if words_of(turn, project.id) else ()
    respond = (start("react", t("b-react"), about),) if any(is_theirs(turn, item) for item in page.items) else ()
    ways = [way_in(turn, item, t("b-open-file-numbered", n=n)) for n, item in enumerate(page.items, 1)]
    found = (put, *respond, *more, *filters, *kept, *(one for way in ways for one in way))
    own = own_on_card(turn, about)
    full = len(own) > 1 and len(found) + len(own) > MOST
    return (head, *parts), (*found, *((start("board-own", t("b-change"), about),) if full else own))


def own_on_card(turn: Turn, about: str) -> tuple[Choice, ...]:
    """A button for each of her own things on a card, by its number there."""
    items = enumerate(page_after(turn, about).items, 1)
    return tuple(
        start("board-item", turn.texts("b-change-numbered", n=n), item.id)
        for n, item in items
        if item.teacher == turn.me.id
    )


def way_in(turn: Turn, item: BoardItem, label: str) -> tuple[Choice, ...]:
    """The button that opens a file or a link."""
    if item.url:
        return (link(item.url, f"{label} · {host_of(item.url)}"),)
    return (start("board-open", label, item.id),) if item.file else ()


def classes_of(turn: Turn, project_id: str) -> tuple[Choice, ...]:
    """One button for each class that shares the board, and one for all."""
    t, project = turn.texts, project_of(turn, project_id)
    groups = [turn.store.classes.get(member.group) for member in one_per_class(joined(turn, project))]
    named = [
        start("board-view", f"{turn.store.teachers.get(one.teacher).name} · {t.country(one.country)}",
              f"{project_id}{OF_CLASS}{one.id}")
        for one in groups
    ]  # fmt: skip
    return (*named, start("board-view", t("b-all-classes"), project_id))


def file_of(turn: Turn, item: BoardItem) -> tuple[File, tuple[Choice, ...]]:
    """The file to be sent."""
    file = File(shelf=item.file, name=file_name(turn, item), mime=item.mime, caption=item.words)
    return file, (start("board-view", turn.texts("b-see-board"), item.project),)


def own_of(turn: Turn, item: BoardItem) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """A thing of one's own and its buttons."""
    t = turn.texts
    is_file = bool(item.shelf)
    asks = "board-ask" if item.waits else "board-consent"
    return item_parts(turn, item), (
        *way_in(turn, item, t("b-open-file")),
        *((start(asks, t("b-who-sees"), item.id),) if is_file else ()),
        *((start("board-line", t("b-change-line" if item.words else "b-add-line"), item.id),) if is_file else ()),
        start("board-discard", t("b-discard"), item.id),
        *((start("board-view", t("b-see-board"), item.project),) if item.project else ()),
    )


COMMANDS = (
    Command("board-view", view),
    Command("board-class", by_class),
    Command("board-own", own_things),
    Command("board-open", open_file),
    Command("board-item", one_thing),
)
