"""Finishing a project with one class: what needs the others goes, and what the class learned is still shown."""

from dataclasses import replace

from core.model.plan import Activity, Mode, Plan
from core.model.project import Project, one_per_class
from core.model.refused import Refused
from core.usecases.phases import check_phase, schedule_phases
from core.usecases.projects import hosted, joined, member_of
from core.usecases.rescue import works_alone
from core.usecases.turn import Turn

TOGETHER = ("call", "compare", "feedback")


def salvage(turn: Turn, project_id: str) -> str:
    """Go on alone to reflection and to showing the work; whoever is silent is waited for no more. Returns the
    project."""
    project = hosted(turn, project_id)
    if not may_salvage(turn, project):
        raise Refused("not-alone", title=project.title)
    for member in one_per_class(joined(turn, project)):
        if member.teacher != project.host:
            turn.store.members.save(replace(member, silence=replace(member.silence, left=True)))
            turn.store.jobs.cancel(member.id, ("silence",))
    today = turn.me.today(turn.now)
    own = member_of(turn, project_id).group

    def alone(plan: Plan) -> Plan:
        gone = {one.id for one in plan.activities if one.end > today and needs_others(one)}
        kept = tuple(m for m in plan.milestones if m.owner == own and m.activity not in gone)
        return replace(plan, milestones=kept, activities=tuple(a for a in plan.activities if a.id not in gone))

    changed = replace(project.rewritten(alone), salvaged=turn.now)
    turn.store.projects.save(changed)
    schedule_phases(turn, changed)
    check_phase(turn, project_id)
    return project_id


def may_salvage(turn: Turn, project: Project) -> bool:
    """Whether nobody else is left to work with, and there is still something to do."""
    if not project.published or project.over or project.salvaged or project.paused:
        return False
    group = member_of(turn, project.id).group
    others = [one for one in one_per_class(joined(turn, project)) if one.group != group]
    return works_alone(turn, project, group) or all(one.silence.known for one in others)


def needs_others(one: Activity) -> bool:
    """Whether this cannot be done by a single class."""
    return one.mode is Mode.LIVE or one.kind in TOGETHER
