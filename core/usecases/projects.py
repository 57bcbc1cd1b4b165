"""Whose project it is and who is in it: every other use case asks here before it shows or changes anything."""

from core.model.phase import active
from core.model.project import Member, Project
from core.model.refused import Refused
from core.planning.calendars import ClassInPlan, class_in_plan
from core.usecases.request import partners
from core.usecases.turn import Turn


def project_of(turn: Turn, project_id: str) -> Project:
    """A project that the teacher may see; a foreign, a missing and an unpublished one are the same to her."""
    project, member = turn.store.projects.find(project_id), find_member(turn, project_id)
    if project is None or member is None or not may_see(turn, project, member):
        raise Refused("project-gone")
    return project


def may_see(turn: Turn, project: Project, member: Member) -> bool:
    """Whether a member sees the project: its host always, the others once it is published; one that was put away
    only those who had joined."""
    if project.host == turn.me.id:
        return True
    return project.published > 0 and (member.state == "active" or project.archived is None)


def alive(turn: Turn, project_id: str) -> Project:
    """A project that the teacher may see and in which something can still be done."""
    project = project_of(turn, project_id)
    if project.archived:
        raise Refused("project-archived", title=project.title)
    return project


def hosted(turn: Turn, project_id: str) -> Project:
    """A project of which the teacher is the host; one that she only takes part in is not hers to change."""
    project = alive(turn, project_id)
    if project.host != turn.me.id:
        raise Refused("host-only", title=project.title)
    return project


def find_member(turn: Turn, project_id: str, teacher: str = "") -> Member | None:
    """The membership of a teacher (her own without one), unless she left."""
    wanted = teacher or turn.me.id
    return next((m for m in turn.store.members.where(project=project_id, teacher=wanted) if m.state != "left"), None)


def member_of(turn: Turn, project_id: str) -> Member:
    """The teacher's own membership of a project that she may see."""
    project_of(turn, project_id)
    found = find_member(turn, project_id)
    if found is None:
        raise Refused("project-gone")
    return found


def members(turn: Turn, project: Project) -> list[Member]:
    """Those invited and active, the host first."""
    here = [m for m in turn.store.members.where(project=project.id) if m.state != "left"]
    return sorted(here, key=lambda m: m.teacher != project.host)


def others(turn: Turn, project: Project) -> list[Member]:
    """The members but the teacher whose turn it is."""
    return [member for member in members(turn, project) if member.teacher != turn.me.id]


def my_projects(turn: Turn) -> list[Project]:
    """Every project that she may see, old ones too, the newest first."""
    mine = [m for m in turn.store.members.where(teacher=turn.me.id) if m.state != "left"]
    found = [(turn.store.projects.get(member.project), member) for member in reversed(mine)]
    return [project for project, member in found if may_see(turn, project, member)]


def current_project(turn: Turn) -> Project | None:
    """The project that is under way: the newest published one that she joined and that is not over."""
    for project in my_projects(turn):
        member = find_member(turn, project.id)
        if project.published and not project.over and member and member.state == "active":
            return project
    return None


def names(turn: Turn, some: list[Member]) -> str:
    """The members' names as a list in words: "Jhansi y Olenka"."""
    return turn.texts.list([turn.store.teachers.get(member.teacher).name for member in some])


def countries(turn: Turn, project: Project) -> list[str]:
    """The countries of the classes, the host's first, in the reader's language."""
    groups = [turn.store.classes.get(member.group) for member in members(turn, project)]
    return list(dict.fromkeys(turn.texts.country(group.country) for group in groups))


def classes_in(turn: Turn, project: Project) -> tuple[ClassInPlan, ...]:
    """The classes as planning sees them, the host's first, holidays named in the reader's language."""
    return tuple(class_seen(turn, member.group) for member in members(turn, project))


def class_seen(turn: Turn, group_id: str) -> ClassInPlan:
    """One class as planning sees it."""
    group = turn.store.classes.get(group_id)
    teacher = turn.store.teachers.get(group.teacher)
    return class_in_plan(group, teacher.zone, teacher.today(turn.now), turn.me.language)


def free_partners(turn: Turn) -> list[str]:
    """The matched teachers with whom no project is under way, the first match first."""
    busy = {
        member.teacher
        for project in my_projects(turn)
        if not project.over
        for member in turn.store.members.where(project=project.id)
    }
    return [partner for partner in dict.fromkeys(partners(turn)) if partner not in busy]


def companions(turn: Turn) -> list[str]:
    """The teachers with whom she shares a project that is under way, partners or not."""
    found = [
        member.teacher
        for project in my_projects(turn)
        if project.published and not project.over
        for member in (joined(turn, project) if is_in(turn, project) else ())
        if member.teacher != turn.me.id
    ]
    return list(dict.fromkeys(found))


def is_in(turn: Turn, project: Project) -> bool:
    """Whether the teacher has joined the project."""
    return any(member.teacher == turn.me.id for member in joined(turn, project))


def joined(turn: Turn, project: Project) -> list[Member]:
    """The active members, the host first."""
    return active(members(turn, project))
