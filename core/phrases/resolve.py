"""One alternative of a phrase worked out: every moment or day that it may be, and the strongest doubt about it."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from core.phrases.customs import Customs
from core.phrases.days import Days, choose_days
from core.phrases.hours import Hours, Span, choose_hours
from core.phrases.instants import instants
from core.phrases.lexicon import Lexicon
from core.phrases.places import zones_on
from core.phrases.reading import Candidate, Day, Instant, Reason, Where, strongest
from core.phrases.slots import Slots

Zones = tuple[tuple[str, tzinfo], ...]
_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Found:
    """Candidates in order of time. `settles`: when all but one are over, the one that is left was meant."""

    candidates: tuple[Candidate, ...]
    reason: Reason | None = None
    settles: bool = True


def resolve(slots: Slots, where: Where, habits: Customs, words: Lexicon) -> Found | None:
    """What the parts of one alternative mean; None when they do not fit together."""
    home = ZoneInfo(where.zone)
    if slots.wait is not None:
        return _from_now(slots, where, home)
    if slots.shift is not None:
        return _shifted(slots, slots.shift, where, habits, words)
    days = _days(slots, where, habits, words)
    if days is None:
        return None
    if slots.clock is None:
        return _without_hour(slots, days, where)
    hours = choose_hours(slots, slots.clock, where.hours, words.clock)
    if hours is None:
        return None
    found = _cross(_each_day(days, where, habits), hours, slots, home)
    return found if slots.dated or where.days else Found(found.candidates, found.reason, settles=False)


def _from_now(slots: Slots, where: Where, home: ZoneInfo) -> Found | None:
    if slots.clock is not None or slots.wait is None:
        return None
    start = (where.now.astimezone(UTC) + timedelta(minutes=slots.wait)).replace(second=0, microsecond=0)
    end = start + timedelta(minutes=slots.length) if slots.length else None
    return Found((Instant(start.astimezone(home), end and end.astimezone(home)),))


def _shifted(slots: Slots, minutes: int, where: Where, habits: Customs, words: Lexicon) -> Found | None:
    """Later or earlier than the moment under discussion; without one, days can still be counted from today. An hour
    typed beside minutes has to be the one that they lead to."""
    plain, days = replace(slots, shift=None), minutes // _A_DAY if minutes % _A_DAY == 0 else 0
    if plain.dated:
        return None
    if where.at is None:
        return resolve(replace(plain, offset=days), where, habits, words) if days else None
    at = where.at.astimezone(ZoneInfo(where.zone))
    if days and plain.clock:
        return resolve(plain, replace(where, days=(at.date() + timedelta(days=days),)), habits, words)
    # Days keep the wall's hour, minutes are real time.
    start = (at + timedelta(days=days) if days else at.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(UTC)
    if plain.clock:
        found = resolve(plain, replace(where, days=(start.astimezone(at.tzinfo).date(),)), habits, words)
        same = [one for one in found.candidates if isinstance(one, Instant) and one.start == start] if found else []
        return Found(tuple(same)) if same else None
    end = start + timedelta(minutes=slots.length) if slots.length else None
    return Found((Instant(start.astimezone(at.tzinfo), end and end.astimezone(at.tzinfo)),))


def _days(slots: Slots, where: Where, habits: Customs, words: Lexicon) -> Days | None:
    """The days as seen from her today; where the typed zone has another date now, "tomorrow" may be either."""
    todays = dict.fromkeys(where.now.astimezone(zone).date() for zone in _zones_now(slots, where))
    discussed = slots.same or not slots.dated
    if discussed and where.days:
        return None if _another_day(slots) else Days(where.days, "which-day" if len(where.days) > 1 else None)
    if slots.same:
        return None
    if not slots.dated:
        today = next(iter(todays))
        other = habits.next_open(today, where.closed) or today + timedelta(days=1)
        return Days((today, other), "which-day")
    found = [choose_days(slots, today, habits, words.loose, where.closed) for today in todays]
    if found[0] is None or all(one == found[0] for one in found):
        return found[0]
    if slots.month is not None or slots.pair is not None:
        return found[0]
    days = sorted({day for one in found if one for day in one.days})
    return Days(tuple(days), "which-day")


def _another_day(slots: Slots) -> bool:
    """Whether some day is named as well: "el mismo día, viernes"."""
    return replace(slots, same=None).dated


def _zones_now(slots: Slots, where: Where) -> tuple[tzinfo, ...]:
    today = where.now.date()
    away = [zone for spot in slots.spots or () for _, zone in zones_on(spot, today, where.zone)]
    return (ZoneInfo(where.zone), *away)


def _without_hour(slots: Slots, days: Days, where: Where) -> Found | None:
    candidates = tuple(Day(day, days.end) for day in days.days)
    if slots.stop is not None or slots.spots is not None:
        return Found(candidates, days.reason or "no-hour")
    if where.purpose == "milestone":
        return Found(candidates, days.reason)
    if where.usual is None or days.end is not None or slots.part is not None:
        return Found(candidates, days.reason or "no-hour")
    usual = Hours((Span(where.usual.hour * 60 + where.usual.minute),), assumed=("hour",))
    return _cross(days, usual, slots, ZoneInfo(where.zone))


def _each_day(days: Days, where: Where, habits: Customs) -> Days:
    """An hour in a whole week is an hour on one of its days with school: which one is asked."""
    if days.end is None:
        return days
    every = (days.days[0] + timedelta(days=step) for step in range((days.end - days.days[0]).days + 1))
    school = tuple(day for day in every if day not in where.closed and habits.work_day(day))
    return Days(school or days.days, "which-day")


def _cross(days: Days, hours: Hours, slots: Slots, home: ZoneInfo) -> Found:
    """Every day with every hour in every zone."""
    candidates: dict[datetime, Instant] = {}
    doubts: list[Reason] = [reason for reason in (days.reason, hours.reason) if reason]
    for day in days.days:
        zones = _zones(slots, day, home)
        for span in hours.spans:
            for zone in zones:
                made, doubt = instants(day, span, slots.length, zone, home, hours.assumed)
                candidates.update({one.start.astimezone(UTC): one for one in made})
                doubts += [doubt] if doubt else []
        if len(zones) > 1:
            doubts.append("zone")
    reason = strongest(doubts)
    return Found(tuple(candidates[start] for start in sorted(candidates)), reason)


def _zones(slots: Slots, day: date, home: ZoneInfo) -> Zones:
    """The zones meant on a day, one per offset; of several abbreviations only those in season (IST in July)."""
    if slots.spots is None:
        return ((home.key, home),)
    every = [zones_on(spot, day, home.key) for spot in slots.spots]
    in_season = [zones for spot, zones in zip(slots.spots, every, strict=True) if spot.east is None or len(zones) == 1]
    noon = datetime(day.year, day.month, day.day, 12)
    named = [zone for zones in in_season or every for zone in zones]
    return tuple({noon.replace(tzinfo=zone).utcoffset(): (name, zone) for name, zone in reversed(named)}.values())
