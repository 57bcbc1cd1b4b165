"""The last checks of a reading: is it over, is a doubt settled by that, is there school on that day."""

from dataclasses import replace
from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

from core.phrases.customs import Customs
from core.phrases.reading import Ask, Candidate, Day, Instant, Reading, Reject, Where
from core.phrases.resolve import Found

# One message offers at most this many buttons (a school week and one more).
_MOST = 6
_MAY_SETTLE = ("which-day", "day-part", "overlap")


def checked(found: Found, where: Where, habits: Customs) -> Reading:
    """The answer for what was found: a question while a doubt is left, and no moment that is over."""
    ahead = tuple(one for one in found.candidates if _is_ahead(one, where))
    if not ahead:
        return Reject("past", found.candidates[:_MOST])
    settled = found.reason in _MAY_SETTLE and found.settles and len(ahead) == 1
    if found.reason and not settled:
        return Ask(found.reason, ahead[:_MOST])
    if _is_closed(ahead[0], where):
        moved = _next_open(ahead[0], where, habits)
        return Ask("closed-day", (*moved, ahead[0]))
    return ahead[0]


def date_of(candidate: Candidate) -> date:
    """The day of a candidate, in the teacher's zone."""
    return candidate.start.date() if isinstance(candidate, Instant) else candidate.date


def _is_closed(candidate: Candidate, where: Where) -> bool:
    whole = isinstance(candidate, Day) and candidate.end is not None
    return not whole and date_of(candidate) in where.closed - frozenset(where.days)


def _is_ahead(candidate: Candidate, where: Where) -> bool:
    if isinstance(candidate, Instant):
        return candidate.start.astimezone(UTC) > where.now
    today = where.now.astimezone(ZoneInfo(where.zone)).date()
    return (candidate.end or candidate.date) >= today


def _next_open(candidate: Candidate, where: Where, habits: Customs) -> tuple[Candidate, ...]:
    """The same hour on the first day with school; nothing when no day of the coming year has any."""
    closed = date_of(candidate)
    day = habits.next_open(closed, where.closed)
    return (_moved(candidate, day - closed),) if day else ()


def _moved(candidate: Candidate, step: timedelta) -> Candidate:
    if isinstance(candidate, Day):
        return Day(candidate.date + step)
    # Adding days to an aware datetime keeps its wall time; the round trip mends an hour that a clock change skips.
    start = (candidate.start + step).astimezone(UTC).astimezone(candidate.start.tzinfo)
    if candidate.end is None:
        return replace(candidate, start=start)
    length = candidate.end.astimezone(UTC) - candidate.start.astimezone(UTC)
    return replace(candidate, start=start, end=(start.astimezone(UTC) + length).astimezone(start.tzinfo))
