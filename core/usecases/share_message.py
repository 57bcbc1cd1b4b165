"""What a teacher passes on to the families: words to copy, with the page's address or with the page as a file."""

from dataclasses import replace

from core.letters.plan_lines import for_reader
from core.model.project import Project, one_per_class
from core.texts import LANGUAGES
from core.usecases.page import address_of, live_page, page_view
from core.usecases.phases import require_stage
from core.usecases.projects import joined, member_of
from core.usecases.share_publish import file_name
from core.usecases.share_showing import coming_showing
from core.usecases.turn import Turn

HTML = "text/html"


def message_languages(turn: Turn, project_id: str) -> list[str]:
    """The languages of the project's teachers in which there are words ready, the reader's own first."""
    project = require_stage(turn, project_id, "dissemination")
    spoken = [turn.me.language, *(turn.store.teachers.get(m.teacher).language for m in joined(turn, project))]
    return [one for one in dict.fromkeys(spoken) if one in LANGUAGES]


def with_address(turn: Turn, project_id: str) -> bool:
    """Whether the families can open the page: it is published, and this house is reached from outside."""
    return turn.house.reachable and live_page(turn, project_id) is not None


def for_families(turn: Turn, project_id: str, language: str = "") -> str:
    """The message in a language; without an address to give, the one that goes with the file."""
    seen, project = in_language(turn, language), require_stage(turn, project_id, "dissemination")
    t, page = seen.texts, live_page(seen, project_id)
    partners = countries_beside(seen, project)
    said = {"title": title_in(seen, project), "partners": t.list(partners), "count": len(partners)}
    if page is None or not turn.house.reachable:
        return t("families-file", **said)
    until = t.day(page.expires, weekday=False)
    return t("families-message", address=address_of(seen, page), until=until, **said)


def invitation_words(turn: Turn, project_id: str, language: str = "") -> str:
    """The invitation to her exhibition for the families, in the hour of her school; "" when none is to come."""
    seen, project = in_language(turn, language), require_stage(turn, project_id, "dissemination")
    showing, t = coming_showing(turn, project_id), seen.texts
    if showing is None:
        return ""
    partners = countries_beside(seen, project)
    return t(
        "showing-words",
        title=title_in(seen, project),
        partners=t.list(partners),
        count=len(partners),
        day=t.day(showing.starts.date()),
        hour=t.hour(showing.starts),
        place=showing.place,
        placed="yes" if showing.place else "no",
    )


def public_file(turn: Turn, project_id: str) -> list[str]:
    """The page as a file that opens from disk, with what is public at this moment alone. Returns its shelf key and
    name."""
    project = require_stage(turn, project_id, "dissemination")
    name = f"{file_name(turn, project)}.html"
    return [turn.store.shelf.put(turn.paper.page(page_view(turn, project)), name, HTML), name]


def in_language(turn: Turn, language: str) -> Turn:
    """The same turn for a reader of this language, where there are words in it."""
    return turn.as_seen_by(replace(turn.me, language=language)) if language in LANGUAGES else turn


def countries_beside(turn: Turn, project: Project) -> list[str]:
    """The countries of the other classes."""
    own = member_of(turn, project.id).group
    groups = [turn.store.classes.get(m.group) for m in one_per_class(joined(turn, project)) if m.group != own]
    return list(dict.fromkeys(turn.texts.country(group.country) for group in groups))


def title_in(turn: Turn, project: Project) -> str:
    """The project's title for this reader."""
    return for_reader(turn, project, project.seen_plan).title if project.seen_plan else project.title
