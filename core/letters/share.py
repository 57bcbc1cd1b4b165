"""Letters about the page for strangers: a class is asked for its photos, a page was published or taken back."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.showcase import Showcase
from core.texts import Texts
from core.usecases.page import address_of
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
    """The page is on the web."""
    page = turn.store.showcases.find(occasion.about)
    if page is None or page.withdrawn is not None or find_member(turn, page.project) is None:
        return Skip("taken-back")
    t, name = turn.texts, turn.store.teachers.get(page.by).name
    title = title_of(turn, turn.store.projects.get(page.project))
    head = Text(text=t("page-published", name=name, title=title))
    return Written((head, *address_parts(t, page, address_of(turn, page))), page_choices(t, page.project))


def withdrawn(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The page was taken off the web."""
    page = turn.store.showcases.find(occasion.about)
    if page is None or find_member(turn, page.project) is None:
        return Skip("left")
    t = turn.texts
    title = title_of(turn, turn.store.projects.get(page.project))
    return Written((Text(text=t("page-withdrawn", title=title)),), (start("share", t("b-share"), page.project),))


def address_parts(t: Texts, page: Showcase, address: str) -> tuple[Part, ...]:
    """Who sees it and until when, and where it is."""
    return (Text(text=t("page-live", until=t.day(page.expires, weekday=False))), Text(text=address))


def page_choices(t: Texts, project: str) -> tuple[Choice, ...]:
    """What can be done about a page on the web."""
    return (
        start("page-families", t("b-for-families"), project),
        start("page-take-off", t("b-take-off"), project),
        start("page-down", t("b-unpublish"), project),
    )


LETTERS: dict[str, Writer] = {"page-ask": ask, "page-published": published, "page-withdrawn": withdrawn}
