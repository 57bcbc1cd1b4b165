"""When Chaski may write of its own accord: inside school hours, or at 8:00 on the next school day."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from core.model.calendar import SchoolCalendar
from core.model.classgroup import ClassGroup
from core.model.teacher import SCHOOL_MORNING, Teacher, at_wall
from core.planning.calendars import class_in_plan


def calendar_of_class(group: ClassGroup, teacher: Teacher, now: datetime) -> SchoolCalendar:
    """The school calendar of a teacher's class, holidays named in the teacher's language."""
    return class_in_plan(group, teacher.zone, teacher.today(now), teacher.language).calendar


def notice_due(teacher: Teacher, groups: Sequence[ClassGroup], now: datetime) -> datetime:
    """The first instant from now on that lies in the school hours of this teacher; a teacher without a class yet is
    only spared the night."""
    local = teacher.local(now)
    calendar = calendar_of_class(groups[0], teacher, now) if groups else None
    if is_working(local, calendar) and not teacher.quiet.covers(local.time()):
        return now
    return next_morning(teacher, calendar, now)


def is_working(local: datetime, calendar: SchoolCalendar | None) -> bool:
    """Whether this wall time lies in a school day's hours."""
    if calendar is None:
        return True
    hours = calendar.hours_on(local.date())
    return hours is not None and hours.opens <= local.time() < hours.closes


def next_morning(teacher: Teacher, calendar: SchoolCalendar | None, now: datetime) -> datetime:
    """8:00 on the teacher's next school day; today's, when it is still to come."""
    local = teacher.local(now)
    day = local.date() if local.time() < SCHOOL_MORNING else local.date() + timedelta(days=1)
    if calendar is not None and not calendar.school_day(day):
        day = calendar.next_school_day(day) or day
    return at_wall(teacher.zone, day, morning_of(teacher))


def morning_of(teacher: Teacher) -> time:
    """8:00, or the end of her quiet hours where she sleeps longer."""
    quiet = teacher.quiet
    return quiet.end if quiet.covers(SCHOOL_MORNING) else SCHOOL_MORNING
