"""What typed words want of a plan: an activity out of it, another question or title, or an activity on another day."""

import re
from dataclasses import dataclass
from typing import Literal

from core.model.plan import Plan
from core.planning.countries import fold
from core.planning.find import find_activity
from core.planning.template import LANGUAGES
from core.planning.wordlists import split, things, word_list

Kind = Literal["move", "remove", "question", "title", "weeks", "add"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: `activity` is the id of the one that is meant, `words` the new words, or what may name a day.

    For "weeks" `words` is how many ("4", or "+1", "-1" for more and less), for "add" `activity` is the template's id.
    """

    kind: Kind
    activity: str = ""
    words: str = ""


def wishes_in(plan: Plan, text: str) -> tuple[Wish, ...]:
    """All that these words want: "make it four weeks, and add an icebreaker"; () unless each part is clear.

    A part without a verb goes on with the one before: "quita el afiche y la videollamada".
    """
    whole = wish_in(plan, text)
    if whole and whole.kind in ("question", "title"):
        return (whole,)
    links = "|".join(re.escape(word) for word in _lists("and_words"))
    parts = [part for part in re.split(rf"[,;.]\s+|\b(?:{links})\b", text, flags=re.IGNORECASE) if split(part)]
    found: list[Wish] = []
    for part in parts:
        wish = wish_in(plan, part)
        before = found[-1] if found else None
        if wish and before and before.kind == "remove" and wish.kind == "move" and not wish.words:
            wish = Wish("remove", wish.activity)
        if wish and wish not in found:
            found.append(wish)
        elif wish is None and _says_more(plan, part, whole):
            # "… su escuela, el lunes 7" is one wish; beside what is taken out, another one would be lost.
            return (whole,) if whole and whole.kind == "move" else ()
    # "preguntas y respuestas" is one activity, not two.
    return tuple(found) if len({one.activity for one in found}) > 1 or len(parts) == 1 else (whole,) if whole else ()


def _says_more(plan: Plan, part: str, whole: Wish | None) -> bool:
    """Does a part say anything beyond politeness and the name of the activity that the whole is about?"""
    name = plan.activity(whole.activity).name if whole and whole.kind == "remove" else ""
    empty = {*_lists("polite_words"), *_lists("remove_verbs"), *_lists("fillers"), *split(name)}
    return bool(set(split(part)) - empty)


def wish_in(plan: Plan, text: str) -> Wish | None:
    """What these words want of the plan; None when that is not clear. Teachers write in their own language."""
    if _wants(text, "change_verbs"):
        if (question := _after(text, "question_words")) is not None:
            return Wish("question", words=_linked(question))
        if (title := _after(text, "title_words")) is not None:
            return Wish("title", words=_linked(title))
    if _wants(text, "add_verbs") and (thing := _thing(text)):
        return Wish("add", *thing)
    found = find_activity(plan, text)
    if found is None and (weeks := _weeks(text)):
        return Wish("weeks", words=weeks)
    if _wants(text, "remove_verbs") and found is None:
        return _product_out(plan, text)
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


def _thing(text: str) -> tuple[str, str] | None:
    """What is to be added, as the template's id, and the words behind it, which may name a day."""
    for language in LANGUAGES:
        for slot, names in things(language).items():
            for name in names:
                if match := re.search(rf"\b{re.escape(name)}\b(.*)", fold(text)):
                    return slot, match[1].strip()
    return None


def _weeks(text: str) -> str:
    """How many weeks stand there: "4", "+1" for one more, "-1" for one less; "" for none."""
    words = split(text)
    at = next((index for index, word in enumerate(words) if word in _lists("week_words")), 0)
    if not at:
        return ""
    said = words[at - 1]
    number = int(said) if said.isdecimal() else _numbers().get(said, 0)
    beside = {*words[at + 1 : at + 3], *words[max(0, at - 2) : at]}
    sign = "+" if beside & set(_lists("more_words")) else "-" if beside & set(_lists("less_words")) else ""
    return f"{sign}{number}" if number else ""


def _numbers() -> dict[str, int]:
    return {word: n for language in LANGUAGES for n, word in enumerate(word_list(language, "numbers"), 1)}


def _product_out(plan: Plan, text: str) -> Wish | None:
    """"Quita el afiche" means the making of it, though showing it bears its name as well."""
    made = [one for one in plan.activities if one.kind == "product"]
    named = set(split(plan.product)) & set(split(text))
    return Wish("remove", made[0].id) if made and named else None


def _lists(name: str) -> tuple[str, ...]:
    return tuple(word for language in LANGUAGES for word in word_list(language, name))
