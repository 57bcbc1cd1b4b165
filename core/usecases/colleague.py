"""Co-teachers: teaching a colleague's class too, and no longer."""

from dataclasses import replace

from core.model.classgroup import ClassGroup
from core.model.project import Member, Project
from core.model.refused import Refused
from core.model.teacher import Teacher
from core.usecases.class_profile import known_class
from core.usecases.leave import leave
from core.usecases.projects import seat_class
from core.usecases.request import matches_of
from core.usecases.session_goodbye import tell_coming
from core.usecases.session_timed import arm_one
from core.usecases.turn import Turn

MOST = 4
"""Co-teachers of one class: more adults than that nobody keeps an eye on."""


def offered(turn: Turn, invitation_id: str) -> tuple[Teacher, ClassGroup]:
    """Who invites her to teach which class too; refused once that is over."""
    found = turn.store.invitations.find(invitation_id)
    if found is None or not found.colleague or not found.is_open(turn.me.today(turn.now)):
        raise Refused("invitation-over")
    group = turn.store.classes.get(found.group)
    if group.closed or group.teacher != found.teacher:
        raise Refused("invitation-over")
    if turn.me.id in group.teachers:
        raise Refused("colleague-already")
    if len(group.helpers) >= MOST:
        raise Refused("colleagues-many", most=MOST)
    return turn.store.teachers.get(group.teacher), group


def help_teach(turn: Turn, invitation_id: str) -> str:
    """From here on she teaches the class too: its projects, calls and letters are hers as well. Returns the class."""
    owner, group = offered(turn, invitation_id)
    invitation = turn.store.invitations.get(invitation_id)
    turn.store.invitations.save(invitation.used(turn.me.id, turn.me.today(turn.now)))
    group = replace(group, helpers=(*group.helpers, turn.me.id))
    turn.store.classes.save(group)
    me = replace(turn.me, helps=(*turn.me.helps, group.id), group=group.id, country=turn.me.country or group.country)
    turn.save_me(me if me.zone_asked else replace(me, zone=owner.zone, zone_asked=owner.zone_asked))
    for member in turn.store.members.where(teacher=owner.id, state=("invited", "active")):
        if member.group == group.id:
            _take_part(turn, member, group)
    turn.tell("colleague-came", group.id, owner.id, key=invitation_id)
    return group.id


def _take_part(turn: Turn, member: Member, group: ClassGroup) -> None:
    """She is in a project where the class is; the other teachers hear that there is one more, and calls count her."""
    if member.state != "left":
        seat_class(turn, member.project, group, member.state)
    project = turn.store.projects.get(member.project)
    if project.published and project.stage != "story":
        for reader in _others(turn, project, group):
            turn.tell("colleague-there", member.id, reader, "notice", key=turn.me.id)
    for session in turn.store.sessions.where(project=member.project, state=("voting", "proposed", "confirmed")):
        if member.teacher in session.participants and session.ends > turn.now:
            both = session.with_beside(turn.me.id, member.teacher)
            turn.store.sessions.save(both)
            if both.state == "confirmed":
                arm_one(turn, both, turn.me.id)
    tell_coming(turn, member.project, turn.me.id)


def _others(turn: Turn, project: Project, group: ClassGroup) -> list[str]:
    here = turn.store.members.where(project=project.id, state="active")
    return [member.teacher for member in here if member.group != group.id]


def teach_no_more(turn: Turn, group_id: str) -> str:
    """She herself no longer teaches a colleague's class. Returns the class."""
    group = known_class(turn, group_id)
    if turn.me.id not in group.helpers:
        raise Refused("class-not-own")
    part(turn, group, turn.me.id)
    turn.tell("colleague-left", group.id, group.teacher, key=f"{turn.me.id}:{turn.now.isoformat()}")
    return group_id


def send_away(turn: Turn, group_id: str, colleague: str) -> str:
    """The class's own teacher lets a co-teacher go, who is told. Returns the class."""
    group = known_class(turn, group_id)
    if group.teacher != turn.me.id:
        raise Refused("class-not-own")
    if colleague not in group.helpers:
        raise Refused("colleague-gone")
    part(turn, group, colleague)
    turn.tell("colleague-over", group.id, colleague, key=turn.now.isoformat())
    return group_id


def part(turn: Turn, group: ClassGroup, colleague: str) -> None:
    """A co-teacher is out of the class: from this commit on she sees nothing of it, and nothing reaches her."""
    turn.store.classes.save(replace(group, helpers=tuple(one for one in group.helpers if one != colleague)))
    teacher = turn.store.teachers.get(colleague)
    less = replace(teacher, helps=tuple(one for one in teacher.helps if one != group.id))
    less = replace(less, group="" if less.group == group.id else less.group)
    if colleague == turn.me.id:
        turn.save_me(less)
    else:
        turn.store.teachers.save(less)
    for member in turn.store.members.where(teacher=colleague, state=("invited", "active")):
        if member.group == group.id:
            leave(turn, member)


def pass_on(turn: Turn, group: ClassGroup) -> None:
    """The class's own teacher is gone for good: its first co-teacher, if there is one, has it from here on."""
    if not group.helpers:
        return
    turn.tell("class-is-yours", group.id, group.helpers[0], key=turn.now.isoformat())
    store, heir, before = turn.store, turn.store.teachers.get(group.helpers[0]), group.teacher
    store.teachers.save(replace(heir, helps=tuple(one for one in heir.helps if one != group.id)))
    store.classes.save(replace(group, teacher=heir.id, helpers=group.helpers[1:]))
    for match in matches_of(turn, before):
        if match.group_of(before) == group.id:
            store.matches.save(match.passed_on(before, heir.id))
    for project in store.projects.where(host=before):
        if group.id in [member.group for member in store.members.where(project=project.id, teacher=before)]:
            store.projects.save(replace(project, host=heir.id))
