"""Rules about the words of a plan: question, outcomes, preparation, audience, personal data, product."""

import re
from collections.abc import Iterator

from core.model.plan import Plan
from core.planning.calendars import ClassInPlan
from core.planning.countries import fold, names_of
from core.planning.finding import Finding
from core.planning.wordlists import knows, split, stands_in, topics, word_list

BLOOM = ("remember", "understand", "apply", "analyse", "evaluate", "create")
# A question may open with its topic ("Our breaks: what do we play?"); the word that asks comes soon after.
OPENING = 4
# "Without writing on any page full names" asks for none; further away, or past a comma, "no" is about something else.
NEAR, CLAUSE = 3, 6


def l1_question(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """The central question ends in "?", is no yes/no question and can be answered from every place."""
    if not plan.question.strip().endswith("?"):
        yield Finding("L1", "no_question_mark")
    if knows(plan.language) and not _asks_openly(plan.question, plan.language):
        yield Finding("L1", "yes_no")
    asked = fold(plan.question)
    named = {one.id for one in classes if any(stands_in(asked, name) for name in names_of(one.country, plan.language))}
    if named and len(named) < len(classes):
        yield Finding("L1", "one_place", classes=tuple(sorted(named)))


def l2_outcomes(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Two to four outcomes with a measurable verb and a level, one of the subject and one intercultural at least."""
    count = len(plan.outcomes)
    if not 2 <= count <= 4:
        yield Finding("L2", "few_outcomes" if count < 2 else "many_outcomes", number=count, limit=2 if count < 2 else 4)
    for index, outcome in enumerate(plan.outcomes):
        vague = vague_verb(outcome.text, plan.language)
        if vague or not outcome.text.strip():
            yield Finding("L2", "vague_verb", f"outcome:{index}", name=vague)
        if outcome.bloom not in BLOOM:
            yield Finding("L2", "no_level", f"outcome:{index}")
    for kind in ("subject", "intercultural"):
        if count and not any(outcome.kind == kind for outcome in plan.outcomes):
            yield Finding("L2", "kind_missing", name=kind)


def l10_words(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """What prepares the students speaks of respect, of what stays private, and of permission."""
    prepared = [activity for activity in plan.activities if activity.kind == "prepare"]
    said = fold(" ".join(f"{one.name} {one.details}" for one in prepared))
    if not prepared or not knows(plan.language):
        return
    for topic, beginnings in topics(plan.language).items():
        if not any(re.search(rf"\b{re.escape(beginning)}", said) for beginning in beginnings):
            yield Finding("L10", "preparation_lacks", prepared[0].id, name=topic)


def l12_audience(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Who sees the product and in which form."""
    if not plan.audience.strip():
        yield Finding("L12", "no_audience")
    if not any(activity.kind == "share" for activity in plan.activities):
        yield Finding("L12", "no_form")


def l13_personal(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """Nothing in the plan asks students for personal data; "no full names" asks for none."""
    told: dict[str, tuple[str, ...]] = {one.id: (one.name, one.details, one.alternative) for one in plan.activities}
    told |= {f"outcome:{index}": (outcome.text,) for index, outcome in enumerate(plan.outcomes)}
    told |= {"question": (plan.question,), "product": (plan.product,)}
    for about, texts in told.items():
        for wanted in dict.fromkeys(word for text in texts for word in personal(text, plan.language)):
            yield Finding("L13", "personal_data", about, name=wanted)


def l14_product(plan: Plan, classes: tuple[ClassInPlan, ...]) -> Iterator[Finding]:
    """What the classes make has a name."""
    if not plan.product.strip():
        yield Finding("L14", "no_product")


def vague_verb(text: str, language: str) -> str:
    """The verb that nobody can see done with which an outcome begins, after "the students will"; "" without one."""
    said = f"{' '.join(split(text))} "
    for lead in (*word_list(language, "outcome_leads"), *word_list(language, "outcome_leads")):
        said = said.removeprefix(f"{lead} ")
    return next((verb for verb in word_list(language, "vague_verbs") if said.startswith(f"{verb} ")), "")


def personal(text: str, language: str) -> list[str]:
    """The personal data that a text asks for."""
    found = []
    for sentence in re.split(r"[.;:!?\n]", fold(text)):
        words = tuple(re.findall(r"[\w'-]+|,", sentence))
        wanted = (one for one in word_list(language, "personal") if one in sentence)
        found += [one for one in wanted if _asked(words, tuple(one.split()), language)]
    return found


def _asks_openly(question: str, language: str) -> bool:
    """Does a part of it begin with a word that asks, or stand one near its beginning, marked as such?"""
    asking, openers = word_list(language, "interrogatives"), set(word_list(language, "openers"))
    for part in re.split(r"[,;:¿—–]|\s-\s", question):
        words = list(split(part))
        while words and words[0] in openers:
            words = words[1:]
        if any(" ".join(words).startswith(f"{word} ") or words == [word] for word in asking):
            return True
    literal = re.findall(r"[\w'-]+", question.casefold())[:OPENING]
    closed = bool(literal) and fold(literal[0]) in word_list(language, "closed_openers")
    return not closed and bool(set(literal) & set(word_list(language, "marked", folded=False)))


def _asked(words: tuple[str, ...], wanted: tuple[str, ...], language: str) -> bool:
    """Are the wanted words there, with no word before them that says "none of it"?"""
    for index in range(len(words)):
        if words[index : index + len(wanted)] != wanted:
            continue
        before = words[max(0, index - CLAUSE) : index]
        clause = before[len(before) - before[::-1].index(",") :] if "," in before else before
        near = tuple(word for word in words[:index] if word != ",")[-NEAR:]
        if not (_denies(clause, language) or _denies(near, language)):
            return True
    return False


def _denies(words: tuple[str, ...], language: str) -> bool:
    """Is there a "no" among the words, and not of the kind that forbids forgetting?"""
    negations, undone = word_list(language, "negations"), word_list(language, "negation_undone")
    return any(word in negations and not set(words[at + 1 : at + 3]) & set(undone) for at, word in enumerate(words))
