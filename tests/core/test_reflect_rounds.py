"""The rounds of looking back: one half-way in long projects, never two at once, and the host hears of their end."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from core.model.plan import Activity, InDates, Mode, Phase, Plan, PlanAnswers
from core.model.reflection import Round, answer_id, half_day, rounds_of
from core.model.refused import Refused
from core.usecases.reflect_answer import save_answer, skip
from core.usecases.reflect_ask import round_now, standing
from core.usecases.reflect_rounds import schedule_rounds
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company
from tests.core.sitting import undone
from tests.planning.story import plan_of

BUENOS_AIRES = "America/Argentina/Buenos_Aires"
HALF = date(2026, 12, 10)


def longer(plan: Plan, weeks: int = 4) -> Plan:
    """The plan with a reflection half-way, as one of so many weeks."""
    half = Activity("halfway", Phase.REFLECTION, "half-way reflection", HALF, HALF, 15, Mode.CLASS, "reflection")
    return replace(plan, weeks=weeks, activities=(*plan.activities, half))


@pytest.fixture(scope="module")
def long() -> Company:
    """Gisel and Jhansi in a long project."""
    made = Company()
    made.together("jhansi")

    def stretch(turn: Turn) -> None:
        project = turn.store.projects.get(PROJECT)
        assert project.shown
        turn.store.projects.save(replace(project, shown=longer(project.shown)))
        schedule_rounds(turn, turn.store.projects.get(PROJECT))

    made.as_("gisel", stretch)
    return made


@pytest.fixture
def company(long: Company) -> Iterator[Company]:
    """The same, for one test."""
    with undone(long) as twin:
        yield twin


def answers(company: Company, who: str, round_: Round, key: str) -> None:
    """Her class answers this."""
    company.as_(who, lambda turn: save_answer(turn, PROJECT, round_, key, f"about {key}"))


def test_a_plan_of_four_weeks_looks_back_half_way_and_a_shorter_one_does_not() -> None:
    plan = plan_of()
    assert rounds_of(plan) == rounds_of(longer(plan, 3)) == ("expect", "brief", "final")
    assert rounds_of(longer(plan)) == ("expect", "brief", "half", "final")
    assert half_day(longer(plan)) == HALF
    months = plan_of(PlanAnswers(InDates(date(2027, 3, 8), date(2027, 4, 16))), today=date(2027, 2, 22))
    assert months.weeks >= 4
    assert rounds_of(months) == ("expect", "brief", "half", "final")


def test_the_round_half_way_comes_by_itself_and_closes_the_short_one(company: Company) -> None:
    company.until(BUENOS_AIRES, "2026-12-09 12:00")
    assert company.letters("gisel", "round-brief")
    assert not company.letters("gisel", "round-half")
    assert company.as_("gisel", lambda turn: standing(turn, PROJECT)).round == "brief"
    company.until(BUENOS_AIRES, "2026-12-10 09:00")
    (told,) = company.letters("gisel", "round-half")
    assert "My School, half-way: 2 questions for your group, without names." in told
    found = company.as_("gisel", lambda turn: standing(turn, PROJECT))
    assert (found.round, [step.key for step in found.steps]) == ("half", ["half_differently", "half_find_out"])
    with pytest.raises(Refused, match="reflect-closed"):
        answers(company, "gisel", "brief", "brief_noticed")
    answers(company, "gisel", "half", "half_differently")
    company.as_("gisel", lambda turn: skip(turn, PROJECT, "half", "half_find_out"))
    id_ = answer_id(PROJECT, "class-gisel", "half_differently")
    kept = company.as_("gisel", lambda turn: turn.store.answers.get(id_))
    assert (kept.round, kept.asked) == ("half", "reflection@2")
    company.until(BUENOS_AIRES, "2026-12-15 09:00")
    assert company.as_("gisel", lambda turn: round_now(turn, company.project(), "class-gisel")) == "final"


def test_the_host_hears_next_morning_that_every_class_has_answered(company: Company) -> None:
    company.until(BUENOS_AIRES, "2026-12-07 09:00")
    answers(company, "gisel", "brief", "brief_noticed")
    assert not company.project().closings
    answers(company, "jhansi", "brief", "brief_noticed")
    company.until(BUENOS_AIRES, "2026-12-08 20:00")
    company.until(BUENOS_AIRES, "2026-12-09 09:00")
    line = "every class answered after the icebreaker"
    assert sum(line in words for reader, _, words in company.read if reader == "gisel") == 1
    assert not any(line in words for reader, _, words in company.read if reader == "jhansi")


def test_a_round_whose_time_has_passed_is_told_without_naming_anybody(company: Company) -> None:
    company.until(BUENOS_AIRES, "2026-12-07 09:00")
    answers(company, "gisel", "brief", "brief_noticed")
    company.until(BUENOS_AIRES, "2026-12-11 09:00")
    line = "answers of 1 of 2 classes after the icebreaker"
    (told,) = {words for who, _, words in company.read if who == "gisel" and line in words}
    assert "Jhansi" not in told
    company.until(BUENOS_AIRES, "2026-12-16 09:00")
    assert [one.round for one in company.project().closings] == ["brief"]
