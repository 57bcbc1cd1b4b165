"""A teacher approves the synthesis; once each has, all read the whole of it."""

from core.model.project import Project
from core.model.refused import Refused
from core.model.synthesis import Synthesis
from core.usecases.projects import alive, joined_by
from core.usecases.synthesis_read import missing_approvals
from core.usecases.synthesis_tell import LETTER, announce
from core.usecases.turn import Turn


def standing_synthesis(turn: Turn, about: str) -> tuple[Project, Synthesis]:
    """The project and its synthesis, which must be at the revision that the card showed: "project:revision"."""
    project_id, _, revision = about.rpartition(":")
    project = alive(turn, project_id)
    joined_by(turn, project_id)
    found = turn.store.syntheses.find(project_id)
    if found is None or not found.findings or str(found.revision) != revision:
        raise Refused("synthesis-changed")
    return project, found


def approve_synthesis(turn: Turn, about: str) -> str:
    """Approve what the card showed. Returns "agreed" when hers was the last approval, else "mine"."""
    project, found = standing_synthesis(turn, about)
    done = found.approved_by(turn.me.id)
    turn.store.syntheses.save(done)
    turn.store.outbox.cancel(project.id, (LETTER,), teacher=turn.me.id)
    if missing_approvals(turn, project, done):
        return "mine"
    if found != done:
        announce(turn, project, done, turn.me.id)
    return "agreed"
