"""A project rests for holidays, a strike or a power cut: nothing is asked of anybody until it goes on."""

from dataclasses import replace
from datetime import date

from core.model.project import Pause, Project
from core.model.refused import Refused
from core.model.session import LiveSession
from core.planning.lessons import fitted
from core.planning.postpone import postponed
from core.ports.store import Job
from core.usecases.phases import first_morning, schedule_phases
from core.usecases.projects import alive, classes_in, hosted, joined, member_of
from core.usecases.reflect_rounds import schedule_rounds
from core.usecases.sign_nudge import schedule_nudges
from core.usecases.silence import spare
from core.usecases.turn import Turn

KIND = "resume"


def pause(turn: Turn, project_id: str, until: str) -> str:
    """Let the project rest until a day (ISO) or, with "", until somebody says that it goes on. Returns the project."""
    project = resting_member(turn, project_id)
    day = date.fromisoformat(until) if until else None
    if day and day <= turn.me.today(turn.now):
        raise Refused("pause-past")
    rests = replace(project, paused=Pause(turn.now, turn.me.id, day))
    turn.store.projects.save(rests)
    turn.store.jobs.cancel(project.id, (KIND,))
    if day:
        turn.later(KIND, project.id, first_morning(turn, rests, day), teacher=project.host)
    for member in joined(turn, rests):
        if member.teacher != turn.me.id:
            turn.tell("paused", project.id, member.teacher, key=turn.now.isoformat())
    return project.id


def resume(turn: Turn, project_id: str) -> str:
    """It goes on now, whoever had it rest. Returns the project."""
    project = resting_member(turn, project_id)
    if project.paused is None:
        raise Refused("not-paused", title=project.title)
    go_on(turn, project, turn.me.id)
    return project.id


def resting_member(turn: Turn, project_id: str) -> Project:
    """A published project under way in which she takes part: any of its teachers may let it rest."""
    project = alive(turn, project_id)
    if not project.published or project.over or member_of(turn, project_id).state != "active":
        raise Refused("project-gone")
    return project


def due(turn: Turn, job: Job) -> None:
    """The day has come on which the work goes on."""
    project = turn.store.projects.find(job.about)
    if project is None or project.paused is None or project.archived:
        return
    turn.speaker = turn.store.teachers.get(project.host)
    go_on(turn, project, "")


def go_on(turn: Turn, project: Project, by: str) -> None:
    """The calendar opens the phases again, and everybody but `by` is told; the host decides about the dates."""
    back = replace(project, paused=None, rested=rested(turn, project))
    turn.store.projects.save(back)
    turn.store.jobs.cancel(project.id, (KIND,))
    spare(turn, back)
    schedule_phases(turn, back)
    schedule_rounds(turn, back)
    schedule_nudges(turn, back)
    for member in joined(turn, back):
        if member.teacher != by:
            turn.tell("resumed", project.id, member.teacher, "notice", key=turn.now.isoformat())


def rested(turn: Turn, project: Project) -> tuple[date, date] | None:
    """The first day of work that the rest fell on and the day on which the work goes on; None where it fell on none."""
    plan, rest = project.shown, project.paused
    if plan is None or rest is None:
        return None
    first, back = max(plan.start, turn.me.local(rest.since).date()), turn.me.today(turn.now)
    fell = first < back and any(one.start < back and one.end >= first for one in plan.activities)
    return (first, back) if fell else None


def move_dates(turn: Turn, project_id: str) -> str:
    """Put what the rest fell on behind it; it is an edit, to be looked at, published and signed."""
    project = hosted(turn, project_id)
    if project.rested is None or project.plan is None:
        raise Refused("dates-settled", title=project.title)
    classes = classes_in(turn, project)
    plan = postponed(project.plan, *project.rested, tuple(one.calendar for one in classes))
    if plan is None:
        raise Refused("no-later-dates")
    # There may be fewer lessons left than there were.
    turn.store.projects.save(replace(project.edited(fitted(plan, classes)), rested=None))
    return project.id


def keep_dates(turn: Turn, project_id: str) -> str:
    """The dates stay as they are."""
    turn.store.projects.save(replace(hosted(turn, project_id), rested=None))
    return project_id


def calls_within(turn: Turn, project: Project) -> list[LiveSession]:
    """The agreed calls that fall into its rest: they stand until somebody moves them or calls them off."""
    coming = turn.store.sessions.where(project=project.id, state="confirmed")
    return [one for one in coming if turn.me.id in one.participants and one.ends > turn.now and rests(turn, one)]


def rests(turn: Turn, session: LiveSession) -> bool:
    """Whether this call falls into its project's rest."""
    paused = turn.store.projects.get(session.project).paused
    return paused is not None and paused.covers(turn.me.local(session.starts).date())


DUE = {KIND: due}
