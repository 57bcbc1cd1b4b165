"""Publishing a plan: from here on the partners see this version; taking it back while nothing has begun."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.model.project import Project
from core.model.refused import Refused
from core.usecases.milestones import schedule_milestones
from core.usecases.phases import KIND as PHASE
from core.usecases.phases import schedule_phases
from core.usecases.plan_edit import editable, faults_of, leave_edits
from core.usecases.projects import class_seen, members, others
from core.usecases.reflect_rounds import KIND as ROUND
from core.usecases.reflect_rounds import schedule_rounds
from core.usecases.sign_nudge import schedule_nudges
from core.usecases.turn import Turn

LETTERS = ("plan-ready", "plan-changed")


def publish(turn: Turn, about: str) -> str:
    """Publish the very revision that was on the card; who joined already is shown what changed and signs again."""
    project = editable(turn, about)
    if faults_of(turn, project):
        raise Refused("plan-unfinished")
    issued = project.issued(turn.now)
    turn.store.projects.save(issued)
    leave_edits(turn, project)
    if project.published:
        sign_again(turn, issued)
    tell_edition(turn, issued)
    schedule_phases(turn, issued)
    schedule_rounds(turn, issued)
    schedule_milestones(turn, issued)
    return project.id


def sign_again(turn: Turn, issued: Project) -> None:
    """Whoever signed the very same plan and points before has nothing to sign anew, and nothing left to object to."""
    for member in members(turn, issued):
        if issued.same(member.signed, issued.published):
            turn.store.members.save(replace(member, signed=issued.published, objects=0))


def tell_edition(turn: Turn, issued: Project) -> None:
    """Let the others read the version that was just published, and remind whoever does not sign it."""
    # Of two versions only the newer one is worth reading: a letter that has not left yet is replaced.
    turn.store.outbox.cancel(issued.id, LETTERS)
    for member in others(turn, issued):
        kind = "plan-changed" if member.state == "active" else "plan-ready"
        turn.tell(kind, issued.id, member.teacher, "news", revision=issued.version)
    schedule_nudges(turn, issued)


def recall(turn: Turn, about: str) -> str:
    """Make the very revision on the card a draft again; who joined already is told."""
    project = editable(turn, about).recalled(turn.now)
    turn.store.projects.save(project)
    turn.store.outbox.cancel(project.id, LETTERS)
    turn.store.jobs.cancel(project.id, (PHASE, ROUND))
    for member in others(turn, project):
        if member.state == "active":
            turn.tell("plan-recalled", project.id, member.teacher, "news", revision=project.revision)
    return project.id


@dataclass(frozen=True)
class Arrival:
    """When a partner gets the plan: `at` on her own wall (None: now), and why not today: a DayOff's kind or ""."""

    name: str
    country: str
    at: datetime | None
    today: datetime
    why: str


def arrivals(turn: Turn, project: Project) -> list[Arrival]:
    """When each of the others gets Chaski's letter, the earliest first."""
    found = []
    for member in others(turn, project):
        teacher = turn.store.teachers.get(member.teacher)
        due = turn.allowed(teacher, "news")
        one = class_seen(turn, member.group)
        off = one.calendar.day_off(teacher.today(turn.now))
        later = None if due <= turn.now else teacher.local(due)
        arrival = Arrival(teacher.name, one.country, later, teacher.local(turn.now), off.kind if off and later else "")
        found.append((due, arrival))
    return [arrival for _, arrival in sorted(found, key=lambda pair: pair[0])]
