"""A plan without calls: what was to be live is done in writing, on the same days."""

from dataclasses import replace

from core.model.plan import Activity, Mode, Plan
from core.planning.template import icebreakers, slot_of, words
from core.planning.together import owners_of

LETTERS = "letters"
"""The template's activity in which classes ask and answer without meeting."""


def in_writing(plan: Plan) -> Plan:
    """The plan with its calls as questions and answers; what the teacher wrote as the other way is kept."""
    said = words(plan.answers, icebreakers("", "")[0], len(owners_of(plan)), plan.language).activities[LETTERS]
    kind = slot_of(LETTERS).kind

    def written(one: Activity) -> Activity:
        if one.mode is not Mode.LIVE:
            return one
        details = one.alternative or said.details
        return replace(
            one, mode=Mode.ASYNC, kind=kind, name=said.name, details=details, alternative="", short=said.short
        )

    return replace(plan, activities=tuple(map(written, plan.activities)))
