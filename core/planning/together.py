"""One class more, or fewer, in a plan that is made already: what it owes, and what its work goes into."""

from dataclasses import replace

from core.model.plan import Milestone, Plan
from core.planning.template import icebreakers, words

PIECE = "@"
"""Sets the number of a circle apart from the activity that it does by itself: "call@2"."""


def with_class(plan: Plan, new: str) -> Plan:
    """The plan with one class more: it owes what the others owe, on the same days, and no day changes."""
    owners = owners_of(plan)
    if new in owners:
        return plan
    shared = shared_work(plan)
    found: list[Milestone] = []
    for one in plan.milestones:
        together = one.activity in shared
        found.append(replace(one, inputs_from=(*one.inputs_from, new)) if together else one)
        if one.owner == last_owner(plan, one.activity):
            inputs = (*owners, new) if together else (new,)
            found.append(replace(one, id=f"{one.activity}:{new}", owner=new, inputs_from=inputs))
    return recounted(replace(plan, milestones=tuple(found)), len(owners))


def without_classes(plan: Plan, gone: set[str]) -> Plan:
    """The plan without what these classes owe; what they would have met others for is left to those who stay, and
    keeps its name: nobody is told of a new one."""
    stay = tuple(
        replace(m, inputs_from=tuple(one for one in m.inputs_from if one not in gone))
        for m in plan.milestones
        if m.owner not in gone
    )
    kept = tuple(
        replace(one, classes=tuple(id_ for id_ in one.classes if id_ not in gone))
        for one in plan.activities
        if not one.classes or not meets_nobody(one.classes, gone)
    )
    circles = tuple(tuple(id_ for id_ in circle if id_ not in gone) for circle in plan.circles)
    left = {one.id for one in kept}
    stay = tuple(one for one in stay if one.activity in ("", *left))
    return replace(
        plan, milestones=stay, activities=kept, circles=tuple(circle for circle in circles if len(circle) > 1)
    )


def meets_nobody(classes: tuple[str, ...], gone: set[str]) -> bool:
    """Whether nobody is left of these classes, or a single one of what several were to do together."""
    left = [one for one in classes if one not in gone]
    return not left or len(left) == 1 < len(classes)


def owners_of(plan: Plan) -> tuple[str, ...]:
    """The classes of the plan, in the order in which they owe something."""
    return tuple(dict.fromkeys(one.owner for one in plan.milestones))


def last_owner(plan: Plan, activity: str) -> str:
    """The class whose piece of this activity stands last."""
    return [one.owner for one in plan.milestones if one.activity == activity][-1]


def shared_work(plan: Plan) -> set[str]:
    """The activities whose result the classes make together; with a single class, those that will be so."""
    several = {one.activity for one in plan.milestones if len(set(one.inputs_from)) > 1}
    return several | {one.id for one in plan.activities if one.kind in ("product", "share")}


def recounted(plan: Plan, before: int) -> Plan:
    """The template's own names said for as many classes as there are now; what somebody wrote stays."""
    first, now = icebreakers("", "")[0], len(owners_of(plan))
    here, there = (words(plan.answers, first, count, plan.language).activities for count in (before, now))
    said = tuple(
        replace(one, name=there[one.id].name if one.name == here[one.id].name else one.name)
        if one.id in here
        else one
        for one in plan.activities
    )
    return replace(plan, activities=said)
