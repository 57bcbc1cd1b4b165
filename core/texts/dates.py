"""Dates and hours as a teacher would write them on a blackboard."""

from datetime import date, datetime, time

from babel import Locale
from babel.dates import format_date

NARROW = "–"


def day(day: date, language: str, locale: Locale, *, short: bool, year: bool, weekday: bool) -> str:
    """One date; `short` abbreviates weekday and month."""
    pattern = PATTERNS[language][short]
    if not weekday:
        pattern = pattern.removeprefix("EEEE ").removeprefix("EEE ")
    if year:
        pattern += YEARS[language]
    return format_date(day, pattern, locale=locale).replace(".", "")


PATTERNS = {
    "en": {False: "EEEE d MMMM", True: "EEE d MMM"},
    "es": {False: "EEEE d 'de' MMMM", True: "EEE d MMM"},
}
YEARS = {"en": " y", "es": " 'de' y"}


def near(day: date, locale: Locale) -> str:
    """Weekday and day of the month."""
    return format_date(day, "EEEE d", locale=locale)


def weekday(day: date, locale: Locale) -> str:
    """The weekday's name as it stands alone."""
    return format_date(day, "cccc", locale=locale)


def month(day: date, locale: Locale) -> str:
    """The month's name as it stands alone."""
    return format_date(day, "LLLL", locale=locale)


def days(first: date, last: date, language: str, locale: Locale) -> str:
    """A span of dates, the month said once where it is the same."""
    end = day(last, language, locale, short=True, year=False, weekday=False)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{NARROW}{end}"
    return f"{day(first, language, locale, short=True, year=False, weekday=False)} {NARROW} {end}"


def hour(moment: datetime | time, language: str) -> str:
    """One wall time: 24 hours, in English with am and pm."""
    if language != "en":
        return f"{moment.hour}:{moment.minute:02}"
    return f"{twelve(moment)} {half(moment)}"


def hours(first: datetime | time, last: datetime | time, language: str) -> str:
    """A span of wall times; in English am or pm is said once where both share it."""
    if language != "en":
        return f"{hour(first, language)}{NARROW}{hour(last, language)}"
    start = twelve(first) if half(first) == half(last) else hour(first, language)
    return f"{start}{NARROW}{hour(last, language)}"


def twelve(moment: datetime | time) -> str:
    """The hour on a clock face."""
    return f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02}"


def half(moment: datetime | time) -> str:
    """Before or after noon."""
    return "am" if moment.hour < 12 else "pm"
