"""The recipe: cut into words, combine, work out days and hours, check, and answer with one of four readings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from core.phrases.checks import checked, date_of
from core.phrases.clocks import with_clocks
from core.phrases.customs import customs
from core.phrases.grammar import Part, parts_of
from core.phrases.lexicon import LANGUAGES, lexicon
from core.phrases.places import meant
from core.phrases.reading import Ask, Candidate, Day, Instant, Reading, Reject, Where, strongest
from core.phrases.resolve import Found, resolve
from core.phrases.slots import lend
from core.phrases.spelling import tidy
from core.phrases.words import Token, tokens_of

# The longest time phrase seen from teachers is under 90 characters; beyond this it is a letter, not a time.
LONGEST = 240
_SHOWN_WORDS = 8
_SHOWN_LETTERS = 40


def read(text: str, where: Where) -> Reading:
    """What a teacher means by this phrase. Never raises on any text; `where.zone` must be an IANA zone.

    Every word has to be used, otherwise the answer is Ask("not-understood"). Words of her own language are tried
    first, then those of the other lexicons.
    """
    if len(text) > LONGEST:
        return Ask("not-understood", unread=_shown(text[:LONGEST].split()))
    best: tuple[str, tuple[Part, ...], bool] | None = None
    for language in sorted(LANGUAGES, key=lambda known: known != where.language):
        tokens = _tokens(text, language, where.country)
        parts = parts_of(with_clocks(tokens))
        understood = (language, parts, any(token.kind == "!" for token in tokens))
        if not any(part.unread for part in parts) and tokens:
            return _answer(_lent(parts), where, language)
        best = best or understood
    assert best is not None
    return _not_understood(best[0], best[1], best[2], where)


def _tokens(text: str, language: str, country: str) -> tuple[Token, ...]:
    """Tokens in which every zone word already is what it means to a teacher of this country."""
    found = tokens_of(tidy(text), lexicon(language))
    return tuple(replace(token, value=meant(token.value, country)) if token.kind in "zl" else token for token in found)


def _lent(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Each alternative with what it leaves out taken from the ones after it, then from the ones before."""
    lent = []
    for at, part in enumerate(parts):
        slots = part.slots
        for other in (*parts[at + 1 :], *reversed(parts[:at])):
            slots = lend(slots, other.slots)
        lent.append(Part(slots, part.unread))
    return tuple(lent)


def _not_understood(language: str, parts: tuple[Part, ...], negated: bool, where: Where) -> Ask:
    """The unread words, and what the others would mean; nothing is offered where a "not" may turn it round."""
    unread = _shown([word for part in parts for word in part.unread])
    slots = [part.slots for part in _lent(parts)]
    if negated or not all(part.dated for part in slots):
        return Ask("not-understood", unread=unread)
    match _answer(_lent(parts), where, language):
        case Instant() | Day() as one:
            return Ask("not-understood", (one,), unread)
        case Ask(_, candidates):
            return Ask("not-understood", candidates, unread)
        case Reject():
            return Ask("not-understood", unread=unread)


def _shown(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word[:_SHOWN_LETTERS] for word in words[:_SHOWN_WORDS])


def _answer(parts: Sequence[Part], where: Where, language: str) -> Reading:
    slots = [part.slots for part in parts]
    if not any(part.dated or part.clock for part in slots):
        return Ask("no-day")
    habits = customs(where.country, language)
    found = [resolve(part, where, habits, lexicon(language)) for part in slots]
    if any(one is None for one in found):
        return Ask("not-understood")
    return checked(_merged([one for one in found if one is not None]), where, habits)


def _merged(found: Sequence[Found]) -> Found:
    """Alternatives side by side; which of several doubts is asked first is the order of `Reason`."""
    candidates = tuple({_key(one): one for each in found for one in each.candidates}.values())
    doubts = [each.reason for each in found if each.reason]
    if len(found) > 1:
        days = {date_of(one) for one in candidates}
        doubts.append("which-day" if len(days) > 1 else "which-hour")
    return Found(candidates, strongest(doubts), settles=len(found) == 1 and found[0].settles)


def _key(candidate: Candidate) -> tuple[date | datetime | None, ...]:
    # By UTC: the two hours of an overlap are equal to Python while they carry the same zone.
    match candidate:
        case Instant(start, end):
            return (start.astimezone(UTC), end and end.astimezone(UTC))
        case Day(first, last):
            return (first, last)
