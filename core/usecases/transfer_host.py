"""Another teacher of the project leads it, once she has said yes; until then nothing changes."""

from dataclasses import replace

from core.model.project import Member, Project
from core.model.refused import Refused
from core.usecases.depart import removable
from core.usecases.projects import alive, hosted, joined
from core.usecases.turn import Turn


def can_lead(turn: Turn, project_id: str) -> list[Member]:
    """The others who have joined."""
    return [one for one in joined(turn, hosted(turn, project_id)) if one.teacher != turn.me.id]


def offer_lead(turn: Turn, member_id: str) -> str:
    """Ask a member to lead; whoever was asked before is asked no more. Returns the teacher."""
    member = removable(turn, member_id)
    project = turn.store.projects.get(member.project)
    if member.state != "active" or not project.published:
        raise Refused("project-gone")
    turn.store.outbox.cancel(project.id, ("lead-offered",))
    turn.store.projects.save(replace(project, offered=member.teacher))
    turn.tell("lead-offered", project.id, member.teacher, key=turn.now.isoformat())
    return member.teacher


def accept_lead(turn: Turn, project_id: str) -> str:
    """Lead from now on; all are told. Returns the project."""
    project = offered_to_me(turn, project_id)
    take_lead(turn, project, turn.me.id)
    return project.id


def take_lead(turn: Turn, project: Project, teacher: str) -> None:
    """Somebody else leads from this commit on; what asked the one before to decide asks her no more."""
    led = project.led_by(teacher)
    turn.store.projects.save(led)
    turn.store.outbox.cancel(project.id, ("unsigned",), project.host)
    for member in joined(turn, led):
        if member.teacher != turn.me.id:
            turn.tell("leads-now", project.id, member.teacher, key=turn.now.isoformat())


def decline_lead(turn: Turn, project_id: str) -> str:
    """Rather not; the host is told and goes on leading. Returns the project."""
    project = offered_to_me(turn, project_id)
    turn.store.projects.save(replace(project, offered=""))
    turn.tell("lead-declined", project.id, project.host, key=turn.now.isoformat())
    return project.id


def offered_to_me(turn: Turn, project_id: str) -> Project:
    """A project whose host has asked this teacher to lead it, and still wants that."""
    project = alive(turn, project_id)
    if project.offered != turn.me.id:
        raise Refused("lead-over", title=project.title)
    return project
