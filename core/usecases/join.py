"""Joining a published plan, and what is asked once on that occasion: when the class is at school."""

from dataclasses import replace
from datetime import date, time, timedelta

from core.model.classgroup import ClassGroup
from core.model.refused import Refused
from core.model.teacher import after_quiet
from core.planning.calendars import usual_weekdays
from core.usecases.profile import class_of
from core.usecases.projects import alive, member_of, project_of
from core.usecases.say import send_note
from core.usecases.turn import Turn

JOINED_LATER = timedelta(minutes=30)
"""Most sign right after joining: then the host hears of both at once instead of twice."""


def join(turn: Turn, project_id: str) -> str:
    """Take part in the project; who does already stays in it. Returns the project's id."""
    project, member = alive(turn, project_id), member_of(turn, project_id)
    if member.state == "active":
        return project_id
    turn.store.members.save(replace(member, state="active", joined_at=turn.now))
    host = turn.store.teachers.get(project.host)
    due = after_quiet(host, turn.now + JOINED_LATER)
    turn.tell("joined", member.id, host.id, due=due)
    return project_id


def suggest(turn: Turn, project_id: str, words: str) -> str:
    """Send the host a wish about the plan, as words from class to class."""
    return send_note(turn, [project_of(turn, project_id).host], words, wish=project_id)


def know_hours(turn: Turn, spans: list[list[str]]) -> list[str]:
    """Keep when the class is at school: (from, to) of each day told, "HH:MM"; returns what all the days share.

    Calls need hours that hold on any day, so of several days the common part is kept.
    """
    if not spans:
        raise Refused("hours-none")
    opens = max(time.fromisoformat(first) for first, _ in spans)
    closes = min(time.fromisoformat(last) for _, last in spans)
    if opens >= closes:
        raise Refused("hours-apart")
    group = class_of(turn, turn.me.id)
    turn.store.classes.save(replace(group, hours=(opens, closes)))
    return [opens.isoformat("minutes"), closes.isoformat("minutes")]


def hours_known(turn: Turn) -> bool:
    """Whether she has said when her class is at school."""
    return own_class(turn).hours is not None


def own_class(turn: Turn) -> ClassGroup:
    """The class of the teacher whose turn it is."""
    return class_of(turn, turn.me.id)


def school_week(turn: Turn) -> list[date]:
    """The days of the coming week on which schools of her country teach, Monday first where that is the first."""
    today = turn.me.today(turn.now)
    monday = today - timedelta(days=today.weekday())
    return [monday + timedelta(days=day - 1) for day in usual_weekdays(own_class(turn).country)]
