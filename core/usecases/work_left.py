"""What of the Execution is still to be done: what classes owe, and the calls that are still to come."""

from dataclasses import dataclass
from datetime import date

from core.model.phase import has_worked, waited_for
from core.model.plan import Activity, Milestone, Plan
from core.model.project import Project
from core.model.session import LiveSession
from core.usecases.handed_in import is_handed_in
from core.usecases.projects import joined, members
from core.usecases.turn import Turn


@dataclass(frozen=True)
class Left:
    """What is left: things owed, calls that are arranged or asked for, and calls of the plan that nobody arranged."""

    owed: tuple[Milestone, ...] = ()
    calls: tuple[LiveSession, ...] = ()
    planned: tuple[Activity, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether all of it is done."""
        return not (self.owed or self.calls or self.planned)


def work_left(turn: Turn, project: Project, today: date) -> Left:
    """What is left of the work by the plan that everybody sees."""
    plan = project.shown
    if plan is None:
        return Left()
    waited = {member.group for member in waited_for(members(turn, project))}
    owed = [one for one in plan.milestones if one.owner in waited and not is_handed_in(turn, project.id, one.id)]
    return Left(tuple(owed), *calls_left(turn, project, plan, today))


def calls_left(
    turn: Turn, project: Project, plan: Plan, today: date
) -> tuple[tuple[LiveSession, ...], tuple[Activity, ...]]:
    """The calls that are still to come, and those of the plan that lie ahead and that nobody has arranged."""
    known = turn.store.sessions.where(project=project.id)
    coming = tuple(one for one in known if one.alive and one.ends > turn.now)
    if project.without_calls:
        return coming, ()
    # A call that was arranged stands for one of the plan, the earliest first, however it ended.
    ahead = [one for one in plan.calls()[len(known) :] if one.end >= today]
    return coming, tuple(ahead)


def is_worked(turn: Turn, project: Project, today: date) -> bool:
    """Whether the Execution has ended before the day of the reflection."""
    plan = project.shown
    if plan is None or project.stage != "execution":
        return False
    done = [one.id for one in plan.milestones if is_handed_in(turn, project.id, one.id)]
    if not done:
        return False
    calls = any(calls_left(turn, project, plan, today))
    return has_worked(plan, joined(turn, project), done, calls, today)
