"""What is different between two versions of a plan, so that no date ever changes behind somebody's back."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.model.plan import Plan

What = Literal["dates", "together", "title", "question", "product", "audience", "moved", "renamed", "added", "removed"]


@dataclass(frozen=True)
class PlanChange:
    """One difference; `was` and `now` are words, for a move they are empty and `days` holds (was, now). `activity` is
    the id of the activity that it is about, "" for the plan as a whole."""

    what: What
    was: str = ""
    now: str = ""
    days: tuple[tuple[date, date], tuple[date, date]] | None = None
    activity: str = ""


def changes(old: Plan, new: Plan) -> tuple[PlanChange, ...]:
    """The differences that a partner must see, the dates first."""
    before = {one.id: one for one in old.activities}
    after = {one.id: one for one in new.activities}
    both = [(before[id_], one) for id_, one in after.items() if id_ in before]
    dates = [
        PlanChange("moved", now=b.name, days=((a.start, a.end), (b.start, b.end)), activity=b.id)
        for a, b in both
        if (a.start, a.end) != (b.start, b.end)
    ]
    new_ones = [one for id_, one in after.items() if id_ not in before]
    added = [PlanChange("added", now=one.name, days=((one.start, one.end),) * 2, activity=one.id) for one in new_ones]
    removed = [PlanChange("removed", was=a.name, activity=id_) for id_, a in before.items() if id_ not in after]
    renamed = [PlanChange("renamed", a.name, b.name, activity=b.id) for a, b in both if a.name != b.name]
    return (*_span(old, new), *dates, *added, *removed, *renamed, *_words(old, new))


def _span(old: Plan, new: Plan) -> list[PlanChange]:
    """The first and last day of all the work, and who works with whom."""
    before, after = (old.start, old.end), (new.start, new.end)
    found = [PlanChange("dates", days=(before, after))] if before != after else []
    if (old.topology, old.circles) != (new.topology, new.circles):
        found.append(PlanChange("together", old.topology, new.topology))
    return found


def _words(old: Plan, new: Plan) -> list[PlanChange]:
    found = [
        PlanChange("title", old.title, new.title),
        PlanChange("question", old.question, new.question),
        PlanChange("product", old.product, new.product),
        PlanChange("audience", old.audience, new.audience),
    ]
    return [one for one in found if one.was != one.now]
