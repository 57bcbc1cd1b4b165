"""What a plan asks of one class, in a line."""

from core.letters.plan_lines import brief_days
from core.model.plan import Activity, Plan
from core.model.project import Project
from core.planning.outline import owed_by
from core.usecases.projects import members, names
from core.usecases.turn import Turn


def share_of(turn: Turn, project: Project, plan: Plan, group: str) -> str:
    """What a class does, by date: "five objects (3 Dec), your school (4 Dec), a call with Gisel, album (14 Dec)"."""
    t = turn.texts
    owed = [(m.due, t("share-by", what=m.name, day=brief_days(t, m.due, m.due))) for m in owed_by(plan, group)]
    mine = [one for one in plan.calls() if not one.classes or group in one.classes]
    calls = [(one.start, t("share-call", name=met_in(turn, project, one, group))) for one in mine[:1]]
    return ", ".join(words for _, words in sorted(owed + calls, key=lambda pair: pair[0]))


def met_in(turn: Turn, project: Project, call: Activity, group: str) -> str:
    """Whom a class meets in a call: the host, or the others of its circle."""
    if not call.classes:
        return turn.store.teachers.get(project.host).name
    return names(turn, [one for one in members(turn, project) if one.group in call.classes and one.group != group])
