"""Whose call it is and with whom: every use case about a session asks here first."""

from dataclasses import dataclass

from core.model.calendar import SchoolCalendar
from core.model.classgroup import ClassGroup
from core.model.project import Member, Project
from core.model.refused import Refused
from core.model.session import LiveSession
from core.model.teacher import Teacher
from core.planning.slots import add_to_ledger, efforts_of
from core.usecases.hours import calendar_of_class
from core.usecases.profile import class_of
from core.usecases.projects import current_project, find_member, joined, my_projects, project_of
from core.usecases.turn import Turn


@dataclass(frozen=True)
class Who:
    """Between whom a call is: the teachers of a project, the one whose turn it is first."""

    project: str
    teachers: tuple[str, ...]


def session_of(turn: Turn, session_id: str) -> LiveSession:
    """A session that the teacher takes part in; a foreign and a missing one are the same to her."""
    session = turn.store.sessions.find(session_id)
    if session is None or not takes_part(turn, session, turn.me.id):
        raise Refused("call-gone")
    return session


def takes_part(turn: Turn, session: LiveSession, teacher: str) -> bool:
    """Whether this teacher is one of the call and has not left its project."""
    return teacher in session.participants and find_member(turn, session.project, teacher) is not None


def my_sessions(turn: Turn) -> list[LiveSession]:
    """Every session of hers, the earliest first."""
    projects = tuple(project.id for project in my_projects(turn))
    found = turn.store.sessions.where(project=projects) if projects else []
    return sorted((s for s in found if turn.me.id in s.participants), key=lambda session: session.starts)


def project_for_call(turn: Turn, project_id: str) -> Project | None:
    """The project that a call is for: the named one, or the one that is under way; None without any."""
    project = project_of(turn, project_id) if project_id else current_project(turn)
    return project if project and project.published and not project.over else None


def can_meet(turn: Turn, project: Project) -> list[Member]:
    """The other teachers who have joined."""
    return [member for member in joined(turn, project) if member.teacher != turn.me.id]


def who_of(turn: Turn, session: LiveSession) -> Who:
    """The people of a session, the teacher whose turn it is first."""
    return Who(session.project, (turn.me.id, *session.others(turn.me.id)))


def teachers_of(turn: Turn, who: Who) -> list[Teacher]:
    """The teachers themselves, in their order."""
    return [turn.store.teachers.get(teacher) for teacher in who.teachers]


def group_of(turn: Turn, project: str, teacher: str) -> ClassGroup:
    """The class with which a teacher is in a project."""
    member = find_member(turn, project, teacher)
    return turn.store.classes.get(member.group) if member else class_of(turn, teacher)


def calendars_of(turn: Turn, who: Who) -> tuple[SchoolCalendar, ...]:
    """The school calendars of the classes, in the order of the teachers, holidays named in each one's language."""
    return tuple(
        calendar_of_class(group_of(turn, who.project, teacher.id), teacher, turn.now)
        for teacher in teachers_of(turn, who)
    )


def ledger(turn: Turn, who: Who) -> tuple[int, ...]:
    """Minutes before or after school that calls between these classes have asked of each so far, in their order."""
    calendars, past = calendars_of(turn, who), (0,) * len(who.teachers)
    for session in turn.store.sessions.where(project=who.project, state=("confirmed", "held")):
        if set(session.participants) == set(who.teachers):
            past = add_to_ledger(past, efforts_of(calendars, session.starts, session.minutes))
    return past
