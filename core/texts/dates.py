"""Dates and hours as a teacher would write them on a blackboard."""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date

NARROW = "–"


@dataclass(frozen=True)
class Manner:
    """How a language writes them, from its `language.toml`. The patterns are Babel's: `long` for one date, `short`
    beside others, `year` what follows where the year is said; `twelve` for hours with am and pm."""

    locale: str
    long: str = "EEEE d MMMM"
    short: str = "EEE d MMM"
    year: str = " y"
    twelve: bool = False


def manner_of(language: str, folder: Path) -> Manner:
    """The manner of a language; what its folder does not say is as most languages have it."""
    file = folder / "language.toml"
    told: dict[str, Any] = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    return Manner(**{"locale": language, **told})


def day(day: date, manner: Manner, locale: Locale, *, short: bool, year: bool, weekday: bool) -> str:
    """One date; `short` abbreviates weekday and month."""
    pattern = manner.short if short else manner.long
    if not weekday:
        pattern = pattern.removeprefix("EEEE ").removeprefix("EEE ")
    if year:
        pattern += manner.year
    return format_date(day, pattern, locale=locale).replace(".", "")


def near(day: date, locale: Locale) -> str:
    """Weekday and day of the month."""
    return format_date(day, "EEEE d", locale=locale)


def weekday(day: date, locale: Locale) -> str:
    """The weekday's name as it stands alone."""
    return format_date(day, "cccc", locale=locale)


def month(day: date, locale: Locale) -> str:
    """The month's name as it stands alone."""
    return format_date(day, "LLLL", locale=locale)


def days(first: date, last: date, manner: Manner, locale: Locale) -> str:
    """A span of dates, the month said once where it is the same."""
    end = day(last, manner, locale, short=True, year=False, weekday=False)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{NARROW}{end}"
    return f"{day(first, manner, locale, short=True, year=False, weekday=False)} {NARROW} {end}"


def hour(moment: datetime | time, manner: Manner) -> str:
    """One wall time: "15:45", or with am and pm."""
    if not manner.twelve:
        return f"{moment.hour}:{moment.minute:02}"
    return f"{twelve(moment)} {half(moment)}"


def hours(first: datetime | time, last: datetime | time, manner: Manner) -> str:
    """A span of wall times; am or pm is said once where both share it."""
    start = twelve(first) if manner.twelve and half(first) == half(last) else hour(first, manner)
    return f"{start}{NARROW}{hour(last, manner)}"


def twelve(moment: datetime | time) -> str:
    """The hour on a clock face."""
    return f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02}"


def half(moment: datetime | time) -> str:
    """Before or after noon."""
    return "am" if moment.hour < 12 else "pm"
