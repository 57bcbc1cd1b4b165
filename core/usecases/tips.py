"""What a teacher says to whoever does the project next: written, changed and taken away by her, read by strangers."""

import json
from dataclasses import replace

from core.model.project import Project
from core.model.refused import Refused
from core.model.tip import LONGEST, Tip, tip_id
from core.model.translation import translation_id
from core.texts import LANGUAGES
from core.usecases.projects import alive, joined, member_of, project_of
from core.usecases.tongue import tongue_of
from core.usecases.translate import KIND, forget_translations, speaks_for_itself
from core.usecases.turn import Turn


def write_tip(turn: Turn, project_id: str, words: str) -> str:
    """Keep her tip, in place of an earlier one; what is held back stays so. Returns its id."""
    project, said = tippable(turn, project_id), words.strip()[:LONGEST]
    if not said:
        raise Refused("tip-empty")
    old = project.tip_of(turn.me.id)
    tip = Tip(
        tip_id(project.id, turn.me.id), turn.me.id, said, tongue_of(turn, said), turn.now, old.frozen if old else False
    )
    forget_translations(turn, tip.id)
    turn.store.projects.save(project.with_tip(tip))
    translate_tip(turn, tip)
    return tip.id


def tippable(turn: Turn, project_id: str) -> Project:
    """A project of hers that has something to teach already."""
    project = alive(turn, project_id)
    if not may_write_tip(turn, project):
        raise Refused("tip-too-early", title=project.title)
    return project


def may_write_tip(turn: Turn, project: Project) -> bool:
    """Whether there is something to teach, and she was in it."""
    return project.reached("reflection") and not project.archived and member_of(turn, project.id).state == "active"


def translate_tip(turn: Turn, tip: Tip) -> None:
    """Have it translated into each other language that Chaski speaks: whoever reads it once it is found as a story is
    nobody who could be named now."""
    if speaks_for_itself(tip.words):
        return
    for target in LANGUAGES:
        if target != tip.language:
            payload = {"words": tip.words, "source": tip.language, "target": target, "readers": [], "letter": ""}
            turn.later(
                KIND, translation_id(tip.id, target), turn.now, payload=json.dumps(payload), teacher=turn.me.id
            )


def remove_tip(turn: Turn, project_id: str) -> str:
    """Take her tip away; the author alone can. Returns the project."""
    project = project_of(turn, project_id)
    turn.store.projects.save(project.without_tip(turn.me.id))
    forget_translations(turn, tip_id(project.id, turn.me.id))
    return project.id


def shown_tips(turn: Turn, project: Project) -> list[Tip]:
    """The tips that this reader sees, of teachers who are in it still: whoever left can take none back any more."""
    here = {member.teacher for member in joined(turn, project)}
    reader = turn.speaker.id if turn.speaker else ""
    return [one for one in project.tips if one.teacher in here and one.seen_by(reader) and not hidden(turn, one)]


def hidden(turn: Turn, tip: Tip) -> bool:
    """Whether its author is hidden everywhere."""
    return turn.store.teachers.get(tip.teacher).suspended


def find_tip(turn: Turn, about: str) -> tuple[Project, Tip] | None:
    """The tip with this id and its project."""
    project = turn.store.projects.find(about.partition(":")[0])
    tip = next((one for one in project.tips if one.id == about), None) if project else None
    return (project, tip) if project and tip else None


def hold_tip(turn: Turn, about: str, frozen: bool) -> None:
    """Let nobody but its author see it, or everybody again."""
    if found := find_tip(turn, about):
        project, tip = found
        turn.store.projects.save(project.with_tip(replace(tip, frozen=frozen)))


def forget_tips(turn: Turn) -> None:
    """All that she said to the next, in every project that she ever was in."""
    for member in turn.store.members.where(teacher=turn.me.id):
        project = turn.store.projects.get(member.project)
        if project.tip_of(turn.me.id):
            turn.store.projects.save(project.without_tip(turn.me.id))
            forget_translations(turn, tip_id(project.id, turn.me.id))


def own_tips(turn: Turn) -> list[Tip]:
    """The same, to be read."""
    projects = dict.fromkeys(member.project for member in turn.store.members.where(teacher=turn.me.id))
    return [tip for one in projects if (tip := turn.store.projects.get(one).tip_of(turn.me.id))]
