"""What one edit did to a plan, in lines: what moved along, what is gone."""

from itertools import groupby

from core.letters.findings import capital, inside
from core.model.plan import Plan
from core.texts import Texts
from core.usecases.plan_changes import base


def edit_lines(t: Texts, old: Plan, new: Plan) -> list[str]:
    """What is no longer there, and everything that moved where more than one thing did; one move is on the card."""
    here = {base(one) for one in new.activities}
    gone = [t("activity-gone", activity=inside(capital(one.name))) for one in old.activities if base(one) not in here]
    days = along_lines(t, old, new)
    return [*gone, *(days if len(moves(old, new)) > 1 else ())]


def along_lines(t: Texts, old: Plan, new: Plan, but: str = "") -> list[str]:
    """What moved, by the day where it is now; `but` is an activity that is spoken of already."""
    found = [one for one in moves(old, new) if one != but]
    by_day = groupby(sorted(found, key=lambda one: new.activity(one).start), key=lambda one: new.activity(one).start)
    lines = []
    for day, ids in by_day:
        names = [new.activity(one).name for one in ids]
        said = {"day": t.day(day), "what": "; ".join(names)}
        lines.append(t("activities-along", count=len(names), **said) if but else t("activities-moved", **said))
    return lines


def moves(old: Plan, new: Plan) -> list[str]:
    """The ids of the activities that begin on another day now."""
    was = {one.id: one.start for one in old.activities}
    return [one.id for one in new.activities if was.get(one.id, one.start) != one.start]
