"""A teacher hands her class's part in a project to a colleague: a code that is good once, and who may come with it."""

from dataclasses import dataclass, replace

from core.model.invitation import Invitation
from core.model.project import Member, Project
from core.model.refused import Refused
from core.model.teacher import Teacher
from core.usecases.invitation import invite
from core.usecases.projects import alive, find_member, member_of
from core.usecases.request import are_blocked
from core.usecases.turn import Turn


@dataclass(frozen=True)
class Handing:
    """What comes with a code: the place that is handed over, whose it is, and the project."""

    invitation: Invitation
    member: Member
    giver: Teacher
    project: Project


def offer_place(turn: Turn, project_id: str) -> dict[str, str]:
    """A code for the colleague; nothing changes until somebody comes with it, and an older one is good no more.
    Returns {code, day}: the code, and its last day as ISO."""
    project, member = alive(turn, project_id), member_of(turn, project_id)
    if project.over or not project.published or member.state != "active":
        raise Refused("project-gone")
    keep_place(turn, project_id)
    return invite(turn, hands=member.id)


def keep_place(turn: Turn, project_id: str) -> str:
    """Take the code back: whoever comes with it finds nothing. Returns the project."""
    member = member_of(turn, project_id)
    for one in turn.store.invitations.where(teacher=turn.me.id):
        if one.hands == member.id and not one.used_by:
            turn.store.invitations.remove(one.id)
    return project_id


def is_offered(turn: Turn, project_id: str) -> bool:
    """Whether a code of hers for this project is good at present."""
    member, today = find_member(turn, project_id), turn.me.today(turn.now)
    mine = turn.store.invitations.where(teacher=turn.me.id)
    return member is not None and any(one.hands == member.id and one.is_open(today) for one in mine)


def handing(turn: Turn, invitation_id: str) -> Handing | None:
    """What this code hands over to the teacher whose turn it is; None when it is no longer good for her."""
    found = turn.store.invitations.find(invitation_id)
    member = turn.store.members.find(found.hands) if found and found.hands else None
    if found is None or member is None or member.state != "active" or not found.is_open(turn.me.today(turn.now)):
        return None
    project, giver = turn.store.projects.get(member.project), turn.store.teachers.get(member.teacher)
    if project.over or found.teacher != giver.id or giver.id == turn.me.id or are_blocked(turn, giver.id):
        return None
    return Handing(found, member, giver, project)


def handed(turn: Turn, invitation_id: str) -> Handing:
    """The same, for whoever takes it: one class of hers takes part in a project, not two."""
    offered = handing(turn, invitation_id)
    if offered is None:
        raise Refused("invitation-over")
    if find_member(turn, offered.project.id):
        raise Refused("place-taken")
    return replace(offered, invitation=offered.invitation.used(turn.me.id, turn.me.today(turn.now)))
