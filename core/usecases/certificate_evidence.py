"""Whether a class, or its teacher, may have a certificate: what is known of its part in the project."""

from core.model.evidence import Facts, GivenTo, Lack, lacking
from core.model.plan import Milestone, Phase, Plan
from core.model.project import Member, Project
from core.model.reflection import FINAL
from core.usecases.handed_in import is_done
from core.usecases.projects import find_member, member_of, project_of
from core.usecases.reflect_ask import is_complete
from core.usecases.turn import Turn


def open_for(turn: Turn, project_id: str, given_to: GivenTo) -> list[tuple[Lack, int]]:
    """What is still open before she may have it, each with how many of it; [] when nothing is."""
    facts = facts_of(turn, project_of(turn, project_id), member_of(turn, project_id))
    return [(lack, facts.short if lack == "work" else 1) for lack in lacking(facts, given_to)]


def may_have(turn: Turn, project: Project, teacher: str) -> bool:
    """Whether this teacher's class may have one."""
    member = find_member(turn, project.id, teacher)
    return member is not None and not lacking(facts_of(turn, project, member), "class")


def facts_of(turn: Turn, project: Project, member: Member) -> Facts:
    """What is known of a member's class in a project."""
    group = member.group
    owed = owed_in_execution(project.shown, group) if project.shown else []
    done = sum(is_done(turn, project, one) for one in owed)
    return Facts(
        reached=project.reached("dissemination"),
        stays=member.state == "active",
        owed=len(owed),
        handed_in=done,
        calls=calls_held(turn, project, group),
        exchanged=done > 0 and has_answered(turn, project, group),
        reflected=is_complete(turn, project, group, FINAL),
        signed=member.signed > 0,
    )


def owed_in_execution(plan: Plan, group: str) -> list[Milestone]:
    """What the plan asks of a class while the work is done; what belongs to looking back and showing is no part of
    it."""
    phases = {one.id: one.phase for one in plan.activities}
    own = (one for one in plan.milestones if one.owner == group)
    return [one for one in own if phases.get(one.activity, Phase.EXECUTION) is Phase.EXECUTION]


def calls_held(turn: Turn, project: Project, group: str) -> int:
    """The calls in which a class met another one; one of which it said itself that they did not meet is none."""
    teachers = teachers_of(turn, project, group)
    held = (one for one in turn.store.sessions.where(project=project.id) if one.state == "held")
    return sum(
        any(one in teachers for one in session.participants)
        and any(one not in teachers for one in session.participants)
        and not _denied(dict(session.outcomes), teachers)
        for session in held
    )


def _denied(outcomes: dict[str, str], teachers: set[str]) -> bool:
    said = [outcome for teacher, outcome in outcomes.items() if teacher in teachers]
    return bool(said) and all(outcome == "no" for outcome in said)


def has_answered(turn: Turn, project: Project, group: str) -> bool:
    """Whether a class has answered what another one handed in, or said something about a thing of its own."""
    made = turn.store.hand_ins.where(project=project.id)
    said = turn.store.feedback.where(project=project.id)
    return any(one.group != group and one.answered_by(group) for one in made) or any(
        one.group == group and not one.gone for one in said
    )


def teachers_of(turn: Turn, project: Project, group: str) -> set[str]:
    """Everybody who teaches, or has taught, a class in a project."""
    return {one.teacher for one in turn.store.members.where(project=project.id) if one.group == group}
