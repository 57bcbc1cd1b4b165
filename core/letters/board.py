"""What is on the board, for a reader: one thing, and how much is new."""

from typing import get_args

from core.chat.shown import Part, Picture, Text
from core.letters.notes import SHOWN, clipped
from core.model.board import BoardItem, Kind
from core.model.feedback import Feedback
from core.model.meeting_link import host_of
from core.model.project import Project
from core.usecases.board_see import news_for
from core.usecases.digest import Told
from core.usecases.feedback import to_item
from core.usecases.file_keep import ending_of
from core.usecases.translate import needed_translation
from core.usecases.turn import Turn


def item_parts(turn: Turn, item: BoardItem, n: int = 0) -> tuple[Part, ...]:
    """One thing, the nth of its card: who put it there and when, its picture or what file it is, and its words,
    translated with the original beside them."""
    t = turn.texts
    who = turn.store.teachers.get(item.teacher).name
    day = t.day(turn.me.today(item.at), short=True)
    by = t("board-waits" if item.waits else "board-by", name=who, country=country_of(turn, item), day=day)
    head = Text(text=f"{n} · {by}" if n else by)
    picture = (Picture(shelf=item.photo, name="photo.jpg", alt=alt_of(turn, item)),) if item.photo else ()
    named = (Text(text=thing_in_words(turn, item)),) if item.file or item.url else ()
    faded = (Text(text=t("file-faded"), style="note"),) if item.faded else ()
    return (*picture, head, *named, *said(turn, item), *faded, *reactions(turn, item))


def country_of(turn: Turn, item: BoardItem) -> str:
    """The country of the class that made it; of one that is on no board yet, her own."""
    group = turn.store.classes.find(item.group)
    return turn.texts.country(group.country if group else turn.me.country)


def alt_of(turn: Turn, item: BoardItem) -> str:
    """What is on a picture, in words: its line, or at least whose it is."""
    return item.words[:SHOWN] or turn.texts("photo-of", name=country_of(turn, item))


def thing_in_words(turn: Turn, item: BoardItem) -> str:
    """"Video · MP4", or where a link leads."""
    t = turn.texts
    return t(f"kind-{item.kind}", what=host_of(item.url) if item.url else ending_of(turn, item).upper())


def file_name(turn: Turn, item: BoardItem) -> str:
    """The name under which a file is sent: whose and what it is; the one that it came with may have named a child."""
    words = turn.texts(f"name-{item.kind}", country=country_of(turn, item)).replace(" ", "-")
    return f"{words}.{ending_of(turn, item)}"


def reactions(turn: Turn, item: BoardItem) -> tuple[Part, ...]:
    """What other classes said about a thing with one tap, a line in all: "India: nos gustó"."""
    t = turn.texts
    by_group: dict[str, list[str]] = {}
    for one in to_item(turn, item.id):
        by_group.setdefault(one.group, []).append(t(f"reaction-{one.kind}"))
    countries = {group: t.country(turn.store.classes.get(group).country) for group in by_group}
    lines = [f"{countries[group]}: {', '.join(dict.fromkeys(kinds))}" for group, kinds in by_group.items()]
    return (Text(text=" · ".join(lines), style="note"),) if lines else ()


def said(turn: Turn, item: BoardItem | Feedback) -> tuple[Part, ...]:
    """The words of a thing, or about one, for this reader."""
    if not item.words:
        return ()
    found = needed_translation(turn, item.id, item.language)
    original = clipped(item.words, SHOWN)
    if found is None:
        return (Text(text=original, style="quote"),)
    note = Text(text=turn.texts("machine-translation", original=original), style="note")
    return (Text(text=clipped(found.words, SHOWN), style="quote"), note)


def new_on_board(turn: Turn, project: Project, told: Told) -> list[str]:
    """What a digest tells of the board, counted by class: twenty photos are one piece."""
    items = news_for(turn, project.id, told) if turn.me.wants("board") else []
    return [counted(turn, group, items) for group in dict.fromkeys(item.group for item in items)]


def counted(turn: Turn, group: str, items: list[BoardItem]) -> str:
    """"6 fotos nuevas de India"."""
    t = turn.texts
    country = t.country(turn.store.classes.get(group).country)
    mine = [item for item in items if item.group == group]
    found = [(kind, sum(item.kind == kind for item in mine)) for kind in get_args(Kind)]
    return ", ".join(t(f"news-{kind}", count=count, country=country) for kind, count in found if count)

