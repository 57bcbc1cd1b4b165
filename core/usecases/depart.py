"""A class goes out of a project, of its own accord or because the host takes it out; the others go on."""

from core.model.project import Member
from core.model.refused import Refused
from core.usecases.leave import Why, leave, others_of_class, take_out
from core.usecases.phases import check_phase, schedule_phases
from core.usecases.projects import hosted, member_of, members, project_of
from core.usecases.session_goodbye import coming_calls, tell_gone
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def leave_project(turn: Turn, project_id: str) -> str:
    """Leave with everybody who teaches the class, a co-teacher by herself; the host hands the lead on first, or puts
    the project away. Returns the project."""
    project, member = project_of(turn, project_id), member_of(turn, project_id)
    if project.host == turn.me.id:
        raise Refused("host-stays", title=title_of(turn, project))
    depart(turn, member, "left")
    return project.id


def remove_class(turn: Turn, member_id: str) -> str:
    """The host takes a class out; its teacher is told that, and no reason. Returns the teacher."""
    member = removable(turn, member_id)
    depart(turn, member, "removed")
    turn.tell("removed", member.id, member.teacher)
    return member.teacher


def removable(turn: Turn, member_id: str) -> Member:
    """A member of a project that the teacher leads; a foreign, a former and a missing one are the same to her."""
    member = turn.store.members.find(member_id)
    if member is None or member.state == "left":
        raise Refused("project-gone")
    project = hosted(turn, member.project)
    if member.teacher == project.host:
        raise Refused("project-gone")
    return member


def depart(turn: Turn, member: Member, why: Why) -> None:
    """End the part of the class, or of a co-teacher alone, and tell the others; what waited for her waits no more."""
    owns = turn.store.classes.get(member.group).teacher == member.teacher
    gone = [member, *(others_of_class(turn, member) if owns else ())]
    for one in gone:
        tell_gone(turn, coming_calls(turn, one.project, one.teacher), one.teacher)
        leave(turn, one, why)
    project = take_out(turn, turn.store.projects.get(member.project), gone)
    if project.published:
        for other in members(turn, project):
            if other.teacher != turn.me.id and other.state == "active":
                turn.tell("class-gone", member.id, other.teacher)
        # The morning that opens a phase is that of the class whose day begins first: it may have been this one.
        schedule_phases(turn, project)
    check_phase(turn, project.id)
