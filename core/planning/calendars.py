"""School calendars: a country's terms from its data file, its public holidays, and what the teacher said instead."""

import tomllib
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from importlib.resources import files
from typing import Any

import holidays

from core.model.calendar import Break, Holiday, Hours, SchoolCalendar
from core.model.classgroup import ClassGroup
from core.planning.countries import main_zone
from core.planning.told import as_told

# The school day until a class says otherwise; whoever shows it says that it is only the usual one.
USUAL_HOURS = (time(8), time(16))


@dataclass(frozen=True, slots=True)
class ClassInPlan:
    """A class as planning sees it: who it is, where, how old, and when it is at school."""

    id: str
    country: str
    ages: str
    calendar: SchoolCalendar


def class_in_plan(group: ClassGroup, zone: str, today: date, language: str = "en") -> ClassInPlan:
    """The class with its calendar; `zone` is its teacher's, "" for the country's; holiday names in `language`."""
    country = calendar_of(group.country, today, zone=zone, language=language)
    return ClassInPlan(group.id, group.country, group.ages, as_told(country, group, today))


def calendar_of(country: str, today: date, *, zone: str = "", language: str = "en") -> SchoolCalendar:
    """The calendar of schools in `country` for the school year of `today`, while no teacher said otherwise.

    Without a data file for the country the usual week and the public holidays hold, and the last day is None: it is to
    be asked. Breaks of later years that the file knows are in it, too: a plan may reach over the long holidays.
    """
    weekdays = frozenset(usual_weekdays(country))
    terms = _terms(country)
    year = _year(terms, today)
    return SchoolCalendar(
        country=country,
        zone=zone or str(terms.get("zone") or main_zone(country)),
        weekdays=weekdays,
        hours=tuple(Hours(day, *USUAL_HOURS) for day in sorted(weekdays)),
        breaks=tuple(_break(entry, language) for entry in _breaks(terms, today)),
        holidays=public_holidays(country, today.year, language),
        first_day=year.get("first"),
        last_day=year.get("last"),
        resumes=year.get("resumes"),
        source=str(terms.get("source", "")) if year else "",
        region=str(_named(terms.get("region", {}), language)) if year else "",
        school_year=str(year.get("name", "")),
        expected=bool(year.get("expected", False)),
    )


@cache
def usual_weekdays(country: str) -> tuple[int, ...]:
    """The ISO weekdays of school: all but the country's weekend (Bangladesh: Sunday to Thursday)."""
    weekend = {5, 6}
    if country in _supported():
        weekend = set(holidays.country_holidays(country, language=_language(country, "en")).weekend)
    return tuple(sorted(day + 1 for day in set(range(7)) - weekend))


@cache
def public_holidays(country: str, year: int, language: str) -> tuple[Holiday, ...]:
    """The public holidays of last year, this one and the next, by day; () for a country without any known.

    The library returns an empty set for Ukraine since 2022, which is right: schools teach on these days.
    """
    if country not in _supported():
        return ()
    # Without language= the library answers in the country's own default, whatever the reader speaks.
    found = holidays.country_holidays(country, years=(year - 1, year, year + 1), language=_language(country, language))
    own = holidays.country_holidays(country).default_language
    local = holidays.country_holidays(country, years=(year - 1, year, year + 1), language=own)
    return tuple(Holiday(day, name, _unlike(local.get(day, ""), name)) for day, name in sorted(found.items()))


def _unlike(local: str, name: str) -> str:
    return "" if local == name else local


@cache
def _supported() -> frozenset[str]:
    return frozenset(holidays.list_supported_countries(include_aliases=False))


@cache
def _localized() -> dict[str, list[str]]:
    return holidays.list_localized_countries(include_aliases=False)


def _language(country: str, language: str) -> str | None:
    """The library's nearest language: the wanted one, then English, then whatever the country has."""
    known = _localized().get(country, [])
    for wanted in (language, "en"):
        for code in known:
            if code == wanted or code.startswith(wanted + "_"):
                return code
    return known[0] if known else None


@cache
def _terms(country: str) -> dict[str, Any]:
    file = files("core.planning") / "terms" / f"{country}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}


def _year(terms: dict[str, Any], today: date) -> dict[str, Any]:
    """The school year of a day, or the next one that the file knows; {} when the file has run out."""
    years: list[dict[str, Any]] = sorted(terms.get("year", ()), key=lambda year: year["first"])
    known = next((year for year in years if today <= year["last"]), None)
    if known is None and years and today < years[-1]["resumes"]:
        # In the long holidays after the last year known: no lessons in January, whatever the file does not say yet.
        return {"first": years[-1]["resumes"], "expected": True}
    return known or {}


def _breaks(terms: dict[str, Any], today: date) -> list[dict[str, Any]]:
    return [entry for year in terms.get("year", ()) if today <= year["last"] for entry in year["breaks"]]


def _break(entry: dict[str, Any], language: str) -> Break:
    return Break(entry["first"], entry["last"], _named(entry, language), entry.get("kind", "break"))


def _named(names: dict[str, Any], language: str) -> str:
    return str(names.get(language, names.get("en", "")))
