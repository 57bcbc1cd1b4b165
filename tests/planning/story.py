"""The three classes of the story and their plan, as every planning test needs them."""

from datetime import date

from core.model.plan import Approach, Goal, InDates, OneCall, Plan, PlanAnswers, Room
from core.planning.calendars import ClassInPlan, calendar_of
from core.planning.timeline import timeline

TODAY = date(2026, 11, 24)
GISEL = ClassInPlan("gisel", "AR", "9-12", calendar_of("AR", TODAY, language="es"))
JHANSI = ClassInPlan("jhansi", "IN", "9-12", calendar_of("IN", TODAY, language="es"))
OLENKA = ClassInPlan("olenka", "UA", "9-12", calendar_of("UA", TODAY, language="es"))
THREE = (GISEL, JHANSI, OLENKA)
TWO = (GISEL, JHANSI)
ANSWERS = PlanAnswers(InDates(date(2026, 11, 30), date(2026, 12, 18)))

__all__ = ["ANSWERS", "GISEL", "JHANSI", "OLENKA", "THREE", "TODAY", "TWO", "Approach", "Goal", "OneCall", "Room"]


def dec(day: int) -> date:
    """A day of December 2026."""
    return date(2026, 12, day)


def plan_of(
    answers: PlanAnswers = ANSWERS,
    classes: tuple[ClassInPlan, ...] = TWO,
    language: str = "es",
    today: date = TODAY,
) -> Plan:
    """The plan for these answers, which must be possible."""
    plan = timeline(answers, classes, today, language)
    assert isinstance(plan, Plan), plan
    return plan
