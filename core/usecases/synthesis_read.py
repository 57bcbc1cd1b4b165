"""Who may read what the classes found out together: everybody in the project, once each teacher has approved it."""

from core.model.project import Project
from core.model.synthesis import Synthesis
from core.usecases.projects import joined
from core.usecases.turn import Turn


def approved_synthesis(turn: Turn, project: Project) -> Synthesis | None:
    """The synthesis, if every teacher who is in the project approved this very text."""
    found = turn.store.syntheses.find(project.id)
    teachers = [member.teacher for member in joined(turn, project)]
    return found if found and found.is_approved(teachers) else None
