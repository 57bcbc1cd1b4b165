"""How much lesson time a class has for a project, its breaks and holidays taken off."""

from dataclasses import replace
from datetime import date

from core.model.calendar import SchoolCalendar, count_shared_school_days
from core.model.plan import Mode, OneCall, Plan, PlanAnswers
from core.planning.calendars import ClassInPlan
from core.planning.template import shorter

# Below two hours of class time in all, a project is one call: more activities would be five minutes each.
LEAST_MINUTES = 120
LESSON_MINUTES = 45
# What cannot become shorter leaves its share to the others, in the next round.
ROUNDS = 4


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


def fitted(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Plan:
    """The same activities in the lesson time that there is: all but the calls become shorter by the same share."""
    limit = fewest_minutes(plan.answers, classes, plan.start, plan.end)
    live = sum(one.minutes for one in plan.activities if one.mode is Mode.LIVE)
    for _ in range(ROUNDS):
        rest = sum(one.minutes for one in plan.activities) - live
        if live + rest <= limit or not rest:
            break
        scale = max(0, limit - live) / rest
        activities = tuple(
            one if one.mode is Mode.LIVE or not one.minutes else replace(one, minutes=shorter(one.minutes, scale))
            for one in plan.activities
        )
        plan = replace(plan, activities=activities)
    return plan
