"""The poster for a school's wall: only what is public at this moment, with the way to the page where there is one."""

from collections.abc import Sequence
from typing import Literal

from core.letters.plan_lines import for_reader, untranslated
from core.model.board import BoardItem
from core.model.project import Member, Project, one_per_class
from core.model.reflection import Answer
from core.ports.poster_paper import MOST_PHOTOS, MOST_SENTENCES, PosterPhoto, PosterSentence, PosterView
from core.texts.pages import page_texts
from core.usecases.page import address_of, live_page, said_in, shown_on_page
from core.usecases.page_text import class_names
from core.usecases.phases import require_stage
from core.usecases.projects import joined
from core.usecases.share_publish import file_name
from core.usecases.share_showing import coming_showing
from core.usecases.turn import Turn

LONGEST_SAID = 220
"""Letters of a sentence that is still read in passing; a longer one stays on the page."""
PDF = "application/pdf"
Lack = Literal["", "unpublished", "unreachable"]


def lacks(turn: Turn, project_id: str) -> Lack:
    """Why a poster would have no code: nothing is published, or nobody outside could open it. "" when it has one."""
    require_stage(turn, project_id, "dissemination")
    if live_page(turn, project_id) is None:
        return "unpublished"
    return "" if turn.house.reachable else "unreachable"


def draw_picture(turn: Turn, project_id: str) -> str:
    """The poster as a picture for the chat. Returns its shelf key."""
    project = require_stage(turn, project_id, "dissemination")
    return turn.store.shelf.put(turn.paper.poster_picture(poster_view(turn, project)), "poster.png", "image/png")


def poster_file(turn: Turn, project_id: str) -> list[str]:
    """The poster for the printer. Returns its shelf key and name."""
    project = require_stage(turn, project_id, "dissemination")
    name = turn.texts("poster-name", title=file_name(turn, project)) + ".pdf"
    return [turn.store.shelf.put(turn.paper.poster(poster_view(turn, project)), name, PDF), name]


def poster_view(turn: Turn, project: Project) -> PosterView:
    """The poster in the reader's language."""
    t, plan = turn.texts, project.seen_plan
    if plan is None:
        raise LookupError(project.id)
    read, shown = for_reader(turn, project, plan), shown_on_page(turn, project)
    foreign = {plan.title, plan.question} & set(untranslated(turn, project, plan))
    page = live_page(turn, project.id) if turn.house.reachable else None
    showing = coming_showing(turn, project.id)
    classes = class_names(turn, project, one_per_class(joined(turn, project)), t)
    return PosterView(
        language=t.language,
        title=read.title,
        question=read.question,
        note=page_texts(t.language)("exhibit-in", language=t.tongue(plan.language)) if foreign else "",
        classes=tuple(classes.values()),
        photos=tuple(_photo(turn, one) for one in of_each_class(shown.photos, MOST_PHOTOS)),
        sentences=_sentences(turn, shown.sentences, classes),
        occasion=t("showing-when", day=t.day(showing.starts.date()), hour=t.hour(showing.starts)) if showing else "",
        place=showing.place if showing else "",
        address=address_of(turn, page) if page else "",
        look=t("poster-look"),
        until=t("poster-until", day=t.day(page.expires)) if page else "",
        footer=t("poster-footer", count=len(classes)),
    )


def of_each_class(photos: Sequence[BoardItem], most: int) -> list[BoardItem]:
    """The first photo of each class, then the second of each, up to so many: a poster shows all of them."""
    rank: dict[str, int] = {}
    placed = []
    for one in photos:
        rank[one.group] = rank.get(one.group, -1) + 1
        placed.append((rank[one.group], one))
    return [one for _, one in sorted(placed, key=lambda pair: pair[0])][:most]


def _photo(turn: Turn, item: BoardItem) -> PosterPhoto:
    return PosterPhoto(image=turn.store.shelf.get(item.photo), width=item.width, height=item.height)


def _sentences(
    turn: Turn, said: Sequence[tuple[Member, Answer]], names: dict[str, str]
) -> tuple[PosterSentence, ...]:
    """One sentence of each class, and then a second of the same, as long as they are short."""
    places = {group: place for place, group in enumerate(names)}
    found = [
        (member.group, one)
        for member, answer in said
        if (one := _sentence(turn, answer, names[member.group], places[member.group]))
    ]
    firsts = list(dict(reversed(found)).values())[::-1]
    rest = [one for _, one in found if one not in firsts]
    return tuple([*firsts, *rest][:MOST_SENTENCES])


def _sentence(turn: Turn, answer: Answer, name: str, place: int) -> PosterSentence | None:
    said = said_in(turn, answer.id, answer.words, answer.language)
    if len(said.words) > LONGEST_SAID:
        return None
    return PosterSentence(text=said.words, by=" · ".join(filter(None, (name, said.note))), of=place)
