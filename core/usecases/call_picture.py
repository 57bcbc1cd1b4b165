"""The picture of everybody's school hours on one time line, and the same in words."""

from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from core.model.calendar import SchoolCalendar
from core.model.wall import Wall, wall_of
from core.planning.slots import Interval, moments, open_hours, shared_hours
from core.ports.paper import DayColumn, HoursView, Span, Strip, WeekView
from core.usecases.call_groups import place_of
from core.usecases.call_offer import Offer, call_offer
from core.usecases.session_of import Calendars, Who, calendars_of, lessons_of
from core.usecases.turn import Turn

PICTURE = "image/png"
NAME = "hours.png"
DAY = timedelta(days=1)


def draw_hours(turn: Turn, project: str, teachers: list[str]) -> str:
    """Draw the hours of the offered day and of its week and keep the picture; its key, or "" where there is no day to
    show."""
    who = Who(project, tuple(teachers))
    offer = call_offer(turn, who)
    strips = strips_of(turn, who, offer) if offer else ()
    if offer is None or not strips:
        return ""
    t = turn.texts
    clock: Literal["24h", "12h"] = "12h" if t.twelve else "24h"
    nearest = Span(starts=offer.walls[0].instant, ends=offer.walls[0].later(offer.minutes).instant)
    view = HoursView(
        title=t("hours-title-lessons" if offer.lessons else "hours-title", day=t.day(offer.day)),
        strips=strips,
        common=tuple(span_of(one) for one in offer.hours),
        option=None if offer.common else nearest,
        week=week_of(turn, who, offer),
        common_word=t("hours-common"),
        option_word=t("hours-nearest"),
        clock=clock,
        language=t.language,
    )
    return turn.store.shelf.put(turn.paper.hours(view), NAME, PICTURE)


def strips_of(turn: Turn, who: Who, offer: Offer) -> tuple[Strip, ...]:
    """One strip per class: its hours of the day on which the offered call falls there, and of the reader's week; ()
    where one has none."""
    found, (first, last) = [], week_around(turn, offer)
    for teacher, calendar in zip(who.teachers, shown_calendars(turn, who, offer), strict=True):
        school = school_at(calendar, offer.walls[0].instant)
        if not school:
            return ()
        found.append(
            Strip(
                name=place_of(turn, who, teacher),
                zone=calendar.zone,
                school=school,
                week=tuple(span_of(one) for one in open_hours(calendar, first, last)),
                off=days_off(calendar, first, last),
            )
        )
    return tuple(found)


def shown_calendars(turn: Turn, who: Who, offer: Offer) -> Calendars:
    """Lesson hours where the offer lies in them, otherwise school hours."""
    return lessons_of(turn, who) if offer.lessons else calendars_of(turn, who)


def school_at(calendar: SchoolCalendar, instant: datetime) -> tuple[Span, ...]:
    """The hours of the day that it is in this class at an instant."""
    day, zone = wall_of(instant, calendar.zone).day, ZoneInfo(calendar.zone)
    return tuple(span_of(one) for hours in calendar.spans_on(day) for one in moments(hours, day, zone))


def week_around(turn: Turn, offer: Offer) -> tuple[datetime, datetime]:
    """From Monday to Sunday of the offered day, on the reader's wall."""
    monday = offer.day - timedelta(days=offer.day.weekday())
    return midnight(monday, turn.me.zone), midnight(monday + 7 * DAY, turn.me.zone)


def week_of(turn: Turn, who: Who, offer: Offer) -> WeekView:
    """The columns of that week, and where all can meet in it."""
    t, (first, last) = turn.texts, week_around(turn, offer)
    monday = turn.me.local(first).date()
    return WeekView(
        title=t("hours-week"),
        days=tuple(
            DayColumn(
                label=short_day(turn, day),
                span=Span(starts=midnight(day, turn.me.zone), ends=midnight(day + DAY, turn.me.zone)),
            )
            for day in (monday + n * DAY for n in range(7))
        ),
        common=tuple(span_of(one) for one in shared_hours(shown_calendars(turn, who, offer), first, last)),
        off_word=t("hours-off"),
    )


def short_day(turn: Turn, day: date) -> str:
    """"jue 10"."""
    return turn.texts.day(day, short=True).rpartition(" ")[0]


def days_off(calendar: SchoolCalendar, first: datetime, last: datetime) -> tuple[Span, ...]:
    """The days without school of a class between two instants, cut at them."""
    found, day = [], wall_of(first, calendar.zone).day
    while (start := midnight(day, calendar.zone)) < last:
        end = midnight(day + DAY, calendar.zone)
        if not calendar.school_day(day) and end > first:
            found.append(Span(starts=max(start, first), ends=min(end, last)))
        day += DAY
    return tuple(found)


def midnight(day: date, zone: str) -> datetime:
    """When a day begins there."""
    return Wall(day, time(0), zone).instant


def span_of(interval: Interval) -> Span:
    """An interval as the painter takes it."""
    return Span(starts=interval.start, ends=interval.end)


def hours_in_words(turn: Turn, project: str, teachers: list[str]) -> str:
    """What the picture shows: each class's hours as they are for the reader, whether they meet, and which of them have
    a day off in that week."""
    t, who = turn.texts, Who(project, tuple(teachers))
    offer = call_offer(turn, who)
    if offer is None:
        return ""
    lines = [
        t("hours-strip", country=strip.name, hours=t.list([span_here(turn, one) for one in strip.school]))
        for strip in strips_of(turn, who, offer)
    ]
    spans = [t.hours(turn.me.local(one.start), turn.me.local(one.end)) for one in offer.hours]
    strips = "; ".join(lines)
    said = t("hours-meet", strips=strips, hours=t.list(spans)) if spans else t("hours-do-not-meet", strips=strips)
    off = off_in_words(turn, who, offer)
    return f"{said} {off}" if off else said


def span_here(turn: Turn, span: Span) -> str:
    """"8:00–16:00" on the reader's wall."""
    return turn.texts.hours(turn.me.local(span.starts), turn.me.local(span.ends))


def off_in_words(turn: Turn, who: Who, offer: Offer) -> str:
    """"Sin clase: lun 7, Argentina; mar 8, Argentina": from Monday to Friday, Sundays are off nearly everywhere."""
    t, calendars, told = turn.texts, calendars_of(turn, who), []
    monday = offer.day - timedelta(days=offer.day.weekday())
    for day in (monday + n * DAY for n in range(5)):
        off = [one for one, c in zip(who.teachers, calendars, strict=True) if not c.school_day(day)]
        if off and len(off) < len(calendars):
            places = t.list([place_of(turn, who, one) for one in off])
            told.append(t("hours-off-on", day=short_day(turn, day), places=places))
    return t("hours-days-off", days="; ".join(told)) if told else ""
