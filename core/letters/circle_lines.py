"""Who works with whom, in a line."""

from core.model.plan import Plan
from core.model.project import Project, one_per_class
from core.usecases.projects import members
from core.usecases.turn import Turn


def circles_line(turn: Turn, project: Project, plan: Plan) -> str:
    """"Grupos pequeños: Argentina con India; Ucrania con Italia."; "" where all work together."""
    t, name = turn.texts, class_names(turn, project)
    circles = [[name[id_] for id_ in circle if id_ in name] for circle in plan.circles]
    if not plan.topology or not all(circles) or not circles:
        return ""
    match plan.topology:
        case "hub":
            return t("circles-line-hub", host=circles[0][0])
        case "ring":
            return t("circles-line-ring", way=" → ".join((*(circle[0] for circle in circles), circles[-1][-1])))
        case _:
            return t("circles-line-pods", groups="; ".join(" + ".join(circle) for circle in circles))


def among(turn: Turn, project: Project, classes: tuple[str, ...]) -> str:
    """" (Argentina, India)" behind what only some classes do; "" for all."""
    name = class_names(turn, project)
    found = [name[id_] for id_ in classes if id_ in name]
    return f" ({', '.join(found)})" if found else ""


def class_names(turn: Turn, project: Project) -> dict[str, str]:
    """What each class is called among these: its country, with the teacher's name where a country has two."""
    here = one_per_class(members(turn, project))
    country = {one.group: turn.texts.country(turn.store.classes.get(one.group).country) for one in here}
    twice = {one for one in country.values() if list(country.values()).count(one) > 1}
    return {
        one.group: f"{country[one.group]}, {turn.store.teachers.get(one.teacher).name}"
        if country[one.group] in twice
        else country[one.group]
        for one in here
    }
