"""Whose the parts of a plan are: one class taken out of it, or another put in its place."""

from collections.abc import Collection
from dataclasses import replace

from core.model.plan import Plan
from core.planning.edits import remove_activity


def without(plan: Plan, gone: Collection[str]) -> Plan:
    """The plan without what these classes owe; an activity of theirs alone goes with them."""
    for one in plan.activities:
        if one.classes and set(one.classes) <= set(gone):
            plan = remove_activity(plan, one.id)
    kept = tuple(
        replace(m, inputs_from=tuple(one for one in m.inputs_from if one not in gone))
        for m in plan.milestones
        if m.owner not in gone
    )
    return replace(plan, milestones=kept)


def handed(plan: Plan, old: str, new: str) -> Plan:
    """The plan with another class in the place of one: it owes and does the same."""

    def instead(classes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(new if one == old else one for one in classes)

    activities = tuple(replace(one, classes=instead(one.classes)) for one in plan.activities)
    milestones = tuple(
        replace(one, owner=new if one.owner == old else one.owner, inputs_from=instead(one.inputs_from))
        for one in plan.milestones
    )
    return replace(plan, activities=activities, milestones=milestones)
