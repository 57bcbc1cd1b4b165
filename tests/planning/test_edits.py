"""Edits of a plan: what moves, what follows, what stays, and which activity a typed sentence names."""

from dataclasses import replace
from datetime import date

import pytest

from core.model.plan import Mode, Outcome, Plan, PlanAnswers, Product
from core.planning.edits import (
    Shift,
    add_call,
    ask_question,
    move_activity,
    remove_activity,
    rename_activity,
    retitle,
    show_otherwise,
    with_words,
)
from core.planning.find import find_activity
from core.planning.languages import in_language
from core.planning.linter import lint
from tests.planning.story import THREE, TODAY, TWO, OneCall, dec, plan_of

PLAN = plan_of(classes=THREE)
ENGLISH = plan_of(language="en")


def starts(plan: Plan) -> dict[str, date]:
    return {activity.id: activity.start for activity in plan.activities}


def test_moving_within_free_days_moves_nothing_else() -> None:
    edited = move_activity(PLAN, "show", dec(9), THREE)
    assert edited.shifted == ()
    assert starts(edited.plan) == starts(PLAN) | {"show": dec(9)}
    assert {one.due for one in edited.plan.milestones if one.activity == "show"} == {dec(9)}
    assert starts(PLAN)["show"] == dec(4)  # undo: the old plan is untouched


def test_what_would_be_overtaken_shifts_and_is_named() -> None:
    edited = move_activity(PLAN, "show", dec(11), THREE)
    assert edited.shifted == (
        Shift("call", dec(10), dec(14)),
        Shift("product", dec(14), dec(16)),
        Shift("final", dec(15), dec(17)),
        Shift("share", dec(17), dec(18)),
    )
    order = [activity.id for activity in edited.plan.activities]
    assert order.index("show") < order.index("call") < order.index("product") < order.index("final")


def test_with_no_day_left_the_last_ones_share_a_day_inside_the_project() -> None:
    edited = move_activity(PLAN, "show", dec(14), THREE)
    assert starts(edited.plan)["final"] == starts(edited.plan)["share"] == dec(18)
    assert lint(edited.plan, THREE) == ()


def test_an_activity_of_two_days_keeps_its_length_over_days_off() -> None:
    edited = move_activity(PLAN, "icebreaker", dec(4), THREE)
    moved = edited.plan.activity("icebreaker")
    assert (moved.start, moved.end) == (dec(4), dec(9))
    assert starts(edited.plan)["brief"] == dec(10)


def test_moving_earlier_leaves_what_came_before_and_the_linter_speaks() -> None:
    edited = move_activity(PLAN, "icebreaker", date(2026, 11, 27), THREE)
    assert edited.shifted == ()
    assert "contact_first" in [finding.code for finding in lint(edited.plan, THREE)]


def test_an_unknown_activity_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        move_activity(PLAN, "picnic", dec(9), THREE)
    with pytest.raises(KeyError):
        rename_activity(PLAN, "picnic", "otra cosa")
    with pytest.raises(KeyError):
        remove_activity(PLAN, "picnic")


def test_words_are_changed_one_by_one() -> None:
    plan = ask_question(retitle(PLAN, "Tres patios"), "¿Qué cambia?")
    plan = rename_activity(plan, "final", "cierre")
    assert (plan.title, plan.question) == ("Tres patios", "¿Qué cambia?")
    assert (plan.activity("final").name, plan.activity("final").short) == ("cierre", "")


def test_another_product_and_audience_are_carried_into_the_names() -> None:
    own = replace(PLAN.answers, product=Product.OTHER, product_words="un mural", audience_words="la biblioteca")
    plan = show_otherwise(PLAN, own, "un mural", "la biblioteca")
    assert (plan.product, plan.audience) == ("un mural", "la biblioteca")
    assert plan.activity("product").name == "«un mural» en común"
    assert plan.activity("share").name == "«un mural» para «la biblioteca»"
    assert {one.name for one in plan.milestones if one.activity == "product"} == {"«un mural»"}
    video = show_otherwise(plan, replace(PLAN.answers, product=Product.VIDEO), "video", "las familias")
    assert video.activity("product").name == "video en común"
    assert video.activity("share").name == "video a las familias"


def test_a_name_that_she_wrote_keeps_its_words_but_for_the_old_product() -> None:
    renamed = rename_activity(PLAN, "product", "armar el álbum en ronda")
    answers = replace(PLAN.answers, product=Product.VIDEO)
    assert show_otherwise(renamed, answers, "video", "").activity("product").name == "armar el video en ronda"
    assert show_otherwise(replace(renamed, product=""), answers, "video", "").activity("product").name == (
        "armar el álbum en ronda"
    )


def test_what_she_typed_stands_in_quotes_in_the_partners_language_too() -> None:
    own = replace(PLAN.answers, product=Product.OTHER, product_words="un mural", audience_words="los vecinos")
    read = in_language(show_otherwise(PLAN, own, "un mural", "los vecinos"), "en")
    assert read.activity("product").name == "“un mural”, put together"
    assert read.activity("share").name == "“un mural” for “los vecinos”"
    assert {one.name for one in read.milestones if one.activity == "product"} == {"“un mural”"}


def test_calls_are_added_and_removed() -> None:
    more = add_call(PLAN, dec(11), THREE, ("gisel", "jhansi")).plan
    added = more.activity("call-2")
    assert (added.mode, added.classes, added.alternative != "") == (Mode.LIVE, ("gisel", "jhansi"), True)
    assert {finding.code for finding in lint(more, THREE)} == {"too_long"}  # 45 minutes more than the lessons
    assert remove_activity(remove_activity(more, "call-2"), "call").calls() == ()
    assert add_call(remove_activity(PLAN, "call"), dec(9), THREE).plan.activity("call").start == dec(9)


def test_removing_an_activity_takes_its_milestones_along() -> None:
    plan = remove_activity(PLAN, "show")
    assert "show" not in {one.activity for one in plan.milestones}


def test_drafted_words_change_no_date() -> None:
    outcomes = (Outcome("Describir el patio", "understand", "subject"),)
    plan = with_words(
        PLAN, "draft_plan@1", title="Patios", question="¿Cómo son?", outcomes=outcomes, product="mapa",
        audience="el barrio", activities={"show": ("cada clase dibuja su patio", "Un plano.")},
    )  # fmt: skip
    assert starts(plan) == starts(PLAN)
    assert (plan.activity("show").name, plan.activity("show").details) == ("cada clase dibuja su patio", "Un plano.")
    assert plan.activity("final") == PLAN.activity("final")
    assert (plan.origin, plan.outcomes) == ("draft_plan@1", outcomes)


@pytest.mark.parametrize(
    ("typed", "activity", "rest"),
    [
        ("que cada clase muestre su escuela el lunes 7", "show", "lunes 7"),
        ("QUE CADA CLASE MUESTRE SU ESCUELA EL LUNES 7", "show", "LUNES 7"),
        ("la videollamada el viernes 11", "call", "viernes 11"),
        ("pasa el rompehielo al 3 de diciembre", "icebreaker", "3 de diciembre"),
        ("mover el album en comun al miércoles 16", "product", "miércoles 16"),
        ("álbum a las familias: 18/12", "share", "18/12"),
        ("al lunes 14 la reflexión final", "final", "lunes 14"),
        ("cambiar el acuerdo", "agreement", ""),
    ],
)
def test_a_typed_sentence_names_its_activity(typed: str, activity: str, rest: str) -> None:
    found = find_activity(PLAN, typed)
    assert found is not None
    assert (found.activity.id, found.rest) == (activity, rest)


@pytest.mark.parametrize("typed", ["", "hola", "la clase del lunes", "reflexión", "el álbum el 14", "🙂", "lunes 7"])
def test_what_names_nothing_or_too_much_is_not_guessed(typed: str) -> None:
    assert find_activity(PLAN, typed) is None


@pytest.mark.parametrize(
    ("typed", "activity", "rest"),
    [
        ("move the icebreaker to Thursday 3", "icebreaker", "Thursday 3"),
        ("each class shows its school on Monday 7", "show", "Monday 7"),
        ("can we have the call on 11 December", "call", "11 December"),
        ("brief reflection on the 9th", "brief", "9th"),
    ],
)
def test_english_sentences_are_read_too(typed: str, activity: str, rest: str) -> None:
    found = find_activity(ENGLISH, typed)
    assert found is not None
    assert (found.activity.id, found.rest) == (activity, rest)


def test_one_call_is_moved_with_all_that_follows_it() -> None:
    plan = plan_of(PlanAnswers(OneCall(dec(10))), today=TODAY)
    edited = move_activity(plan, "call", dec(14), TWO)
    assert edited.shifted == (Shift("final", dec(10), dec(14)), Shift("share", dec(11), dec(15)))
    assert (edited.plan.start, edited.plan.end) == (dec(9), dec(15))
    assert lint(edited.plan, TWO) == ()
