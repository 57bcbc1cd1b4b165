"""Which activity of a plan a typed sentence names, and what the sentence says beyond that."""

import re
from dataclasses import dataclass

from core.model.plan import Activity, Plan
from core.planning.countries import fold
from core.planning.wordlists import phase_words, word_list

# Two words are the same when their first five letters are: "muestre" and "muestra", "show" and "shows".
STEM = 5
# Half of an activity's words must be there; less would let "clase" alone name one.
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Found:
    """The activity that was named, and the rest of the words, such as "lunes 7"."""

    activity: Activity
    rest: str


def find_activity(plan: Plan, text: str) -> Found | None:
    """The activity that `text` names by half of its words, or by the first one where no other begins with it.

    None when none or more than one fits equally. Accents, case and the ends of words do not matter; words of the
    plan's language that carry no meaning do not count.
    """
    typed = _typed(text)
    best = _best(plan, typed)
    if len(best) != 1:
        return None
    return Found(best[0], _rest(plan, best[0], typed, [_stem(word) for word in typed]))


def alike(plan: Plan, text: str) -> tuple[Activity, ...]:
    """The activities that `text` names equally well; () where it names one, or none."""
    best = _best(plan, _typed(text))
    return best if len(best) > 1 else ()


def _typed(text: str) -> list[str]:
    return re.findall(r"[^\s«»\"“”]+", text)


def _best(plan: Plan, typed: list[str]) -> tuple[Activity, ...]:
    """Those of which most was typed; several where they are equal."""
    stems = [_stem(word) for word in typed]
    heads = [_head(plan, one) for one in plan.activities]
    alone = {head for head in heads if heads.count(head) == 1}
    named = alone & set(stems)
    scores = [
        max(_score(plan, one, stems), ENOUGH if head in named else 0.0)
        for one, head in zip(plan.activities, heads, strict=True)
    ]
    most = max((ENOUGH, *scores))
    return tuple(one for score, one in zip(scores, plan.activities, strict=True) if score == most)


def _score(plan: Plan, activity: Activity, stems: list[str]) -> float:
    """The share of the activity's words that was typed; of two equal ones the longer match is a little better."""
    wanted = _stems(plan, activity)
    found = wanted & set(stems)
    return len(found) / len(wanted) + len(found) / 1000 if wanted else 0.0


def _stems(plan: Plan, activity: Activity) -> set[str]:
    fillers = set(word_list(plan.language, "fillers"))
    words = {fold(word) for word in re.findall(r"\w+", activity.name)} - fillers
    phase = {_stem(word) for word in phase_words(plan.language, activity.phase.value)}
    return {_stem(word) for word in words} - (phase if len(words) > 2 else set())


def _head(plan: Plan, activity: Activity) -> str:
    """The first word of an activity that says something: "videollamada", "icebreaker"; "" without one."""
    empty = {*word_list(plan.language, "fillers"), *word_list(plan.language, "everywhere")}
    words = [fold(word) for word in re.findall(r"\w+", activity.name)]
    return next((_stem(word) for word in words if word not in empty), "")


def _rest(plan: Plan, activity: Activity, typed: list[str], stems: list[str]) -> str:
    """The longer side of what was matched, without words of no meaning at its ends."""
    wanted = _stems(plan, activity)
    places = [index for index, stem in enumerate(stems) if stem in wanted]
    sides = (typed[: places[0]], typed[places[-1] + 1 :])
    trimmed = [_trim(side, set(word_list(plan.language, "fillers"))) for side in sides]
    return max(trimmed, key=len)


def _trim(words: list[str], fillers: set[str]) -> str:
    while words and fold(words[0]).strip(".,;:") in fillers:
        words = words[1:]
    while words and fold(words[-1]).strip(".,;:") in fillers:
        words = words[:-1]
    return " ".join(words).strip(" .,;:")


def _stem(word: str) -> str:
    return re.sub(r"\W", "", fold(word))[:STEM]
