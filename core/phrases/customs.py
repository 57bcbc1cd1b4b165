"""What a country is used to: order of day and month, first day of the week, weekend (all from CLDR by Babel)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel import Locale, UnknownLocaleError

_FRIDAY, _SUNDAY = 4, 6


@dataclass(frozen=True, slots=True)
class Customs:
    """`month_first` is None where the language typed is not the country's own, so that 10/12 may be either."""

    month_first: bool | None
    sunday_first: bool
    weekend: frozenset[int]

    def work_day(self, day: date) -> bool:
        """Is this no day of the country's weekend?"""
        return day.weekday() not in self.weekend

    def next_open(self, day: date, closed: frozenset[date]) -> date | None:
        """The first day after `day` that is neither closed nor weekend; None when a year ahead has no such day."""
        ahead = (day + timedelta(days=step) for step in range(1, 366))
        return next((open_day for open_day in ahead if open_day not in closed and self.work_day(open_day)), None)

    def last_work_day(self, monday: date) -> date:
        """The last day before the weekend in the week that begins on `monday`."""
        friday = monday + timedelta(days=_FRIDAY)
        return friday + timedelta(days=1) if self.work_day(friday + timedelta(days=1)) else friday


@cache
def customs(country: str, language: str) -> Customs:
    """The customs of a country for somebody who types in this language; Monday to Friday where nothing is known."""
    locale = _locale("und", country)
    if locale is None:
        return Customs(None, False, frozenset({5, 6}))
    weekend = _span(locale.weekend_start, locale.weekend_end)
    return Customs(_month_first(country, language), locale.first_week_day == _SUNDAY, weekend)


def _month_first(country: str, language: str) -> bool | None:
    """Settled only where the country writes so in this language: not for English in Korea, nor Spanish in the US."""
    typed, own = _locale(language, country), _locale("und", country)
    if typed is None or own is None:
        return None if language == "en" else False
    orders = {re.sub("[^dMy]", "", re.sub(r"(\w)\1+", r"\1", _short(locale))) for locale in (typed, own)}
    if orders == {"Mdy"}:
        return True
    return False if orders == {"dMy"} else None


def _short(locale: Locale) -> str:
    return str(locale.date_formats["short"].pattern)


def _locale(language: str, country: str) -> Locale | None:
    try:
        return Locale.parse(f"{language}_{country}")
    except (UnknownLocaleError, ValueError):
        return None


def _span(first: int, last: int) -> frozenset[int]:
    return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))
