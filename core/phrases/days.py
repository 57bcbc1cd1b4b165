"""Which day or days the parts of a phrase point to, and what is doubtful about them."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.phrases.customs import Customs
from core.phrases.reading import Reason
from core.phrases.slots import Slots

# A date without a year that is over for less than this was meant as it stands (and is "past"); one that is over for
# longer is next year's: "3 de marzo", typed in November, is in March, but "20 de noviembre" was last week.
_JUST_OVER = timedelta(days=95)
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a phrase may mean. Without a `reason` there is one; `end` closes a range that begins there."""

    days: tuple[date, ...]
    reason: Reason | None = None
    end: date | None = None


def choose_days(
    slots: Slots, today: date, customs: Customs, loose: Mapping[int, int], closed: frozenset[date]
) -> Days | None:
    """The days meant, seen from `today`; None when the parts make no date at all (32/32). `slots` must be dated, and
    `closed` are days without school: "in three school days" passes over them."""
    slots = _with_month(slots, today)
    if slots.year is not None and not 2000 <= slots.year <= 2099:
        return None
    if slots.pair is not None:
        return _from_pair(slots, slots.pair, today, customs)
    if slots.nth is not None:
        return _nth_of_month(slots, slots.nth, customs)
    if slots.school is not None:
        return _in_school_days(slots.school, today, customs, closed)
    if slots.whole:
        return _week_of(slots, today, customs)
    if slots.until_day is not None:
        return _range(slots, today)
    if slots.until_weekday is not None:
        return _weekday_range(slots, slots.until_weekday, today, customs)
    if slots.offset is not None:
        return _from_offset(slots, slots.offset, today, loose)
    if slots.day is not None:
        return _from_day(slots, slots.day, today, customs)
    if slots.weekday is not None:
        return _from_weekday(slots, slots.weekday, today, customs)
    if slots.week is not None:
        return _whole_weeks(slots.week, today, customs)
    return None


def _with_month(slots: Slots, today: date) -> Slots:
    """The months counted from this one by their numbers, and the year of a month of which a day is looked for."""
    if slots.moon is not None:
        at = today.month - 1 + slots.moon
        return replace(slots, moon=None, month=at % 12 + 1, year=today.year + at // 12)
    if slots.nth is not None and slots.month is not None:
        return replace(slots, year=slots.year or _year_of(slots.month, 31, today))
    return slots


def _nth_of_month(slots: Slots, nth: int, customs: Customs) -> Days | None:
    """ "the first Monday of October"; a month's first week is asked about when it begins in the middle of one."""
    if slots.month is None or slots.year is None:
        return None
    first, last = date(slots.year, slots.month, 1), date(slots.year, slots.month, 1) + timedelta(days=31)
    last -= timedelta(days=last.day)
    if slots.whole:
        return _nth_week(first, last, nth, customs)
    if slots.weekday is None:
        return Days((last,)) if nth == -1 else None
    if nth == -1:
        return Days((last - timedelta(days=(last.weekday() - slots.weekday) % _WEEK),))
    found = first + timedelta(days=(slots.weekday - first.weekday()) % _WEEK + (nth - 1) * _WEEK)
    return Days((found,)) if found <= last else None


def _nth_week(first: date, last: date, nth: int, customs: Customs) -> Days:
    edge = last if nth == -1 else first
    monday = edge - timedelta(days=edge.weekday())
    friday = customs.last_work_day(monday)
    if nth == -1:
        mondays = [monday] if friday <= last else [monday - timedelta(weeks=1), monday]
    else:
        mondays = [monday] if monday == first else [monday, monday + timedelta(weeks=1)]
        mondays = [one + timedelta(weeks=nth - 1) for one in mondays if customs.last_work_day(one) >= first]
    if len(mondays) > 1:
        return Days(tuple(mondays), "which-day")
    return Days((mondays[0],), end=customs.last_work_day(mondays[0]))


def _in_school_days(count: int, today: date, customs: Customs, closed: frozenset[date]) -> Days | None:
    found: date | None = today
    for _ in range(count):
        found = customs.next_open(found, closed) if found else None
    return Days((found,)) if found else None


def _from_pair(slots: Slots, pair: tuple[int, int], today: date, customs: Customs) -> Days | None:
    """10/12: the order is the country's; where the country has no settled one for this language, both are shown."""
    found: list[Days] = []
    for day, month in dict.fromkeys((pair, pair[::-1])):
        if 1 <= month <= 12:
            read = _from_day(_dated(slots, day, month), day, today, customs)
            found += [read] if read else []
    if len(found) < 2:
        return found[0] if found else None
    if customs.month_first is not None:
        return found[1] if customs.month_first else found[0]
    # 31/02 is no day in one order and no month in the other; a plain day wins over a doubtful one.
    plain = [read for read in found if read.reason is None and read.days[0] >= today]
    if len(plain) == 1:
        return plain[0]
    return Days(tuple(sorted({day for read in plain or found for day in read.days})), "which-day")


def _dated(slots: Slots, day: int, month: int) -> Slots:
    return Slots(weekday=slots.weekday, day=day, month=month, year=slots.year)


def _from_day(slots: Slots, day: int, today: date, customs: Customs) -> Days | None:
    if day < 1 or (slots.month is not None and not 1 <= slots.month <= 12):
        return None
    if slots.month is None:
        return _day_alone(slots, day, today, customs)
    year = slots.year or _year_of(slots.month, day, today)
    last = monthrange(year, slots.month)[1]
    if day > last:
        end = date(year, slots.month, last)
        return Days((end, end + timedelta(days=1)), "no-such-day")
    return _fitting(date(year, slots.month, day), slots.weekday, today)


def _day_alone(slots: Slots, day: int, today: date, customs: Customs) -> Days | None:
    """ "jueves 10": of this month or else of the next that has it; what is just over is not moved when it fits."""
    if day > 31:
        return None
    coming = _next_with(day, today)
    if slots.week is not None:
        return _within_week(slots, day, today, customs)
    if slots.weekday is None or coming.weekday() == slots.weekday:
        return Days((coming,))
    if 0 < today.day - day <= _WEEK and today.replace(day=day).weekday() == slots.weekday:
        return Days((today.replace(day=day),))
    later = [found for found in _next_three(day, coming) if found.weekday() == slots.weekday]
    near = _nearest(coming, slots.weekday)
    return Days(tuple(sorted({coming, near, *later} - _before(today, coming, near))), "weekday-conflict")


def _within_week(slots: Slots, day: int, today: date, customs: Customs) -> Days:
    """ "lunes 7 de la semana que viene": the day has to lie in that week and be that weekday, else both are shown."""
    numbered = _next_with(day, today)
    weekday = slots.weekday if slots.weekday is not None else numbered.weekday()
    weekly = _from_weekday(Slots(weekday=weekday, week=slots.week), weekday, today, customs)
    if weekly.days == (numbered,):
        return weekly
    return Days(tuple(sorted({numbered, *weekly.days})), "weekday-conflict")


def _next_with(day: int, today: date) -> date:
    found = today
    while found.day != day:
        found += timedelta(days=1)
    return found


def _next_three(day: int, after: date) -> list[date]:
    second = _next_with(day, after + timedelta(days=1))
    return [second, _next_with(day, second + timedelta(days=1))]


def _before(today: date, *days: date) -> set[date]:
    return {day for day in days if day < today}


def _year_of(month: int, day: int, today: date) -> int:
    length = monthrange(today.year, month)[1]
    this_year = date(today.year, month, min(day, length))
    return today.year + 1 if today - this_year > _JUST_OVER else today.year


def _fitting(found: date, weekday: int | None, today: date) -> Days:
    if weekday is None or found.weekday() == weekday:
        return Days((found,))
    near = _nearest(found, weekday)
    return Days(tuple(sorted({found, near} - _before(today, found, near))) or (found,), "weekday-conflict")


def _nearest(day: date, weekday: int) -> date:
    ahead = (weekday - day.weekday()) % _WEEK
    return day + timedelta(days=ahead if ahead <= 3 else ahead - _WEEK)


def _from_offset(slots: Slots, offset: int, today: date, loose: Mapping[int, int]) -> Days:
    found = today + timedelta(days=offset)
    if slots.weekday is not None and found.weekday() != slots.weekday:
        return _offset_and_weekday(slots.weekday, offset, found, today)
    if slots.day is not None and slots.day != found.day:
        numbered = _from_day_of_month(slots.day, slots.month, found)
        return Days(tuple(sorted({found, numbered})), "which-day")
    if offset in loose:
        return Days((today + timedelta(days=loose[offset]), found), "which-day")
    return Days((found,))


def _offset_and_weekday(weekday: int, offset: int, found: date, today: date) -> Days:
    """ "jueves, mañana" is a conflict unless tomorrow is one; "in two weeks on Thursday" has two readings."""
    if offset < _WEEK or offset % _WEEK:
        near = _nearest(found, weekday)
        return Days(tuple(sorted({found, near if near >= today else _coming(weekday, today)})), "weekday-conflict")
    in_week = found - timedelta(days=found.weekday()) + timedelta(days=weekday)
    counted = _coming(weekday, today) + timedelta(days=offset)
    days = tuple(sorted({in_week, counted}))
    return Days(days, "which-day" if len(days) > 1 else None)


def _from_day_of_month(day: int, month: int | None, near: date) -> date:
    length = monthrange(near.year, month or near.month)[1]
    return near.replace(month=month or near.month, day=max(1, min(day, length)))


def _coming(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)


def _from_weekday(slots: Slots, weekday: int, today: date, customs: Customs) -> Days:
    coming = _coming(weekday, today)
    if slots.plus is not None:
        return _later(_from_weekday(replace(slots, plus=None), weekday, today, customs), slots.plus)
    if slots.week is not None:
        days = tuple(monday + timedelta(days=weekday) for monday in _mondays(slots.week, today, customs))
        return Days(days, "which-day" if len(days) > 1 else None)
    if slots.turn:
        # On a Monday, "next Thursday" is in three days to some and in ten to others.
        days = tuple(sorted({coming, _mondays(1, today, customs)[-1] + timedelta(days=weekday)}))
        return Days(days, "which-day" if len(days) > 1 else None)
    if today.weekday() == weekday:
        return Days((today, coming), "which-day")
    return Days((coming,))


def _later(found: Days, days: int) -> Days:
    return Days(tuple(day + timedelta(days=days) for day in found.days), found.reason)


def _weekday_range(slots: Slots, until: int, today: date, customs: Customs) -> Days | None:
    """ "lunes a miércoles": of this week, unless its first day is today or in doubt."""
    if slots.weekday is None or slots.day is not None:
        return None
    found = _from_weekday(slots, slots.weekday, today, customs)
    end = found.days[0] + timedelta(days=(until - slots.weekday) % _WEEK)
    return found if found.reason else Days(found.days, end=end)


def _mondays(weeks: int, today: date, customs: Customs) -> tuple[date, ...]:
    """The Monday of the week that is `weeks` away; two where weeks begin on Sunday and today is one."""
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
    if customs.sunday_first and today.weekday() == 6:
        return (monday, monday + timedelta(weeks=1))
    return (monday,)


def _whole_weeks(weeks: int, today: date, customs: Customs) -> Days:
    mondays = _mondays(weeks, today, customs)
    if len(mondays) > 1:
        return Days(mondays, "which-day")
    return Days(mondays, end=customs.last_work_day(mondays[0]))


def _week_of(slots: Slots, today: date, customs: Customs) -> Days | None:
    if slots.day is None:
        return None
    found = _from_day(slots, slots.day, today, customs)
    if found is None or found.reason is not None:
        return found
    monday = found.days[0] - timedelta(days=found.days[0].weekday())
    return Days((monday,), end=customs.last_work_day(monday))


def _range(slots: Slots, today: date) -> Days | None:
    assert slots.day is not None
    assert slots.until_day is not None
    if slots.month is None:
        found = _range_of_days(slots.day, slots.until_day, today)
        return _as_named(found, slots, today) if found else None
    if min(slots.day, slots.until_day) < 1:
        return None
    month, until = slots.month, slots.until_month or slots.month
    year = slots.year or _year_of(until, slots.until_day, today)
    start_year = year - 1 if until < month else year
    for where, what, number in ((start_year, month, slots.day), (year, until, slots.until_day)):
        last = monthrange(where, what)[1]
        if not 1 <= number <= last:
            end = date(where, what, last)
            return Days((end, end + timedelta(days=1)), "no-such-day")
    start, end = date(start_year, month, slots.day), date(year, until, slots.until_day)
    return _as_named(Days((start,), end=end), slots, today) if start <= end else None


def _as_named(found: Days, slots: Slots, today: date) -> Days:
    """A range whose ends are the weekdays that were named with them, if any."""
    for day, weekday in ((found.days[0], slots.weekday), (found.end, slots.until_weekday)):
        if day is not None and weekday is not None and day.weekday() != weekday:
            return _fitting(day, weekday, today)
    return found


def _range_of_days(first: int, last: int, today: date) -> Days | None:
    """ "del 14 al 18": a range that is under way counts from its beginning, one that is over is next month's."""
    if not (1 <= first <= 31 and 1 <= last <= 31):
        return None
    under_way = first < today.day <= last
    start = today.replace(day=first) if under_way else _next_with(first, today)
    return Days((start,), end=_next_with(last, start))
