"""Rules about the words of a plan: question, outcomes, audience, personal data, product."""

from collections.abc import Iterator

from core.model.plan import Plan
from core.planning.calendars import ClassInPlan
from core.planning.countries import country_name, fold
from core.planning.finding import Finding
from core.planning.wordlists import knows, split, word_list

BLOOM = ("remember", "understand", "apply", "analyse", "evaluate", "create")


def l1_question(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """The central question ends in "?", is no yes/no question and can be answered from every place."""
    if not plan.question.strip().endswith("?"):
        yield Finding("L1", "no_question_mark")
    opening = " ".join(split(plan.question)[:4])
    asks = any(_contains(opening, word) for word in word_list(plan.language, "interrogatives"))
    if knows(plan.language) and not asks:
        yield Finding("L1", "yes_no")
    named = {one.id for one in classes if _contains(fold(plan.question), _country(one, plan))}
    if named and len(named) < len(classes):
        yield Finding("L1", "one_place", classes=tuple(sorted(named)))


def l2_outcomes(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Two to four outcomes with a measurable verb and a level, one of the subject and one intercultural at least."""
    count = len(plan.outcomes)
    if not 2 <= count <= 4:
        yield Finding("L2", "few_outcomes" if count < 2 else "many_outcomes", number=count, limit=2 if count < 2 else 4)
    for index, outcome in enumerate(plan.outcomes):
        text = fold(outcome.text)
        vague = [verb for verb in word_list(plan.language, "vague_verbs") if f"{text} ".startswith(f"{verb} ")]
        if vague or not text:
            yield Finding("L2", "vague_verb", f"outcome:{index}", name="".join(vague))
        if outcome.bloom not in BLOOM:
            yield Finding("L2", "no_level", f"outcome:{index}")
    for kind in ("subject", "intercultural"):
        if count and not any(outcome.kind == kind for outcome in plan.outcomes):
            yield Finding("L2", "kind_missing", name=kind)


def l12_audience(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Who sees the product and in which form."""
    if not plan.audience.strip():
        yield Finding("L12", "no_audience")
    if not any(activity.kind == "share" for activity in plan.activities):
        yield Finding("L12", "no_form")


def l13_personal(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """No activity asks students for personal data; "no full names" asks for none."""
    negations = set(word_list(plan.language, "negations"))
    for activity in plan.activities:
        sentences = f"{activity.name}. {activity.details}. {activity.alternative}".split(".")
        for words in map(split, sentences):
            for wanted in word_list(plan.language, "personal"):
                if _asked(words, tuple(wanted.split()), negations):
                    yield Finding("L13", "personal_data", activity.id, name=wanted)


def l14_product(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """What the classes make has a name."""
    if not plan.product.strip():
        yield Finding("L14", "no_product")


def _asked(words: tuple[str, ...], wanted: tuple[str, ...], negations: set[str]) -> bool:
    """Are the wanted words there, with no negation among the three words before them?"""
    for index in range(len(words)):
        if words[index : index + len(wanted)] == wanted:
            return not negations & set(words[max(0, index - 3) : index])
    return False


def _contains(text: str, words: str) -> bool:
    return f" {' '.join(split(words))} " in f" {' '.join(split(text))} "


def _country(one: ClassInPlan, plan: Plan) -> str:
    return fold(country_name(one.country, plan.language))
