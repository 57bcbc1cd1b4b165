"""What a teacher answers to a letter that says what will be forgotten."""

from core.model.retention import looked_at
from core.usecases.projects import hosted, project_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def keep_draft(turn: Turn, project_id: str) -> str:
    """A draft stays for another month from now on. Returns the project."""
    project = hosted(turn, project_id)
    if project.stage == "draft":
        turn.store.projects.save(looked_at(project, turn.now))
    return project.id


def lets_go(turn: Turn, project_id: str) -> tuple[str, str, str]:
    """What goes without her doing anything: the key of the sentence, the project's title, and the day in words."""
    project, t = project_of(turn, project_id), turn.texts
    if project.untouched and project.untouched.goes and project.stage == "draft":
        return "draft-let-go", title_of(turn, project), t.day(project.untouched.goes)
    if project.files_go and not project.files_gone:
        return "uploads-let-go", title_of(turn, project), t.day(project.files_go, year=True)
    if project.files_gone:
        return "files-gone", title_of(turn, project), t.day(project.files_gone, year=True)
    return "nothing-goes", title_of(turn, project), ""
