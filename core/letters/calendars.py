"""A school year in words: from when to when, its weekdays, breaks, exams, holidays, and where it comes from."""

from collections.abc import Sequence
from datetime import date, timedelta

from core.letters.plan_lines import for_reader
from core.model.calendar import Break, Holiday, SchoolCalendar
from core.model.project import Project
from core.planning.countries import place_name
from core.texts import Texts
from core.usecases.join import week_of
from core.usecases.projects import is_host
from core.usecases.turn import Turn

BREAKS = 4
"""So many breaks are told, and so many exams: the later ones come when they are nearer."""
HOLIDAYS, NEXT = 5, 2
A_YEAR = timedelta(days=300)
"""Further ahead, a day without its year would be taken for one that is over."""
RUN = 3
"""From so many days in a row on, the first and the last of them say it."""


def year_rows(turn: Turn, calendar: SchoolCalendar) -> tuple[tuple[str, str], ...]:
    """The calendar as labelled lines, what is over left out."""
    t, today = turn.texts, turn.me.today(turn.now)
    breaks = [one for one in calendar.breaks if today <= one.last and one.first < today + A_YEAR]
    off, exams = ([one for one in breaks if one.kind == kind] for kind in ("break", "exams"))
    taught = [t.day(day, short=True) for day in sorted(calendar.taught) if day >= today]
    rows = [
        (t("calendar-year"), bounds(t, calendar, today)),
        (t("calendar-resumes"), t.day(calendar.resumes) if calendar.resumes else ""),
        (t("calendar-weekdays"), weekdays(turn, calendar.weekdays)),
        (t("calendar-hours"), school_hours(turn, calendar)),
        (t("calendar-off"), "; ".join(named(t, one) for one in off[:BREAKS])),
        (t("calendar-exams"), "; ".join(t.days(one.first, one.last) for one in exams[:BREAKS])),
        (t("calendar-holiday"), holidays(turn, calendar)),
        (t("calendar-taught"), t.list(taught) if taught else ""),
    ]
    return tuple(row for row in rows if row[1])


def bounds(t: Texts, calendar: SchoolCalendar, today: date) -> str:
    """"del mié 25 feb al vie 18 dic", as far as it is known."""
    first, last = (
        t.day(day, short=True, year=day.year != today.year) if day else ""
        for day in (calendar.first_day, calendar.last_day)
    )
    if first and last:
        return t("calendar-from-to", first=first, last=last)
    return t("calendar-until", last=last) if last else t("calendar-no-end")


def named(t: Texts, pause: Break) -> str:
    """"20–31 jul (receso de invierno)"."""
    days = t.days(pause.first, pause.last)
    return t("days-named", days=days, name=pause.name) if pause.name else days


def holidays(turn: Turn, calendar: SchoolCalendar) -> str:
    """The next public holidays that take a day of school, by their names here and where they are kept."""
    off = [one for one, taught in holiday_rows(turn, calendar) if not taught]
    return "; ".join(f"{turn.texts.day(one.day, short=True)}, {name_of(turn.texts, one)}" for one in off[:NEXT])


def name_of(t: Texts, one: Holiday) -> str:
    """A holiday's name for the reader, and its name where it is kept if that is another."""
    return t("holiday-named", name=one.name, local=one.local) if one.local else one.name


def school_hours(turn: Turn, calendar: SchoolCalendar) -> str:
    """When school opens and closes: once for all weekdays where they are alike, and whether that was told."""
    t = turn.texts
    found: dict[str, list[int]] = {}
    for one in calendar.hours:
        found.setdefault(t.hours(one.opens, one.closes), []).append(one.weekday)
    if not calendar.declared:
        return t("calendar-hours-usual", hours=next(iter(found)))
    if len(found) == 1:
        return next(iter(found))
    return "; ".join(t("day-hours", days=weekdays(turn, frozenset(days)), hours=span) for span, days in found.items())


def holiday_rows(turn: Turn, calendar: SchoolCalendar) -> list[tuple[Holiday, bool]]:
    """The next public holidays that fall on days of school, each with whether the class has school all the same."""
    today, found = turn.me.today(turn.now), []
    for one in calendar.holidays:
        off, taught = calendar.day_off(one.day), one.day in calendar.taught
        near = today < one.day < today + A_YEAR and one.day.isoweekday() in calendar.weekdays
        if near and (taught or (off and off.kind == "holiday")):
            found.append((one, taught))
    return found[:HOLIDAYS]


def weekdays(turn: Turn, days: frozenset[int]) -> str:
    """"lunes a viernes"; days that do not follow each other as a list."""
    t = turn.texts
    firsts = [day for day in sorted(days) if (day - 2) % 7 + 1 not in days]
    if len(firsts) != 1 or len(days) < RUN:
        return t.list(day_names(turn, sorted(days)))
    first, last = day_names(turn, [firsts[0], (firsts[0] + len(days) - 2) % 7 + 1])
    return t("weekdays-from-to", first=first, last=last)


def day_names(turn: Turn, days: Sequence[int]) -> list[str]:
    """The names of ISO weekdays."""
    return [turn.texts.weekday(day) for day in week_of(turn, days)]


def days_off(turn: Turn, first: str, last: str) -> str:
    """A day (ISO) with its weekday, or a span of days."""
    t, days = turn.texts, (date.fromisoformat(first), date.fromisoformat(last))
    return t.day(days[0]) if days[0] == days[1] else t.days(*days)


def collision_line(turn: Turn, project: Project, days: Sequence[date]) -> str:
    """What of a project lies on days that the class has off."""
    t, plan = turn.texts, project.plan if is_host(turn, project) else project.shown
    title = for_reader(turn, project, plan).title if plan else project.title
    return t("calendar-collides", title=title, days=t.list([t.day(day, short=True) for day in days]))


def source_line(t: Texts, calendar: SchoolCalendar, *, told: bool) -> str:
    """Whose word the calendar is: hers, the country's, or as good as nobody's."""
    if told:
        return t("calendar-told")
    if not calendar.source:
        return t("calendar-none")
    place = calendar.region or place_name(calendar.country, t.language)
    return t("calendar-expected" if calendar.expected else "calendar-template", place=place, year=calendar.school_year)
