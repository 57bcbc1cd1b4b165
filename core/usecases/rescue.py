"""A class that was left waiting is not left alone: whom to invite next, who could come in the place of another."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from core.model.classgroup import ClassGroup
from core.model.filters import Filters
from core.model.ladder import OPEN
from core.model.plan import Activity
from core.model.project import Member, Project, one_per_class
from core.model.refused import Refused
from core.usecases.hours import calendar_of_class
from core.usecases.profile import my_class
from core.usecases.projects import hosted, is_host, joined, member_of, members
from core.usecases.request import send_request
from core.usecases.search import Found, describe, fitting
from core.usecases.seekers import languages_of
from core.usecases.silence import look_on
from core.usecases.transfer_host import take_lead
from core.usecases.turn import Turn
from core.usecases.waits import last_seen

CARDS = 3
COMPARED = 40
"""So many classes are held against what is left of the plan; whoever comes after them fits worse anyway."""
JOINABLE = ("definition", "execution", "reflection")


@dataclass(frozen=True)
class Offer:
    """A class that could take the place: `fits` of the `days` on which work is left are school days of hers; `alone`
    tells that it was left alone itself."""

    found: Found
    fits: int
    days: int
    alone: bool


def replacements(turn: Turn, project: Project) -> list[Offer]:
    """The classes that could come in, for whoever leads: of the same ages, with a language in common, for which most
    of the rest of the plan lies on school days. Those who were left alone themselves come first."""
    mine = turn.store.classes.get(member_of(turn, project.id).group)
    spoken = set(languages_of(mine, turn.me))
    here = {one.group for one in members(turn, project)}
    found = []
    for teacher, group in islice(fitting(turn, mine, Filters(mine.ages)), COMPARED):
        common = turn.house.translates or spoken & set(languages_of(group, teacher))
        days = days_left(project, teacher.today(turn.now))
        calendar = calendar_of_class(group, teacher, turn.now)
        fits = sum(calendar.school_day(day) for day in days)
        if group.ages == mine.ages and group.id not in here and common and 2 * fits >= len(days):
            found.append(Offer(describe(turn, mine, teacher, group), fits, len(days), is_alone(turn, group.id)))
    return sorted(found, key=lambda one: not one.alone)[:CARDS]


def next_classes(turn: Turn, mine: ClassGroup) -> list[Found]:
    """Whom the reader can invite for her class after an invitation that nobody answered: those who fit best, but for
    whoever left one of hers without an answer. None while another class of hers is in hand, which would invite."""
    hand = my_class(turn)
    if hand is None or hand.id != mine.id:
        return []
    silent = {one.receiver for one in turn.store.requests.where(sender=turn.me.id) if one.state == "expired"}
    others = (one for one in fitting(turn, mine, Filters(mine.ages, mine.subject)) if one[0].id not in silent)
    return [describe(turn, mine, *one) for one in islice(others, CARDS)]


def days_left(project: Project, today: date) -> list[date]:
    """The days from today on which some work of the plan begins or ends."""
    return sorted({day for one in left(project, today) for day in (one.start, one.end) if day >= today})


def left(project: Project, today: date) -> list[Activity]:
    """What of the plan is not over."""
    plan = project.shown
    return [one for one in plan.activities if one.end >= today and one.kind != "agreement"] if plan else []


def over(project: Project, today: date) -> list[Activity]:
    """What of the plan is over."""
    plan = project.shown
    return [one for one in plan.activities if one.end < today and one.kind != "agreement"] if plan else []


def is_alone(turn: Turn, group: str) -> bool:
    """Whether this class is in a project in which nobody else is left to work with."""
    for member in turn.store.members.where(teacher=turn.store.classes.get(group).teacher, state="active"):
        project = turn.store.projects.get(member.project)
        if member.group == group and project.published and not project.over and works_alone(turn, project, group):
            return True
    return False


def works_alone(turn: Turn, project: Project, group: str) -> bool:
    """Whether no other class of the project is waited for."""
    others = (one for one in one_per_class(joined(turn, project)) if one.group != group)
    return not any(one.silence.waited_for for one in others)


def open_place(turn: Turn, about: str) -> str:
    """Whoever leads wants another class: the place of a silent one is open from now on. `about` is that class's
    membership, or the project that lacks a class. Returns the project."""
    member = turn.store.members.find(about)
    project = hosted(turn, member.project if member else about)
    if project.stage not in JOINABLE or not project.published:
        raise Refused("join-too-late", title=project.title)
    if member and member.state == "active" and member.silence.known and is_silent(turn, project, member):
        opened = replace(member, silence=replace(member.silence, rung=OPEN, at=turn.now))
        turn.store.members.save(opened)
        look_on(turn, project, opened)
    return project.id


def is_silent(turn: Turn, project: Project, member: Member) -> bool:
    """Whether nothing was heard of this class since it was last counted."""
    return member.silence.rung > 0 and not member.silence.broken_by(last_seen(turn, project, member))


def offer_place(turn: Turn, about: str) -> dict[str, str]:
    """Offer a place in a project under way to a class; `about` is "<project>:<class>". Returns {request, match}."""
    project_id, _, group_id = about.rpartition(":")
    project, group = hosted(turn, project_id), turn.store.classes.find(group_id)
    if project.stage not in JOINABLE:
        raise Refused("join-too-late", title=project.title)
    if group is None or group.closed:
        raise Refused("request-nobody")
    turn.save_me(replace(turn.me, group=member_of(turn, project.id).group))
    return send_request(turn, group.teacher, "", group.id, place=project.id)


def lead_on(turn: Turn, project_id: str) -> str:
    """Lead a project whose host has been silent to the end of the ladder. Returns the project."""
    member = member_of(turn, project_id)
    project = turn.store.projects.get(project_id)
    silent = next((one for one in joined(turn, project) if one.teacher == project.host), None)
    if member.state != "active" or is_host(turn, project) or project.over or silent is None:
        raise Refused("lead-over", title=project.title)
    first = next(one for one in joined(turn, project) if one.group == silent.group)
    if not (first.silence.seat_open and is_silent(turn, project, first)):
        raise Refused("lead-over", title=project.title)
    take_lead(turn, project, turn.me.id)
    return project.id
