"""The host sets a point of the agreement that is no part of the plan; everybody signs the new version."""

from dataclasses import replace

from core.model.agreement import BACKUPS, MOST_DAYS, Backup, Pact
from core.model.refused import Refused
from core.usecases.projects import hosted, joined
from core.usecases.publish import tell_edition
from core.usecases.turn import Turn


def set_answers(turn: Turn, project_id: str, days: int, backup: str) -> int:
    """Within how many school days partners answer (1 to 5), and how they reach each other otherwise. Returns the
    version to sign."""
    if not 1 <= days <= MOST_DAYS or backup not in BACKUPS:
        raise Refused("point-unknown")
    found: Backup = next(one for one in BACKUPS if one == backup)
    return _agree_on(turn, project_id, replace(hosted(turn, project_id).pact, days=days, backup=found))


def set_calls(turn: Turn, project_id: str, caller: str, recorded: bool) -> int:
    """Who of them hosts the calls, and whether these are recorded. Returns the version to sign."""
    project = hosted(turn, project_id)
    if caller not in callers(turn, project_id):
        raise Refused("point-unknown")
    return _agree_on(turn, project_id, replace(project.pact, caller=caller, recorded=recorded))


def callers(turn: Turn, project_id: str) -> list[str]:
    """The teachers who can host the calls: all who have joined, the host first."""
    return [member.teacher for member in joined(turn, hosted(turn, project_id))]


def _agree_on(turn: Turn, project_id: str, pact: Pact) -> int:
    project = hosted(turn, project_id)
    if project.over:
        raise Refused("plan-over", title=project.title)
    anew = project.agreed_anew(pact)
    if anew != project:
        turn.store.projects.save(anew)
        tell_edition(turn, anew)
    return anew.published
