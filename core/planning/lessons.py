"""How much lesson time a class has for a project, its breaks and holidays taken off."""

from datetime import date

from core.model.calendar import SchoolCalendar, count_shared_school_days
from core.model.plan import OneCall, PlanAnswers
from core.planning.calendars import ClassInPlan

# Below two hours of class time in all, a project is one call: more activities would be five minutes each.
LEAST_MINUTES = 120
LESSON_MINUTES = 45


def lesson_minutes(answers: PlanAnswers, calendar: SchoolCalendar, first: date, last: date) -> int:
    """The minutes that a class can give: the lessons of its school days, and never less than two hours.

    A week that a break takes half of counts as half a week.
    """
    if isinstance(answers.when, OneCall):
        return LEAST_MINUTES
    days = count_shared_school_days((calendar,), first, last)
    lessons = -(-days * answers.lessons_per_week // max(1, len(calendar.weekdays)))
    return max(LEAST_MINUTES, lessons * LESSON_MINUTES)


def fewest_minutes(answers: PlanAnswers, classes: tuple[ClassInPlan, ...], first: date, last: date) -> int:
    """The minutes that every one of the classes can give."""
    return min(lesson_minutes(answers, one.calendar, first, last) for one in classes)
