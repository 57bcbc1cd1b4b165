"""Where a sentence speaks of time: which moment something has now, and which it is to have."""

from collections.abc import Iterator, Sequence

from core.phrases.lexicon import LANGUAGES, lexicon
from core.phrases.spelling import tidy
from core.phrases.words import Token, tokens_of

_GLUE, _TO, _OF = ":Ye~fri&|sL", ":Y", "~f"
_BEYOND = "?lzr"
"""Kinds of words that belong to no time: unknown ones, places, polite ones."""
_HOUR = "nNtuUkgh@Tp"


def times_said(words: str, language: str) -> tuple[str, str]:
    """The words for the time that is, and those for the one that is wished ("thursday", "4" of "move Thursday's call
    to 4"); "" for what is not said. A time alone is the wished one where it has an hour in it."""
    spare = tidy(words).replace("'s ", " ").replace("’s ", " ")
    now, wished = "", ""
    for run in _runs(tokens_of(spare, lexicon(language if language in LANGUAGES else "en"))):
        for at, part in enumerate(_parted(run)):
            said = _bare(part)
            if not said:
                continue
            if part[0].kind in _TO or at or (part[0].kind not in _OF and any(one.kind in _HOUR for one in part)):
                wished = said
            elif now:
                wished = wished or said
            else:
                now = said
    return now, wished


def _runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The stretches of words that speak of time."""
    run: list[Token] = []
    for token in (*tokens, Token("?", None, "")):
        if token.kind not in _BEYOND:
            run.append(token)
            continue
        if any(one.kind not in _GLUE for one in run):
            yield run
        run = []


def _parted(run: list[Token]) -> Iterator[list[Token]]:
    """A stretch before and after what leads from one time to another: "del jueves | al viernes", "jueves | a las 4"."""
    dated = False
    for at, token in enumerate(run):
        leads = token.kind in _TO or token.raw.startswith("para") or (token.kind == "@" and run[0].kind in _OF)
        if dated and leads:
            yield run[:at]
            yield run[at:]
            return
        dated = dated or token.kind not in _GLUE
    yield run


def _bare(part: list[Token]) -> str:
    """Its words without what joins them to the sentence; "" for a mere "a" or "one"."""
    if all(one.kind in _GLUE or one.kind == "N" for one in part):
        return ""
    first = next((at for at, one in enumerate(part) if one.kind not in ":Y~f&|i"), len(part))
    last = next((at for at in range(len(part), first, -1) if part[at - 1].kind not in _GLUE), first)
    return " ".join(one.raw for one in part[first:last])
