"""Who works with whom: all with the host's class, in small groups, or in a ring; and the plan arranged for that."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import count

from core.model.plan import Activity, Milestone, Mode, Plan, Topology
from core.planning.template import icebreakers, words
from core.planning.timeline import in_order
from core.planning.together import PIECE, owners_of, shared_work, without_classes

CALL_MINUTES, SHORTEST_CALL = 45, 5
ASKING = ("compare", "feedback")
LEAST: dict[Topology, int] = {"": 2, "hub": 3, "pods": 4, "ring": 3}
"""From how many classes on there is a difference."""
Likeness = Callable[[str, str], int]
"""How well two classes (ids) go together: the more, the better."""


def circles_of(topology: Topology, classes: tuple[str, ...], alike: Likeness) -> tuple[tuple[str, ...], ...]:
    """The circles of these classes, the host's first; () where all work together."""
    match topology:
        case "hub":
            return tuple((classes[0], other) for other in classes[1:])
        case "ring":
            return tuple(zip(classes, (*classes[1:], classes[0]), strict=True))
        case "pods":
            return pods(classes, alike)
        case "":
            return ()


def pods(classes: tuple[str, ...], alike: Likeness) -> tuple[tuple[str, ...], ...]:
    """Groups of two, one of three where the number is odd, such that what they have in common is the most in all."""

    @cache
    def best(left: tuple[str, ...]) -> tuple[int, tuple[tuple[str, ...], ...]]:
        if len(left) < 2:
            return 0, ()
        first, rest = left[0], left[1:]
        found = []
        for other in rest:
            common, groups = best(tuple(one for one in rest if one != other))
            found.append((common + alike(first, other), ((first, other), *groups)))
        return max(found, key=lambda pair: pair[0])

    if len(classes) % 2 == 0:
        return best(classes)[1]
    # With an odd number, one class comes as a third to the group that it has most in common with.
    tried = []
    for third in classes:
        common, groups = best(tuple(one for one in classes if one != third))
        joined = max(groups, key=lambda group: sum(alike(third, one) for one in group))
        in_all = common + sum(alike(third, one) for one in joined)
        tried.append((in_all, tuple((*group, third) if group == joined else group for group in groups)))
    return max(tried, key=lambda pair: pair[0])[1]


def arranged(plan: Plan, topology: Topology, circles: tuple[tuple[str, ...], ...]) -> Plan:
    """The plan in which these circles meet: each has its own calls, in small groups also its own questions and
    answers; what the classes make together is made of the work of those who meet.

    A circle that met before keeps its days; a new one gets those of the others.
    """
    whole, before = merged(plan), [one for one in plan.activities if PIECE in one.id]
    activities = tuple(
        piece
        for one in whole.activities
        for piece in (pieces(whole, one, topology, circles, before) if circles else (one,))
    )
    shared = shared_work(whole)
    milestones = tuple(
        inputs_for(one, owners_of(whole), topology, circles) if one.activity in shared else one
        for one in whole.milestones
    )
    return replace(
        whole, activities=in_order(activities), milestones=milestones, topology=topology, circles=circles
    )


def merged(plan: Plan) -> Plan:
    """The plan with the pieces of each activity put together again, for all its classes."""
    if not plan.topology:
        return plan
    own, done = call_names(plan), set()
    found: list[Activity] = []
    for one in plan.activities:
        base, piece, _ = one.id.partition(PIECE)
        if not piece:
            found.append(one)
        elif base not in done:
            done.add(base)
            name = own[""] if one.name in own.values() else one.name
            minutes = CALL_MINUTES if one.mode is Mode.LIVE else one.minutes
            found.append(replace(one, id=base, name=name, classes=(), minutes=minutes))
    return replace(plan, activities=tuple(found), topology="", circles=())


def pieces(
    plan: Plan, one: Activity, topology: Topology, circles: tuple[tuple[str, ...], ...], before: list[Activity]
) -> tuple[Activity, ...]:
    """What each circle does of an activity of all: a call for itself, in small groups the questions too."""
    live = one.mode is Mode.LIVE
    asks = topology == "pods" and one.kind in ASKING and one.mode is Mode.ASYNC
    if one.classes or not (live or asks):
        return (one,)
    own = call_names(plan)
    name = own[topology] if live and one.name == own[""] else one.name
    left = [old for old in before if old.id.partition(PIECE)[0] == one.id]
    numbers = (n for n in count(1) if f"{one.id}{PIECE}{n}" not in {old.id for old in left})
    found = []
    for circle in circles:
        old = next((old for old in left if set(old.classes) <= set(circle) or set(circle) <= set(old.classes)), None)
        if old:
            left.remove(old)
        same = old or replace(one, id=f"{one.id}{PIECE}{next(numbers)}")
        minutes = call_minutes(plan, one, circles) if live else one.minutes
        found.append(replace(same, name=name, classes=circle, minutes=minutes))
    return tuple(found)


def call_minutes(plan: Plan, one: Activity, circles: tuple[tuple[str, ...], ...]) -> int:
    """How long each call is: a class with several has the same time for all of them together."""
    busiest = max(sum(id_ in circle for circle in circles) for id_ in owners_of(plan))
    return max(SHORTEST_CALL, one.minutes // busiest // 5 * 5)


def call_names(plan: Plan) -> dict[str, str]:
    """What the template calls a call, by topology, in the plan's language."""
    text = words(plan.answers, icebreakers("", "")[0], len(owners_of(plan)), plan.language).activities
    return {kind: text[f"call_{kind}" if kind else "call"].name for kind in ("", "hub", "pods", "ring")}


def without(plan: Plan, gone: set[str]) -> Plan:
    """The plan without these classes: who is left alone goes to the smallest group, and two are simply together."""
    fewer = without_classes(plan, gone)
    owners = owners_of(fewer)
    if not plan.topology:
        return fewer
    match plan.topology:
        case _ if len(owners) < LEAST[plan.topology]:
            return arranged(fewer, "", ())
        case "pods":
            return arranged(fewer, "pods", joined(fewer.circles, owners))
        case _:
            return arranged(fewer, plan.topology, circles_of(plan.topology, owners, lambda one, other: 0))


def joined(circles: tuple[tuple[str, ...], ...], classes: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The small groups with whoever is in none of them, in the smallest."""
    found = list(circles)
    for alone in (one for one in classes if not any(one in circle for circle in circles)):
        at = min(range(len(found)), key=lambda n: len(found[n]))
        found[at] = (*found[at], alone)
    return tuple(found)


def inputs_for(
    one: Milestone, owners: tuple[str, ...], topology: Topology, circles: tuple[tuple[str, ...], ...]
) -> Milestone:
    """Whose work goes into this piece: in a ring that of the class before, otherwise of those whom its class meets."""
    if not circles:
        return replace(one, inputs_from=owners)
    if topology == "ring":
        before = next((circle[0] for circle in circles if circle[1] == one.owner), one.owner)
        return replace(one, inputs_from=(before, one.owner))
    met = {id_ for circle in circles if one.owner in circle for id_ in circle}
    return replace(one, inputs_from=tuple(id_ for id_ in owners if id_ in met or id_ == one.owner))


def meets(plan: Plan, one: str, other: str) -> bool:
    """Whether these two classes work together."""
    return not plan.circles or any(one in circle and other in circle for circle in plan.circles)
