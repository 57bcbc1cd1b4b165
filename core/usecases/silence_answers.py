"""What the teacher of a silent class answers, and what those who wait for it choose."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from core.model.ladder import SOON, WEEK
from core.model.project import Member, Project
from core.model.refused import Refused
from core.usecases.projects import alive, hosted, joined, member_of
from core.usecases.silence import calendar_here, look_on, told
from core.usecases.turn import Turn
from core.usecases.waits import others_here, waits_for

Help = Literal["time", "material", "language", "technology"]
HELPS: tuple[Help, ...] = ("time", "material", "language", "technology")


def sending_soon(turn: Turn, project_id: str) -> str:
    """It comes this week: nobody asks again for five school days. Returns the last of them (ISO)."""
    project, member = taking_part(turn, project_id)
    day = school_days_on(turn, member, SOON)
    excuse(turn, project, member, day)
    for teacher in told(turn, project, member, waits_for(turn, project, member)) if member.silence.known else ():
        turn.tell("silence-soon", member.id, teacher, key=turn.now.isoformat())
    return day.isoformat()


def busy_until(turn: Turn, project_id: str, day: str) -> str:
    """Nobody asks before this day (ISO) is over; those who wait learn the day alone. Returns it."""
    project, member = taking_part(turn, project_id)
    until = date.fromisoformat(day)
    if until <= turn.me.today(turn.now):
        raise Refused("pause-past")
    waiting = listeners(turn, project, member)
    excuse(turn, project, member, until)
    for teacher in waiting:
        turn.tell("silence-busy", member.id, teacher, key=turn.now.isoformat())
    return day


def ask_help(turn: Turn, project_id: str, what: Help) -> list[str]:
    """Tell those who wait what would help; returns their ids."""
    project, member = taking_part(turn, project_id)
    waiting = listeners(turn, project, member)
    for teacher in waiting:
        turn.tell("help-wanted", member.id, teacher, revision=HELPS.index(what), key=turn.now.isoformat())
    return waiting


def wait_week(turn: Turn, member_id: str) -> str:
    """Those who lead wait on: the next step comes after five school days of hers. Returns the day (ISO)."""
    project, member = waited_for(turn, member_id)
    day = school_days_on(turn, member, WEEK)
    held = replace(member, silence=replace(member.silence, hold=day))
    turn.store.members.save(held)
    look_on(turn, project, held)
    return day.isoformat()


def go_on_without(turn: Turn, member_id: str) -> str:
    """Those who lead go on; her place is kept, and nobody waits for it. Returns the project."""
    project, member = waited_for(turn, member_id)
    turn.store.members.save(replace(member, silence=replace(member.silence, left=True)))
    turn.store.jobs.cancel(member.id, ("silence",))
    return project.id


def taking_part(turn: Turn, project_id: str) -> tuple[Project, Member]:
    """A project of hers under way, and the member who stands for her class there."""
    project, own = alive(turn, project_id), member_of(turn, project_id)
    if own.state != "active" or not project.published or project.over:
        raise Refused("project-gone")
    return project, first_of_class(turn, project, own.group)


def listeners(turn: Turn, project: Project, member: Member) -> list[str]:
    """Who hears what she answers: those who wait for her class and whoever leads, or else all the others."""
    waiting = told(turn, project, member, waits_for(turn, project, member))
    return waiting or others_here(turn, project, member.group)


def first_of_class(turn: Turn, project: Project, group: str) -> Member:
    """The member who stands for a class."""
    return next(one for one in joined(turn, project) if one.group == group)


def waited_for(turn: Turn, member_id: str) -> tuple[Project, Member]:
    """A class of a project that she leads, which has been silent until now; refused once it is back or out."""
    member = turn.store.members.find(member_id)
    if member is None:
        raise Refused("project-gone")
    project = hosted(turn, member.project)
    if member.state != "active" or not member.silence.known:
        raise Refused("silence-over")
    return project, member


def excuse(turn: Turn, project: Project, member: Member, until: date) -> None:
    """Nobody counts up to this day."""
    spared = replace(member, silence=member.silence.heard().spared(until))
    turn.store.members.save(spared)
    look_on(turn, project, spared)


def school_days_on(turn: Turn, member: Member, count: int) -> date:
    """So many school days of the class from today on; where nobody knows them, as many weeks of days."""
    today = turn.store.teachers.get(member.teacher).today(turn.now)
    return calendar_here(turn, member).add_school_days(today, count) or today + timedelta(days=count)
