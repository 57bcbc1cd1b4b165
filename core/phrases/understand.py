"""The recipe: cut into words, combine, work out days and hours, check, and answer with one of four readings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from core.phrases.checks import checked, date_of
from core.phrases.clocks import with_clocks
from core.phrases.customs import customs
from core.phrases.grammar import Part, parts_of
from core.phrases.lexicon import SHIPPED, Lexicon, languages, lexicon
from core.phrases.places import meant
from core.phrases.reading import Ask, Candidate, Day, Instant, Reading, Reject, Where, strongest
from core.phrases.resolve import Found, resolve
from core.phrases.slots import Clock, Spot, lend
from core.phrases.spelling import tidy
from core.phrases.words import Token, tokens_of

# The longest time phrase seen from teachers is under 90 characters; beyond this it is a letter, not a time.
LONGEST = 240
_SHOWN_WORDS = 8
_SHOWN_LETTERS = 40
_TURNS_ROUND = "!QA"


def read(text: str, where: Where, folder: Path = SHIPPED) -> Reading:
    """What a teacher means by this phrase. Never raises on any text; `where.zone` must be an IANA zone.

    Every word has to be used, otherwise the answer is Ask("not-understood"). Words of her own language are tried
    first, then those of the other lexicons in `folder`.
    """
    if len(text) > LONGEST:
        return Ask("not-understood", unread=_shown(text[:LONGEST].split()))
    best: tuple[Lexicon, tuple[Part, ...], bool] | None = None
    for language in sorted(languages(folder), key=lambda known: known != where.language):
        words = lexicon(language, folder)
        tokens = _due(tuple(seen for token in tokens_of(tidy(text), words) for seen in _seen(token, where)), where)
        parts = parts_of(with_clocks(tokens))
        understood = (words, parts, any(token.kind in _TURNS_ROUND for token in tokens))
        if not any(part.unread for part in parts) and tokens:
            return _answer(_lent(parts), where, words)
        best = best or understood
    assert best is not None
    return _not_understood(best[0], best[1], best[2], where)


def _seen(token: Token, where: Where) -> tuple[Token, ...]:
    """A word as the one who typed it means it: zones as in her country, "your time" her partner's, "the same time" that
    of the moment under discussion."""
    match token.kind:
        case "z" | "l":
            return (replace(token, value=meant(token.value, where.country)),)
        case "O":
            return (replace(token, value=(Spot((where.zone,)),)),)
        case "Q" if where.partner:
            return (replace(token, kind="z", value=(Spot((where.partner,)),)),)
        case "A" if where.partner:
            return (replace(token, kind="Z", value=(Spot((where.partner,)),)), replace(token, kind="@"))
        case "h" if where.at:
            wall = where.at.astimezone(ZoneInfo(where.zone))
            return (replace(token, kind="t", value=Clock(wall.hour, wall.minute, sure=True)),)
        case "C":
            # Work that is due by Friday is due on it; a call by Friday may be on any day before.
            return (replace(token, kind="e" if where.purpose == "milestone" else "?"),)
        case _:
            return (token,)


def _due(tokens: tuple[Token, ...], where: Where) -> tuple[Token, ...]:
    """ "Hasta el viernes" of work is the day that it is due."""
    if where.purpose == "milestone" and tokens and tokens[0].kind in ":Y":
        return (replace(tokens[0], kind="e"), *tokens[1:])
    return tokens


def _lent(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Each alternative with what it leaves out taken from the ones after it, then from the ones before."""
    lent = []
    for at, part in enumerate(parts):
        slots = part.slots
        for other in (*parts[at + 1 :], *reversed(parts[:at])):
            slots = lend(slots, other.slots)
        lent.append(Part(slots, part.unread))
    return tuple(lent)


def _not_understood(words: Lexicon, parts: tuple[Part, ...], negated: bool, where: Where) -> Ask:
    """The unread words, and what the others would mean; nothing is offered where a "not" may turn it round, nor in the
    hours of somebody whose zone is unknown."""
    unread = _shown([word for part in parts for word in part.unread])
    slots = [part.slots for part in _lent(parts)]
    if negated or not all(part.dated for part in slots):
        return Ask("not-understood", unread=unread)
    match _answer(_lent(parts), where, words):
        case Instant() | Day() as one:
            return Ask("not-understood", (one,), unread)
        case Ask(_, candidates):
            return Ask("not-understood", candidates, unread)
        case Reject():
            return Ask("not-understood", unread=unread)


def _shown(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word[:_SHOWN_LETTERS] for word in words[:_SHOWN_WORDS])


def _answer(parts: Sequence[Part], where: Where, words: Lexicon) -> Reading:
    slots = [part.slots for part in parts]
    if not any(part.dated or part.clock for part in slots):
        return Ask("no-day")
    habits = customs(where.country, words.language)
    found = [resolve(part, where, habits, words) for part in slots]
    if any(one is None for one in found):
        return Ask("not-understood")
    return checked(_merged([one for one in found if one is not None]), where, habits)


def _merged(found: Sequence[Found]) -> Found:
    """Alternatives side by side; which of several doubts is asked first is the order of `Reason`."""
    candidates = tuple({_key(one): one for each in found for one in each.candidates}.values())
    doubts = [each.reason for each in found if each.reason]
    if len(candidates) > 1 and len(found) > 1:
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
