"""The host moves a project: one phase on, with a reason where classes are missing, or back; all of it told and
logged."""

from dataclasses import replace

from core.model.phase import is_back, may_move, missing, next_day
from core.model.project import STAGES, Change, Member, Project, Stage
from core.model.refused import Refused
from core.usecases.page import live_page
from core.usecases.phases import answered_finally, require_signatures, tell_phase
from core.usecases.projects import hosted, joined, members
from core.usecases.share_publish import unpublish
from core.usecases.tongue import tongue_of
from core.usecases.translate import forget_translations, want_translation
from core.usecases.turn import Turn

REASONS = ("holiday", "stopped", "agreed")
"""Why a reflection is closed although classes are missing, where its host writes no words of her own."""
LONGEST = 300


def move_by_hand(turn: Turn, project_id: str, stage: Stage) -> Stage:
    """The host moves the project one phase on, or back; it is logged and told."""
    project = movable(turn, project_id, stage)
    if stage == "execution" and project.stage == "definition":
        require_signatures(turn, project)
    if stage == "dissemination" and still_missing(turn, project):
        raise Refused("close-with-reason", title=project.title)
    if is_back(project, stage):
        go_back(turn, project, stage)
    else:
        keep(turn, project, Change(stage, turn.now, turn.me.id))
    return stage


def close_reflection(turn: Turn, project_id: str, why: str, words: str = "") -> Stage:
    """The host goes on to showing the work although classes are missing: one of REASONS, or her own words, which all
    teachers read. A class that has not answered still can. Returns the stage."""
    project = movable(turn, project_id, "dissemination")
    if project.stage != "reflection" or not (words.strip() or why in REASONS):
        raise Refused("stage-jump", title=project.title)
    said = words.strip()[:LONGEST]
    step = Change("dissemination", turn.now, turn.me.id, said or why, tongue_of(turn, said) if said else "")
    moved = keep(turn, project, step)
    if said:
        readers = [member.teacher for member in joined(turn, moved)]
        number = len(moved.log)
        want_translation(
            turn, reason_id(moved, number), said, step.language, readers, "phase", on=moved.id, revision=number
        )
    return moved.stage


def reason_id(project: Project, number: int) -> str:
    """Under which its translation is kept what was said at a step of the log (the first is 1)."""
    return f"{project.id}:step:{number}"


def movable(turn: Turn, project_id: str, stage: Stage) -> Project:
    """A project of hers that may be moved to this stage now."""
    project = hosted(turn, project_id)
    may_move(project, stage, project.host)
    if project.paused:
        raise Refused("project-paused", title=project.title)
    if project.stage in ("draft", stage):
        raise Refused("stage-jump", title=project.title)
    return project


def keep(turn: Turn, project: Project, step: Change) -> Project:
    """Take the step, and tell everybody else."""
    moved = project.logged(step)
    turn.store.projects.save(moved)
    tell_phase(turn, moved, but=turn.me.id)
    return moved


def go_back(turn: Turn, project: Project, stage: Stage) -> None:
    """Back: no answer, thing or permission is lost. The page is off the web at once where the project no longer stands
    at showing, and nothing opens by itself before the host, or the plan's dates, say so."""
    held = next_day(project.shown, stage) if project.shown else None
    here = project
    if STAGES.index(stage) < STAGES.index("dissemination"):
        take_page_off(turn, project)
        here = replace(here, exhibited=False)
    if here.seen == "story":
        here = replace(here, seen="")
    keep(turn, here, Change(stage, turn.now, turn.me.id, held=held))


def take_page_off(turn: Turn, project: Project) -> None:
    """The page, if there is one; that it is off is said with the step itself, not in a letter of its own."""
    if live_page(turn, project.id) is not None:
        turn.store.outbox.cancel(unpublish(turn, project.id))


def still_missing(turn: Turn, project: Project) -> list[Member]:
    """One teacher of each class whose answers the reflection waits for; nobody where it is not open."""
    if project.stage != "reflection":
        return []
    return missing(members(turn, project), answered_finally(turn, project))


def neighbours(project: Project) -> list[Stage]:
    """The phases to which the host may move the project from here: the next one, and the one before."""
    here = STAGES.index(project.stage)
    return [STAGES[at] for at in (here + 1, here - 1) if 1 <= at < len(STAGES) and here >= 1]


def forget_reasons(turn: Turn) -> None:
    """Her own words for closing a reflection go; that it was closed stays."""
    for project, number, step in own_reasons(turn):
        log = list(turn.store.projects.get(project).log)
        log[number - 1] = replace(step, why=REASONS[-1], language="")
        here = turn.store.projects.get(project)
        turn.store.projects.save(replace(here, log=tuple(log)))
        forget_translations(turn, reason_id(here, number))


def own_reasons(turn: Turn) -> list[tuple[str, int, Change]]:
    """The steps that she took with words of her own: project, number in its log, step."""
    ids = dict.fromkeys(member.project for member in turn.store.members.where(teacher=turn.me.id))
    return [
        (id_, number, step)
        for id_ in ids
        for number, step in enumerate(turn.store.projects.get(id_).log, 1)
        if step.by == turn.me.id and step.language
    ]
