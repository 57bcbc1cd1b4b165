"""What else can be done with a project: letting it rest, putting it away, and who is in it."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Talk
from core.model.project import Project, one_per_class
from core.usecases.archive import can_return
from core.usecases.guest import has_room
from core.usecases.hand_over import is_offered
from core.usecases.old_projects import is_past
from core.usecases.projects import is_host, member_of, members, project_of
from core.usecases.terms import words_of
from core.usecases.transfer_host import can_lead
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


async def more(talk: Talk) -> End:
    """The rarer things, one button each."""
    parts, choices = await talk.look(offered, talk.about)
    return talk.end(*parts, choices=choices)


async def people_of(talk: Talk) -> End:
    """Who is in it, and who finds it, one button each."""
    parts, choices = await talk.look(who_is_in, talk.about)
    return talk.end(*parts, choices=choices)


def offered(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What this teacher can do with this project as it stands."""
    t, project = turn.texts, project_of(turn, project_id)
    found = [*shared(turn, project), *resting(turn, project)]
    if project.published:
        found.append(start("project-path", t("b-path"), project.id))
    if is_host(turn, project) and project.published and not project.reached("execution") and not project.over:
        # Later the way there is /reflect itself: there is no room for an eighth button here.
        found.append(start("prompts", t("b-prompts"), project.id))
    if people(turn, project):
        found.append(start("project-people", t("b-who-is-in"), project.id))
    back = start("project", t("b-return"), project.id)
    return (Text(text=t("more-of", title=title_of(turn, project))),), (*found, *ending(turn, project), back)


def who_is_in(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Who finds it, takes somebody's part in it, or leaves it."""
    t, project = turn.texts, project_of(turn, project_id)
    others = [turn.store.teachers.get(m.teacher).name for m in members(turn, project) if m.teacher != turn.me.id]
    said = t("who-is-in", title=title_of(turn, project), names=t.list([*others, t("you-too")]))
    back = start("project-more", t("b-return"), project.id)
    return (Text(text=said),), (*people(turn, project), back)


def shared(turn: Turn, project: Project) -> list[Choice]:
    """What was agreed and certified, once it is over; the words that the classes keep; where they talk."""
    t, found = turn.texts, []
    if is_past(turn, project) and project.published:
        if project.reached("dissemination"):
            found.append(start("certificate", t("b-certificate"), project.id))
        found.append(start("agreement", t("b-see-agreement"), project.id))
    if words_of(turn, project.id):
        found.append(start("our-words", t("b-our-words"), project.id))
    return found if is_past(turn, project) else [*found, *talks(turn, project)]


def talks(turn: Turn, project: Project) -> list[Choice]:
    """Where the classes talk; once the work is over it stands with the people, for want of room."""
    if project.published and not project.over and member_of(turn, project.id).state == "active":
        return [start("rooms", turn.texts("b-rooms"), project.id)]
    return []


def resting(turn: Turn, project: Project) -> list[Choice]:
    """Letting it rest, or going on."""
    t = turn.texts
    if not project.published or project.over or member_of(turn, project.id).state != "active":
        return []
    past, resume = is_past(turn, project), start("resume", t("b-resume"), project.id)
    if project.paused:
        return [resume] if past else [resume, start("pause", t("b-pause-other"), project.id)]
    return [] if past else [start("pause", t("b-pause"), project.id)]


def people(turn: Turn, project: Project) -> list[Choice]:
    """Handing over one's own part; for the host also who finds the project, the lead and the other classes."""
    t, found = turn.texts, talks(turn, project) if is_past(turn, project) else []
    if is_host(turn, project) and not project.archived:
        found.append(start("show-to-others", t("b-who-finds-it"), project.id))
        if has_room(turn, project):
            found.append(start("guest-bring", t("b-guest-bring"), project.id))
    if project.over or not project.published:
        return found
    if member_of(turn, project.id).state == "active":
        found.append(start("hand-over", t("b-hand-over"), project.id))
        if is_offered(turn, project.id):
            found.append(start("keep-place", t("b-keep-place"), project.id))
    if project.host == turn.me.id and can_lead(turn, project.id):
        found.append(start("offer-lead", t("b-offer-lead"), project.id))
    if is_host(turn, project) and len(one_per_class(members(turn, project))) > 1:
        found.append(start("remove-class", t("b-remove-class"), project.id))
    return found


def ending(turn: Turn, project: Project) -> list[Choice]:
    """Leaving it, putting it away, or taking it up again."""
    t = turn.texts
    if project.host != turn.me.id:
        return [start("leave-project", t("b-leave-project"), project.id)]
    if project.archived is None:
        return [start("archive", t("b-archive"), project.id)]
    return [start("unarchive", t("b-unarchive"), project.id)] if can_return(turn, project) else []


COMMANDS = (Command("project-more", more), Command("project-people", people_of))
