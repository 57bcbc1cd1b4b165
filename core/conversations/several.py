"""Several of a list, by taps or in typed words: each tap puts one in or takes it out."""

import re

from core.chat.choices import pick
from core.conversations.talk import Talk
from core.texts.fold import fold

TAPS = 10
"""So many taps fit in one sitting; whoever wants more types them all at once."""
DONE, TYPED = "done", "="
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
    """What typed words name among the options, as `several` hears it; None where they name nothing."""
    said = fold(words)
    numbers = set(re.findall(r"\d+", said)) if numbered else set()
    found = [value for value, label in options if value in numbers or names(label, said)]
    return TYPED + ",".join(found) if found else None


def names(label: str, said: str) -> bool:
    """Whether these folded words name an option, its number aside."""
    name = fold(label.rpartition(" · ")[2])
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) is not None
