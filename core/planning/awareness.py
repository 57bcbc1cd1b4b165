"""Awareness days: which international days lie in a project, and on which school day something is done for one."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

# A day on which somebody has no school is marked at most so many days before or after it.
NEAR = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Awareness:
    """An international day in one year; `goals` are Sustainable Development Goals, `ideas` templates that suit it."""

    id: str
    day: date
    goals: tuple[int, ...]
    ideas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AwarenessText:
    """What a day is called, and one line on what a class can do."""

    name: str
    line: str


def days_between(first: date, last: date) -> tuple[Awareness, ...]:
    """The days from `first` to `last`, both included, by date."""
    found = [_in_year(entry, year) for year in range(first.year, last.year + 1) for entry in _data()["day"]]
    return tuple(sorted((one for one in found if first <= one.day <= last), key=lambda one: one.day))


def marked_on(name: str, days: tuple[date, ...]) -> date | None:
    """On which of these shared school days an awareness day is marked: its own, or one near it; None if too far."""
    if not days:
        return None
    here = next((one.day for one in days_between(days[0] - NEAR, days[-1] + NEAR) if one.id == name), None)
    near = [day for day in days if here and abs(day - here) <= NEAR]
    return min(near, key=lambda day: abs(day - here)) if here and near else None


def awareness_text(name: str, language: str) -> AwarenessText:
    """A day in words; English for a language without them; KeyError for an unknown day."""
    entry = _entries()[name]
    said = entry.get(language, entry["en"])
    return AwarenessText(said["name"], said["line"])


def ideas_for(name: str) -> tuple[str, ...]:
    """The templates that suit a day, the best first; KeyError for an unknown one."""
    return tuple(_entries()[name]["ideas"])


def _in_year(entry: dict[str, Any], year: int) -> Awareness:
    if "day" in entry:
        day = date(year, entry["month"], entry["day"])
    else:
        first = date(year, entry["month"], 1)
        day = first + timedelta(days=(entry["weekday"] - first.isoweekday()) % 7 + 7 * (entry["nth"] - 1))
    return Awareness(entry["id"], day, tuple(entry["goals"]), tuple(entry["ideas"]))


@cache
def _entries() -> dict[str, dict[str, Any]]:
    return {entry["id"]: entry for entry in _data()["day"]}


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("core.planning") / "awareness.toml").read_text("utf-8"))
