"""Changing a draft or a published plan: every edit is one more version, and none is made on an old card."""

from dataclasses import replace
from datetime import date

from core.model.plan import Audience, Plan, Product
from core.model.project import Project
from core.model.refused import Refused
from core.planning import edits
from core.planning.edits import Edited
from core.planning.linter import Finding, lint
from core.planning.wordlists import bare_audience
from core.usecases.projects import classes_in, hosted
from core.usecases.turn import Turn

TITLE_LENGTH = 80
NAME_LENGTH = 80
QUESTION_LENGTH = 200


def edition_name(project: Project) -> str:
    """What buttons about this very state of the plan carry: "<project>:<revision>"."""
    return f"{project.id}:{project.revision}"


def editable(turn: Turn, about: str) -> Project:
    """The project at the revision that `edition_name` gave; refused when it was changed since, or is being drafted."""
    project_id, _, revision = about.partition(":")
    project = hosted(turn, project_id)
    if project.revision != int(revision or "0") or project.drafting or project.plan is None:
        raise Refused("plan-stale")
    if project.stage == "story":
        raise Refused("plan-over", title=project.title)
    return project


def is_fresh(turn: Turn, about: str) -> bool:
    """Whether a button about a plan still speaks of its newest revision."""
    project_id, _, revision = about.partition(":")
    project = hosted(turn, project_id)
    return str(project.revision) == revision and not project.drafting


def plan_of(project: Project) -> Plan:
    """The host's plan; refused while there is none."""
    if project.plan is None:
        raise Refused("no-plan")
    return project.plan


def moved(turn: Turn, about: str, activity: str, day: str) -> Edited:
    """What the plan would be with this activity on another day (ISO); nothing is kept."""
    project = editable(turn, about)
    return edits.move_activity(plan_of(project), activity, date.fromisoformat(day), classes_in(turn, project))


def move(turn: Turn, about: str, activity: str, day: str, override: bool) -> str:
    """Let an activity begin on another day (ISO); `override` remembers that what warns of that day is wanted."""
    project, edited = editable(turn, about), moved(turn, about, activity, day)
    plan = edited.plan
    if override:
        known = {finding.key for finding in findings_of(turn, project, plan_of(project))}
        for finding in findings_of(turn, project, plan):
            if finding.weight == "warning" and (finding.about == activity or finding.key not in known):
                plan = edits.accept(plan, finding)
    return keep(turn, project, plan)


def rename(turn: Turn, about: str, activity: str, name: str) -> str:
    """Give an activity another name."""
    project = editable(turn, about)
    return keep(turn, project, edits.rename_activity(plan_of(project), activity, name.strip()[:NAME_LENGTH]))


def remove(turn: Turn, about: str, activity: str) -> str:
    """Take an activity, or a call, out of the plan."""
    project = editable(turn, about)
    return keep(turn, project, edits.remove_activity(plan_of(project), activity))


def add_call(turn: Turn, about: str, day: str) -> str:
    """One more call of all the classes, on a day (ISO)."""
    project = editable(turn, about)
    edited = edits.add_call(plan_of(project), date.fromisoformat(day), classes_in(turn, project))
    return keep(turn, project, edited.plan)


def retitle(turn: Turn, about: str, title: str, question: str) -> str:
    """Another title and question; an empty one stays as it is."""
    project = editable(turn, about)
    plan = plan_of(project)
    if title.strip():
        plan = edits.retitle(plan, title.strip()[:TITLE_LENGTH])
    if question.strip():
        plan = edits.ask_question(plan, question.strip()[:QUESTION_LENGTH])
    return keep(turn, project, plan)


def show_otherwise(turn: Turn, about: str, product: str, product_words: str, audience: str, audience_words: str) -> str:
    """Another result and another audience: the words as they stand in the plan, with what kind they are.

    `product` and `audience` name one of ours ("" for what she typed, or for leaving it).
    """
    project = editable(turn, about)
    plan = plan_of(project)
    answers, made = plan.answers, product_words.strip()[:NAME_LENGTH]
    seen_by = bare_audience(audience_words, plan.language)[:NAME_LENGTH]
    if made:
        kind = Product(product) if product else Product.OTHER
        answers = replace(answers, product=kind, product_words="" if product else made)
    if seen_by:
        known = Audience(audience) if audience else answers.audience
        answers = replace(answers, audience=known, audience_words="" if audience else seen_by)
    return keep(turn, project, edits.show_otherwise(plan, answers, made, seen_by))


def repair(turn: Turn, about: str) -> str:
    """What a finding's button offers, `about` being "<project>:<revision>:<activity>:<day>:<how>".

    `how` is "move" to let the activity begin on that day, "keep" to override the warning about it.
    """
    project_id, revision, activity, day, how = about.split(":")
    name = f"{project_id}:{revision}"
    if how == "move":
        return move(turn, name, activity, day, override=False)
    project = editable(turn, name)
    plan = plan_of(project)
    for finding in findings_of(turn, project, plan):
        told = finding.days[0].isoformat() if finding.days else ""
        if finding.weight == "warning" and (finding.about, told) == (activity, day):
            plan = edits.accept(plan, finding)
    return keep(turn, project, plan)


def undo(turn: Turn, about: str) -> str:
    """The plan as it was before the last edit."""
    project = editable(turn, about)
    turn.store.projects.save(project.undone())
    leave_edits(turn, project)
    return project.id


def keep(turn: Turn, project: Project, plan: Plan) -> str:
    """Save the plan as the project's newest version; returns the project's id. An edit that changes nothing is none."""
    if plan != project.plan:
        turn.store.projects.save(project.edited(plan))
        leave_edits(turn, project)
    return project.id


def leave_edits(turn: Turn, project: Project) -> None:
    """An edit that was begun on this revision of the plan is no longer offered: it would be refused."""
    begun = turn.store.sittings.open(turn.me.id, "edit-plan", edition_name(project))
    if begun:
        turn.store.sittings.put(replace(begun, state="ended"))


def findings_of(turn: Turn, project: Project, plan: Plan) -> tuple[Finding, ...]:
    """What the linter says of a plan of this project's classes."""
    return lint(plan, classes_in(turn, project))


def faults_of(turn: Turn, project: Project) -> tuple[Finding, ...]:
    """What must be mended before the plan can be published."""
    return tuple(f for f in findings_of(turn, project, plan_of(project)) if f.weight == "must")
