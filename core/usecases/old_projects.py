"""All projects of a teacher in the order in which she looks for them, and taking a finished one up anew."""

from datetime import timedelta

from core.model.project import Project, one_per_class
from core.model.refused import Refused
from core.usecases.projects import find_member, joined, member_of, members, my_projects, project_of
from core.usecases.turn import Turn

LEFT_FOR = timedelta(days=60)
"""So long after its last day nobody works on a project any more, whatever phase it stands in: a summer is over."""


def in_order(turn: Turn) -> list[Project]:
    """What is under way first, then what is past, then what was put away; the newest of each first."""
    return sorted(my_projects(turn), key=lambda one: (one.archived is not None, is_past(turn, one)))


def is_past(turn: Turn, project: Project) -> bool:
    """Whether it is over, or its last day is so long ago that nothing in it is anybody's turn."""
    plan = project.shown
    left = plan is not None and project.paused is None and turn.me.today(turn.now) > plan.end + LEFT_FOR
    return project.over or left


def classes_of(turn: Turn, project: Project) -> int:
    """How many classes share it; of one that is past, those that had joined."""
    return len(one_per_class(joined(turn, project) if is_past(turn, project) else members(turn, project)))


def over_and_hers(turn: Turn, project_id: str) -> Project | None:
    """A project that is past and in which she took part, as far as there is a plan to begin again from."""
    project, member = turn.store.projects.find(project_id), find_member(turn, project_id)
    if project is None or member is None or member.state != "active":
        return None
    return project if is_past(turn, project) and project.shown else None


def over_for_her(turn: Turn, project_id: str) -> Project:
    """The same; anything else is refused, and a foreign and a missing one are the same to her."""
    project_of(turn, project_id)
    member_of(turn, project_id)
    found = over_and_hers(turn, project_id)
    if found is None:
        raise Refused("not-over")
    return found
