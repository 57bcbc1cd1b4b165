"""Which button of a card typed words mean: by its face, by its place, or by a mere "no"."""

from core.chat.choices import Answer, Choice
from core.planning.wordlists import says_no
from core.texts.fold import fold

REMARK = " · "
"""Sets a button's remark apart from the answer itself."""
LEAVES = ("no", "stay", "keep", "back")
"""Values of the button that does nothing."""
LONGEST_NUMBER = 4
"""From so many figures on a number is no place in a list."""


def labelled(choices: tuple[Choice, ...], words: str, exactly: bool = False) -> Choice | None:
    """The choice that these words name, accents, case and the kind of dash aside: its label, or unless `exactly` what
    stands there before the remark ("· suggested", "· India") where only one begins so."""
    said = dashed(words)
    buttons = [choice for choice in choices if not choice.url]
    whole = [choice for choice in buttons if dashed(choice.label) == said]
    begun = [choice for choice in buttons if REMARK in choice.label and dashed(choice.label.split(REMARK)[0]) == said]
    if whole or exactly:
        return next(iter(whole), None)
    return begun[0] if len(begun) == 1 else None


def declined(choices: tuple[Choice, ...], words: str) -> Choice | None:
    """The choice that leaves everything as it is, for whoever types a mere "no"."""
    leaving = (one for one in choices if isinstance(one.does, Answer) and one.does.value in LEAVES)
    return next(leaving, None) if says_no(words) else None


def numbered(choices: tuple[Choice, ...], words: str) -> Choice | None:
    """The choice at this place in the list."""
    buttons = [choice for choice in choices if not choice.url]
    return buttons[int(words) - 1] if is_place(words) and 1 <= int(words) <= len(buttons) else None


def is_place(words: str) -> bool:
    """Whether this may be a place in a list: seven digits are none, and 4,300 of them are more than Python reads as a
    number."""
    return words.isdecimal() and len(words) < LONGEST_NUMBER


def dashed(words: str) -> str:
    """Words made comparable where keyboards have only one dash."""
    return fold(words).replace("–", "-")
