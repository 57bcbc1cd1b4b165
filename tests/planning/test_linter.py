"""The plan linter: template plans pass every rule, and each rule catches the plan that breaks it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from core.model.calendar import Break
from core.model.plan import Activity, Goal, InDates, Mode, OneCall, Phase, Plan, PlanAnswers
from core.planning.calendars import ClassInPlan
from core.planning.edits import accept, add_call, move_activity, remove_activity
from core.planning.linter import RULES, Finding, Repair, lint
from core.planning.mending import mended
from core.planning.timeline import timeline
from tests.planning.story import ANSWERS, GISEL, JHANSI, THREE, TODAY, TWO, Approach, Room, dec, plan_of

GOOD = plan_of()


def only(plan: Plan, rule: str, classes: tuple[ClassInPlan, ...] = TWO) -> list[Finding]:
    return [finding for finding in lint(plan, classes) if finding.rule == rule]


def changed(plan: Plan, activity_id: str, **fields: object) -> Plan:
    activities = tuple(replace(a, **fields) if a.id == activity_id else a for a in plan.activities)  # type: ignore[arg-type]
    return replace(plan, activities=activities)


def without(*ids: str) -> Plan:
    plan = GOOD
    for activity_id in ids:
        plan = remove_activity(plan, activity_id)
    return plan


def calls(count: int) -> Plan:
    plan = GOOD
    for day in range(count - 1):
        plan = add_call(plan, dec(9 + day), TWO).plan
    return plan


@given(
    approach=some.sampled_from(Approach),
    ages=some.sampled_from(["6-8", "9-12", "13-15", "16-18", "18+"]),
    weeks=some.integers(1, 8),
    first=some.integers(0, 8),
    room=some.sampled_from(Room),
    goal=some.sampled_from([Goal.PRESENT, Goal.COMPARE, Goal.BOTH]),
    lessons=some.integers(1, 4),
    language=some.sampled_from(["es", "en"]),
)
@settings(max_examples=40)
def test_a_template_plan_has_nothing_to_mend(
    approach: Approach, ages: str, weeks: int, first: int, room: Room, goal: Goal, lessons: int, language: str
) -> None:
    start = date(2026, 8, 17) + timedelta(weeks=first)
    answers = PlanAnswers(
        InDates(start, start + timedelta(days=7 * weeks - 3)), approach, goal, lessons_per_week=lessons, room=room
    )
    classes = (replace(GISEL, ages=ages), replace(JHANSI, ages=ages))
    plan = timeline(answers, classes, date(2026, 8, 10), language)
    assume(isinstance(plan, Plan))  # one week may hold a holiday and half a break
    assert isinstance(plan, Plan)
    assert lint(plan, classes) == ()


@pytest.mark.parametrize("approach", list(Approach))
@pytest.mark.parametrize("weeks", range(1, 9))
def test_every_approach_and_length_passes_in_spring(approach: Approach, weeks: int) -> None:
    answers = PlanAnswers(InDates(date(2026, 8, 17), date(2026, 8, 14) + timedelta(weeks=weeks)), approach)
    assert lint(plan_of(answers, today=date(2026, 8, 10)), TWO) == ()


@pytest.mark.parametrize("room", list(Room))
def test_one_call_passes(room: Room) -> None:
    assert lint(plan_of(PlanAnswers(OneCall(), room=room), THREE), THREE) == ()


BROKEN: list[tuple[str, str, Callable[[], Plan]]] = [
    ("L1", "no_question_mark", lambda: replace(GOOD, question="Cómo es un día de escuela")),
    ("L1", "yes_no", lambda: replace(GOOD, question="¿Nuestras escuelas se parecen?")),
    ("L1", "yes_no", lambda: replace(GOOD, question="¿Crees que nuestras escuelas se parecen?")),
    ("L1", "one_place", lambda: replace(GOOD, question="¿Cómo es un día de escuela en la India?")),
    ("L2", "few_outcomes", lambda: replace(GOOD, outcomes=GOOD.outcomes[:1])),
    ("L2", "many_outcomes", lambda: replace(GOOD, outcomes=GOOD.outcomes * 2)),
    ("L2", "vague_verb", lambda: _outcome(text="Conocer otra escuela")),
    ("L2", "vague_verb", lambda: _outcome(text="Los estudiantes podrán entender otra escuela")),
    ("L2", "no_level", lambda: _outcome(bloom="")),
    ("L2", "kind_missing", lambda: replace(GOOD, outcomes=GOOD.outcomes[1:])),
    ("L3", "phase_empty", lambda: without("share")),
    ("L3", "phase_order", lambda: changed(GOOD, "share", start=dec(9), end=dec(9))),
    ("L4", "task_missing", lambda: without("product")),
    ("L4", "task_order", lambda: changed(GOOD, "product", start=dec(9), end=dec(9))),
    ("L5", "no_shared_work", lambda: without("product")),
    ("L5", "no_shared_work", lambda: _milestones(inputs_from=("gisel", "somebody who left"))),
    ("L6", "no_alternative", lambda: changed(GOOD, "call", alternative=" ")),
    ("L7", "many_calls", lambda: calls(4)),
    ("L8", "holiday", lambda: changed(GOOD, "show", start=dec(7), end=dec(7))),
    ("L8", "no_school", lambda: changed(GOOD, "show", start=dec(5), end=dec(5))),
    ("L8", "closed", lambda: changed(GOOD, "share", start=dec(21), end=dec(21))),
    ("L8", "closed", lambda: _milestone(due=dec(21))),
    ("L8", "no_slack", lambda: changed(GOOD, "show", start=dec(4), end=dec(18))),
    ("L8", "crowded", lambda: move_activity(GOOD, "call", dec(18), TWO).plan),
    ("L9", "no_milestone", lambda: replace(GOOD, milestones=())),
    ("L9", "no_owner", lambda: _milestone(owner="nobody")),
    ("L9", "outside_project", lambda: _milestone(due=dec(19))),
    ("L10", "no_preparation", lambda: without("prepare")),
    ("L10", "contact_first", lambda: changed(GOOD, "prepare", start=dec(4), end=dec(4))),
    ("L10", "preparation_lacks", lambda: changed(GOOD, "prepare", details="Ubicar a las otras clases en el mapa.")),
    ("L11", "round_missing", lambda: without("final")),
    ("L11", "round_missing", lambda: without("brief")),
    ("L11", "round_missing", lambda: remove_activity(_month(), "brief")),
    ("L11", "round_missing", lambda: changed(_month(), "halfway", start=dec(17), end=dec(17))),
    ("L12", "no_audience", lambda: replace(GOOD, audience="")),
    ("L12", "no_form", lambda: without("share")),
    ("L13", "personal_data", lambda: changed(GOOD, "show", details="Cada estudiante escribe su nombre completo.")),
    ("L13", "personal_data", lambda: replace(GOOD, product="álbum con nombres completos")),
    ("L13", "personal_data", lambda: _outcome(text="Escribir una carta con su domicilio")),
    ("L13", "personal_data", lambda: changed(GOOD, "show", details="No olviden anotar su teléfono.")),
    ("L14", "no_product", lambda: replace(GOOD, product=" ")),
    ("L15", "depends_on_partner", lambda: without("icebreaker", "show")),
    ("L16", "too_long", lambda: changed(GOOD, "show", minutes=90)),
    ("L17", "unanswered", lambda: changed(_eight_weeks(), "compare", start=date(2026, 11, 20), end=date(2026, 11, 20))),
]


# Close to the edge of each rule, and on the right side of it.
SOUND: dict[str, list[Callable[[], Plan]]] = {
    "L1": [
        lambda: replace(GOOD, question="Nuestros recreos: ¿qué jugamos?"),
        lambda: replace(GOOD, question="¿Tu recreo cómo suena?"),
        lambda: replace(GOOD, question="¿Qué se come en Argentina y qué en la India?"),
        lambda: replace(GOOD, language="en", question="In our towns, what do people throw away?"),
    ],
    "L2": [lambda: replace(GOOD, outcomes=(*GOOD.outcomes[:2], *GOOD.outcomes[:2]))],
    "L3": [lambda: changed(GOOD, "share", start=dec(15), end=dec(15))],
    "L4": [lambda: changed(GOOD, "product", start=dec(10), end=dec(10))],
    "L5": [lambda: _milestones(inputs_from=("gisel", "jhansi"))],
    "L6": [lambda: without("call")],
    "L7": [lambda: calls(3)],
    "L8": [lambda: changed(GOOD, "show", start=dec(4), end=dec(9)), lambda: _milestone(due=dec(2))],
    "L9": [lambda: _milestone(due=dec(18))],
    "L10": [lambda: changed(GOOD, "prepare", start=dec(2), end=dec(2), details="Respetar, cuidar, pedir permiso.")],
    "L11": [lambda: changed(_month(), "brief", start=date(2026, 11, 12), end=date(2026, 11, 12))],
    "L12": [lambda: replace(GOOD, audience="el barrio")],
    "L13": [
        lambda: changed(GOOD, "show", details="Sin poner en ninguna foto nombres completos ni domicilios."),
        lambda: replace(GOOD, question="¿Qué nombres se oyen, sin apellidos?"),
    ],
    "L14": [lambda: replace(GOOD, product="mural")],
    "L15": [lambda: without("icebreaker")],
    "L16": [lambda: changed(GOOD, "show", minutes=45)],
    "L17": [lambda: changed(GOOD, "call", start=dec(15), end=dec(15))],
}


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_lets_pass_what_is_just_right(rule: str) -> None:
    assert [only(plan(), rule) for plan in SOUND[rule]] == [[]] * len(SOUND[rule])


@pytest.mark.parametrize(("rule", "code", "plan"), BROKEN, ids=[f"{rule}-{code}" for rule, code, _ in BROKEN])
def test_one_tap_mends_it(rule: str, code: str, plan: Callable[[], Plan]) -> None:
    broken = plan()
    before = lint(broken, TWO)
    finding = next(one for one in before if (one.rule, one.code) == (rule, code))
    better = mended(broken, finding, TWO)
    assert better is not None, [one.mark for one in before]
    left = {one.mark for one in lint(better, TWO)}
    assert left <= {one.mark for one in before} - {finding.mark}


def test_what_lies_outside_is_said_once_for_all_the_classes() -> None:
    plan = move_activity(GOOD, "icebreaker", date(2026, 11, 26), TWO).plan
    assert [one.about for one in only(plan, "L9")] == ["icebreaker"]


def _outcome(**fields: str) -> Plan:
    return replace(GOOD, outcomes=(replace(GOOD.outcomes[0], **fields), *GOOD.outcomes[1:]))


def _milestone(**fields: object) -> Plan:
    first = replace(GOOD.milestones[0], **fields)  # type: ignore[arg-type]
    return replace(GOOD, milestones=(first, *GOOD.milestones[1:]))


def _milestones(**fields: object) -> Plan:
    return replace(GOOD, milestones=tuple(replace(one, **fields) for one in GOOD.milestones))  # type: ignore[arg-type]


def _month() -> Plan:
    return plan_of(PlanAnswers(InDates(date(2026, 11, 2), date(2026, 11, 27))), today=date(2026, 10, 20))


def _eight_weeks() -> Plan:
    """An eight-week plan without the call and the questions: what is shown is compared too late or never."""
    plan = plan_of(PlanAnswers(InDates(date(2026, 9, 28), date(2026, 11, 20))), today=date(2026, 9, 20))
    for activity_id in ("call", "feedback", "respond"):
        plan = remove_activity(plan, activity_id)
    return plan


@pytest.mark.parametrize(("rule", "code", "plan"), BROKEN, ids=[f"{rule}-{code}" for rule, code, _ in BROKEN])
def test_each_rule_catches_what_breaks_it(rule: str, code: str, plan: Callable[[], Plan]) -> None:
    assert code in [finding.code for finding in only(plan(), rule)]


def test_every_rule_has_a_plan_that_breaks_it_and_one_that_passes() -> None:
    assert {rule for rule, _, _ in BROKEN} == set(RULES) == {f"L{number}" for number in range(1, 18)}
    assert lint(GOOD, TWO) == ()


def test_monday_7_is_warned_of_and_wednesday_9_repairs_it() -> None:
    plan = plan_of(classes=THREE)
    moved = move_activity(plan, "show", dec(7), THREE).plan
    (finding,) = lint(moved, THREE)
    assert (finding.code, finding.about, finding.weight) == ("holiday", "show", "warning")
    assert (finding.days, finding.classes) == ((dec(7), dec(8)), ("gisel",))
    assert finding.repair == Repair("show", dec(9))
    repaired = move_activity(moved, finding.repair.activity, finding.repair.to, THREE).plan
    assert lint(repaired, THREE) == ()


def test_a_warning_may_be_overridden_for_its_day_alone() -> None:
    moved = move_activity(GOOD, "show", dec(7), TWO).plan
    kept = accept(moved, lint(moved, TWO)[0])
    assert lint(kept, TWO) == ()
    assert accept(kept, lint(moved, TWO)[0]) is kept
    assert [f.code for f in lint(move_activity(kept, "show", dec(8), TWO).plan, TWO)] == ["holiday"]


def test_exams_of_another_class_must_be_mended() -> None:
    exams = replace(JHANSI.calendar, breaks=(Break(dec(3), dec(4), "half-yearly exams", "exams"),))
    classes = (GISEL, replace(JHANSI, calendar=exams))
    found = {finding.about: finding for finding in only(GOOD, "L8", classes)}
    assert found["show"].weight == "must"
    assert (found["show"].name, found["show"].classes) == ("half-yearly exams", ("jhansi",))
    assert found["show"].repair == Repair("show", dec(9))
    with pytest.raises(ValueError, match="cannot be overridden"):
        accept(GOOD, found["show"])


def test_a_call_of_two_classes_is_not_held_up_by_the_third() -> None:
    plan = plan_of(classes=THREE)
    bilateral = changed(plan, "call", start=dec(8), end=dec(8), classes=("jhansi", "olenka"))
    assert [finding for finding in lint(bilateral, THREE) if finding.about == "call"] == []


def test_asking_for_no_full_names_is_not_asking_for_them() -> None:
    plan = changed(GOOD, "show", details="Solo nombres de pila, sin apellidos ni teléfono.")
    assert only(plan, "L13") == []


def test_a_language_without_word_lists_is_not_judged_by_spanish_words() -> None:
    plan = replace(GOOD, language="uk", question="Чим схожі наші шкільні дні?")
    assert only(plan, "L1") == []


def test_an_activity_outside_of_lessons_of_one_class_counts_for_that_class() -> None:
    extra = Activity("extra", Phase.EXECUTION, "medir", dec(9), dec(9), 60, Mode.CLASS, "work", classes=("jhansi",))
    plan = replace(GOOD, activities=(*GOOD.activities, extra))
    (finding,) = only(plan, "L16")
    assert (finding.classes, finding.number, finding.limit) == (("jhansi",), 330, 270)


def test_todays_plan_of_the_story_passes() -> None:
    assert lint(plan_of(ANSWERS, THREE, today=TODAY), THREE) == ()
