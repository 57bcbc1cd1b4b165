"""Zone names, countries and cities as words: what a teacher may write behind an hour."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global

from core.phrases.slots import Spot
from core.phrases.spelling import key_of

PlaceEntry = tuple[tuple[str, ...], tuple[str, Any]]


def place_entries(language: str, aliases: Mapping[str, str]) -> Iterator[PlaceEntry]:
    """Every place and abbreviation as a lexicon entry: letter "l" or "z", value: the spots that it may be."""
    locale = Locale.parse(language)
    countries = {name: code for code, name in locale.territories.items() if len(code) == 2 and code.isalpha()}
    for name, code in (*countries.items(), *aliases.items()):
        if zones := (code,) if "/" in code else country_zones(code):
            yield key_of(name), ("l", (Spot(zones),))
    yield from _regions(locale)
    known = available_timezones()
    for zone in sorted({*locale.time_zones, *(zone for code in countries.values() for zone in country_zones(code))}):
        if zone in known and "/" in zone:
            yield key_of(_city(zone, locale)), ("l", (Spot((zone,)),))
    for city, zone in _data()["cities"].items():
        yield key_of(city), ("l", (Spot((zone,)),))
    for name, meanings in _data()["abbreviations"].items():
        yield (name,), ("z", {country: Spot((zone,), *east) for country, (zone, *east) in meanings.items()})
    for name in ("utc", "gmt", "z"):
        yield (name,), ("z", (Spot(east=0),))


def _regions(locale: Locale) -> Iterator[PlaceEntry]:
    """ "Eastern Time", "hora del Pacífico": each region of clocks by its name, with those of its zones that we know."""
    regions = get_global("meta_zones")
    for region, names in locale.meta_zones.items():
        zones = tuple(sorted(zone for zone in _known() if regions.get(zone) == region))
        long = names.get("long") or {}
        if name := zones and (long.get("generic") or long.get("standard")):
            yield key_of(name), ("l", (Spot(zones),))


def _city(zone: str, locale: Locale) -> str:
    names = locale.time_zones.get(zone) or {}
    return str(names.get("city") or zone.rpartition("/")[2].replace("_", " "))


def country_zones(country: str) -> tuple[str, ...]:
    """The IANA zones that people mean by a country's name, by Babel's table (CLDR); none for what is no country."""
    if main := _data()["main"].get(country):
        return (main,)
    return tuple(get_global("territory_zones").get(country, ()))


def zone_country(zone: str) -> str:
    """The country of an IANA zone by Babel's table (CLDR); "" for what is no country's, as UTC."""
    countries = get_global("zone_territories")
    code = str(countries.get(zone) or countries.get(get_global("zone_aliases").get(zone, "")) or "")
    return "" if code in ("", "ZZ", "001") else code


def meant(spots: Any, country: str) -> tuple[Spot, ...]:
    """Which spots an entry of letter "z" or "l" stands for, to a teacher of this country."""
    if not isinstance(spots, dict):
        return tuple(spots)
    if own := spots.get(country) or spots.get("*"):
        return (own,)
    return tuple(spots.values())


def zones_on(spot: Spot, day: date, home: str) -> tuple[tuple[str, tzinfo], ...]:
    """The zones that a spot may mean on a day, with their names: one per distinct offset, her own first.

    An abbreviation out of season (EST in July) is both the place and the bare offset.
    """
    noon = datetime(day.year, day.month, day.day, 12)
    found: dict[timedelta | None, tuple[str, tzinfo]] = {}
    for name in sorted(spot.zones, key=lambda zone: (zone != home, zone not in _known())):
        zone = ZoneInfo(name)
        found.setdefault(noon.replace(tzinfo=zone).utcoffset(), (name, zone))
    if spot.east is not None:
        offset = timedelta(minutes=spot.east)
        found.setdefault(offset, (_east_name(spot.east), timezone(offset)))
    return tuple(found.values())


def _east_name(minutes: int) -> str:
    if not minutes:
        return "UTC"
    return f"UTC{'+' if minutes > 0 else '-'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


@cache
def _known() -> frozenset[str]:
    """Zones with an abbreviation: New York, rather than Marengo, stands for its part of the United States."""
    rows = _data()["abbreviations"].values()
    return frozenset(zone for meanings in rows for zone, *_ in meanings.values())


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("core.phrases").joinpath("zones.toml").read_text(encoding="utf-8"))
