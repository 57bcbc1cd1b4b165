"""A template plan in another language: what nobody has edited changes language, what a teacher wrote stays."""

from dataclasses import replace

from core.model.plan import Outcome, Plan
from core.planning.template import LANGUAGES, PlanText, icebreakers, own_product, words

COUNTS = (2, 3)
"""The template has one name for two classes and one for more."""


def in_language(plan: Plan, language: str) -> Plan:
    """The plan for a reader of `language`; words that are not the template's stay for a translator.

    A language without templates is given English.
    """
    known = language if language in LANGUAGES else "en"
    if known == plan.language or plan.language not in LANGUAGES:
        return plan
    classes = len({milestone.owner for milestone in plan.milestones})
    icebreaker = icebreaker_of(plan)
    here, there = (words(plan.answers, icebreaker, classes, code) for code in (plan.language, known))
    twins = _twins(here, there)
    # A class may have left since: what is named for more classes than there are is still the template's.
    for count in COUNTS:
        pairs = _twins(*(words(plan.answers, icebreaker, count, code) for code in (plan.language, known)))
        twins = pairs | twins
    return replace(
        plan,
        language=known,
        title=twins.get(plan.title, plan.title),
        question=twins.get(plan.question, plan.question),
        product=twins.get(plan.product, plan.product),
        audience=twins.get(plan.audience, plan.audience),
        skills=tuple(twins.get(skill, skill) for skill in plan.skills),
        outcomes=tuple(Outcome(twins.get(o.text, o.text), o.bloom, o.kind) for o in plan.outcomes),
        activities=tuple(
            replace(
                activity,
                name=twins.get(activity.name, activity.name),
                details=twins.get(activity.details, activity.details),
                alternative=twins.get(activity.alternative, activity.alternative),
                short=twins.get(activity.short, activity.short),
            )
            for activity in plan.activities
        ),
        milestones=tuple(replace(one, name=_milestone(one.name, one.activity, here, there)) for one in plan.milestones),
    )


def own_words(plan: Plan) -> tuple[str, ...]:
    """What somebody wrote into the plan: everything a reader sees that the template does not say by itself."""
    classes = len({milestone.owner for milestone in plan.milestones})
    here = words(plan.answers, icebreaker_of(plan), classes, plan.language)
    typed = {plan.answers.goal_words, plan.answers.audience_words, own_product(plan.answers)}
    ours = {here.title, here.question, here.product, here.audience}
    ours |= {one.text for one in here.outcomes}
    for count in COUNTS:
        texts = words(plan.answers, icebreaker_of(plan), count, plan.language)
        ours |= {one.name for one in texts.activities.values()}
    said = (plan.title, plan.question, plan.product, plan.audience)
    seen = (*said, *(one.text for one in plan.outcomes), *(one.name for one in plan.activities))
    return tuple(dict.fromkeys(one for one in seen if one and (one in typed or one not in ours)))


def _twins(here: PlanText, there: PlanText) -> dict[str, str]:
    pairs = [(here.title, there.title), (here.question, there.question)]
    pairs += [(here.product, there.product), (here.audience, there.audience)]
    pairs += list(zip(here.skills, there.skills, strict=True))
    pairs += [(a.text, b.text) for a, b in zip(here.outcomes, there.outcomes, strict=True)]
    for key, text in here.activities.items():
        twin = there.activities[key]
        pairs += [(text.name, twin.name), (text.details, twin.details)]
        pairs += [(text.alternative, twin.alternative), (text.short, twin.short)]
    return dict(pairs)


def _milestone(name: str, activity: str, here: PlanText, there: PlanText) -> str:
    """A milestone's name is looked up under its activity: "álbum" is the product's name too, in other words."""
    known = here.activities.get(activity)
    return there.activities[activity].milestone if known and known.milestone == name else name


def icebreaker_of(plan: Plan) -> str:
    """The icebreaker whose words the plan uses; the first where a teacher has written another."""
    classes = len({milestone.owner for milestone in plan.milestones})
    names = {activity.name for activity in plan.activities}
    ids = icebreakers("", plan.answers.room)
    texts = ((one, words(plan.answers, one, classes, plan.language)) for one in ids)
    return next((one for one, text in texts if text.activities["icebreaker"].name in names), ids[0])
