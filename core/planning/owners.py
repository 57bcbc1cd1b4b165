"""Whose the parts of a plan are: another class put in the place of one."""

from dataclasses import replace

from core.model.plan import Plan


def handed(plan: Plan, old: str, new: str) -> Plan:
    """The plan with another class in the place of one: it owes and does the same."""

    def instead(classes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(new if one == old else one for one in classes)

    activities = tuple(replace(one, classes=instead(one.classes)) for one in plan.activities)
    milestones = tuple(
        replace(one, owner=new if one.owner == old else one.owner, inputs_from=instead(one.inputs_from))
        for one in plan.milestones
    )
    circles = tuple(instead(circle) for circle in plan.circles)
    return replace(plan, activities=activities, milestones=milestones, circles=circles)
