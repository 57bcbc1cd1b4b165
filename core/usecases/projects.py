"""Whose project it is and who is in it: every other use case asks here before it shows or changes anything."""

from typing import Literal

from core.model.classgroup import ClassGroup
from core.model.phase import active
from core.model.project import Member, Project, one_per_class
from core.model.refused import Refused
from core.planning.calendars import ClassInPlan, class_in_plan
from core.usecases.profile import my_class
from core.usecases.request import partners_of_class
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
    if is_host(turn, project):
        return True
    return project.published > 0 and (member.state == "active" or project.archived is None)


def alive(turn: Turn, project_id: str) -> Project:
    """A project that the teacher may see and in which something can still be done."""
    project = project_of(turn, project_id)
    if project.archived:
        raise Refused("project-archived", title=project.title)
    return project


def joined_by(turn: Turn, project_id: str) -> Project:
    """A project in which her class takes part: what the classes made is not yet for one that was only invited."""
    project = project_of(turn, project_id)
    if member_of(turn, project_id).state != "active":
        raise Refused("not-joined", title=project.title)
    return project


def hosted(turn: Turn, project_id: str) -> Project:
    """A project that her class hosts; one that she only takes part in is not hers to change."""
    project = alive(turn, project_id)
    if not is_host(turn, project):
        raise Refused("host-only", title=project.title)
    return project


def is_host(turn: Turn, project: Project) -> bool:
    """Whether she is the host, or a co-teacher of the host's class, who may do the same."""
    return turn.me.id in hosts(turn, project)


def hosts(turn: Turn, project: Project) -> list[str]:
    """The host, then the co-teachers of her class in this project."""
    return [project.host, *colleagues(turn, project.id, project.host)]


def colleagues(turn: Turn, project_id: str, teacher: str) -> list[str]:
    """Who else teaches this teacher's class in the project."""
    own = find_member(turn, project_id, teacher)
    here = turn.store.members.where(project=project_id)
    return [m.teacher for m in here if own and m.state != "left" and m.group == own.group and m.teacher != teacher]


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


def seat_class(turn: Turn, project_id: str, group: ClassGroup, state: Literal["invited", "active"]) -> None:
    """Have everybody who teaches a class in a project; who is in it already stays as she is."""
    since = turn.now if state == "active" else None
    here = {member.teacher for member in turn.store.members.where(project=project_id) if member.state != "left"}
    for teacher in group.teachers:
        if teacher not in here:
            turn.store.members.add(Member(turn.new_id(), project_id, teacher, group.id, state, joined_at=since))


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


def in_hand_first(turn: Turn) -> list[Project]:
    """The same, with the projects of the class that she acts for now before those of her other classes."""
    hand = my_class(turn)
    return sorted(my_projects(turn), key=lambda one: hand is None or not is_of_class(turn, one, hand.id))


def is_of_class(turn: Turn, project: Project, group: str) -> bool:
    """Whether it is with this class that she takes part."""
    member = find_member(turn, project.id)
    return member is not None and member.group == group


def current_project(turn: Turn) -> Project | None:
    """The project that is under way: the newest published one that she joined and that is not over."""
    for project in in_hand_first(turn):
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
    return tuple(class_seen(turn, member.group) for member in one_per_class(members(turn, project)))


def class_seen(turn: Turn, group_id: str) -> ClassInPlan:
    """One class as planning sees it."""
    group = turn.store.classes.get(group_id)
    teacher = turn.store.teachers.get(group.teacher)
    return class_in_plan(group, teacher.zone, teacher.today(turn.now), turn.me.language)


def free_partners(turn: Turn) -> list[str]:
    """The teachers matched with the class in hand with whom it has no project under way, the first match first."""
    hand = my_class(turn)
    if hand is None:
        return []
    busy = {
        member.teacher
        for project in my_projects(turn)
        if not project.over and is_of_class(turn, project, hand.id)
        for member in turn.store.members.where(project=project.id)
    }
    return [partner for partner in partners_of_class(turn, hand.id) if partner not in busy]


def companions(turn: Turn) -> list[str]:
    """One teacher of each other class with which she shares a project under way, partners or not."""
    found = []
    for project in my_projects(turn):
        here = one_per_class(joined(turn, project)) if project.published and not project.over else []
        mine = find_member(turn, project.id)
        if mine and mine.state == "active":
            found += [one.teacher for one in here if one.group != mine.group]
    return list(dict.fromkeys(found))


def joined(turn: Turn, project: Project) -> list[Member]:
    """The active members, the host first."""
    return active(members(turn, project))
