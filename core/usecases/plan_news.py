"""What each member knows of the plan, what is new to her, and her answer to a change: a yes, or keeping her own."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from core.model.plan import Mode, Plan
from core.model.project import Member, Project
from core.model.refused import Refused
from core.planning.circles import without
from core.planning.together import owners_of, with_class
from core.usecases.plan_changes import PlanChange, changes
from core.usecases.plan_edit import editable, keep
from core.usecases.projects import find_member, hosts, member_of, members, project_of
from core.usecases.sign import sign
from core.usecases.turn import Turn

ROUNDS = ("expectations", "reflection")
"""Chaski asks these of all the classes on the same day: none can be kept back for one."""


def plan_known(turn: Turn, project: Project, teacher: str = "") -> Plan | None:
    """The plan by which a teacher (the reader without one) goes: a member the newest that she was shown, with the days
    that she keeps; the host her published one."""
    member = find_member(turn, project.id, teacher)
    if member is None or member.state != "active" or member.teacher in hosts(turn, project) or not project.published:
        return project.seen_plan
    known = project.plan_at(member.told or member.signed) or project.seen_plan
    return own_days(known, member) if known else None


def own_days(plan: Plan, member: Member) -> Plan:
    """The plan with the days that this class keeps for itself."""
    days = {id_: (first, last) for id_, first, last in member.kept}
    return replace(
        plan,
        activities=tuple(
            replace(one, start=days[one.id][0], end=days[one.id][1]) if one.id in days else one
            for one in plan.activities
        ),
        milestones=tuple(replace(m, due=days[m.id][1]) if m.id in days else m for m in plan.milestones),
    )


@dataclass(frozen=True)
class News:
    """What is new to a member: since the plan that she was last shown, and beside that since the one she signed."""

    told: tuple[PlanChange, ...]
    signed: tuple[PlanChange, ...]


def news(project: Project, member: Member, said: Callable[[Plan], Plan]) -> News:
    """What the published plan changes for this member, the days that she keeps left as they are; `said` puts a plan
    into her language."""
    shown = project.shown
    if shown is None or member.teacher == project.host:
        return News((), ())

    def since(version: int) -> tuple[PlanChange, ...]:
        old = project.plan_at(version)
        return changes(own_days(said(old), member), own_days(said(shown), member)) if old else ()

    told = since(member.told or member.signed)
    return News(told, tuple(one for one in since(member.signed) if one not in told))


def learn(turn: Turn, project_id: str) -> int:
    """She was shown the published plan, with what is new in it; returns its version."""
    project, member = project_of(turn, project_id), find_member(turn, project_id)
    if member and member.told != project.published:
        turn.store.members.save(replace(member, told=project.published))
    return project.published


def can_accept(turn: Turn, about: str) -> bool:
    """Whether a yes on this card ("<project>:<version>") is one to the newest version, by somebody who has signed."""
    project, version = current(turn, about)
    member = member_of(turn, project.id)
    return project.published == version == member.told and member.signed > 0


def accept_changes(turn: Turn, about: str) -> int:
    """Agree to the version whose changes were shown: it is signed, and what she kept of these days is let go."""
    project, version = current(turn, about)
    if not can_accept(turn, about):
        raise Refused("agreement-changed")
    member = member_of(turn, project.id)
    before = project.plan_at(member.signed)
    moved = {one.activity for one in changes(before, project.shown)} if before and project.shown else set()
    kept = tuple(one for one in member.kept if one[0].partition(":")[0] not in moved)
    turn.store.members.save(replace(member, kept=kept))
    return sign(turn, project.id, version)


@dataclass(frozen=True)
class Split:
    """What [Keep mine] means for some changes: `own` days of her class (id, first, last), with the changes they belong
    to, and the changes that are everybody's."""

    own: tuple[tuple[str, date, date], ...]
    kept: tuple[PlanChange, ...]
    shared: tuple[PlanChange, ...]


def split(project: Project, member: Member) -> Split:
    """Which of the changes since she signed are her class's own, and which she can only object to."""
    before, after = project.plan_at(member.signed), project.shown
    if before is None or after is None:
        raise Refused("agreement-changed")
    own: list[tuple[str, date, date]] = []
    kept, shared = [], []
    for one in changes(before, after):
        days = own_of(before, after, one, member.group)
        own += days
        if days:
            kept.append(one)
        elif one.activity != "agreement":
            shared.append(one)
    return Split(tuple(own), tuple(kept), tuple(shared))


def own_of(before: Plan, after: Plan, change: PlanChange, group: str) -> list[tuple[str, date, date]]:
    """The days that a class may keep although this changed: what it does in its own room, and its own piece."""
    if change.what != "moved":
        return []
    old, new = (next((a for a in plan.activities if a.id == change.activity), None) for plan in (before, after))
    if old is None or new is None or new.kind in ROUNDS:
        return []
    if new.mode is Mode.CLASS or new.classes == (group,):
        return [(old.id, old.start, old.end)]
    pieces = [m for m in before.milestones if (m.activity, m.owner) == (old.id, group)]
    return [(m.id, m.due, m.due) for m in pieces if set(m.inputs_from) <= {group}]


def keep_mine(turn: Turn, about: str) -> dict[str, bool]:
    """Keep her class's own days as they were, and object to the rest; returns {kept, objects}.

    Where nothing else changed she signs with it; otherwise the host hears that the change waits for her.
    """
    project, version = current(turn, about)
    if not can_accept(turn, about):
        raise Refused("agreement-changed")
    member = member_of(turn, project.id)
    parts = split(project, member)
    ids = {id_ for id_, _, _ in parts.own}
    kept = (*(one for one in member.kept if one[0] not in ids), *parts.own)
    objects = version if parts.shared else 0
    turn.store.members.save(replace(member, kept=kept, objects=objects))
    if parts.own:
        tell_hosts(turn, project, "plan-kept", member, version)
    if objects:
        tell_hosts(turn, project, "plan-objected", member, version)
    else:
        sign(turn, project.id, version)
    return {"kept": bool(parts.own), "objects": bool(objects)}


def tell_hosts(turn: Turn, project: Project, kind: str, member: Member, version: int) -> None:
    """The host, and whoever teaches the host's class too, hear what a member said."""
    for host in hosts(turn, project):
        turn.tell(kind, member.id, host, revision=version)


def put_back(turn: Turn, about: str) -> str:
    """The host takes a change back: her plan is again the one that this member signed, to be published anew.

    `about` is "<project>:<revision>:<member>".
    """
    name, _, member_id = about.rpartition(":")
    project = editable(turn, name)
    member = next((one for one in members(turn, project) if one.id == member_id), None)
    old = project.plan_at(member.signed) if member else None
    if old is None:
        raise Refused("plan-stale")
    here = list(dict.fromkeys(one.group for one in members(turn, project)))
    plan = without(old, set(owners_of(old)) - set(here))
    for group in here:
        plan = with_class(plan, group)
    return keep(turn, project, plan)


def objecting(turn: Turn, project: Project) -> list[Member]:
    """Whose objection to the published version waits for the host."""
    return [one for one in members(turn, project) if one.objects and one.objects == project.published]


def current(turn: Turn, about: str) -> tuple[Project, int]:
    """The project and the version of a card about a change."""
    project_id, _, version = about.rpartition(":")
    return project_of(turn, project_id), int(version) if version.isdecimal() else -1
