"""Which of a teacher's projects a command without a name means, and what they are called to her."""

from core.letters.plan_lines import for_reader
from core.model.project import Project, one_per_class
from core.usecases.projects import find_member, joined, my_projects
from core.usecases.turn import Turn


def under_way(turn: Turn) -> list[tuple[str, str]]:
    """(id, title) of each published project that she joined and that is not over, the newest first."""
    return [(one.id, title_of(turn, one)) for one in _joined_by_her(turn) if not one.over]


def shown_once(turn: Turn) -> list[tuple[str, str]]:
    """(id, title) of every published project that she joined, old ones too."""
    return [(one.id, title_of(turn, one)) for one in _joined_by_her(turn)]


def title_of(turn: Turn, project: Project) -> str:
    """The project's title in the reader's language."""
    plan = project.seen_plan
    return for_reader(turn, project, plan).title if plan else ""


def title_and_size(turn: Turn, project_id: str) -> tuple[str, int]:
    """What the project is called and how many classes share it."""
    project = turn.store.projects.get(project_id)
    return title_of(turn, project), len(one_per_class(joined(turn, project)))


def _joined_by_her(turn: Turn) -> list[Project]:
    found = []
    for project in my_projects(turn):
        member = find_member(turn, project.id)
        if project.published and member and member.state == "active":
            found.append(project)
    return found
