"""The rounds come by themselves: what a class expects on the first day of the work, the short one after the
icebreaker, one half-way in long projects."""

from datetime import date

from core.model.project import Project
from core.model.reflection import FINAL, ROUNDS, Round, first_contact, round_day
from core.ports.store import Job
from core.usecases.phases import check_phase, first_morning, latest_today, on_her_day
from core.usecases.projects import classes_in, joined
from core.usecases.reflect_ask import is_complete
from core.usecases.reflect_close import close_round
from core.usecases.turn import Turn

KIND = "round"
NUMBERS: dict[int, Round] = dict(enumerate(ROUNDS, 1))


def schedule_rounds(turn: Turn, project: Project) -> None:
    """Have the classes asked on the days of the published plan; a later plan moves them."""
    plan = project.shown
    if plan is None:
        return
    for number, round_ in NUMBERS.items():
        day = round_day(plan, round_)
        if day:
            _look_on(turn, project, number, day)


def due(turn: Turn, job: Job) -> None:
    """The day of a round has come: ask each class that has not answered; not before the work has begun."""
    project = turn.store.projects.find(job.about)
    if project is None or project.shown is None or project.stage == "draft" or not joined(turn, project):
        return
    if project.over or project.paused:
        return
    turn.speaker = turn.store.teachers.get(project.host)
    check_phase(turn, project.id, urgency="notice")
    plan, project = project.shown, turn.store.projects.get(project.id)
    round_, today = NUMBERS[job.revision], latest_today(turn, project)
    opens = round_day(plan, round_)
    last = first_contact(plan) if round_ == "expect" else plan.end
    if not project.reached("execution"):
        calendar = classes_in(turn, project)[0].calendar
        tomorrow = calendar.next_school_day(today)
        if tomorrow and tomorrow <= last:
            _look_on(turn, project, job.revision, tomorrow)
        return
    if opens is None or not opens <= today <= last:
        return
    for before in ROUNDS[: ROUNDS.index(round_)]:
        close_round(turn, project.id, before, passed=True)
    if round_ != FINAL:
        _ask(turn, project, round_, today)


def _ask(turn: Turn, project: Project, round_: Round, today: date) -> None:
    for member in joined(turn, project):
        if not is_complete(turn.as_seen_by(turn.store.teachers.get(member.teacher)), project, member.group, round_):
            due = on_her_day(turn, member, today)
            turn.tell(f"round-{round_}", project.id, member.teacher, "notice", due=due, revision=project.published)


def _look_on(turn: Turn, project: Project, number: int, day: date) -> None:
    turn.later(KIND, project.id, first_morning(turn, project, day), revision=number, teacher=project.host)


DUE = {KIND: due}
