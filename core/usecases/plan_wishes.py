"""What a teacher typed of her plan is done, all of it in one edit: other weeks, one activity more or less, days."""

from datetime import date
from typing import assert_never

from core.model.plan import Plan
from core.model.refused import Refused
from core.planning import edits
from core.planning.calendars import ClassInPlan
from core.planning.growing import fitting_days, with_another, with_weeks
from core.planning.timeline import Impossible
from core.planning.wishes import Wish
from core.usecases.plan_edit import QUESTION_LENGTH, TITLE_LENGTH, editable, keep, plan_of
from core.usecases.projects import classes_in
from core.usecases.turn import Turn

MOST_WEEKS = 12


def grant(turn: Turn, about: str, wishes: list[dict[str, str]]) -> str:
    """Do what was wished, in its order and as one edit.

    Each wish has `kind`, `activity`, `words` and `day` (ISO or ""). Refused as a whole where one cannot be done.
    """
    project = editable(turn, about)
    plan, classes, today = plan_of(project), classes_in(turn, project), turn.me.today(turn.now)
    for one in wishes:
        day = date.fromisoformat(one["day"]) if one["day"] else None
        wish = Wish(one["kind"], one["activity"], one["words"])  # type: ignore[arg-type]
        plan = granted(plan, wish, day, classes, today)
    return keep(turn, project, plan)


def granted(plan: Plan, wish: Wish, day: date | None, classes: tuple[ClassInPlan, ...], today: date) -> Plan:
    """The plan after one wish."""
    match wish.kind:
        case "weeks":
            return _lasting(plan, wish.words, classes, today)
        case "add":
            days = [day] if day else fitting_days(plan, wish.activity, classes, today)
            if not days:
                raise Refused("no-day-free")
            return with_another(plan, wish.activity, days, classes)
        case "move":
            return edits.move_activity(plan, wish.activity, day, classes).plan if day else plan
        case "remove":
            return edits.remove_activity(plan, wish.activity)
        case "question":
            return edits.ask_question(plan, wish.words[:QUESTION_LENGTH])
        case "title":
            return edits.retitle(plan, wish.words[:TITLE_LENGTH])
        case _:
            assert_never(wish.kind)


def _lasting(plan: Plan, words: str, classes: tuple[ClassInPlan, ...], today: date) -> Plan:
    weeks = plan.weeks + int(words) if words[0] in "+-" else int(words)
    if not 1 <= weeks <= MOST_WEEKS:
        raise Refused("weeks-limit", most=MOST_WEEKS)
    if plan.start <= today:
        raise Refused("weeks-began")
    made = with_weeks(plan, weeks, classes, today)
    if isinstance(made, Impossible):
        raise Refused("weeks-closed", weeks=weeks, usable=made.weeks)
    return made
