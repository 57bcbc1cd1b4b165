"""Several of a list, by taps or in typed words: each tap puts one in or takes it out."""

import re
from collections import Counter

from core.chat.choices import pick
from core.conversations.talk import Talk
from core.planning.wordlists import word_list
from core.texts import LANGUAGES
from core.texts.fold import fold

TAPS = 10
"""So many taps fit in one sitting; whoever wants more types them all at once."""
DONE, TYPED = "done", "="
SHORTEST = 3
"""Letters of a word that names something; shorter ones join others."""
Options = list[tuple[str, str]]
"""What can be chosen: (value, label)."""


async def several(talk: Talk, question: str, options: Options, chosen: list[str], numbered: bool = False) -> list[str]:
    """The values that are in at the end; `numbered`: a label begins with its value, so that numbers say it."""
    t, picked = talk.t, list(chosen)
    for n in range(TAPS):
        answer = await talk.choose(
            "several",
            *(pick(value, t("b-chosen", what=label) if value in picked else label) for value, label in options),
            pick(DONE, t("b-done")),
            shows=question,
            per=str(n),
            back=False,
            means=lambda words: in_words(options, words, numbered),
        )
        if answer == DONE:
            break
        if answer.startswith(TYPED):
            return answer.removeprefix(TYPED).split(",")
        picked = [one for one in picked if one != answer] if answer in picked else [*picked, answer]
    return picked


def in_words(options: Options, words: str, numbered: bool) -> str | None:
    """What typed words name among the options, as `several` hears it; None where they name nothing, a number that is
    none of them, or mostly something else."""
    fillers = {filler for language in LANGUAGES for filler in word_list(language, "fillers")}
    said = set(re.findall(r"\w+", fold(words))) - fillers
    numbers = {one for one in said if one.isdecimal()}
    if numbers - ({value for value, _ in options} if numbered else set()):
        return None
    known = named_by(options)
    found = {known[word] for word in said if word in known} | numbers
    if len(said - set(known) - numbers) > len(found):
        return None
    return TYPED + ",".join(value for value, _ in options if value in found) if found else None


def named_by(options: Options) -> dict[str, str]:
    """Each word that stands in one option alone, folded, with that option's value."""
    words = [(word, value) for value, label in options for word in re.findall(r"\w+", fold(label))]
    once = Counter(word for word, _ in words)
    return {word: value for word, value in words if once[word] == 1 and len(word) >= SHORTEST}
