"""What a teacher says of her class's school year: first and last day, breaks, exams, weekdays, single days."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from core.model.calendar import Break, SchoolCalendar
from core.model.classgroup import ClassGroup
from core.model.project import Project
from core.model.refused import Refused
from core.planning.calendars import calendar_of
from core.usecases.hours import calendar_of_class
from core.usecases.join import own_class
from core.usecases.projects import is_host, my_projects
from core.usecases.turn import Turn

LONGEST = timedelta(days=120)
"""No break of a school is longer; two dates further apart are first and last day of something else."""


def own_calendar(turn: Turn) -> SchoolCalendar:
    """The school year of her class as it is known now."""
    return calendar_of_class(own_class(turn), turn.me, turn.now)


def country_calendar(turn: Turn) -> SchoolCalendar:
    """The school year of her country, while no teacher says otherwise."""
    return calendar_of(own_class(turn).country, turn.me.today(turn.now), zone=turn.me.zone, language=turn.me.language)


def is_told(turn: Turn) -> bool:
    """Whether anything in it is her own word."""
    group = own_class(turn)
    return any((group.first_day, group.last_day, group.breaks, group.dropped, group.taught, group.weekdays))


def accept_calendar(turn: Turn) -> str:
    """The country's school year is hers: from now on its days are her word. Returns the last day (ISO)."""
    calendar = own_calendar(turn)
    if calendar.last_day is None:
        raise Refused("last-day-unknown")
    keep(turn, replace(own_class(turn), last_day=calendar.last_day))
    return calendar.last_day.isoformat()


def know_first_day(turn: Turn, day: str) -> str:
    """Keep the day (ISO) on which classes begin, or begin again."""
    keep(turn, replace(own_class(turn), first_day=date.fromisoformat(day)))
    return day


def add_break(turn: Turn, first: str, last: str, kind: Literal["break", "exams"]) -> str:
    """Keep days (ISO, both included) without ordinary lessons; those told before for the same days are replaced."""
    pause = Break(date.fromisoformat(first), date.fromisoformat(last), "", kind)
    if pause.last - pause.first > LONGEST:
        raise Refused("break-long")
    group = own_class(turn)
    others = (one for one in group.breaks if (one.first, one.last) != (pause.first, pause.last))
    keep(turn, replace(group, breaks=(*others, pause)))
    return first


def drop_break(turn: Turn, first: str, last: str) -> str:
    """Take a break or exams out of the year, its own or the country's."""
    days = date.fromisoformat(first), date.fromisoformat(last)
    group = own_class(turn)
    kept = tuple(one for one in group.breaks if (one.first, one.last) != days)
    if len(kept) < len(group.breaks):
        keep(turn, replace(group, breaks=kept))
    elif any((one.first, one.last) == days for one in country_calendar(turn).breaks):
        keep(turn, replace(group, dropped=(*group.dropped, days[0])))
    return first


def turn_weekday(turn: Turn, weekday: int) -> list[int]:
    """Have school on this ISO weekday, or no longer; returns the weekdays of the class."""
    days = {*own_calendar(turn).weekdays} ^ {weekday}
    if not days:
        raise Refused("hours-none")
    keep(turn, replace(own_class(turn), weekdays=tuple(sorted(days))))
    return sorted(days)


def turn_day(turn: Turn, day: str) -> str:
    """Have school on this day (ISO) where there was none, or none where there was; returns "school" or "off"."""
    group, on = own_class(turn), date.fromisoformat(day)
    off = own_calendar(turn).day_off(on)
    if off and off.kind == "over":
        raise Refused("day-over", day=turn.texts.day(on))
    others = tuple(one for one in group.breaks if not one.first == one.last == on)
    if on in group.taught:
        group = replace(group, taught=tuple(one for one in group.taught if one != on))
    elif len(others) < len(group.breaks):
        group = replace(group, breaks=others)
    elif off:
        group = replace(group, taught=(*group.taught, on))
    else:
        group = replace(group, breaks=(*group.breaks, Break(on, on, "")))
    keep(turn, group)
    return "school" if own_calendar(turn).school_day(on) else "off"


def coming_breaks(turn: Turn) -> list[Break]:
    """The breaks and exams that are not over yet, the next first."""
    today = turn.me.today(turn.now)
    return [pause for pause in own_calendar(turn).breaks if pause.last >= today]


def collisions(turn: Turn) -> list[tuple[Project, list[date]]]:
    """The projects of which something lies on a day that her class has off, with these days; a holiday is hers to
    teach on or not, and the plan's card asks about it."""
    calendar, today = own_calendar(turn), turn.me.today(turn.now)
    found = []
    for project in my_projects(turn):
        plan = project.plan if is_host(turn, project) else project.shown
        if plan is None or project.archived or project.stage == "story":
            continue
        edges = {day for one in plan.activities if one.kind != "agreement" for day in (one.start, one.end)}
        off = ((day, calendar.day_off(day)) for day in sorted(edges) if day > today)
        days = [day for day, reason in off if reason and reason.kind != "holiday"]
        found += [(project, days)] if days else []
    return found


def keep(turn: Turn, group: ClassGroup) -> None:
    """Keep what she said of her class."""
    turn.store.classes.save(group)
