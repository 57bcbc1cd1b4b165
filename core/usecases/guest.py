"""Links for somebody in particular: into a project of hers, or to write to her class. Good once, like every invitation;
opening one changes nothing."""

from dataclasses import replace

from core.model.invitation import Invitation
from core.model.project import Project
from core.model.refused import Refused
from core.model.teacher import Teacher
from core.usecases.ask_to_join import wish
from core.usecases.hours import calendar_of_class
from core.usecases.invitation import invite, inviting
from core.usecases.open_projects import Open, describe, has_begun
from core.usecases.profile import first_class, my_class
from core.usecases.projects import hosted, hosts
from core.usecases.seats import free_seats
from core.usecases.turn import Turn


def has_room(turn: Turn, project: Project) -> bool:
    """Whether one more class can still come: the plan is known, its work has not begun, and there is a place."""
    asleep = project.over or project.archived or project.paused
    return bool(project.published and not asleep and not has_begun(turn, project) and free_seats(turn, project))


def invite_to_project(turn: Turn, project_id: str) -> dict[str, str]:
    """A link into a project that she leads; whoever comes with it asks for a place, and she says yes or no. Returns
    {code, day}."""
    project = hosted(turn, project_id)
    if not has_room(turn, project):
        raise Refused("not-open")
    return invite(turn, project=project.id)


def invite_to_write(turn: Turn) -> dict[str, str]:
    """A link to the invitation for her class: whoever comes with it writes to her first. Returns {code, day}."""
    return invite(turn, asks=True)


def leads_to(turn: Turn, invitation_id: str) -> str:
    """What an invitation opens: "project", "letter", or "" for working together at once."""
    found = turn.store.invitations.find(invitation_id)
    if found is None:
        return ""
    return "project" if found.project else "letter" if found.asks else ""


def offered_project(turn: Turn, invitation_id: str) -> Open:
    """The project that the link leads into, as she may see it; refused once there is no place for her there."""
    found, mine = turn.store.invitations.find(invitation_id), my_class(turn)
    if found is None or mine is None or inviting(turn, invitation_id) is None:
        raise Refused("invitation-over")
    project = turn.store.projects.find(found.project)
    if project is None or found.teacher not in hosts(turn, project) or not has_room(turn, project):
        raise Refused("invitation-over")
    one = describe(turn, project, mine, calendar_of_class(mine, turn.me, turn.now))
    if one is None:
        raise Refused("invitation-over")
    return one


def ask_as_guest(turn: Turn, invitation_id: str) -> str:
    """Ask for a place in the project; the link is used. Returns the wish's id."""
    project = offered_project(turn, invitation_id).project
    asked = wish(turn, project, "")
    _use(turn, turn.store.invitations.get(invitation_id))
    return asked


def who_is_written_to(turn: Turn, invitation_id: str) -> Teacher:
    """Whose class the link leads to; refused once it is over, or where both know each other already."""
    teacher = inviting(turn, invitation_id)
    if teacher is None:
        raise Refused("invitation-over")
    return teacher


def use_to_write(turn: Turn, invitation_id: str) -> str:
    """Take the link up. Returns the class that is written to."""
    teacher = who_is_written_to(turn, invitation_id)
    invitation = turn.store.invitations.get(invitation_id)
    group = turn.store.classes.find(invitation.group)
    _use(turn, invitation)
    return (group if group and not group.closed else first_class(turn, teacher.id)).id


def _use(turn: Turn, invitation: Invitation) -> None:
    turn.store.invitations.save(invitation.used(turn.me.id, turn.me.today(turn.now)))
    turn.save_me(replace(turn.me, invited=""))
