"""Everything a teacher needs to know at one glance: her project, what is next for her class, who waits for her."""

from dataclasses import dataclass
from datetime import date, timedelta

from core.model.phase import unsigned
from core.model.plan import Plan
from core.model.project import Project, Stage
from core.model.session import LiveSession
from core.usecases.ask_to_join import wishes_to_me
from core.usecases.profile import my_class
from core.usecases.projects import find_member, is_of_class, members, my_projects
from core.usecases.request import waiting_requests
from core.usecases.session_of import my_sessions
from core.usecases.turn import Turn


@dataclass(frozen=True)
class Glance:
    """One project at a glance. `week` and `weeks` count from its first day, 0 before it; `group` is her
    class in it, `missing` the names of those whose signature is waited for."""

    project: Project
    stage: Stage
    week: int
    weeks: int
    group: str
    calls: tuple[LiveSession, ...]
    missing: tuple[str, ...]
    joined: bool
    signed: bool


def glance(turn: Turn) -> Glance | None:
    """The newest project of the class in hand that is not over, as things stand; None without one."""
    hand = my_class(turn)
    alive = (p for p in my_projects(turn) if not p.over and hand and is_of_class(turn, p, hand.id))
    project = next(alive, None)
    if project is None:
        return None
    plan = project.shown or project.plan
    today = turn.me.today(turn.now)
    member = find_member(turn, project.id)
    waiting = unsigned(project, members(turn, project)) if project.published else []
    return Glance(
        project=project,
        stage=project.stage,
        week=week_of(plan, today) if plan else 0,
        weeks=week_of(plan, plan.end) if plan else 0,
        group=member.group if member else "",
        calls=tuple(s for s in my_sessions(turn) if s.alive and s.ends > turn.now)[:3],
        missing=tuple(turn.store.teachers.get(m.teacher).name for m in waiting if m.teacher != turn.me.id),
        joined=member is not None and member.state == "active",
        signed=member is not None and member.signed == project.published,
    )


def week_of(plan: Plan, day: date) -> int:
    """Which week of the plan this is, the first being 1; 0 before it."""
    monday = plan.start - timedelta(days=plan.start.weekday())
    return max(0, (day - monday).days // 7 + 1)


def invitations(turn: Turn) -> list[str]:
    """The names of those whose invitations, or wishes to join a project of hers, she has not answered."""
    waiting = [request.sender for request in waiting_requests(turn)[0]]
    waiting += [wish.teacher for wish in wishes_to_me(turn)]
    return [turn.store.teachers.get(one).first_name for one in dict.fromkeys(waiting)]
