"""What is on the board, for a reader: one thing, and the morning letter about everything new."""

from core.chat.choices import start
from core.chat.shown import Part, Picture, Text
from core.letters.notes import SHOWN, clipped
from core.letters.plan_lines import for_reader, foreign_note
from core.letters.plans import next_line
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.board import BoardItem
from core.model.feedback import Feedback
from core.model.project import Project
from core.usecases.board_see import news_for
from core.usecases.feedback import to_item
from core.usecases.plan_news import plan_known
from core.usecases.projects import find_member
from core.usecases.translate import needed_translation
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


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
    return (*picture, head, *said(turn, item), *reactions(turn, item))


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


def news(turn: Turn, occasion: Occasion) -> Written | Skip:
    """What is new on the board since the last morning, counted by class in one line."""
    project = turn.store.projects.find(occasion.about)
    member = find_member(turn, occasion.about)
    if project is None or member is None:
        return Skip("left")
    if not turn.me.board_news:
        return Skip("not-wanted")
    items = news_for(turn, project.id, occasion.revision)
    if not items:
        return Skip("taken-off")
    t = turn.texts
    what = ", ".join(counted(turn, group, items) for group in dict.fromkeys(item.group for item in items))
    said = t("board-news", title=title_of(turn, project), what=what)
    parts = (Text(text=" ".join(filter(None, (said, coming(turn, project, member.group))))),)
    foreign = foreign_note(turn, project, project.shown, parts) if project.shown else ()
    return Written(
        (*parts, *foreign),
        (start("board-view", t("b-see"), project.id), start("fewer-letters", t("b-fewer-letters"))),
    )


def coming(turn: Turn, project: Project, group: str) -> str:
    """"Te toca: álbum, lunes 14."; "" when nothing is left, or the plan is not signed yet."""
    plan = plan_known(turn, project) if project.shown else None
    line = next_line(turn, project, for_reader(turn, project, plan), group) if plan else ""
    return f"{line}." if line else ""


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


LETTERS: dict[str, Writer] = {"board-news": news}
