"""Letters about the page for strangers: a class is asked for its photos, a page was published or taken back."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.showcase import Showcase
from core.texts import Texts
from core.usecases.page import address_of, live_page
from core.usecases.projects import find_member
from core.usecases.share_choose import choosing, class_page
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def ask(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Another class prepares the page: which photos and sentences of this reader's may it show?"""
    project = turn.store.projects.find(occasion.about)
    member = find_member(turn, occasion.about)
    if project is None or member is None:
        return Skip("left")
    if class_page(turn, project.id, member.group).answered is not None:
        return Skip("answered-already")
    if live_page(turn, project.id) and not occasion.revision:
        return Skip("asked-with-the-page")
    t, asked = turn.texts, choosing(turn, project.id)
    if not asked.photos and not asked.sentences:
        return Skip("nothing-to-show")
    return Written(
        (
            Text(text=t("page-ask", title=title_of(turn, project), photos=len(asked.photos))),
            Text(text=t("page-ask-until"), style="note"),
        ),
        (start("page-photos", t("b-choose"), project.id), start("home", t("b-home"))),
    )


def published(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The page is on the web; a class that has not said what it may show is asked in the same letter."""
    page = turn.store.showcases.find(occasion.about)
    member = find_member(turn, page.project) if page else None
    if page is None or page.withdrawn is not None or member is None:
        return Skip("taken-back")
    t, name = turn.texts, turn.store.teachers.get(page.by).name
    title = title_of(turn, turn.store.projects.get(page.project))
    head = Text(text=t("page-published", name=name, title=title))
    who, asked = Text(text=who_sees(t, page)), choosing(turn, page.project)
    parts = (head, who, *where_parts(turn, page))
    told = class_page(turn, page.project, member.group).answered is not None
    if told or not (asked.photos or asked.sentences):
        return Written(parts, usual_choices(t, page.project))
    return Written(
        (*parts, Text(text=t("page-asks-too", photos=len(asked.photos)))),
        (
            start("page-photos", t("b-choose"), page.project),
            start("page", t("b-see-page"), page.project),
            start("home", t("b-home")),
        ),
    )


def withdrawn(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The page was taken off the web."""
    page = turn.store.showcases.find(occasion.about)
    if page is None or find_member(turn, page.project) is None:
        return Skip("left")
    t = turn.texts
    title = title_of(turn, turn.store.projects.get(page.project))
    return Written((Text(text=t("page-withdrawn", title=title)),), (start("share", t("b-share"), page.project),))


def ending(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The page's last week has begun."""
    page = turn.store.showcases.find(occasion.about)
    if page is None or find_member(turn, page.project) is None or live_page(turn, page.project) != page:
        return Skip("taken-back")
    t, title = turn.texts, title_of(turn, turn.store.projects.get(page.project))
    return Written(
        (Text(text=t("page-ending", title=title, day=t.day(page.expires))),),
        (start("page-longer", t("b-three-months-more"), page.id), start("page-let-end", t("b-let-it-end"), page.id)),
    )


def address_parts(turn: Turn, page: Showcase) -> tuple[Part, ...]:
    """That it is published, who sees it and until when, and where it is."""
    live = Text(text=turn.texts("page-live", who=who_sees(turn.texts, page)))
    return (live, *where_parts(turn, page))


def who_sees(t: Texts, page: Showcase) -> str:
    """"Solo la ve quien tenga el enlace, hasta el 16 de marzo."."""
    return t("page-who", until=t.day(page.expires, weekday=False))


def where_parts(turn: Turn, page: Showcase) -> tuple[Part, ...]:
    """The address; the truth about one that nobody outside can open."""
    far = () if turn.house.reachable else (Text(text=turn.texts("page-unreachable"), style="note"),)
    return (Text(text=address_of(turn, page)), *far)


def usual_choices(t: Texts, project: str) -> tuple[Choice, ...]:
    """What is most often done about a page on the web."""
    return (
        start("page-families", t("b-for-families"), project),
        start("page-poster", t("b-poster"), project),
        start("page-take-off", t("b-take-off"), project),
        start("page-down", t("b-unpublish"), project),
    )


def page_choices(t: Texts, page: Showcase) -> tuple[Choice, ...]:
    """Everything that can be done about it; for an exhibition what is hung up and handed out stands first."""
    families, poster, take_off, down = usual_choices(t, page.project)
    invite = start("page-invite", t("b-invitation"), page.project)
    file = start("page-file", t("b-a-file"), page.project)
    change = start("page-change", t("b-change-it"), page.project)
    if page.audience == "school":
        return (poster, invite, file, families, take_off, down, change)
    return (families, poster, take_off, down, invite, file, change)


LETTERS: dict[str, Writer] = {
    "page-ask": ask,
    "page-published": published,
    "page-withdrawn": withdrawn,
    "page-ending": ending,
}
