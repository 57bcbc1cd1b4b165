"""The gallery and the awareness days: every idea makes sound plans in every language, every day falls where it does."""

from dataclasses import replace
from datetime import date

import pytest

from core.model.plan import InDates, OneCall, Phase, Plan, PlanAnswers
from core.planning.awareness import awareness_text, days_between, ideas_for, marked_on
from core.planning.edits import mark_day
from core.planning.ideas import ORDER, idea_named, idea_text, ideas, with_idea
from core.planning.languages import in_language
from core.planning.linter import lint
from core.planning.template import LANGUAGES
from core.planning.timeline import timeline
from tests.planning.story import ANSWERS, GISEL, JHANSI, THREE, TWO, dec, plan_of

YEAR = days_between(date(2026, 1, 1), date(2026, 12, 31))


def plan_for(idea: str, weeks: int, language: str) -> Plan:
    start, end = date(2026, 9, 7), date.fromordinal(date(2026, 9, 4).toordinal() + 7 * weeks)
    when = OneCall(start) if idea_named(idea).one_call else InDates(start, end)
    plan = timeline(with_idea(PlanAnswers(when), idea), TWO, date(2026, 8, 31), language)
    assert isinstance(plan, Plan)
    return plan


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("idea", ORDER)
def test_an_idea_makes_a_plan_that_passes_whatever_its_length(idea: str, language: str) -> None:
    for weeks in (1, 4, 9):
        plan = plan_for(idea, weeks, language)
        assert lint(plan, TWO) == ()
        assert (plan.title, plan.question) == (idea_text(idea, language).title, idea_text(idea, language).question)
        other = next(code for code in LANGUAGES if code != language)
        assert in_language(in_language(plan, other), language) == plan


def test_there_are_more_than_a_dozen_and_no_two_are_called_alike() -> None:
    assert len(ideas()) >= 12
    for language in LANGUAGES:
        assert len({idea_text(idea.id, language).title for idea in ideas()}) == len(ideas())


def test_a_class_sees_what_suits_its_age_and_its_subject_first() -> None:
    small = ideas("6-8", ("science",))
    assert "shadows" not in {idea.id for idea in small}
    assert "science" in small[0].subjects
    assert {idea.id for idea in small} < {idea.id for idea in ideas()}


def test_an_idea_fixes_the_goal_and_the_result() -> None:
    answers = with_idea(replace(ANSWERS, goal_words="Dibujar", product_words="mural"), "water")
    assert (answers.goal_words, answers.product_words, answers.product) == ("", "", idea_named("water").product)
    assert plan_of(answers).goals == (6,)


def test_what_nobody_chose_is_my_school_as_ever() -> None:
    assert plan_of() == plan_of(replace(ANSWERS, idea="", day=""))
    assert plan_of(with_idea(ANSWERS, "cultures")).activities == plan_of().activities


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("water", date(2026, 3, 22)),
        ("habitat", date(2026, 10, 5)),  # the first Monday of October
        ("philosophy", date(2026, 11, 19)),  # the third Thursday of November
        ("mother-language", date(2026, 2, 21)),
        ("rights", dec(10)),
    ],
)
def test_a_day_falls_where_it_falls(name: str, day: date) -> None:
    assert next(one.day for one in YEAR if one.id == name) == day


def test_each_day_has_its_words_and_an_idea_that_exists() -> None:
    assert len(YEAR) > 30
    for one in YEAR:
        assert one.ideas == ideas_for(one.id)
        assert set(one.ideas) <= set(ORDER)
        words = {awareness_text(one.id, language).name for language in LANGUAGES}
        assert len(words) == len(LANGUAGES), one.id


def test_days_run_over_the_turn_of_the_year() -> None:
    found = [one.id for one in days_between(dec(11), date(2027, 1, 26))]
    assert found == ["mountains", "education", "clean-energy"]


def test_a_day_is_marked_in_the_plan_and_the_plan_still_passes() -> None:
    plan = plan_of(replace(ANSWERS, day="rights"), THREE)
    day = plan.activity("day")
    assert (day.start, day.name, day.phase) == (dec(10), "Día de los Derechos Humanos", Phase.EXECUTION)
    assert lint(plan, THREE) == ()
    assert in_language(plan, "en").activity("day").name == "Human Rights Day"


def test_a_day_on_a_weekend_is_marked_near_it_and_a_far_one_not_at_all() -> None:
    assert plan_of(replace(ANSWERS, day="soil"), TWO).activity("day").start == dec(4)  # 5 December is a Saturday
    assert "day" not in {one.id for one in plan_of(replace(ANSWERS, day="water"), TWO).activities}
    assert marked_on("soil", ()) is None


def test_marking_another_day_takes_the_first_one_out() -> None:
    plan = mark_day(plan_of(), "rights", dec(10), TWO)
    other = mark_day(plan, "soil", dec(4), TWO)
    assert [one.start for one in other.activities if one.id == "day"] == [dec(4)]
    assert lint(plan, (GISEL, JHANSI)) == lint(other, (GISEL, JHANSI)) == ()


def test_a_day_after_the_final_reflection_belongs_to_what_is_shown() -> None:
    late = replace(ANSWERS, when=InDates(date(2026, 11, 23), dec(11)), day="rights")
    plan = plan_of(late, today=date(2026, 11, 16))
    assert plan.activity("day").phase is Phase.DISSEMINATION
    assert lint(plan, TWO) == ()
