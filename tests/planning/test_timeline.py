"""Timelines: the story's three weeks day by day, one call, a later start, and what is impossible."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pydantic import TypeAdapter

from core.model.calendar import shared_school_days
from core.model.plan import Audience, Goal, InDates, Later, Mode, OneCall, Phase, Plan, PlanAnswers, Product, Room
from core.planning.languages import in_language
from core.planning.outline import Closed, lessons, no_go_dates, outline, owed_by
from core.planning.suggestion import later, suggestion, usable_days
from core.planning.template import icebreakers
from core.planning.timeline import Impossible, timeline
from tests.planning.story import ANSWERS, GISEL, JHANSI, OLENKA, THREE, TODAY, TWO, dec, plan_of

CALENDARS = tuple(one.calendar for one in THREE)


def days(plan: Plan, phase: Phase) -> list[tuple[str, str, str]]:
    return [(f"{line.first:%d %b}", f"{line.last:%d %b}", "; ".join(line.names)) for line in outline(plan, phase)]


def test_the_suggestion_is_30_november_to_18_december() -> None:
    found = suggestion(CALENDARS, TODAY)
    assert found is not None
    assert (found.start, found.end, found.usable, found.known) == (date(2026, 11, 30), dec(18), 13, True)


def test_the_plan_of_the_story_day_by_day() -> None:
    plan = plan_of(classes=THREE)
    assert plan.title == "Mi escuela"
    assert plan.question == "¿En qué se parecen y en qué se distinguen nuestros días de escuela?"
    assert (plan.start, plan.end, plan.weeks) == (date(2026, 11, 30), dec(18), 3)
    assert days(plan, Phase.DEFINITION) == [("24 Nov", "27 Nov", "acuerdo")]
    assert days(plan, Phase.EXECUTION) == [
        ("30 Nov", "01 Dec", "preparar al grupo; anotar qué esperamos"),
        ("02 Dec", "03 Dec", "rompehielo, cinco objetos del escritorio"),
        ("04 Dec", "04 Dec", "cada clase muestra su escuela"),
        ("10 Dec", "11 Dec", "una videollamada con cada país"),
        ("14 Dec", "14 Dec", "álbum en común"),
    ]
    assert days(plan, Phase.REFLECTION) == [("04 Dec", "04 Dec", "breve"), ("15 Dec", "15 Dec", "final")]
    assert days(plan, Phase.DISSEMINATION) == [("17 Dec", "17 Dec", "álbum a las familias")]
    assert lessons(plan) == 6


def test_two_classes_have_one_call_on_10_december() -> None:
    (call,) = plan_of().calls()
    assert (call.start, call.end, call.minutes) == (dec(10), dec(10), 45)


def test_what_jhansi_reads_in_english_are_her_own_dates() -> None:
    plan = in_language(plan_of(classes=THREE), "en")
    assert (plan.title, plan.language) == ("My School", "en")
    assert plan.question == "How are our school days alike, and how do they differ?"
    owed = [(one.name, one.due) for one in owed_by(plan, "jhansi")]
    assert owed == [("five objects", dec(3)), ("show your school", dec(4)), ("the album", dec(14))]


@pytest.mark.parametrize("room", list(Room))
def test_a_plan_goes_to_the_other_language_and_back_unchanged(room: Room) -> None:
    plan = plan_of(replace(ANSWERS, room=room), THREE)
    assert in_language(in_language(plan, "en"), "es") == plan
    assert in_language(plan, "es") is plan


def test_what_a_teacher_wrote_stays_in_her_language() -> None:
    plan = replace(plan_of(), title="Dos patios")
    assert in_language(plan, "en").title == "Dos patios"


def test_no_activity_begins_or_ends_on_a_day_off_of_anybody() -> None:
    plan = plan_of(classes=THREE)
    shared = set(shared_school_days(CALENDARS, plan.start, plan.end))
    assert all({a.start, a.end} <= shared for a in plan.activities if a.kind != "agreement")


def test_one_call_takes_the_day_before_it_and_the_day_after() -> None:
    plan = plan_of(PlanAnswers(OneCall(dec(10))))
    assert [(a.id, a.start) for a in plan.activities] == [
        ("agreement", TODAY), ("prepare", dec(9)), ("expectations", dec(9)), ("icebreaker", dec(9)),
        ("call", dec(10)), ("final", dec(10)), ("share", dec(11)),
    ]  # fmt: skip
    assert plan.weeks == 1


def test_one_call_without_a_day_leaves_two_days_to_sign() -> None:
    plan = plan_of(PlanAnswers(OneCall()), THREE)
    assert plan.calls()[0].start == date(2026, 11, 30)
    assert plan.start == date(2026, 11, 27)


@pytest.mark.parametrize("on", [dec(8), dec(5)])
def test_a_call_wished_for_a_day_off_comes_on_the_next_shared_day(on: date) -> None:
    assert plan_of(PlanAnswers(OneCall(on))).calls()[0].start == dec(9)


def test_without_video_there_is_no_call_and_the_questions_go_by_other_ways() -> None:
    plan = plan_of(replace(ANSWERS, room=Room.TEXT))
    assert plan.calls() == ()
    assert plan.activity("letters").mode is Mode.ASYNC
    assert (
        "una palabra"
        in plan_of(replace(ANSWERS, room=Room.TEXT), (replace(GISEL, ages="6-8"), JHANSI)).activity("icebreaker").name
    )


def test_from_march_on_with_another_group() -> None:
    offered = later(CALENDARS[:2], TODAY)
    assert offered is not None
    plan = plan_of(PlanAnswers(Later(offered.start)), TWO)
    assert plan.start == date(2027, 3, 1)
    assert plan.end <= offered.end
    assert plan.weeks == 4
    assert {"halfway", "respond", "work", "feedback"} <= {activity.id for activity in plan.activities}


def test_too_little_time_is_refused_with_the_best_alternative() -> None:
    found = timeline(PlanAnswers(InDates(dec(7), dec(10))), THREE, TODAY, "es")
    assert isinstance(found, Impossible)
    assert (found.shared, found.weeks, found.needed) == (2, 1, 4)
    assert found.best == (suggestion(CALENDARS, TODAY), later(CALENDARS, TODAY))


def test_in_the_last_week_nothing_is_suggested_before_march() -> None:
    assert suggestion(CALENDARS, dec(14)) is None
    found = timeline(PlanAnswers(OneCall(dec(30))), THREE, dec(14), "es")
    assert isinstance(found, Impossible)
    assert found.best == (later(CALENDARS, dec(14)),)


def test_an_unknown_last_day_is_said() -> None:
    without = replace(OLENKA.calendar, last_day=None)
    found = suggestion((without, JHANSI.calendar), TODAY)
    assert found is not None
    assert not found.known
    assert found.end == date(2026, 12, 25)  # four weeks, ending on a Friday
    assert later((without,), dec(1)) is not None
    assert later((replace(without, resumes=None),), dec(1)) is None


def test_usable_days_together() -> None:
    assert usable_days(CALENDARS, date(2026, 11, 23), dec(18)) == 16


def test_product_and_audience_in_the_teachers_own_words() -> None:
    answers = replace(ANSWERS, product=Product.OTHER, product_words="mural", audience_words="el barrio")
    plan = plan_of(answers)
    assert (plan.product, plan.audience) == ("mural", "el barrio")
    assert plan.activity("product").name == "«mural» en común"
    assert plan.activity("share").name == "«mural» para «el barrio»"
    school = plan_of(replace(ANSWERS, product=Product.VIDEO, audience=Audience.SCHOOL), language="en")
    assert school.activity("share").name == "video for the school"


def test_a_goal_in_the_teachers_own_words_comes_first() -> None:
    plan = plan_of(replace(ANSWERS, goal=Goal.OWN, goal_words="Dibujar un mapa del barrio"))
    assert plan.outcomes[0].text == "Dibujar un mapa del barrio"
    assert len(plan.outcomes) == 3


def test_one_lesson_a_week_shortens_everything_but_the_call() -> None:
    plan = plan_of(replace(ANSWERS, lessons_per_week=1))
    assert sum(activity.minutes for activity in plan.activities) <= 135
    assert plan.calls()[0].minutes == 45
    assert all(activity.minutes >= 5 for activity in plan.activities if activity.kind not in ("share", "agreement"))


def test_twelve_icebreakers_ship_and_every_age_and_room_has_one() -> None:
    assert len(icebreakers("", "")) == 12
    for ages in ("6-8", "9-12", "13-15", "16-18", "18+"):
        for room in Room:
            assert icebreakers(ages, room)


@pytest.mark.parametrize("when", [ANSWERS.when, OneCall(dec(10)), OneCall(), Later(date(2027, 3, 1))])
def test_a_plan_is_json(when: InDates | OneCall | Later) -> None:
    plan = plan_of(PlanAnswers(when), TWO)
    adapter = TypeAdapter(Plan)
    assert adapter.validate_json(adapter.dump_json(plan)) == plan


@pytest.mark.parametrize("weeks", range(1, 13))
def test_every_length_keeps_its_bounds_and_its_order(weeks: int) -> None:
    start = date(2026, 9, 7)
    end = start + timedelta(days=7 * weeks - 3)
    plan = plan_of(PlanAnswers(InDates(start, end)), today=date(2026, 9, 1))
    work = plan.activities[1:]
    assert plan.weeks == weeks
    assert all(start <= activity.start <= activity.end <= end for activity in work)
    assert [a.start for a in plan.activities] == sorted(a.start for a in plan.activities)


def test_the_agreement_names_7_and_8_december_as_no_go_dates_of_argentina() -> None:
    (closed,) = no_go_dates(plan_of(classes=THREE), THREE)
    assert closed == Closed("gisel", dec(7), dec(8), "Feriado con fines turísticos")


def test_days_off_side_by_side_are_one_run_and_others_are_not() -> None:
    plan = plan_of(PlanAnswers(InDates(date(2027, 3, 1), date(2027, 3, 31))))
    runs = [(one.owner, one.first.day, one.last.day) for one in no_go_dates(plan, THREE)]
    assert runs == [
        ("gisel", 24, 26),  # Memory day and two days of Easter
        ("jhansi", 10, 10),
        ("jhansi", 22, 22),
        ("jhansi", 26, 26),
        ("olenka", 22, 26),
    ]
