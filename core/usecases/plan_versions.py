"""Earlier versions of a plan: those before the last edits, and those that were published; bringing one back."""

from dataclasses import dataclass

from core.model.plan import Plan
from core.model.project import Project
from core.model.refused import Refused
from core.usecases.plan_edit import editable, keep
from core.usecases.turn import Turn

SHOWN = 8


@dataclass(frozen=True)
class Version:
    """An earlier plan: `edits` ago (0 for a published one), or `published` as this version (0 for one that was not)."""

    plan: Plan
    edits: int = 0
    published: int = 0

    @property
    def key(self) -> str:
        """What names it among the versions of one revision of the project."""
        return f"{self.edits}-{self.published}"


def versions(project: Project) -> list[Version]:
    """The earlier versions, the newest first; what is no other than the plan today, or than a newer one, is none."""
    before = [Version(plan, edits=n) for n, plan in enumerate(reversed(project.past), 1)]
    issued = [Version(one.plan, published=one.version) for one in reversed(project.editions)]
    found: list[Version] = []
    for one in (*before, *issued):
        if one.plan != project.plan and one.plan not in [other.plan for other in found]:
            found.append(one)
    return found[:SHOWN]


def versions_of(turn: Turn, about: str) -> list[Version]:
    """The earlier versions of a plan at this revision."""
    return versions(editable(turn, about))


def restore(turn: Turn, about: str, key: str) -> str:
    """Bring a version back, as an edit like any other; what the partners see stays until it is published."""
    project = editable(turn, about)
    found = next((one for one in versions(project) if one.key == key), None)
    if found is None:
        raise Refused("plan-stale")
    return keep(turn, project, found.plan)
