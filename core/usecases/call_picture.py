"""The picture of everybody's school hours on one time line, and the same in words."""

from datetime import datetime
from typing import Literal

from core.model.calendar import SchoolCalendar
from core.model.wall import Wall, wall_of
from core.ports.paper import HoursView, Span, Strip
from core.usecases.call_offer import Offer, call_offer
from core.usecases.session_of import Who, calendars_of
from core.usecases.session_words import country
from core.usecases.turn import Turn

PICTURE = "image/png"
NAME = "hours.png"


def draw_hours(turn: Turn, project: str, teachers: list[str]) -> str:
    """Draw the hours of the offered day and keep the picture; its key, or "" where there is no day to show."""
    who = Who(project, tuple(teachers))
    offer = call_offer(turn, who)
    strips = strips_of(turn, who, offer) if offer else ()
    if offer is None or not strips:
        return ""
    t = turn.texts
    clock: Literal["24h", "12h"] = "12h" if t.language == "en" else "24h"
    nearest = Span(starts=offer.walls[0].instant, ends=offer.walls[0].later(offer.minutes).instant)
    view = HoursView(
        title=t("hours-title", day=t.day(offer.day)),
        strips=strips,
        common=tuple(Span(starts=one.start, ends=one.end) for one in offer.hours),
        option=None if offer.common else nearest,
        common_word=t("hours-common"),
        option_word=t("hours-nearest"),
        clock=clock,
        language=t.language,
    )
    return turn.store.shelf.put(turn.paper.hours(view), NAME, PICTURE)


def strips_of(turn: Turn, who: Who, offer: Offer) -> tuple[Strip, ...]:
    """One strip per class: its school hours of the day on which the offered call falls there; () where one has
    none."""
    found = []
    for teacher, calendar in zip(who.teachers, calendars_of(turn, who), strict=True):
        school = school_at(calendar, offer.walls[0].instant)
        if school is None:
            return ()
        found.append(Strip(name=country(turn, who.project, teacher), zone=calendar.zone, school=school))
    return tuple(found)


def school_at(calendar: SchoolCalendar, instant: datetime) -> Span | None:
    """The school hours of the day that it is in this class at an instant."""
    day = wall_of(instant, calendar.zone).day
    hours = calendar.hours_on(day)
    if hours is None:
        return None
    first, last = Wall(day, hours.opens, calendar.zone), Wall(day, hours.closes, calendar.zone)
    return Span(starts=first.instant, ends=last.instant)


def hours_in_words(turn: Turn, project: str, teachers: list[str]) -> str:
    """What the picture shows: each class's hours as they are for the reader, and whether they meet."""
    t, who = turn.texts, Who(project, tuple(teachers))
    offer = call_offer(turn, who)
    if offer is None:
        return ""
    lines = [
        t(
            "hours-strip",
            country=strip.name,
            hours=t.hours(turn.me.local(strip.school.starts), turn.me.local(strip.school.ends)),
        )
        for strip in strips_of(turn, who, offer)
    ]
    spans = [t.hours(turn.me.local(one.start), turn.me.local(one.end)) for one in offer.hours]
    strips = "; ".join(lines)
    return t("hours-meet", strips=strips, hours=t.list(spans)) if spans else t("hours-do-not-meet", strips=strips)
