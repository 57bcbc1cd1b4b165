"""What is on the board, for a reader: one thing, and how much is new."""

from core.chat.shown import Part, Picture, Text
from core.letters.notes import SHOWN, clipped
from core.model.board import BoardItem
from core.model.project import Project
from core.usecases.board_see import news_for
from core.usecases.digest import Told
from core.usecases.translate import translation_of
from core.usecases.turn import Turn


def item_parts(turn: Turn, item: BoardItem) -> tuple[Part, ...]:
    """One thing: who put it there and when, its picture or its words, translated with the original beside them."""
    t = turn.texts
    who = turn.store.teachers.get(item.teacher).name
    country = t.country(turn.store.classes.get(item.group).country)
    day = t.day(turn.me.today(item.at), short=True)
    waits = item.consent == "unanswered"
    head = Text(text=t("board-waits" if waits else "board-by", name=who, country=country, day=day))
    picture: tuple[Part, ...] = ()
    if item.photo:
        alt = item.words[:SHOWN] or t("photo-of", name=country)
        picture = (Picture(shelf=item.photo, name="photo.jpg", alt=alt),)
    return (*picture, head, *said(turn, item))


def said(turn: Turn, item: BoardItem) -> tuple[Part, ...]:
    """The words of a thing for this reader."""
    if not item.words:
        return ()
    found = translation_of(turn, item.id, turn.me.language) if item.language != turn.me.language else None
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
    photos = sum(item.kind == "photo" for item in mine)
    found = [
        t(f"news-{kind}", count=count, country=country)
        for kind, count in (("photos", photos), ("words", len(mine) - photos))
        if count
    ]
    return ", ".join(found)

