"""A word to whoever has not signed: after two school days of hers, and on the school morning before the first day."""

from datetime import date

from core.model.project import Member, Project
from core.model.urgency import dawn
from core.ports.store import Job
from core.usecases.hours import calendar_of_class
from core.usecases.projects import members
from core.usecases.turn import Turn

KIND = "sign-nudge"
AFTER_DAYS = 2


def schedule_nudges(turn: Turn, project: Project) -> None:
    """At most two for each signature that is missing under the published version, in place of those owed before."""
    for member in members(turn, project):
        turn.store.jobs.cancel(member.id, (KIND,))
        if not is_wanted(project, member):
            continue
        teacher = turn.store.teachers.get(member.teacher)
        for number, day in enumerate(days_for(turn, project, member), 1):
            turn.later(KIND, member.id, dawn(teacher, day), revision=number, teacher=member.teacher)


def days_for(turn: Turn, project: Project, member: Member) -> list[date]:
    """The days of the two, one where both fall on the same or there is time for one only."""
    teacher = turn.store.teachers.get(member.teacher)
    calendar = calendar_of_class(turn.store.classes.get(member.group), teacher, turn.now)
    knows = teacher.today(turn.allowed(teacher, "news"))
    later = calendar.add_school_days(knows, AFTER_DAYS)
    if project.shown is None or project.shown.start <= knows:
        return [later] if later else []
    eve = calendar.previous_school_day(project.shown.start)
    return sorted({day for day in (later, eve) if day and knows < day < project.shown.start})


def is_wanted(project: Project, member: Member) -> bool:
    """Whether her signature is still waited for."""
    if member.state == "left" or not project.published or project.over or project.paused:
        return False
    return member.signed != project.published and not project.reached("dissemination")


def due(turn: Turn, job: Job) -> None:
    """One of the two mornings has come."""
    member = turn.store.members.find(job.about)
    project = turn.store.projects.find(member.project) if member else None
    if member and project and is_wanted(project, member):
        key = f"{member.id}:{job.revision}"
        turn.tell(KIND, project.id, member.teacher, "notice", revision=project.published, key=key)


DUE = {KIND: due}
