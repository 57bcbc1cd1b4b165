"""Countries as a teacher picks them: their names, zones and languages, and which stand on the first buttons."""

import math
import re
import tomllib
import unicodedata
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.languages import get_official_languages

Year = tuple[timedelta | None, ...]
Place = tuple[float, float]
"""Latitude and longitude in degrees."""

SHORTEST = 4
"""Letters of a name that is completed, or found among other words: fewer are too often something else."""


def buttons(language: str) -> tuple[str, ...]:
    """Country codes for the first question, in the order of their names; English's list for other languages."""
    codes = _data()["buttons"].get(language, _data()["buttons"]["en"])
    return tuple(sorted(codes, key=lambda code: fold(country_name(code, language))))


def country_name(code: str, language: str) -> str:
    """The country's name in a language (Babel); the code itself where there is none."""
    return _names(language).get(code, code)


def place_name(code: str, language: str) -> str:
    """The name as it stands after "in"/"en", with its article: "the United States", "el Reino Unido"."""
    name = country_name(code, language)
    for article, codes in _data()["articles"].get(language, {}).items():
        if code in codes:
            return f"{article} {name}"
    return name


def names_of(code: str, language: str) -> tuple[str, ...]:
    """What people call the country in a language, folded."""
    return tuple(sorted(_called(code, (language,))))


def zones_of(code: str) -> tuple[str, ...]:
    """The IANA zones of a country (tzdata's zone.tab), the one where most schools are first; () if unknown."""
    zones = _zones().get(code, ())
    main = _data()["main_zone"].get(code)
    return (main, *(zone for zone in zones if zone != main)) if main else zones


def main_zone(code: str) -> str:
    """The zone to begin with in this country; "UTC" for a country without one."""
    return next(iter(zones_of(code)), "UTC")


def country_of(zone: str) -> str:
    """The country that a zone lies in; "" for one that belongs to none (UTC) or to nobody knows which."""
    for code, zones in _zones().items():
        if zone in zones:
            return code
    return ""


def zone_choices(code: str, at: datetime) -> tuple[str, ...]:
    """The zones that differ on some day of the year after `at`: one entry means that nobody needs to be asked.

    Argentina has twelve zones with the same hour; asking would be noise.
    """
    seen: dict[Year, str] = {}
    for zone in zones_of(code):
        seen.setdefault(_year(zone, at), zone)
    return tuple(seen.values())


def zone_near(code: str, at: datetime, latitude: float, longitude: float) -> str:
    """Of a country's `zone_choices` the one that is kept in the town of zone.tab nearest to a place (degrees); "" for
    an unknown country."""
    towns = {zone: apart(_towns()[zone], (latitude, longitude)) for zone in zones_of(code)}
    if not towns:
        return ""
    here = _year(min(towns, key=lambda zone: towns[zone]), at)
    return next(zone for zone in zone_choices(code, at) if _year(zone, at) == here)


def apart(one: Place, other: Place) -> float:
    """How far two places are from each other, as the angle between them in radians."""
    (north, east), (up, along) = (tuple(map(math.radians, place)) for place in (one, other))
    cosine = math.sin(north) * math.sin(up) + math.cos(north) * math.cos(up) * math.cos(east - along)
    return math.acos(max(-1.0, min(1.0, cosine)))


def _year(zone: str, at: datetime) -> Year:
    """How a zone's clocks go in the year after `at`, week by week."""
    days = (at.astimezone(UTC) + timedelta(days=step) for step in range(0, 366, 7))
    return tuple(day.astimezone(ZoneInfo(zone)).utcoffset() for day in days)


def languages_of(code: str) -> tuple[str, ...]:
    """The official languages of a country as two- or three-letter codes, the largest first; () if unknown."""
    return tuple(get_official_languages(code, de_facto=True))


def find_country(words: str, languages: tuple[str, ...] = ("es", "en", "uk")) -> str | None:
    """The code of the country that somebody typed, accents and case aside, alone or among other words; None unless
    exactly one fits. A bare code counts in capitals only: "no", "si" and "me" are words."""
    wanted = fold(words)
    names = {code: _called(code, languages) for code in _zones()}
    exact = [code for code, known in names.items() if wanted in known or words.strip() == code]
    if exact:
        return exact[0] if len(exact) == 1 else None
    close = [code for code, known in names.items() if any(name.startswith(wanted) for name in known)]
    if close:
        return close[0] if len(close) == 1 and len(wanted) >= SHORTEST else None
    among = [(name, code) for code, known in names.items() for name in known if _stands_in(name, wanted)]
    # "Guinea" stands in "Guinea Ecuatorial", too.
    longest = {code for name, code in among if not any(name != other and name in other for other, _ in among)}
    return longest.pop() if len(longest) == 1 else None


@cache
def country_names(languages: tuple[str, ...] = ("es", "en", "uk")) -> dict[str, str]:
    """Every name of every country, folded, to its code."""
    return {name: code for code in _zones() for name in _called(code, languages)}


def _called(code: str, languages: tuple[str, ...]) -> set[str]:
    """A country's names, folded: Babel's, and what people say instead."""
    return {*(fold(country_name(code, language)) for language in languages), *_data()["aliases"].get(code, ())}


def _stands_in(name: str, wanted: str) -> bool:
    """Whether a name stands among these words, as whole words."""
    return len(name) >= SHORTEST and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", wanted) is not None


def fold(words: str) -> str:
    """Words without accents, case and outer spaces, for comparing."""
    plain = unicodedata.normalize("NFD", words.casefold().strip())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@cache
def _names(language: str) -> dict[str, str]:
    return {str(code): str(name) for code, name in Locale.parse(language, sep="-").territories.items()}


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("core.planning") / "countries.toml").read_text("utf-8"))


@cache
def _zones() -> dict[str, tuple[str, ...]]:
    """The zones of each country."""
    left_out = set(_data()["left_out"]["zones"])
    found: dict[str, list[str]] = {}
    for code, _, zone in _zone_tab():
        if zone not in left_out:
            found.setdefault(code, []).append(zone)
    return {code: tuple(zones) for code, zones in found.items()}


@cache
def _towns() -> dict[str, Place]:
    """Where the town is that each zone is named after."""
    return {zone: _place(written) for _, written, zone in _zone_tab()}


@cache
def _zone_tab() -> list[list[str]]:
    """Country, place and zone of each line of the tzdata package: the system's copy may be years old."""
    lines = (files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8").splitlines()
    return [line.split("\t")[:3] for line in lines if line and not line.startswith("#")]


def _place(written: str) -> Place:
    """ISO 6709 as zone.tab has it: "+4230+00131", or with seconds "+404251-0740023"."""
    found = re.fullmatch(r"([+-]\d{4}(?:\d\d)?)([+-]\d{5}(?:\d\d)?)", written)
    north, east = found.groups() if found else ("+0000", "+00000")
    return _angle(north, 3), _angle(east, 4)


def _angle(written: str, whole: int) -> float:
    degrees, rest = int(written[1:whole]), written[whole:].ljust(4, "0")
    angle = degrees + int(rest[:2]) / 60 + int(rest[2:]) / 3600
    return -angle if written[0] == "-" else angle
