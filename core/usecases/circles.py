"""Who works with whom in a project of three classes or more: proposed by hours and languages, chosen by the host."""

from core.model.plan import Plan, Topology
from core.model.project import Member, Project, one_per_class
from core.planning.apart import apart
from core.planning.circles import LEAST, Likeness, arranged, circles_of, meets
from core.usecases.plan_edit import editable, keep, plan_of
from core.usecases.projects import class_seen, members
from core.usecases.seekers import languages_of
from core.usecases.turn import Turn

SAME_LANGUAGE = 240
"""A language in common is worth as much as four hours in common: without one, a call is hard for children."""


def arrangements(turn: Turn, project: Project) -> dict[Topology, Plan]:
    """The plan in every way in which its classes can work together."""
    plan, groups = plan_of(project), tuple(member.group for member in one_per_class(members(turn, project)))
    alike = likeness(turn)
    possible = [kind for kind, least in LEAST.items() if len(groups) >= least and len(groups) > LEAST[""]]
    return {kind: arranged(plan, kind, circles_of(kind, groups, alike)) for kind in possible}


def arrange(turn: Turn, about: str, topology: Topology) -> str:
    """Let the classes work together in another way: an edit of the plan like any other."""
    project = editable(turn, about)
    return keep(turn, project, arrangements(turn, project)[topology])


def rearranged(turn: Turn, plan: Plan, groups: tuple[str, ...]) -> Plan:
    """The plan as it is arranged already, for the classes that there are now."""
    if not plan.topology:
        return plan
    return arranged(plan, plan.topology, circles_of(plan.topology, groups, likeness(turn)))


def likeness(turn: Turn) -> Likeness:
    """How well two classes go together: minutes at school at the same time, and a language that both speak."""
    today = turn.me.today(turn.now)

    def alike(one: str, other: str) -> int:
        hours = apart(class_seen(turn, one).calendar, class_seen(turn, other).calendar, today).shared
        minutes = (hours[1].hour - hours[0].hour) * 60 + hours[1].minute - hours[0].minute if hours else 0
        return minutes + SAME_LANGUAGE * bool(spoken(turn, one) & spoken(turn, other))

    return alike


def spoken(turn: Turn, group_id: str) -> set[str]:
    """The languages of a class."""
    group = turn.store.classes.get(group_id)
    return set(languages_of(group, turn.store.teachers.get(group.teacher)))


def met_by(turn: Turn, project: Project, group: str, here: list[Member]) -> list[Member]:
    """Those of the members whose classes this one meets; all of them where none of its circle is here."""
    plan = project.seen_plan
    found = [one for one in here if plan is None or meets(plan, group, one.group)]
    return found or here
