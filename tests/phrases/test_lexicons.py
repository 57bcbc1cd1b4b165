"""The data files of the languages: complete, without a word of two meanings, and with zones that exist."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any
from zoneinfo import available_timezones

import pytest

from core.phrases.lexicon import LANGUAGES, lexicon
from core.phrases.slots import Spot
from core.phrases.spelling import key_of

_FOLDER = files("core.phrases").joinpath("lexicons")
_OPTIONAL = {"loose"}


def _data(language: str) -> dict[str, Any]:
    return tomllib.loads(_FOLDER.joinpath(f"{language}.toml").read_text(encoding="utf-8"))


def _spellings(language: str) -> Iterator[str]:
    for name, section in _data(language).items():
        if name == "day_and_part":
            yield from section
        elif isinstance(section, dict) and name not in ("places", "loose"):
            yield from (word for words in section.values() for word in words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_sections_of_english(language: str) -> None:
    assert set(_data(language)) - _OPTIONAL == set(_data("en")) - _OPTIONAL


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_in_two_places(language: str) -> None:
    counted = Counter(key_of(spelling) for spelling in _spellings(language))
    assert [" ".join(key) for key, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_weekdays_and_months_are_complete(language: str) -> None:
    kinds = list(lexicon(language).entries.values())
    assert {value for kind, value in kinds if kind == "w"} == set(range(7))
    assert {value for kind, value in kinds if kind == "M"} == set(range(1, 13))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_zone_that_a_word_stands_for_exists(language: str) -> None:
    spots: list[Spot] = []
    for kind, value in lexicon(language).entries.values():
        if kind in "zl":
            spots += value.values() if isinstance(value, dict) else value
    assert {zone for spot in spots for zone in spot.zones} - available_timezones() == set()
