"""How the time of a call is written: the reader's own hour first, everybody else's beside it."""

from datetime import date, datetime, time, timedelta

from core.model.session import LiveSession
from core.model.teacher import Teacher
from core.planning.countries import country_of
from core.planning.slots import Effort, efforts_of
from core.usecases.session_of import Who, calendars_of, group_of, who_of
from core.usecases.turn import Turn

MOST_ON_BUTTON = 3
"""Classes whose hours still fit on a button."""
DAYTIME = (time(6), time(22))
"""Outside of these a class sleeps, which is said whatever its school hours are."""
FAR = 180
"""Minutes outside school hours beyond which nobody counts them any more: it is simply another time of day."""


def names_of(turn: Turn, session: LiveSession) -> str:
    """The other teachers of a call: "Jhansi", or "Jhansi y Olenka"."""
    return turn.texts.list([turn.store.teachers.get(one).name for one in session.across(turn.me.id)])


def names_in(turn: Turn, who: Who) -> str:
    """The same before there is a session."""
    return turn.texts.list([turn.store.teachers.get(one).name for one in who.teachers[1:]])


def country(turn: Turn, project: str, teacher: str) -> str:
    """The name of the country of a teacher's class."""
    return turn.texts.country(group_of(turn, project, teacher).country)


def countries(turn: Turn, who: Who) -> str:
    """The countries of the other classes."""
    return turn.texts.list(list(dict.fromkeys(country(turn, who.project, one) for one in who.teachers[1:])))


def both_hours(turn: Turn, session: LiveSession) -> str:
    """"jueves 10 de diciembre, 7:15–8:00 (India 15:45–16:30)"."""
    who = who_of(turn, session)
    return hours_on_card(turn, who, session.starts, session.minutes)


def hours_on_card(turn: Turn, who: Who, starts: datetime, minutes: int) -> str:
    """Day and span on the reader's wall, the span of each other class in brackets."""
    t, mine = turn.texts, turn.me.local(starts)
    return t(
        "call-when",
        day=t.day(mine.date()),
        hours=t.hours(mine, turn.me.local(starts + timedelta(minutes=minutes))),
        there=spans_there(turn, who, starts, minutes),
    )


def starts_there(turn: Turn, who: Who, starts: datetime) -> str:
    """"India 16:00", with its weekday where it is another day there: "India vie 3:30"."""
    return ", ".join(start_there(turn, who, starts, teacher) for teacher in who.teachers[1:])


def start_there(turn: Turn, who: Who, starts: datetime, teacher: str) -> str:
    """One other class's hour, with its country."""
    other = turn.store.teachers.get(teacher)
    local = other.local(starts)
    hour = other_day(turn, local.date(), turn.me.local(starts).date()) + turn.texts.hour(local)
    return turn.texts("hour-in", country=country(turn, who.project, teacher), hour=hour)


def spans_there(turn: Turn, who: Who, starts: datetime, minutes: int) -> str:
    """"India 15:45–16:30"."""
    ends, found = starts + timedelta(minutes=minutes), []
    for teacher in who.teachers[1:]:
        other = turn.store.teachers.get(teacher)
        local = other.local(starts)
        hours = other_day(turn, local.date(), turn.me.local(starts).date()) + turn.texts.hours(local, other.local(ends))
        found.append(turn.texts("hour-in", country=country(turn, who.project, teacher), hour=hours))
    return ", ".join(found)


def other_day(turn: Turn, there: date, here: date) -> str:
    """"vie " where the other class is on another day, otherwise nothing."""
    return "" if there == here else turn.texts.day(there, short=True).split(" ")[0].rstrip(",") + " "


def button_when(turn: Turn, who: Who, starts: datetime, after: date | None = None) -> str:
    """"jue 10 dic, 7:15 · India 15:45"; the day is left out where it is the same as that of the button before, the
    others' hours where there are too many for a button."""
    t, mine = turn.texts, turn.me.local(starts)
    hour, there = t.hour(mine), starts_there(turn, who, starts)
    if len(who.teachers) > MOST_ON_BUTTON:
        return t("b-when", day=t.day(mine.date(), short=True), hour=hour)
    if mine.date() == after:
        return t("b-hour-there", hour=hour, there=there)
    return t("b-when-there", day=t.day(mine.date(), short=True), hour=hour, there=there)


def lines_with_hours(turn: Turn, who: Who, starts: datetime, minutes: int) -> str:
    """One line per class: "Tú, Argentina: 7:15–8:00 (antes de tu horario)"."""
    t, ends = turn.texts, starts + timedelta(minutes=minutes)
    calendars = calendars_of(turn, who)
    lines = []
    for n, effort in enumerate(efforts_of(calendars, starts, minutes)):
        teacher = turn.store.teachers.get(who.teachers[n])
        local = teacher.local(starts)
        where = country(turn, who.project, teacher.id) or turn.texts.country(country_of(teacher.zone))
        hours = other_day(turn, local.date(), turn.me.local(starts).date()) + t.hours(local, teacher.local(ends))
        off = not calendars[n].school_day(local.date())
        night = not DAYTIME[0] <= local.time() < DAYTIME[1]
        note = ("off-night" if night else "off") if off else "night" if night else outside(effort)
        beside = outside_words(turn, note, effort, mine=n == 0)
        line = "line-mine" if n == 0 else "line-theirs"
        lines.append(t(line, name=teacher.name, country=where, hours=hours, note=beside))
    return "\n".join(lines)


def outside_words(turn: Turn, note: str, effort: Effort, *, mine: bool) -> str:
    """" (30 min después del suyo)", or nothing inside the hours."""
    if not note:
        return ""
    t, minutes = turn.texts, effort.minutes
    if note in ("before", "after") and minutes > FAR:
        note = "far"
    said = t(f"mine-{note}", minutes=minutes) if mine else t(f"theirs-{note}", minutes=minutes)
    return f" ({said})"


def outside(effort: Effort) -> str:
    """"before", "after", or "" inside the hours."""
    return "before" if effort.before else "after" if effort.after else ""


def usual_only(turn: Turn, who: Who) -> list[Teacher]:
    """The others who have not said when their class is at school: their country's usual hours are supposed."""
    return [
        turn.store.teachers.get(one) for one in who.teachers[1:] if group_of(turn, who.project, one).hours is None
    ]
