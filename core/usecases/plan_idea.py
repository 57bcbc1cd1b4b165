"""Ideas and awareness days for a plan: another idea for a draft, a day that is marked, the days that lie ahead."""

from dataclasses import replace
from datetime import date, timedelta

from core.model.calendar import shared_school_days
from core.model.plan import OneCall, Plan
from core.model.project import Project
from core.model.refused import Refused
from core.planning import edits
from core.planning.awareness import Awareness, days_between, marked_on
from core.planning.ideas import idea_named, with_idea
from core.planning.timeline import timeline
from core.usecases.plan_edit import editable, edition_name, keep, plan_of
from core.usecases.plan_make import draft_of, impossible, offer
from core.usecases.projects import classes_in, current_project, is_host
from core.usecases.turn import Turn

SHOWN = 8
AHEAD = timedelta(weeks=8)


def use_idea(turn: Turn, about: str, idea: str) -> str:
    """Make the draft anew from an idea, in its days and for its classes: an edit, which can be undone."""
    project = editable(turn, about)
    plan = plan_of(project)
    when = OneCall() if idea_named(idea).one_call else plan.answers.when
    answers = replace(with_idea(plan.answers, idea), when=when)
    made = timeline(answers, classes_in(turn, project), turn.me.today(turn.now), plan.language)
    if not isinstance(made, Plan):
        raise impossible(turn, made)
    return keep(turn, project, made)


def mark_day(turn: Turn, about: str, day: str) -> str:
    """Do something for an awareness day in the plan, on its day or the school day nearest to it."""
    project = editable(turn, about)
    plan, classes = plan_of(project), classes_in(turn, project)
    days = shared_school_days(tuple(one.calendar for one in classes), plan.start, plan.end)
    marked = marked_on(day, tuple(one for one in days if one > turn.me.today(turn.now)))
    if marked is None:
        raise Refused("day-too-far")
    return keep(turn, project, edits.mark_day(plan, day, marked, classes))


def plan_at_hand(turn: Turn) -> Project | None:
    """The plan of hers that a day can be put into: her draft, or the project under way of which she is the host."""
    under_way = current_project(turn)
    found = draft_of(turn) or (under_way if under_way and is_host(turn, under_way) else None)
    return found if found and found.plan and not found.drafting else None


def days_ahead(turn: Turn) -> tuple[Awareness, ...]:
    """The awareness days in her project's months; without a plan, in the days that she could have for one."""
    first, last = _months(turn)
    return days_between(max(first, turn.me.today(turn.now) + timedelta(days=1)), last)[:SHOWN]


def edition_at_hand(turn: Turn) -> str:
    """The revision of that plan, as buttons carry it; "" where there is none."""
    project = plan_at_hand(turn)
    return edition_name(project) if project else ""


def _months(turn: Turn) -> tuple[date, date]:
    project, today = plan_at_hand(turn), turn.me.today(turn.now)
    if project and project.plan:
        return project.plan.start, project.plan.end
    suggested = offer(turn).dates
    return (suggested.start, suggested.end) if suggested else (today, today + AHEAD)
