"""What a finding's one tap does: the plan without that fault, and with none that was not there before."""

from collections.abc import Callable
from itertools import islice

from core.model.plan import Plan
from core.planning.calendars import ClassInPlan
from core.planning.finding import Finding
from core.planning.linter import lint
from core.planning.mends import days, shape, words
from core.planning.mends.parts import Plans

Mend = Callable[[Plan, Finding, tuple[ClassInPlan, ...]], Plans]

MENDS: dict[str, Mend] = {
    "no_question_mark": words.question_marks,
    "yes_no": words.question,
    "one_place": words.question,
    "few_outcomes": words.outcomes,
    "many_outcomes": words.fewer_outcomes,
    "vague_verb": words.clear_verb,
    "no_level": words.level,
    "kind_missing": words.outcomes,
    "phase_empty": shape.phase,
    "phase_order": shape.phase_order,
    "task_missing": shape.task,
    "task_order": shape.task_order,
    "no_shared_work": shape.shared_work,
    "no_alternative": shape.alternative,
    "many_calls": shape.fewer_calls,
    "holiday": days.day_off,
    "no_school": days.day_off,
    "closed": days.day_off,
    "no_slack": days.slack,
    "crowded": days.spread,
    "no_milestone": shape.milestones,
    "no_owner": shape.owner,
    "outside_project": shape.inside,
    "no_preparation": shape.prepared,
    "contact_first": shape.prepared,
    "preparation_lacks": words.preparation,
    "round_missing": days.look_back,
    "no_audience": words.audience,
    "no_form": shape.phase,
    "personal_data": words.nothing_personal,
    "no_product": words.product,
    "depends_on_partner": shape.own_work,
    "too_long": shape.minutes,
    "unanswered": days.answered,
}
TRIED = 12
"""So many of the plans that might do are looked at: a card must not wait for the rest."""


def mended(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plan | None:
    """The plan without this fault and without a new one; None where nothing mechanical gives that."""
    before = {one.mark for one in lint(plan, classes)}
    for proposed in islice(MENDS[finding.code](plan, finding, classes), TRIED):
        after = {one.mark for one in lint(proposed, classes)}
        if finding.mark not in after and after <= before:
            return proposed
    return None
