"""Asking to take part in an open project, and the host's answer: a yes is a match and a place in it."""

from dataclasses import replace
from datetime import date, datetime

from core.model.joinrequest import JoinRequest
from core.model.project import Project
from core.model.refused import Refused
from core.model.request import NOT_AGAIN_FOR, OPEN_FOR, Match
from core.model.teacher import at_wall
from core.model.urgency import morning
from core.ports.store import Job
from core.usecases.open_projects import has_begun, seen_by_strangers
from core.usecases.profile import class_of
from core.usecases.projects import find_member, hosted, hosts, is_host, joined, my_projects
from core.usecases.request import REQUESTS_A_DAY, partners, reminders, sent_today
from core.usecases.seats import seat
from core.usecases.tongue import tongue_of
from core.usecases.translate import want_translation
from core.usecases.turn import Turn

EXPIRE = "join-expires"
REMIND = "join-reminds"


def ask_to_join(turn: Turn, project_id: str, words: str) -> str:
    """Ask the host of an open project for a place; returns the request's id."""
    project = seen_by_strangers(turn, project_id).project
    if project.seen != "collab":
        raise Refused("not-open")
    return wish(turn, project, words)


def wish(turn: Turn, project: Project, words: str) -> str:
    """Ask for a place in a project that she may see; returns the request's id."""
    may_ask(turn, project)
    plan, today = project.shown, turn.me.today(turn.now)
    expires = min(today + OPEN_FOR, plan.start if plan else today + OPEN_FOR)
    asked = JoinRequest(
        turn.new_id(), project.id, turn.me.id, class_of(turn, turn.me.id).id, turn.now, expires, words,
        tongue_of(turn, words), version=project.published,
    )  # fmt: skip
    turn.store.joins.add(asked)
    asked_of = hosts(turn, project)
    for host in asked_of:
        turn.tell("join-asked", asked.id, host)
    if words:
        want_translation(turn, asked.id, words, asked.language, asked_of, "join-asked")
    closes = closing(turn, project, expires)
    turn.later(EXPIRE, asked.id, closes)
    her, own = turn.store.teachers.get(project.host), find_member(turn, project.id, project.host)
    mornings = reminders(turn, her, turn.store.classes.get(own.group)) if own else []
    for number, instant in enumerate(mornings, 1):
        if instant < closes:
            turn.later(REMIND, asked.id, instant, revision=number)
    return asked.id


def closing(turn: Turn, project: Project, expires: date) -> datetime:
    """When a wish that nobody answered is closed: on the morning of its last day where the host is."""
    host = turn.store.teachers.get(project.host)
    return min(turn.now + OPEN_FOR, at_wall(host.zone, expires, morning(host)))


def may_ask(turn: Turn, project: Project) -> None:
    """Refuse what must not be sent: twice, too soon after a no, to a project that has begun, or too many."""
    if has_begun(turn, project):
        raise Refused("not-open")
    mine = turn.store.joins.where(teacher=turn.me.id)
    here = [one for one in mine if one.project == project.id]
    if any(one.state == "sent" for one in here):
        raise Refused("join-waiting")
    if any(one.state == "declined" and one.ended_at and turn.now - one.ended_at < NOT_AGAIN_FOR for one in here):
        raise Refused("join-too-soon")
    if sent_today(turn) >= REQUESTS_A_DAY:
        raise Refused("request-too-many")


def accept_join(turn: Turn, join_id: str) -> str:
    """The host says yes: a place in the project, and both see each other's contact. Returns the project's id.

    No day of the plan changes: what her class owes is added to the host's plan, which is then published anew.
    """
    asked, project = wish_to(turn, join_id)
    if has_begun(turn, project):
        raise Refused("join-too-late", title=project.title)
    accepted, here = asked.ended("accepted", turn.now), joined(turn, project)
    if find_member(turn, project.id, asked.teacher) is None:
        seat(turn, project, turn.store.classes.get(asked.group), "active")
    came = [one for one in joined(turn, project) if one.group == asked.group]
    for one in came:
        turn.store.members.save(replace(one, told=asked.version))
    turn.store.joins.save(accepted)
    turn.store.jobs.cancel(asked.id)
    if asked.teacher not in partners(turn):
        groups = (class_of(turn, turn.me.id).id, asked.group)
        turn.store.matches.add(Match(turn.new_id(), turn.me.id, asked.teacher, turn.now, groups=groups))
    turn.tell("join-accepted", asked.id, asked.teacher)
    for member in here:
        if member.teacher != turn.me.id and came:
            turn.tell("class-joined", came[0].id, member.teacher, "notice")
    return project.id


def decline_join(turn: Turn, join_id: str, reason: str) -> str:
    """The host says no; the reason is passed on only when she wrote one."""
    asked, _ = wish_to(turn, join_id)
    turn.store.joins.save(asked.ended("declined", turn.now, reason))
    turn.store.jobs.cancel(asked.id)
    turn.tell("join-declined", asked.id, asked.teacher)
    if reason:
        want_translation(turn, asked.id, reason, tongue_of(turn, reason), (asked.teacher,), "join-declined")
    return asked.id


def withdraw_join(turn: Turn, join_id: str) -> str:
    """Take the wish back; one that was not delivered yet never arrives."""
    asked = turn.store.joins.find(join_id)
    if asked is None or asked.teacher != turn.me.id:
        raise Refused("join-gone")
    turn.store.joins.save(asked.ended("withdrawn", turn.now))
    turn.store.jobs.cancel(asked.id)
    turn.store.outbox.cancel(asked.id)
    return asked.project


def wish_to(turn: Turn, join_id: str) -> tuple[JoinRequest, Project]:
    """A wish to join a project of the teacher whose turn it is, and that project."""
    asked = turn.store.joins.find(join_id)
    if asked is None:
        raise Refused("join-gone")
    project = turn.store.projects.find(asked.project)
    if project is None or not is_host(turn, project):
        raise Refused("join-gone")
    return asked, hosted(turn, project.id)


def still_wished(turn: Turn, join_id: str) -> JoinRequest:
    """A wish that still waits for the host's answer."""
    asked, _ = wish_to(turn, join_id)
    if asked.state != "sent":
        raise Refused("join-over", state=asked.state)
    return asked


def wishes_to_me(turn: Turn) -> list[JoinRequest]:
    """The open wishes to join projects of hers."""
    mine = hosted_by_her(turn)
    return turn.store.joins.where(project=mine, state="sent") if mine else []


def hosted_by_her(turn: Turn) -> tuple[str, ...]:
    """The projects (ids) that her class hosts."""
    return tuple(project.id for project in my_projects(turn) if is_host(turn, project))


def wishes_of_mine(turn: Turn) -> list[JoinRequest]:
    """Her own open wishes to join."""
    return turn.store.joins.where(teacher=turn.me.id, state="sent")


def has_wished(turn: Turn, teacher: str) -> bool:
    """Whether this teacher has ever wanted to join a project of hers."""
    mine = hosted_by_her(turn)
    return bool(mine and turn.store.joins.where(project=mine, teacher=teacher))


def wish_of(turn: Turn, teacher: str) -> str:
    """The id of the wish to join that waits for her answer to this teacher, or ""."""
    return next((one.id for one in wishes_to_me(turn) if one.teacher == teacher), "")


def expire(turn: Turn, job: Job) -> None:
    """Close a wish that nobody answered, and tell whoever had it."""
    asked = turn.store.joins.get(job.about)
    if asked.state == "sent":
        close_wish(turn, asked)


def close_wish(turn: Turn, asked: JoinRequest) -> None:
    """End a wish without an answer, and tell whoever had it."""
    turn.store.joins.save(asked.ended("expired", turn.now))
    turn.store.jobs.cancel(asked.id)
    turn.tell("join-expired", asked.id, asked.teacher, "notice")


def remind(turn: Turn, job: Job) -> None:
    """Show the host a wish once more, if it still waits."""
    asked = turn.store.joins.get(job.about)
    if asked.state == "sent":
        for host in hosts(turn, turn.store.projects.get(asked.project)):
            turn.tell("join-waiting", asked.id, host, "notice", revision=job.revision)


DUE = {EXPIRE: expire, REMIND: remind}
