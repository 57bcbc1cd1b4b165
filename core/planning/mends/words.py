"""Mending what a plan says: its question, outcomes, preparation, audience, product, and what it must not ask."""

import re
from dataclasses import replace

from core.model.plan import Outcome, Plan
from core.planning.calendars import ClassInPlan
from core.planning.finding import Finding
from core.planning.mends.parts import Plans, changed, template_words
from core.planning.rules.wording import personal, vague_verb
from core.planning.wordlists import clearer_verb, with_marks

MOST_OUTCOMES = 4


def question_marks(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The same question between its marks."""
    yield replace(plan, question=with_marks(plan.question, plan.language))


def question(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The template's question."""
    yield replace(plan, question=template_words(plan, classes).question)


def outcomes(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """One outcome more of the kind that is missing, in the place of the last where there are four."""
    kinds = {one.text: one.kind for one in template_words(plan, classes).outcomes}
    yield replace(plan, outcomes=tuple(replace(one, kind=kinds.get(one.text, one.kind)) for one in plan.outcomes))
    for other in _other_outcomes(plan, classes):
        if finding.name in ("", other.kind):
            yield replace(plan, outcomes=(*plan.outcomes[: MOST_OUTCOMES - 1], other))


def fewer_outcomes(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The first four outcomes, or the first three and the next of another kind."""
    first, later = plan.outcomes[: MOST_OUTCOMES - 1], plan.outcomes[MOST_OUTCOMES - 1 :]
    for last in later:
        yield replace(plan, outcomes=(*first, last))


def clear_verb(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """A verb that can be seen done, or else one of the template's outcomes."""
    index = _index(finding)
    old = plan.outcomes[index]
    verb = vague_verb(old.text, plan.language)
    clear = clearer_verb(verb, plan.language)
    if clear:
        said = re.sub(rf"^.*?\b{re.escape(verb)}\b", clear.capitalize(), old.text, count=1, flags=re.IGNORECASE)
        yield _with_outcome(plan, index, replace(old, text=said))
    for other in _other_outcomes(plan, classes):
        if other.kind == old.kind:
            yield _with_outcome(plan, index, other)


def level(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The template's level for this outcome; for words of one's own, that of doing something with what was learned."""
    index = _index(finding)
    known = {one.text: one.bloom for one in template_words(plan, classes).outcomes}
    old = plan.outcomes[index]
    yield _with_outcome(plan, index, replace(old, bloom=known.get(old.text, "apply")))


def preparation(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """What the template has said before the first contact."""
    yield changed(plan, finding.about, details=template_words(plan, classes).activities["prepare"].details)


def audience(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The audience that was chosen in the questions."""
    yield replace(plan, audience=template_words(plan, classes).audience)


def product(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The product that was chosen in the questions."""
    yield replace(plan, product=template_words(plan, classes).product)


def nothing_personal(plan: Plan, finding: Finding, classes: tuple[ClassInPlan, ...]) -> Plans:
    """The template's words in the place of those that ask for it; from details, only the sentence that does."""
    text = template_words(plan, classes)
    match finding.about:
        case "question":
            yield replace(plan, question=text.question)
        case "product":
            yield replace(plan, product=text.product)
        case about if about.startswith("outcome:"):
            for other in _other_outcomes(plan, classes):
                yield _with_outcome(plan, _index(finding), other)
        case about:
            one, ours = plan.activity(about), text.activities.get(about)
            name = one.name if not personal(one.name, plan.language) or ours is None else ours.name
            alternative = _without(one.alternative, plan.language)
            instead = alternative or (ours.alternative if ours else "")
            yield changed(plan, about, name=name, details=_without(one.details, plan.language), alternative=instead)


def _without(text: str, language: str) -> str:
    sentences = re.split(r"(?<=[.;!?])\s+", text)
    return " ".join(one for one in sentences if not personal(one, language))


def _other_outcomes(plan: Plan, classes: tuple[ClassInPlan, ...]) -> tuple[Outcome, ...]:
    here = {one.text for one in plan.outcomes}
    return tuple(one for one in template_words(plan, classes).outcomes if one.text not in here)


def _with_outcome(plan: Plan, index: int, outcome: Outcome) -> Plan:
    return replace(plan, outcomes=(*plan.outcomes[:index], outcome, *plan.outcomes[index + 1 :]))


def _index(finding: Finding) -> int:
    return int(finding.about.partition(":")[2])
