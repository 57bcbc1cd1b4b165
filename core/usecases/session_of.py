"""Whose call it is and with whom: every use case about a session asks here first."""

from dataclasses import dataclass, replace

from core.model.calendar import SchoolCalendar
from core.model.classgroup import ClassGroup
from core.model.project import Member, Project, one_per_class
from core.model.refused import Refused
from core.model.session import LiveSession
from core.model.teacher import Teacher
from core.planning.slots import efforts_of
from core.usecases.circles import met_by
from core.usecases.hours import calendar_of_class
from core.usecases.projects import current_project, find_member, joined, my_projects, project_of
from core.usecases.request import partner_class
from core.usecases.turn import Turn

Calendars = tuple[SchoolCalendar, ...]


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
    """Every session of hers, the earliest first; a vote among hours is none yet."""
    return [one for one in _hers(turn) if one.state != "voting"]


def my_votes(turn: Turn) -> list[LiveSession]:
    """The open votes among hours that she takes part in, her own among them."""
    return [one for one in _hers(turn) if one.state == "voting"]


def _hers(turn: Turn) -> list[LiveSession]:
    projects = tuple(project.id for project in my_projects(turn))
    found = turn.store.sessions.where(project=projects) if projects else []
    return sorted((one for one in found if turn.me.id in one.participants), key=lambda session: session.starts)


def same_people(session: LiveSession, other: LiveSession) -> bool:
    """Whether two sessions are of one project and of exactly the same teachers."""
    return session.project == other.project and set(session.participants) == set(other.participants)


def project_for_call(turn: Turn, project_id: str) -> Project | None:
    """The project that a call is for: the named one, or the one that is under way; None without any."""
    project = project_of(turn, project_id) if project_id else current_project(turn)
    return project if project and project.published and not project.over else None


def can_meet(turn: Turn, project: Project) -> list[Member]:
    """The other classes that have joined and that hers meets, each by the teacher who stands for it."""
    own = find_member(turn, project.id)
    here = one_per_class(joined(turn, project))
    others = [member for member in here if own is None or member.group != own.group]
    return met_by(turn, project, own.group, others) if own else others


def who_of(turn: Turn, session: LiveSession) -> Who:
    """The classes of a session, each by one teacher, the one whose turn it is first."""
    far = session.across(turn.me.id)
    return Who(session.project, (turn.me.id, *(one for one in session.classes if one in far)))


def teachers_of(turn: Turn, who: Who) -> list[Teacher]:
    """The teachers themselves, in their order."""
    return [turn.store.teachers.get(teacher) for teacher in who.teachers]


def group_of(turn: Turn, project: str, teacher: str) -> ClassGroup:
    """The class with which a teacher is in a project."""
    member = find_member(turn, project, teacher)
    return turn.store.classes.get(member.group) if member else partner_class(turn, teacher)


def calendars_of(turn: Turn, who: Who) -> Calendars:
    """The school calendars of the classes, in the order of the teachers, holidays named in each one's language."""
    return tuple(
        calendar_of_class(group_of(turn, who.project, teacher.id), teacher, turn.now)
        for teacher in teachers_of(turn, who)
    )


def lessons_of(turn: Turn, who: Who) -> Calendars:
    """The same with the weekly lesson hours in which each class could meet others; () until all have said theirs."""
    lessons = [group_of(turn, who.project, teacher).lessons for teacher in who.teachers]
    if not all(lessons):
        return ()
    return tuple(
        replace(calendar, hours=hours) for calendar, hours in zip(calendars_of(turn, who), lessons, strict=True)
    )


def ledger(turn: Turn, who: Who) -> tuple[int, ...]:
    """Minutes before or after school that calls among these classes have asked of each so far, in their order."""
    calendars, past = dict(zip(who.teachers, calendars_of(turn, who), strict=True)), dict.fromkeys(who.teachers, 0)
    named = {group_of(turn, who.project, teacher).id: teacher for teacher in who.teachers}
    for session in turn.store.sessions.where(project=who.project, state=("confirmed", "held")):
        met = [named.get(group_of(turn, who.project, one).id, "") for one in session.classes]
        if all(met):
            for teacher in met:
                past[teacher] += efforts_of((calendars[teacher],), session.starts, session.minutes)[0].minutes
    return tuple(past.values())
