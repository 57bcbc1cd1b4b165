"""The four phases as rules: what opens each of them, and what is not allowed yet."""

from collections.abc import Collection, Sequence
from datetime import date

from core.model.plan import Phase, Plan
from core.model.project import STAGES, Member, Project, Stage, one_per_class
from core.model.refused import Refused

FEWEST = 2
"""A project is shared by at least two classes."""


def due_stage(project: Project, members: Sequence[Member], answered: Collection[str], today: date) -> Stage:
    """The stage that the project should stand at today, at most one step further than it does.

    `answered` are the classes that answered the final reflection. Execution opens on the plan's first day once every
    active teacher has signed the published version; Reflection on the day of its final round; Dissemination when each
    class answered; the project becomes a story when its last day is over and it was shown.
    """
    plan = project.shown
    if plan is None:
        return project.stage
    match project.stage:
        case "definition" if today >= plan.start and all_signed(project, members):
            return "execution"
        case "execution" if today >= reflection_day(plan):
            return "reflection"
        case "reflection" if everyone_answered(members, answered):
            return "dissemination"
        case "dissemination" if project.exhibited and today > plan.end:
            return "story"
        case _:
            return project.stage


def all_signed(project: Project, members: Sequence[Member]) -> bool:
    """Whether every active teacher signed the agreement to the published version, and there are enough of them."""
    here = active(members)
    enough = len(one_per_class(here)) >= (1 if project.salvaged else FEWEST)
    return enough and all(member.signed == project.published for member in here)


def unsigned(project: Project, members: Sequence[Member]) -> list[Member]:
    """The active members whose signature is missing, and the invited ones who have not joined."""
    return [m for m in members if m.state != "left" and (m.state == "invited" or m.signed != project.published)]


def everyone_answered(members: Sequence[Member], answered: Collection[str]) -> bool:
    """Whether each active class has answered; one that said nothing for so long that the others go on is not waited
    for."""
    here = active(members)
    silent = {member.group for member in here if not member.silence.waited_for}
    return bool(here) and all(member.group in answered for member in here if member.group not in silent)


def active(members: Sequence[Member]) -> list[Member]:
    """Those who joined and did not leave."""
    return [member for member in members if member.state == "active"]


def reflection_day(plan: Plan) -> date:
    """The first day of the final reflection: the last activity of that kind, or the plan's last day without one."""
    rounds = [a for a in plan.activities if a.phase is Phase.REFLECTION]
    return max((a.start for a in rounds), default=plan.end)


def may_move(project: Project, stage: Stage, by: str) -> None:
    """The host alone moves a project by hand, one step forward or any number back, and never to a draft."""
    if by != project.host:
        raise Refused("host-only", title=project.title)
    if stage == "draft" or STAGES.index(stage) > STAGES.index(project.stage) + 1:
        raise Refused("stage-jump", title=project.title)
