"""Rules about the shape of a plan: phases, tasks and their order, shared work, calls, owners, minutes."""

from collections.abc import Iterator
from itertools import pairwise

from core.model.plan import Activity, OneCall, Phase, Plan
from core.planning.calendars import ClassInPlan
from core.planning.finding import Finding
from core.planning.lessons import lesson_minutes
from core.planning.rules.wording import l10_words

# The three kinds of telecollaboration tasks and their order are O'Dowd & Ware's (2009).
TASKS = {
    "exchange": ("icebreaker", "show"),
    "comparison": ("compare", "call", "feedback"),
    "collaboration": ("work", "product"),
}
CONTACT = ("icebreaker", "show", "compare", "call", "product")
MOST_CALLS = 3


def l3_phases(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Four phases in order, none empty; a reflection half-way counts to its phase, whose end is what is in order."""
    ends = []
    for phase in Phase:
        activities = plan.of_phase(phase)
        if not activities:
            yield Finding("L3", "phase_empty", name=phase.value)
        else:
            ends.append((max(activity.end for activity in activities), phase))
    for (earlier, _), (later, phase) in pairwise(ends):
        if later < earlier:
            yield Finding("L3", "phase_order", name=phase.value, days=(later,))


def l4_tasks(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Exchange, then comparison and, from three weeks on, collaboration, for which one call has no time."""
    wanted = tuple(TASKS) if plan.weeks >= 3 and not one_call(plan) else ("exchange", "comparison")
    firsts = {}
    for task in wanted:
        days = [activity.start for activity in plan.activities if activity.kind in TASKS[task]]
        if days:
            firsts[task] = min(days)
        else:
            yield Finding("L4", "task_missing", name=task)
    begun = list(firsts.items())
    for (_, earlier), (task, later) in pairwise(begun):
        if later < earlier:
            yield Finding("L4", "task_order", name=task, days=(later,))


def l5_interdependence(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Something needs the work of two classes that take part; a class that still waits has nobody to share with."""
    here = {one.id for one in classes}
    if len(classes) > 1 and not any(len(here & set(milestone.inputs_from)) >= 2 for milestone in plan.milestones):
        yield Finding("L5", "no_shared_work")


def l6_alternative(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """What is live can also be done without being live."""
    for call in plan.calls():
        if not call.alternative.strip():
            yield Finding("L6", "no_alternative", call.id)


def l7_calls(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """At most three live sessions for any class, unless the teacher wants more."""
    count = max((sum(_takes_part(call, one) for call in plan.calls()) for one in classes), default=0)
    if count > MOST_CALLS:
        yield Finding("L7", "many_calls", number=count, limit=MOST_CALLS, weight="warning")


def l9_milestones(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Every milestone belongs to a class and is due inside the project."""
    if not plan.milestones:
        yield Finding("L9", "no_milestone")
    for milestone in plan.milestones:
        if milestone.owner not in {one.id for one in classes}:
            yield Finding("L9", "no_owner", milestone.id)
    # Each class owes the same thing on the same day: it is said once, under the name that the card gives it.
    late = {m.activity or m.id: m.due for m in plan.milestones if not plan.start <= m.due <= plan.end}
    for about, due in late.items():
        yield Finding("L9", "outside_project", about, days=(due,))


def l10_prepared(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Students have been prepared when they meet the others, and for what matters."""
    contact = [activity for activity in plan.activities if activity.kind in CONTACT]
    prepared = [activity.end for activity in plan.activities if activity.kind == "prepare"]
    if contact and not prepared:
        yield Finding("L10", "no_preparation")
    elif contact:
        first = min(contact, key=lambda activity: activity.start)
        if first.start < min(prepared):
            yield Finding("L10", "contact_first", first.id, days=(first.start,))
    yield from l10_words(plan, classes)


def l15_alone(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Every class has something of its own to show if its partner vanishes."""
    own = {milestone.owner for milestone in plan.milestones if set(milestone.inputs_from) <= {milestone.owner}}
    for one in classes:
        if one.id not in own:
            yield Finding("L15", "depends_on_partner", classes=(one.id,))


def l16_minutes(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """The activities of each class fit into its lessons."""
    for one in classes:
        limit = lesson_minutes(plan.answers, one.calendar, plan.start, plan.end)
        minutes = sum(activity.minutes for activity in plan.activities if _takes_part(activity, one))
        if minutes > limit:
            yield Finding("L16", "too_long", classes=(one.id,), number=minutes, limit=limit)


def one_call(plan: Plan) -> bool:
    """Is the project a single call? Then one reflection is enough and no day need stay free."""
    return isinstance(plan.answers.when, OneCall)


def _takes_part(activity: Activity, one: ClassInPlan) -> bool:
    return not activity.classes or one.id in activity.classes
