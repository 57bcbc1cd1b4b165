"""From a day and an hour on the wall to instants: does the hour exist that day, and only once."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from core.phrases.hours import Span
from core.phrases.reading import Instant, Reason


@dataclass(frozen=True, slots=True)
class Moments:
    """The instants that one hour of one day may be; without a `reason` there is one."""

    starts: tuple[datetime, ...]
    reason: Reason | None = None


def moments(day: date, minutes: int, zone: tzinfo) -> Moments:
    """`minutes` after midnight on the wall of `zone`, as UTC.

    In a gap the two instants are the hour read with the offset of before and of after, which shows just after and
    just before it on the wall; in an overlap they are the two hours of that name.
    """
    wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
    first, second = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first == second:
        return Moments((first,))
    return Moments((first, second), "overlap") if first < second else Moments((second, first), "gap")


def instants(
    day: date, span: Span, length: int | None, zone: tuple[str, tzinfo], home: ZoneInfo, assumed: tuple[str, ...]
) -> tuple[tuple[Instant, ...], Reason | None]:
    """The readings of a span on a day, told in the wall time of `home`; `length` is in minutes."""
    name, there = zone
    found = moments(day, span.start, there)
    foreign = "" if name == home.key else name
    made = []
    for start in found.starts:
        end = start + timedelta(minutes=length) if length else _end(start, day, span, there)
        made.append(Instant(start.astimezone(home), end and end.astimezone(home), assumed, foreign))
    return tuple(made), found.reason


def _end(start: datetime, day: date, span: Span, zone: tzinfo) -> datetime | None:
    if span.stop is None:
        return None
    later = [end for end in moments(day, span.stop, zone).starts if end > start]
    # A clock change inside the range may leave no such end: then the typed length counts.
    return later[0] if later else start + timedelta(minutes=span.stop - span.start)
