"""Letters about a project that rests, goes on, or was put away."""

from core.chat.choices import Choice, start
from core.chat.shown import Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.project import Project
from core.usecases.pause import calls_within
from core.usecases.projects import find_member, is_host
from core.usecases.session_words import both_hours, names_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def until_words(turn: Turn, project: Project) -> str:
    """The day on which it goes on, in words; "open" where nobody has said one."""
    until = project.paused.until if project.paused else None
    return turn.texts.day(until) if until else "open"


def paused(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Somebody let it rest: until when, and what becomes of her calls in that time."""
    project = seen(turn, occasion)
    if isinstance(project, Skip):
        return project
    if project.paused is None:
        return Skip("goes-on")
    t = turn.texts
    name = turn.store.teachers.get(project.paused.by).name
    said = t("paused-by", name=name, title=title_of(turn, project), until=until_words(turn, project))
    calls, choices = calls_in_rest(turn, project)
    return Written((Text(text=said), *calls), (*choices, start("project", t("b-open-project"), project.id)))


def calls_in_rest(turn: Turn, project: Project) -> tuple[tuple[Text, ...], tuple[Choice, ...]]:
    """Her agreed calls that fall into the rest, each to be moved or called off."""
    t, found = turn.texts, calls_within(turn, project)
    if not found:
        return (), ()
    lines = [t("paused-call", when=both_hours(turn, one), names=names_of(turn, one)) for one in found]
    days = {one.id: t.day(turn.me.local(one.starts).date(), short=True) for one in found}
    buttons = [
        choice
        for one in found
        for choice in (
            start("move", t("b-move-of", day=days[one.id]), one.id),
            start("cancel-call", t("b-cancel-of", day=days[one.id]), one.id),
        )
    ]
    return (Text(text="\n".join((t("paused-calls", count=len(found)), *lines))),), tuple(buttons)


def resumed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """It goes on; its host is asked what becomes of the dates that the rest fell on."""
    project = seen(turn, occasion)
    if isinstance(project, Skip):
        return project
    if project.paused:
        return Skip("rests-again")
    said = turn.texts("resumed", title=title_of(turn, project))
    return Written((Text(text=said), *dates_parts(turn, project)), dates_choices(turn, project))


def dates_parts(turn: Turn, project: Project) -> tuple[Text, ...]:
    """That the host decides about the dates; a guest reads that they stand until then."""
    if project.rested is None:
        return ()
    return (Text(text=turn.texts("resumed-dates" if is_host(turn, project) else "resumed-dates-stand")),)


def dates_choices(turn: Turn, project: Project) -> tuple[Choice, ...]:
    """Moving the dates or leaving them, for the host; the plan for the others."""
    t = turn.texts
    see = start("read-plan", t("b-see-plan"), project.id)
    if project.rested is None or not is_host(turn, project):
        return (see,)
    move, keep = start("move-dates", t("b-shift-dates"), project.id), start("keep-dates", t("b-keep-dates"), project.id)
    return (move, keep, see)


def archived(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Its host put it away."""
    project = seen(turn, occasion)
    if isinstance(project, Skip):
        return project
    if project.archived is None:
        return Skip("taken-up-again")
    name = turn.store.teachers.get(project.host).name
    said = turn.texts("archived-by", name=name, title=title_of(turn, project))
    return Written((Text(text=said),), (start("project", turn.texts("b-open-project"), project.id),))


def unarchived(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Its host took it up again."""
    project = seen(turn, occasion)
    if isinstance(project, Skip):
        return project
    if project.archived:
        return Skip("put-away-again")
    name = turn.store.teachers.get(project.host).name
    said = turn.texts("unarchived-by", name=name, title=title_of(turn, project))
    return Written((Text(text=said),), (start("project", turn.texts("b-open-project"), project.id),))


def seen(turn: Turn, occasion: Occasion) -> Project | Skip:
    """The project, for a reader who is in it."""
    project = turn.store.projects.find(occasion.about)
    if project is None or find_member(turn, occasion.about) is None:
        return Skip("left")
    return project


LETTERS: dict[str, Writer] = {
    "paused": paused,
    "resumed": resumed,
    "archived": archived,
    "unarchived": unarchived,
}
