"""One tap mends what the linter found: an edit like any other, which can be undone."""

from core.planning.mending import mended
from core.usecases.plan_edit import editable, findings_of, keep, plan_of
from core.usecases.projects import classes_in
from core.usecases.turn import Turn


def mend(turn: Turn, about: str) -> str:
    """Mend one finding, `about` being "<project>:<revision>:<the finding's mark>"; what is mended already stays."""
    project_id, revision, mark = about.split(":", 2)
    project = editable(turn, f"{project_id}:{revision}")
    plan = plan_of(project)
    found = next((one for one in findings_of(turn, project, plan) if one.mark == mark), None)
    better = mended(plan, found, classes_in(turn, project)) if found else None
    return keep(turn, project, better or plan)
