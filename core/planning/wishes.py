"""What typed words want of a plan: an activity out of it, another question or title, or an activity on another day."""

import re
from dataclasses import dataclass
from typing import Literal

from core.model.plan import Plan
from core.planning.countries import fold
from core.planning.find import find_activity
from core.planning.template import LANGUAGES
from core.planning.wordlists import split, word_list

Kind = Literal["move", "remove", "question", "title"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: `activity` is the id of the one that is meant, `words` the new words, or what may name a day."""

    kind: Kind
    activity: str = ""
    words: str = ""


def wish_in(plan: Plan, text: str) -> Wish | None:
    """What these words want of the plan; None when that is not clear. Teachers write in their own language."""
    if _wants(text, "change_verbs"):
        if (question := _after(text, "question_words")) is not None:
            return Wish("question", words=_linked(question))
        if (title := _after(text, "title_words")) is not None:
            return Wish("title", words=_linked(title))
    found = find_activity(plan, text)
    if found is None or found.activity.kind == "agreement":
        return None
    if _wants(text, "remove_verbs"):
        return Wish("remove", found.activity.id)
    return Wish("move", found.activity.id, found.rest)


def names_hour(text: str) -> bool:
    """Does an hour stand there ("a las 9", "at 9", "9 pm", "9:30")? A plan has days; hours are agreed elsewhere."""
    said = fold(text)
    before = "|".join(map(re.escape, _lists("hour_marks")))
    behind = "|".join(map(re.escape, _lists("hour_ends")))
    return re.search(rf"\b({before})\s+\d|\d\s*({behind})\b|\d:\d\d(?!\d)", said) is not None


def _wants(text: str, verbs: str) -> bool:
    """Does one of these verbs stand there? "take out" is there in "take the call out" too."""
    words = set(split(text))
    return any(set(verb.split()) <= words for verb in _lists(verbs))


def _after(text: str, name: str) -> str | None:
    """What follows the word for the plan's question or title; None where there is no such word."""
    known = set(_lists(name))
    return next((text[m.end() :] for m in re.finditer(r"\w+", text) if fold(m.group()) in known), None)


def _linked(words: str) -> str:
    """The new words themselves, after "por", "to" or a colon, without quotes around them."""
    links = set(_lists("change_links"))
    ends = (m.end() for m in re.finditer(r"\w+", words) if fold(m.group()) in links)
    opens = (m.start() for m in re.finditer(r"[:¿«“\"]", words))
    at = min((*ends, *opens), default=len(words))
    return words[at:].strip(" :«»“”\"").removesuffix("».").removesuffix("”.")


def _lists(name: str) -> tuple[str, ...]:
    return tuple(word for language in LANGUAGES for word in word_list(language, name))
