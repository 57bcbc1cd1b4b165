"""The one question about what was sent for the board: who can be recognised, asked for all that came together."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Picture, Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Talk
from core.conversations.which import which
from core.letters.board import alt_of, thing_in_words
from core.letters.due import for_what_is_due
from core.model.board import BoardItem
from core.usecases.board_add import add_line, consent, consent_anew
from core.usecases.board_remove import discard
from core.usecases.board_see import own_item
from core.usecases.board_take import answer_all, forget_waiting, line_of, not_kept, place, place_of, settle, together
from core.usecases.board_take import waiting as those_waiting
from core.usecases.turn import Turn
from core.usecases.under_way import title_and_size, under_way

EACH, DISCARD = "each", "discard"


async def ask(talk: Talk) -> End:
    """Ask about one file or an album of them; `about` is any thing of it. Nobody else sees them before."""
    t = talk.t
    project = await talk.look(place_of, talk.about)
    if not project:
        project = await which(talk, await talk.look(under_way))
        early = await talk.do("place", place, talk.about, project) if project else t("refused-board-no-project")
        if early:
            return talk.end(early, home=True)
    if not await talk.do("open", is_open, talk.about):
        failed = await talk.look(why_not_kept, talk.about)
        await talk.do("read", settle, talk.about)
        return talk.end(*(failed or (Text(text=t("refused-board-answered")),)), home=True)
    answer = await talk.choose(
        "people",
        *await talk.look(answers, talk.about),
        shows=await talk.look(question, talk.about),
        back=False,
    )
    if answer == DISCARD:
        count = await talk.do("discard", forget_waiting, talk.about)
        return talk.end(t("board-discarded" if count == 1 else "album-discarded"), home=True)
    if answer == EACH:
        return await one_by_one(talk, project)
    shared = await talk.do("consent", answer_all, talk.about, answer)
    for item in shared:
        await look_through_line(talk, item)
    said, choices = await talk.look(shown, project, shared)
    return talk.end(said, choices=choices, home=len(shared) != 1)


async def one_by_one(talk: Talk, project: str) -> End:
    """The same question for each file alone, with its picture."""
    t = talk.t
    for item in await talk.look(those_waiting, talk.about):
        answer = await talk.choose(
            "who",
            *await talk.look(answers_for, [item]),
            shows=await talk.look(one_of, item),
            per=item.id,
            back=False,
        )
        if answer == DISCARD:
            await talk.do("drop", discard, item.id, per=item.id)
        else:
            await talk.do("allow", consent, item.id, answer, per=item.id)
            await look_through_line(talk, item.id)
    await talk.do("all-read", settle, talk.about)
    return talk.end(t("album-answered"), choices=(start("board-view", t("b-see-board"), project),), home=True)


async def look_through_line(talk: Talk, item: str) -> None:
    """The line that came with a file is kept once it is looked through for names."""
    line, has_link = await talk.look(line_of, item)
    if has_link:
        await talk.say(talk.t("line-link-left-out"))
    if line:
        said = await without_names(talk.part("names", per=item), line)
        await talk.do("line", add_line, item, said, per=item)


async def who_sees(talk: Talk) -> End:
    """Say anew who may see a thing of one's own; `about` is the thing."""
    t = talk.t
    item = await talk.look(own_item, talk.about)
    answer = await talk.choose(
        "people",
        *(await talk.look(answers_for, [item]))[:-1],
        pick("leave", t("b-leave")),
        shows=(*await talk.look(said_so_far, item), Text(text=t(f"ask-{item.kind}"))),
        back=False,
    )
    if answer == "leave":
        return talk.end(t("who-sees-left"), choices=(start("board-item", t("b-return"), item.id),), home=True)
    granted = await talk.do("anew", consent_anew, item.id, answer)
    title, classes = await talk.look(title_and_size, item.project)
    return talk.end(
        t(f"on-board-{granted}" if item.kind == "photo" else "file-on-board", title=title, classes=classes),
        choices=(start("board-item", t("b-return"), item.id),),
        home=True,
    )


def is_open(turn: Turn, item_id: str) -> bool:
    """Whether anything waits for its answer."""
    return bool(those_waiting(turn, item_id))


def question(turn: Turn, item_id: str) -> tuple[Part, ...]:
    """What is asked about all that wait; it may have been answered from another card meanwhile."""
    t, found = turn.texts, those_waiting(turn, item_id)
    if not found:
        return (Text(text=t("refused-board-answered")),)
    place = "-place" if any(item.had_place for item in found) else ""
    if len(found) == 1 and not found[0].album:
        return (Text(text=t(f"kept-{found[0].kind}{place}") + " " + t(f"ask-{found[0].kind}")),)
    kinds = "photos" if all(item.kind == "photo" for item in found) else "files"
    asked = Text(text=t(f"album-{kinds}{place}", count=len(found)) + " " + t("ask-album"))
    return (asked, *why_not_kept(turn, item_id))


def why_not_kept(turn: Turn, item_id: str) -> tuple[Part, ...]:
    """How many files of an album were not kept, and why."""
    t, reasons = turn.texts, not_kept(turn, item_id)
    if not reasons:
        return ()
    said = (t("album-not-kept", count=len(reasons)), *(t(reason) for reason in dict.fromkeys(reasons)))
    return (Text(text=" ".join(said)),)


def answers(turn: Turn, item_id: str) -> tuple[Choice, ...]:
    """What can be answered about all of them; an album also one by one."""
    found = together(turn, item_id)
    return answers_of(turn, found, album=len(found) > 1)


def answers_for(turn: Turn, items: list[BoardItem]) -> tuple[Choice, ...]:
    """What can be answered about some of them."""
    return answers_of(turn, items)


def answers_of(turn: Turn, items: list[BoardItem], album: bool = False) -> tuple[Choice, ...]:
    """The answers; permission to publish is asked for photos only, since nothing else is ever on a page."""
    t = turn.texts
    photos = any(item.kind == "photo" for item in items)
    return (
        pick("nobody", t("b-nobody")),
        pick("classes", t("b-classes-only")),
        *((pick("public", t("b-may-publish")),) if photos else ()),
        *((pick(EACH, t("b-one-by-one")),) if album else ()),
        pick(DISCARD, t("b-discard-all" if album else "b-discard")),
    )


def one_of(turn: Turn, item: BoardItem) -> tuple[Part, ...]:
    """One file of an album, with its picture where it is one, and its question."""
    t, all_of_it = turn.texts, together(turn, item.id)
    n = [one.id for one in all_of_it].index(item.id) + 1
    picture = (Picture(shelf=item.photo, name="photo.jpg", alt=alt_of(turn, item)),) if item.photo else ()
    named = () if item.photo else (Text(text=thing_in_words(turn, item)),)
    asked = Text(text=t("step", n=n, of=len(all_of_it), question=t(f"ask-{item.kind}")))
    return (*picture, *named, asked)


def said_so_far(turn: Turn, item: BoardItem) -> tuple[Part, ...]:
    """Who may see it now, and who said so when."""
    t = turn.texts
    now = Text(text=t(f"sees-{item.consent}"))
    if not item.log:
        return (now,)
    by, _, at = item.log[-1]
    who = turn.store.teachers.find(by)
    if who is None:
        return (now,)
    return (now, Text(text=t("said-by", name=who.name, day=t.day(turn.me.today(at), short=True)), style="note"))


def shown(turn: Turn, project: str, shared: list[str]) -> tuple[str, tuple[Choice, ...]]:
    """Where they are now and who sees them, and what can still be done about them."""
    t = turn.texts
    title, classes = title_and_size(turn, project)
    items = [item for item in map(turn.store.board.find, shared) if item]
    if not items:
        return t("refused-board-answered"), ()
    if len(items) == 1:
        (item,) = items
        said = t(f"on-board-{item.consent}" if item.kind == "photo" else "file-on-board", title=title, classes=classes)
        add, off = start("board-line", t("b-add-line"), item.id), start("board-discard", t("b-discard"), item.id)
        return said, (add, *for_what_is_due(turn, item.id), off)
    photos = [item for item in items if item.kind == "photo"]
    what = f"album-on-board-{photos[0].consent}" if photos else "album-on-board-classes"
    said = t(what, title=title, classes=classes, count=len(items))
    return said, (start("board-view", t("b-see-board"), project), *for_what_is_due(turn, items[0].id))


COMMANDS = (
    Command("board-ask", ask),
    Command("board-consent", who_sees),
)
