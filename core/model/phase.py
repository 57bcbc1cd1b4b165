"""The four phases as rules: what opens each of them, what its host may do by hand, and what is not allowed yet."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import assert_never

from core.model.plan import Mode, Phase, Plan
from core.model.project import STAGES, Member, Project, Stage, one_per_class
from core.model.refused import Refused

FEWEST = 2
"""A project is shared by at least two classes."""


def due_stage(
    project: Project, members: Sequence[Member], answered: Collection[str], today: date, worked: bool = False
) -> Stage:
    """The stage that the project should stand at today, at most one step further than it does.

    `answered` are the classes that answered the final reflection, `worked` tells that the Execution has ended before
    its day (see `has_worked`). Execution opens on the plan's first day once every active teacher has signed the
    published version; Reflection on the day of its final round, or when the Execution has ended; Dissemination when
    each class answered; the project becomes a story when its last day is over and it was shown. Nothing opens by itself
    while the project is held back (see `is_held`). What was handed in and is taken back later closes no phase again.
    """
    plan = project.shown
    if plan is None or is_held(project):
        return project.stage
    match project.stage:
        case "definition" if today >= plan.start and all_signed(project, members):
            return "execution"
        case "execution" if worked or today >= reflection_day(plan):
            return "reflection"
        case "reflection" if everyone_answered(members, answered):
            return "dissemination"
        case "dissemination" if project.exhibited and today > plan.end:
            return "story"
        case _:
            return project.stage


def has_worked(plan: Plan, members: Sequence[Member], handed_in: Collection[str], calls: bool, today: date) -> bool:
    """Whether the Execution has ended before the day of the reflection.

    It has when each class handed in all that it owes (`handed_in` are ids of milestones), none of the calls is still to
    come (`calls`), and nothing else of it begins on a later day. A class that nobody waits for any more counts as in
    `everyone_answered`. A plan in which nobody owes anything ends by its days alone.
    """
    waited = {member.group for member in waited_for(members)}
    owed = [one for one in plan.milestones if one.owner in waited]
    pieces = {one.activity for one in plan.milestones}
    later = [
        one for one in plan.of_phase(Phase.EXECUTION)
        if one.start > today and one.id not in pieces and one.mode is not Mode.LIVE
    ]  # fmt: skip
    return bool(owed) and all(one.id in handed_in for one in owed) and not calls and not later


def is_held(project: Project) -> bool:
    """Whether nothing opens by itself: its host went back by hand, and has not moved it since.

    Whoever went back had a reason that no calendar knows, and the rule that had opened the phase would open it again in
    the same minute. It ends with the host's next step, or when the day by the plan on which the next stage opens has
    changed since: then the plan says anew when the project goes on.
    """
    last = project.log[-1] if project.log else None
    if last is None or last.held is None or project.shown is None:
        return False
    return last.held == next_day(project.shown, project.stage)


def next_day(plan: Plan, stage: Stage) -> date:
    """The day by the plan before which no calendar opens the stage after this one."""
    match stage:
        case "draft" | "definition":
            return plan.start
        case "execution":
            return reflection_day(plan)
        case "reflection" | "dissemination" | "story":
            return plan.end
        case _:
            assert_never(stage)


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
    return bool(active(members)) and not missing(members, answered)


def missing(members: Sequence[Member], answered: Collection[str]) -> list[Member]:
    """Whose answers the reflection waits for: one teacher of each class."""
    return [member for member in one_per_class(waited_for(members)) if member.group not in answered]


def waited_for(members: Sequence[Member]) -> list[Member]:
    """The active ones but for those of a class that said nothing for so long that the others go on."""
    here = active(members)
    silent = {member.group for member in here if not member.silence.waited_for}
    return [member for member in here if member.group not in silent]


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


def is_back(project: Project, stage: Stage) -> bool:
    """Whether this stage lies before the one at which the project stands."""
    return STAGES.index(stage) < STAGES.index(project.stage)
