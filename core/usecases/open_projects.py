"""Projects that strangers may find: open to more classes, plans to take over, and what others have finished."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from core.model.calendar import SchoolCalendar
from core.model.classgroup import ClassGroup
from core.model.plan import Plan
from core.model.project import Project, Seen
from core.model.refused import Refused
from core.model.teacher import Teacher
from core.usecases.hours import calendar_of_class
from core.usecases.profile import my_class
from core.usecases.projects import find_member, hosted, members
from core.usecases.request import are_blocked
from core.usecases.seats import free_seats
from core.usecases.seekers import languages_of
from core.usecases.turn import Turn

PAGE = 3
COMPARED = 60
"""So many projects are held against her calendar; more than that nobody turns the pages of."""


@dataclass(frozen=True)
class Open:
    """One project that a stranger may see. `fits` of its `days` days of work are school days of her class, and
    `seats` are the places that are left."""

    project: Project
    plan: Plan
    host: Teacher
    group: ClassGroup
    fits: int
    days: int
    seats: int
    near: bool


@dataclass(frozen=True)
class Shelf:
    """One page of what was found; `more` tells that there is another, `wider` that others exist for other classes."""

    found: tuple[Open, ...]
    more: bool
    wider: bool


def show_as(turn: Turn, project_id: str, seen: Seen) -> Seen:
    """The host says as what strangers find the project; only a published one, and as a story once it is over."""
    project = hosted(turn, project_id)
    if not project.published or (seen and seen not in ways_to_show(project)):
        raise Refused("not-to-be-shown", title=project.title)
    turn.store.projects.save(replace(project, seen=seen))
    return seen


def ways_to_show(project: Project) -> tuple[Seen, ...]:
    """As what this project can be found."""
    return ("story", "idea") if project.stage == "story" else ("collab", "idea")


def open_projects(turn: Turn, seen: Seen, page: int, wide: bool = False) -> Shelf:
    """The projects of this kind for her class, the best fit first; `wide` lets other ages, subjects and languages
    through."""
    mine = my_class(turn)
    if mine is None:
        return Shelf((), more=False, wider=False)
    calendar = calendar_of_class(mine, turn.me, turn.now)
    known = (describe(turn, one, mine, calendar) for one in reversed(turn.store.projects.where(seen=seen)))
    found = list(islice((one for one in known if one), COMPARED))
    fitting = sorted((one for one in found if wide or one.near), key=rank)
    first = page * PAGE
    return Shelf(
        tuple(fitting[first : first + PAGE]),
        more=len(fitting) > first + PAGE,
        wider=len(found) > len(fitting),
    )


def any_open(turn: Turn) -> bool:
    """Whether some project is open to a class like hers."""
    return bool(open_projects(turn, "collab", 0).found)


def describe(turn: Turn, project: Project, mine: ClassGroup, calendar: SchoolCalendar) -> Open | None:
    """The project as she may see it; None where it is not for her, or too late."""
    plan = project.shown
    if plan is None or project.archived or project.paused or find_member(turn, project.id):
        return None
    host = turn.store.teachers.get(project.host)
    if host.gone or host.suspended or are_blocked(turn, host.id):
        return None
    here = [turn.store.classes.get(member.group) for member in members(turn, project)]
    if not here:
        return None
    seats, days = free_seats(turn, project), work_days(plan)
    fits = sum(calendar.school_day(day) for day in days)
    if project.seen == "collab" and (has_begun(turn, project) or not seats or 2 * fits < len(days)):
        return None
    return Open(project, plan, host, here[0], fits, len(days), seats, is_near(turn, mine, here))


def has_begun(turn: Turn, project: Project) -> bool:
    """Whether the plan's first day has come on her wall: then nobody joins any more."""
    plan = project.shown
    return plan is None or project.stage != "definition" or turn.me.today(turn.now) >= plan.start


def work_days(plan: Plan) -> list[date]:
    """The days on which the work of the classes begins something."""
    return sorted({one.start for one in plan.activities if one.kind != "agreement"})


def is_near(turn: Turn, mine: ClassGroup, here: list[ClassGroup]) -> bool:
    """Whether some class of the project has her ages and a subject of hers, and they share a language."""
    spoken = set(languages_of(mine, turn.me))
    return any(
        one.ages == mine.ages
        and set(one.subjects) & set(mine.subjects)
        and spoken & set(languages_of(one, turn.store.teachers.get(one.teacher)))
        for one in here
    )


def rank(one: Open) -> tuple[bool, float, date, str]:
    """What fits her class first, then whose days do, then what begins soonest."""
    return not one.near, -one.fits / max(1, one.days), one.plan.start, one.project.id


def seen_by_strangers(turn: Turn, project_id: str) -> Open:
    """A project that she may see without taking part; a closed and a missing one are the same to her."""
    project, mine = turn.store.projects.find(project_id), my_class(turn)
    if project is None or mine is None or not project.seen:
        raise Refused("not-open")
    found = describe(turn, project, mine, calendar_of_class(mine, turn.me, turn.now))
    if found is None:
        raise Refused("not-open")
    return found
