"""Mending the shape of a plan: phases, tasks and their order, shared work, calls, owners, minutes."""

from dataclasses import replace

from core.model.plan import Phase, Plan
from core.planning.calendars import ClassInPlan
from core.planning.edits import move_activity, remove_activity
from core.planning.finding import Finding
from core.planning.lessons import fitted
from core.planning.mends.parts import (
    Plans,
    changed,
    days_of,
    quiet_first,
    template_words,
    with_milestones,
    with_more,
)
from core.planning.rules.shape import CONTACT, TASKS
from core.planning.template import slot_of

# What is put in where a phase or a kind of task is missing.
FOR_PHASE = {"definition": "agreement", "execution": "show", "reflection": "final"}
FOR_TASK = {"exchange": ("show", "icebreaker"), "comparison": ("compare", "letters"), "collaboration": ("product",)}


def phase(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """What closes the phase in the template, as late as it can be."""
    slot = FOR_PHASE.get(finding.name, "share")
    for day in reversed(days_of(plan, classes)):
        yield with_more(plan, slot, plan.start if slot == "agreement" else day, classes)


def phase_order(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The end of the later phase moves behind that of the earlier one."""
    last = max(plan.of_phase(Phase(finding.name)), key=lambda one: one.end)
    before = tuple(Phase)[tuple(Phase).index(Phase(finding.name)) - 1]
    earlier = max(one.end for one in plan.of_phase(before))
    for day in days_of(plan, classes):
        if day >= earlier:
            yield move_activity(plan, last.id, day, classes).plan


def task(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The template's activity of the kind that is missing, at the place of its kind in the order."""
    order = list(TASKS)
    place = order.index(finding.name)
    starts = {name: [a.start for a in plan.activities if a.kind in TASKS[name]] for name in order}
    earliest = max((min(starts[name]) for name in order[:place] if starts[name]), default=plan.start)
    latest = min((min(starts[name]) for name in order[place + 1 :] if starts[name]), default=plan.end)
    fitting = [day for day in days_of(plan, classes) if earliest <= day <= latest]
    for slot in FOR_TASK[finding.name]:
        for day in quiet_first(plan, fitting):
            yield with_more(plan, slot, day, classes)


def task_order(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """What comes too early moves behind the beginning of the tasks before it."""
    early = [one for one in plan.activities if one.kind in TASKS[finding.name]]
    place = list(TASKS).index(finding.name)
    before = [one.start for name in list(TASKS)[:place] for one in plan.activities if one.kind in TASKS[name]]
    for day in days_of(plan, classes):
        if before and day >= min(before):
            yield move_activity(plan, early[0].id, day, classes).plan


def shared_work(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The work of all goes into the product, which is put in where there is none."""
    made = [one for one in plan.activities if one.kind in ("product", "share")]
    for one in made:
        name = next((m.name for m in plan.milestones if m.activity == one.id), one.name)
        yield with_milestones(plan, one, classes, name, shared=True)
    yield from task(plan, replace(finding, name="collaboration"), classes)


def alternative(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """How the template does it without being live."""
    ours = template_words(plan, classes).activities
    said = ours[finding.about] if finding.about in ours and ours[finding.about].alternative else ours["call"]
    yield changed(plan, finding.about, alternative=said.alternative)


def fewer_calls(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """One call less: the last that was put in, or else another."""
    ids = {one.id: (one.id in ("call", "presentation"), one.start) for one in plan.calls()}
    for call in sorted(ids, key=lambda one: (ids[one][0], -ids[one][1].toordinal())):
        less = plan
        for other in sorted(ids, key=lambda one: (ids[one][0], -ids[one][1].toordinal())):
            if len(less.calls()) > finding.limit:
                less = remove_activity(less, other)
        yield less
        yield remove_activity(plan, call)


def milestones(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """What the template has each class hand in."""
    text, grown = template_words(plan, classes), plan
    for one in plan.activities:
        if one.id in text.activities and one.kind != "agreement" and slot_of(one.id).milestone:
            said = text.activities[one.id].milestone
            grown = with_milestones(grown, one, classes, said, shared=slot_of(one.id).shared)
    yield grown


def owner(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """A class that owes nothing for this activity, or else nobody: the rest of the classes owe it already."""
    lost = next(one for one in plan.milestones if one.id == finding.about)
    owing = {one.owner for one in plan.milestones if one.activity == lost.activity}
    for one in classes:
        if one.id not in owing:
            inputs = lost.inputs_from if len(lost.inputs_from) > 1 else (one.id,)
            found = replace(lost, id=f"{lost.activity}:{one.id}", owner=one.id, inputs_from=inputs)
            yield replace(plan, milestones=tuple(found if m is lost else m for m in plan.milestones))
    yield replace(plan, milestones=tuple(one for one in plan.milestones if one is not lost))


def inside(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The activity moves to the nearest day of the project; what belongs to none is due on its last."""
    ends = {one.id: one.end for one in plan.activities}
    due = {one.id: min(max(ends.get(one.activity, plan.end), plan.start), plan.end) for one in plan.milestones}
    yield replace(plan, milestones=tuple(replace(one, due=due[one.id]) for one in plan.milestones))
    day = finding.days[0]
    for near in sorted(days_of(plan, classes), key=lambda one: abs((one - day).days)) if finding.about in ends else ():
        yield move_activity(plan, finding.about, near, classes).plan


def prepared(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The group is prepared by the day of the first contact; contact before the project waits until then."""
    first = min((one for one in plan.activities if one.kind in CONTACT), key=lambda one: one.start)
    known = next((one for one in plan.activities if one.kind == "prepare"), None)
    days = days_of(plan, classes)
    for day in [one for one in days if one <= first.start]:
        yield changed(plan, known.id, start=day, end=day) if known else with_more(plan, "prepare", day, classes)
    with_it = plan if known else with_more(plan, "prepare", days[0], classes)
    early = changed(with_it, known.id if known else "prepare", start=days[0], end=days[0])
    for day in days[:3]:
        yield move_activity(early, first.id, day, classes).plan


def own_work(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """Each class hands in something of its own: what it shows, or else what it breaks the ice with."""
    text = template_words(plan, classes)
    for one in [a for a in plan.activities if a.kind in ("show", "icebreaker")]:
        said = text.activities[one.id].milestone if one.id in text.activities else one.name
        yield with_milestones(plan, one, classes, said, shared=False)
    yield from task(plan, replace(finding, name="exchange"), classes)


def minutes(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The same, only shorter: what is longer than the template has it, or everything; or else a call less."""
    ours = set(template_words(plan, classes).activities)
    usual = {one.id: slot_of(one.id).minutes for one in plan.activities if one.id in ours}
    activities = tuple(replace(a, minutes=min(a.minutes, usual.get(a.id, a.minutes))) for a in plan.activities)
    yield fitted(replace(plan, activities=activities), classes)
    yield fitted(plan, classes)
    for call in reversed(plan.calls()):
        yield fitted(remove_activity(plan, call.id), classes)
