"""Joining a published plan, and what is asked once on that occasion: when the class is at school."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from core.model.calendar import Hours
from core.model.classgroup import ClassGroup
from core.model.refused import Refused
from core.model.teacher import after_quiet
from core.planning.calendars import usual_weekdays
from core.usecases.projects import alive, hosts, member_of, project_of
from core.usecases.request import class_in_hand
from core.usecases.say import Beside, send_note
from core.usecases.turn import Turn

JOINED_LATER = timedelta(minutes=30)
"""Most sign right after joining: then the host hears of both at once instead of twice."""


def join(turn: Turn, project_id: str) -> str:
    """Take part in the project with everybody who teaches the class; who does already stays in it. Returns its id."""
    alive(turn, project_id)
    member = member_of(turn, project_id)
    if member.state == "active":
        return project_id
    project = project_of(turn, project_id)
    for one in turn.store.members.where(project=project_id, state="invited"):
        if one.group == member.group:
            known = one.told or project.published
            turn.store.members.save(replace(one, state="active", joined_at=turn.now, told=known))
    turn.save_me(replace(turn.me, group=member.group))
    for host in (one for one in hosts(turn, project) if one != turn.me.id):
        due = after_quiet(turn.store.teachers.get(host), turn.now + JOINED_LATER)
        turn.tell("joined", member.id, host, due=due)
    return project_id


def suggest(turn: Turn, project_id: str, words: str) -> str:
    """Send the host a wish about the plan, as words from class to class."""
    return send_note(turn, [project_of(turn, project_id).host], words, Beside(wish=project_id))


def know_hours(turn: Turn, spans: list[list[str]], days: list[int], project_id: str = "") -> list[str]:
    """Keep when the class is at school: one (from, to), "HH:MM", for all days, or one for each ISO weekday of `days`,
    which then are its week; returns what all the days share.

    A typed hour is read against the hours of any day: where the days share none, from the first opening to the last
    closing.
    """
    if not spans:
        raise Refused("hours-none")
    told = [(time.fromisoformat(first), time.fromisoformat(last)) for first, last in spans]
    opens, closes = max(first for first, _ in told), min(last for _, last in told)
    if opens >= closes:
        opens, closes = min(first for first, _ in told), max(last for _, last in told)
    week = tuple(Hours(day, *span) for day, span in zip(days, told, strict=False))
    group = own_class(turn, project_id)
    weekdays = tuple(days) if set(days) != set(usual_weekdays(group.country)) else ()
    kept = replace(group, hours=(opens, closes), week=week)
    turn.store.classes.save(replace(kept, weekdays=weekdays) if days else kept)
    return [opens.isoformat("minutes"), closes.isoformat("minutes")]


def hours_known(turn: Turn, project_id: str) -> bool:
    """Whether she has said when her class in this project is at school."""
    return own_class(turn, project_id).hours is not None


def own_class(turn: Turn, project_id: str = "") -> ClassGroup:
    """The class with which she is in this project; without one, the class in hand."""
    return turn.store.classes.get(member_of(turn, project_id).group) if project_id else class_in_hand(turn)


def school_week(turn: Turn, project_id: str = "") -> list[date]:
    """The days of this week on which her class has school."""
    group = own_class(turn, project_id)
    return week_of(turn, list(group.weekdays or usual_weekdays(group.country)))


def week_of(turn: Turn, weekdays: Sequence[int]) -> list[date]:
    """The days of this week that are these ISO weekdays, in their order."""
    today = turn.me.today(turn.now)
    monday = today - timedelta(days=today.weekday())
    return [monday + timedelta(days=day - 1) for day in weekdays]
