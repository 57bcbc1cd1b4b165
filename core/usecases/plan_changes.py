"""What is different between two versions of a plan, so that no date ever changes behind somebody's back."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.model.plan import Activity, Plan
from core.planning.together import PIECE

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
    pairs = [(before.get(one.id) or next((a for a in old.activities if base(a) == base(one)), None), one)
             for one in new.activities]  # fmt: skip
    both = [(a, b) for a, b in pairs if a]
    dates = [
        PlanChange("moved", now=b.name, days=((a.start, a.end), (b.start, b.end)), activity=name(before, b))
        for a, b in both
        if (a.start, a.end) != (b.start, b.end)
    ]
    added = [
        PlanChange("added", now=b.name, days=((b.start, b.end),) * 2, activity=b.id) for a, b in pairs if a is None
    ]
    left = {base(one) for one in new.activities}
    removed = [PlanChange("removed", was=a.name, activity=a.id) for a in old.activities if base(a) not in left]
    renamed = [PlanChange("renamed", a.name, b.name, activity=name(before, b)) for a, b in both if a.name != b.name]
    # What several circles do each for itself changes in the same words.
    return tuple(dict.fromkeys((*_span(old, new), *dates, *added, *removed, *renamed, *_words(old, new))))


def base(one: Activity) -> str:
    """The activity that this is, or is a circle's piece of."""
    return one.id.partition(PIECE)[0]


def name(before: dict[str, Activity], one: Activity) -> str:
    """The id of an activity that was there before, otherwise that of which it is a piece."""
    return one.id if one.id in before else base(one)


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
