"""How many classes a project holds, and a class that takes a place in it."""

from dataclasses import replace
from typing import Literal

from core.model.classgroup import ClassGroup
from core.model.phase import FEWEST
from core.model.plan import Plan
from core.model.project import Project, one_per_class
from core.model.refused import Refused
from core.planning.together import with_class
from core.usecases.circles import rearranged
from core.usecases.plan_edit import editable, leave_edits
from core.usecases.projects import free_partners, hosted, members, seat_class
from core.usecases.request import partner_class
from core.usecases.turn import Turn


def most_classes(turn: Turn, project: Project) -> int:
    """How many classes may take part: what its host allows, never more than the operator does."""
    return min(project.seats or turn.house.most_classes, turn.house.most_classes)


def free_seats(turn: Turn, project: Project) -> int:
    """How many classes may still come; who is invited has her place already."""
    return max(0, most_classes(turn, project) - len(one_per_class(members(turn, project))))


def seat(turn: Turn, project: Project, group: ClassGroup, state: Literal["invited", "active"]) -> Project:
    """Give a class its place, with everybody who teaches it. The host's plan then holds what it owes; what was
    published stays as it is.

    The project's row is written with it, so that of two who take the last place at once the second is run again.
    """
    if not free_seats(turn, project):
        raise Refused("project-full", title=project.title, most=most_classes(turn, project))
    seat_class(turn, project.id, group, state)
    groups = tuple(one.group for one in one_per_class(members(turn, project)))

    def joined_by(plan: Plan) -> Plan:
        return rearranged(turn, with_class(plan, group.id), groups)

    plan = joined_by(project.plan) if project.plan else None
    # Undoing an edit must not undo a class.
    past = tuple(joined_by(one) for one in project.past)
    seated = replace(project, plan=plan, past=past, version=project.version + 1, revision=project.revision + 1)
    turn.store.projects.save(seated)
    leave_edits(turn, project)
    return seated


def invite_class(turn: Turn, about: str) -> str:
    """Take one more partner into a project whose work has not begun; `about` is "<project>:<revision>:<teacher>".
    Returns her name."""
    name, _, teacher = about.rpartition(":")
    project = editable(turn, name)
    if teacher not in free_partners(turn):
        raise Refused("request-nobody")
    if project.stage not in ("draft", "definition"):
        raise Refused("join-too-late", title=project.title)
    seated = seat(turn, project, partner_class(turn, teacher), "invited")
    if seated.published:
        turn.tell("plan-ready", seated.id, teacher, "news", revision=seated.published)
    return turn.store.teachers.get(teacher).name


def allow_classes(turn: Turn, project_id: str, count: int) -> int:
    """The host says how many classes may take part: two at the fewest, and nobody who is in it loses her place."""
    project = hosted(turn, project_id)
    here = len(one_per_class(members(turn, project)))
    if not max(FEWEST, here) <= count <= turn.house.most_classes:
        raise Refused("seats-impossible", least=max(FEWEST, here), most=turn.house.most_classes)
    turn.store.projects.save(replace(project, seats=count))
    return count
