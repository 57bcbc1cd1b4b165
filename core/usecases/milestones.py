"""What a class owes by the published plan, told to its teachers three school days before, on the day and two after."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from core.model.plan import Milestone
from core.model.project import Member, Project
from core.model.urgency import dawn
from core.planning.outline import owed_by
from core.ports.store import Job
from core.usecases.digest import in_digest
from core.usecases.handed_in import is_done
from core.usecases.hours import calendar_of_class
from core.usecases.plan_news import plan_known
from core.usecases.projects import joined, members
from core.usecases.turn import Turn

KIND = "milestones"
When = Literal["ahead", "today", "after"]
TOLD: dict[When, int] = {"ahead": -3, "today": 0, "after": 2}
"""School days of the class that owes it, counted from the day on which it is due."""


@dataclass(frozen=True)
class Due:
    """Something that a class owes and is reminded of today; `name` is in the words of the plan."""

    milestone: Milestone
    when: When


def schedule_milestones(turn: Turn, project: Project) -> None:
    """Look on the days of the published plan; on those of an older one there is nothing to tell any more."""
    plan, looks = project.shown, dict[date, datetime]()
    for member in members(turn, project) if plan else ():
        for one in owed_by(plan, member.group) if plan else ():
            for day in days_of(turn, member, one).values():
                look = dawn(turn.store.teachers.get(member.teacher), day)
                looks[day] = min(look, looks.get(day, look))
    for day, look in looks.items():
        if look > turn.now:
            turn.later(KIND, project.id, look, revision=day.toordinal())


def days_of(turn: Turn, member: Member, milestone: Milestone) -> dict[When, date]:
    """The days on which a class is told of what it owes."""
    teacher = turn.store.teachers.get(member.teacher)
    calendar = calendar_of_class(turn.store.classes.get(member.group), teacher, turn.now)
    found = {when: calendar.add_school_days(milestone.due, count) for when, count in TOLD.items()}
    return {when: day for when, day in found.items() if day}


def due(turn: Turn, job: Job) -> None:
    """One of those days has begun: whoever owes something hears of it on her own morning, if it is still true."""
    project, day = turn.store.projects.find(job.about), date.fromordinal(job.revision)
    for member in joined(turn, project) if project else ():
        seen = turn.as_seen_by(turn.store.teachers.get(member.teacher))
        if project and due_for(seen, project, member, day):
            in_digest(seen, member.teacher, day)


def due_for(turn: Turn, project: Project, member: Member, day: date) -> list[Due]:
    """What the reader's class is to be reminded of on this day, by date; nothing in a rest, and nothing twice done."""
    plan = plan_known(turn, project) if project.shown else None
    if plan is None or project.over or project.paused or member.state != "active" or not project.reached("execution"):
        return []
    opened = turn.now - project.log[-1].at < timedelta(days=1)
    found = []
    for one in owed_by(plan, member.group):
        for when, told in days_of(turn, member, one).items():
            # The letter about a new phase says what is her turn next.
            if told == day and not (when != "after" and opened) and not is_done(turn, project, one):
                found.append(Due(one, when))
    return found


DUE = {KIND: due}
