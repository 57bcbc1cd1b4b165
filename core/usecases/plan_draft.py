"""The words of a plan from outside: asked for by a job, put into our own dates, and replaced by the template's
where they are late or unfit."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from core.model.plan import Goal, Mode, Outcome, Plan, Product
from core.model.project import Project, Twin, one_per_class
from core.planning.calendars import ClassInPlan
from core.planning.edits import with_words
from core.planning.linter import lint
from core.ports.store import Job
from core.ports.writer import PlanBrief, PlanDraft, PlanWords, Slot
from core.texts import words
from core.usecases.projects import classes_in, members
from core.usecases.turn import Turn

DRAFT = "draft-plan"
OVERDUE = "draft-overdue"
WAIT = timedelta(seconds=20)
"""From the last answer to the plan card at the latest, whatever happens to the model or to us."""
LONGEST_DRAFT = 30


def ask_for_words(turn: Turn, project: Project) -> None:
    """Have the plan's words drafted outside, if anybody is there and she lets it; the alarm ends the waiting."""
    if not (turn.house.drafts and turn.me.machine):
        return
    turn.store.projects.save(replace(project, drafting=True))
    turn.later(DRAFT, project.id, turn.now, teacher=turn.me.id)
    turn.later(OVERDUE, project.id, turn.now + WAIT, teacher=turn.me.id)


def brief(turn: Turn, job: Job) -> PlanBrief | None:
    """What the drafter may know; None when nobody waits for it any more."""
    project = turn.store.projects.find(job.about)
    if project is None or not project.drafting or project.plan is None:
        return None
    plan, t = project.plan, turn.texts
    groups = [turn.store.classes.get(member.group) for member in one_per_class(members(turn, project))]
    answers, own = plan.answers, groups[0]
    return PlanBrief(
        teacher=turn.me.id,
        languages=spoken(turn, project),
        countries=tuple(dict.fromkeys(group.country for group in groups)),
        ages=own.ages,
        subject=words.subject(t, own.subject, own.subject_words),
        approach=t(f"kind-{answers.approach}"),
        goal=answers.goal_words if answers.goal is Goal.OWN else t(f"b-goal-{answers.goal}"),
        lessons_per_week=answers.lessons_per_week,
        weeks=max(1, plan.weeks),
        students=t(f"b-students-{answers.students.replace('_', '-')}"),
        equipment=t(f"b-room-{answers.room}"),
        product=answers.product_words if answers.product is Product.OTHER else plan.product,
        audience=plan.audience,
        slots=slots_of(plan),
        idea=f"{plan.title}: {plan.question}" if answers.idea else "",
    )


def spoken(turn: Turn, project: Project) -> tuple[str, ...]:
    """The languages of the members, the host's first."""
    found = (turn.store.teachers.get(member.teacher).language for member in members(turn, project))
    return tuple(dict.fromkeys(found))


def slots_of(plan: Plan) -> tuple[Slot, ...]:
    """The activities that are given words; the agreement is the teachers' own and keeps ours."""
    return tuple(
        Slot(key=one.id, kind=one.name, phase=one.phase.value, minutes=one.minutes, live=one.mode is Mode.LIVE)
        for one in plan.activities
        if one.kind != "agreement"
    )[:LONGEST_DRAFT]


def drafted(turn: Turn, job: Job, draft: str, unavailable: str) -> None:
    """Take the words, or the template's with the reason said; nothing when the plan has been shown already."""
    project = turn.store.projects.find(job.about)
    if project is None or not project.drafting or project.plan is None:
        return
    if unavailable:
        settle(turn, project, "plan-fallback")
        return
    made = PlanDraft.model_validate_json(draft)
    classes = classes_in(turn, project)
    by_language = {one.language: one for one in made.words}
    own = by_language.get(project.plan.language)
    plan = dressed(project.plan, own, f"{made.model} {made.prompt}", classes) if own else None
    if own is None or plan is None:
        settle(turn, project, "plan-fallback")
        return
    twins = tuple(twin(plan, own, other) for code, other in by_language.items() if code != own.language)
    settle(turn, replace(project, plan=plan, twins=twins), "plan-drafted")


def overdue(turn: Turn, job: Job) -> None:
    """Nobody answered in time: the template's plan is shown."""
    project = turn.store.projects.find(job.about)
    if project and project.drafting:
        settle(turn, project, "plan-fallback")


def settle(turn: Turn, project: Project, letter: str) -> None:
    """Show the plan to its host, on the card that said that it was being made."""
    turn.store.jobs.cancel(project.id, (DRAFT, OVERDUE))
    done = replace(project, drafting=False, revision=project.revision + 1)
    turn.store.projects.save(done)
    card = turn.store.cards.latest(project.host, "plan-card", project.id)
    turn.tell(
        letter, project.id, project.host, "session", revision=done.revision, rewrites=card.id if card else ""
    )


def dressed(plan: Plan, drafted: PlanWords, origin: str, classes: tuple[ClassInPlan, ...]) -> Plan | None:
    """The plan in the drafted words; what the linter refuses stays as the template says it.

    None when a fault remains that our own words do not mend.
    """
    known = {activity.id for activity in plan.activities}
    names = {one.key: (one.name, one.details) for one in drafted.activities if one.key in known}
    outcomes = tuple(Outcome(one.text, one.bloom, one.kind) for one in drafted.outcomes)
    # What she chose in the gallery keeps its name and its question.
    title, question = (plan.title, plan.question) if plan.answers.idea else (drafted.title, drafted.question)
    proposed = with_words(
        plan, origin, title=title, question=question, outcomes=outcomes, activities=names,
        product=drafted.product, audience=drafted.audience,
    )  # fmt: skip
    faults = _new_faults(plan, proposed, classes)
    mended = mend(proposed, plan, faults)
    return None if _new_faults(plan, mended, classes) else mended


def mend(proposed: Plan, plan: Plan, faults: Iterable[tuple[str, str]]) -> Plan:
    """The template's words where the drafted ones broke a rule: (rule, what it is about)."""
    for rule, about in faults:
        match rule:
            case "L1" | "L13" if about in ("", "question"):
                proposed = replace(proposed, question=plan.question)
            case "L2" | "L13" if rule == "L2" or about.startswith("outcome:"):
                proposed = replace(proposed, outcomes=plan.outcomes)
            case "L10" | "L13" if any(one.id == about for one in plan.activities):
                kept = tuple(plan.activity(about) if one.id == about else one for one in proposed.activities)
                proposed = replace(proposed, activities=kept)
            case _:
                proposed = replace(proposed, product=plan.product, audience=plan.audience)
    return proposed


def twin(plan: Plan, own: PlanWords, other: PlanWords) -> Twin:
    """The same words in another language, for those of ours that stayed in the plan."""
    pairs = [(own.title, other.title), (own.question, other.question)]
    pairs += [(own.product, other.product), (own.audience, other.audience)]
    pairs += [(a.text, b.text) for a, b in zip(own.outcomes, other.outcomes, strict=False)]
    theirs = {one.key: one for one in other.activities}
    for one in own.activities:
        if one.key in theirs:
            pairs += [(one.name, theirs[one.key].name), (one.details, theirs[one.key].details)]
    return Twin(other.language, tuple((a, b) for a, b in pairs if a and b))


def _new_faults(plan: Plan, proposed: Plan, classes: tuple[ClassInPlan, ...]) -> set[tuple[str, str]]:
    """What the linter has against the words and not against the dates, which are ours."""
    before = {finding.key for finding in lint(plan, classes)}
    return {(f.rule, f.about) for f in lint(proposed, classes) if f.weight == "must" and f.key not in before}


DUE = {OVERDUE: overdue}
OUTSIDE = {DRAFT: brief}
ANSWERED = {DRAFT: drafted}
