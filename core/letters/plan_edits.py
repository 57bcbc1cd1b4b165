"""What one edit did to a plan, in lines: what moved along, what is gone."""

from itertools import groupby

from core.letters.findings import capital, inside
from core.model.plan import Plan
from core.texts import Texts
from core.usecases.plan_changes import base

MOST = 5
"""Lines above the card: more would hide it, and it says all of it anyway."""


def edit_lines(t: Texts, old: Plan, new: Plan) -> list[str]:
    """What is no longer there, what is new, and everything that moved where more than one thing did; one move is on
    the card."""
    here, there = {base(one) for one in new.activities}, {base(one) for one in old.activities}
    gone = [t("activity-gone", activity=inside(capital(one.name))) for one in old.activities if base(one) not in here]
    added = [
        t("activity-added", activity=inside(capital(one.name)), day=t.day(one.start))
        for one in new.activities
        if base(one) not in there
    ]
    days = along_lines(t, old, new) if 1 < len(moves(old, new)) <= MOST else []
    # Where nearly everything is another, the card alone says it better.
    return [*gone, *added, *days] if len(gone) + len(added) <= MOST else []


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
