"""The plan linter: seventeen rules that run on every plan, whoever wrote it, and explain themselves by codes."""

from collections.abc import Callable, Iterator

from core.model.plan import Plan
from core.planning.calendars import ClassInPlan
from core.planning.finding import Finding, Repair
from core.planning.rules import days, shape, wording

__all__ = ["RULES", "Finding", "Repair", "lint"]

Rule = Callable[[Plan, tuple[ClassInPlan, ...]], Iterator[Finding]]

RULES: dict[str, Rule] = {
    "L1": wording.l1_question,
    "L2": wording.l2_outcomes,
    "L3": shape.l3_phases,
    "L4": shape.l4_tasks,
    "L5": shape.l5_interdependence,
    "L6": shape.l6_alternative,
    "L7": shape.l7_calls,
    "L8": days.l8_days,
    "L9": shape.l9_milestones,
    "L10": shape.l10_prepared,
    "L11": days.l11_reflection,
    "L12": wording.l12_audience,
    "L13": wording.l13_personal,
    "L14": wording.l14_product,
    "L15": shape.l15_alone,
    "L16": shape.l16_minutes,
    "L17": days.l17_answered,
}


def lint(plan: Plan, classes: tuple[ClassInPlan, ...]) -> tuple[Finding, ...]:
    """What is to be looked at, in the order of the rules; () means that the plan is ready.

    Warnings that the teacher has overridden (`plan.accepted`) are left out; what must be mended never is.
    """
    return tuple(
        finding
        for rule in RULES.values()
        for finding in rule(plan, classes)
        if finding.weight == "must" or finding.key not in plan.accepted
    )
