"""Joining a published plan, and what is asked once on that occasion: when the class is at school."""

from dataclasses import replace
from datetime import date, time, timedelta

from core.model.classgroup import ClassGroup
from core.model.refused import Refused
from core.model.teacher import after_quiet
from core.planning.calendars import usual_weekdays
from core.usecases.projects import hosts, member_of, project_of
from core.usecases.say import send_note
from core.usecases.turn import Turn

JOINED_LATER = timedelta(minutes=30)
"""Most sign right after joining: then the host hears of both at once instead of twice."""


def join(turn: Turn, project_id: str) -> str:
    """Take part in the project with everybody who teaches the class; who does already stays in it. Returns its id."""
    member = member_of(turn, project_id)
    if member.state == "active":
        return project_id
    for one in turn.store.members.where(project=project_id, state="invited"):
        if one.group == member.group:
            turn.store.members.save(replace(one, state="active", joined_at=turn.now))
    turn.save_me(replace(turn.me, group=member.group))
    for host in (one for one in hosts(turn, project_of(turn, project_id)) if one != turn.me.id):
        due = after_quiet(turn.store.teachers.get(host), turn.now + JOINED_LATER)
        turn.tell("joined", member.id, host, due=due)
    return project_id


def suggest(turn: Turn, project_id: str, words: str) -> str:
    """Send the host a wish about the plan, as words from class to class."""
    return send_note(turn, [project_of(turn, project_id).host], words, wish=project_id)


def know_hours(turn: Turn, project_id: str, spans: list[list[str]]) -> list[str]:
    """Keep when her class in this project is at school: (from, to) of each day told, "HH:MM"; returns what all share.

    Calls need hours that hold on any day, so of several days the common part is kept.
    """
    if not spans:
        raise Refused("hours-none")
    opens = max(time.fromisoformat(first) for first, _ in spans)
    closes = min(time.fromisoformat(last) for _, last in spans)
    if opens >= closes:
        raise Refused("hours-apart")
    group = own_class(turn, project_id)
    turn.store.classes.save(replace(group, hours=(opens, closes)))
    return [opens.isoformat("minutes"), closes.isoformat("minutes")]


def hours_known(turn: Turn, project_id: str) -> bool:
    """Whether she has said when her class in this project is at school."""
    return own_class(turn, project_id).hours is not None


def own_class(turn: Turn, project_id: str) -> ClassGroup:
    """The class with which she is in this project."""
    return turn.store.classes.get(member_of(turn, project_id).group)


def school_week(turn: Turn, project_id: str) -> list[date]:
    """The days of the coming week on which schools of her country teach, Monday first where that is the first."""
    today = turn.me.today(turn.now)
    monday = today - timedelta(days=today.weekday())
    return [monday + timedelta(days=day - 1) for day in usual_weekdays(own_class(turn, project_id).country)]
