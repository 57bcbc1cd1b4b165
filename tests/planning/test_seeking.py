"""Words typed at a search, in two languages, and what they ask for."""

import pytest

from core.model.classgroup import AGES, GOALS, KINDS, SUBJECTS
from core.model.filters import Filters, filters_from
from core.planning.seeking import _data, understood


@pytest.mark.parametrize(
    ("words", "filters"),
    [
        ("matemática con ucrania", Filters(subject="maths", country="UA")),
        ("climate Italy 13-15", Filters(ages="13-15", country="IT", goal="13")),
        ("MATEMATICAS CON UCRANIA", Filters(subject="maths", country="UA")),
        ("Ciencias sociales, España, 9 a 12 años", Filters(ages="9-12", subject="social", country="ES")),
        ("10-14", Filters(ages="9-12")),
        ("12 años India inglés", Filters(ages="9-12", language="en", country="IN")),
        ("18+ Japan", Filters(ages="18+", country="JP")),
        ("universidad", Filters(ages="18+")),
        ("cultural exchange with Kenya", Filters(kind="cultures", country="KE")),
        ("un reto mundial sobre el cambio climático", Filters(kind="challenge", goal="13")),
        ("arte y música en Corea del Sur", Filters(subject="arts", country="KR")),
        ("computer science, the United States", Filters(subject="technology", country="US")),
        ("una clase de Guinea Ecuatorial", Filters(country="GQ")),
        ("India o Ucrania", Filters(country="IN", words="ucrania")),
        ("huerta escolar", Filters(words="huerta escolar")),
        ("huerta | en Perú", Filters(country="PE", words="huerta")),
        ("hola", Filters()),
        ("", Filters()),
    ],
)
def test_words_become_filters(words: str, filters: Filters) -> None:
    assert understood(words) == filters


def test_every_value_can_be_said_in_words() -> None:
    said = {name: set(_data()[name]) for name in ("ages", "subject", "kind", "goal")}
    assert said["subject"] == set(SUBJECTS) - {"other"}
    assert (said["kind"], said["goal"]) == (set(KINDS), {str(goal) for goal in GOALS})
    assert said["ages"] <= set(AGES)


def test_a_line_of_filters_is_read_back_also_one_from_before_there_were_countries() -> None:
    filters = Filters("9-12", "maths", "", "cultures", "UA", "13", "huerta")
    assert filters_from(filters.line) == filters
    assert filters_from("9-12|social||") == Filters("9-12", "social")
    assert filters_from("matemática con ucrania") is None
