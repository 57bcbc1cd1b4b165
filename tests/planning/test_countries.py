"""Countries: the buttons of the first question, names in a sentence, zones, and what a teacher types."""

from datetime import UTC, datetime

import pytest

from core.planning.countries import (
    buttons,
    country_name,
    find_country,
    languages_of,
    main_zone,
    place_name,
    zone_choices,
    zone_near,
    zones_of,
)

NOW = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)


def test_the_first_question_in_spanish_has_nine_countries_by_name() -> None:
    assert [country_name(code, "es") for code in buttons("es")] == [
        "Argentina", "Bolivia", "Chile", "Colombia", "Ecuador", "España", "México", "Perú", "Uruguay",
    ]  # fmt: skip


def test_english_offers_its_own_list_and_so_does_a_language_without_one() -> None:
    assert {"IN", "US", "GB", "KE"} <= set(buttons("en"))
    assert set(buttons("fi")) == set(buttons("en"))


@pytest.mark.parametrize(
    ("code", "language", "place"),
    [
        ("US", "en", "the United States"),
        ("IN", "es", "India"),
        ("GB", "es", "el Reino Unido"),
        ("AR", "en", "Argentina"),
    ],
)
def test_a_place_reads_well_after_in(code: str, language: str, place: str) -> None:
    assert place_name(code, language) == place


def test_nobody_in_argentina_india_or_ukraine_is_asked_for_a_zone() -> None:
    assert len(zones_of("AR")) == 12
    assert zone_choices("AR", NOW) == ("America/Argentina/Buenos_Aires",)
    assert zone_choices("IN", NOW) == ("Asia/Kolkata",)
    assert zone_choices("UA", NOW) == ("Europe/Kyiv",)


def test_where_hours_differ_the_zones_are_asked_with_the_main_one_first() -> None:
    assert zone_choices("ES", NOW) == ("Europe/Madrid", "Atlantic/Canary")
    assert zone_choices("US", NOW)[:2] == ("America/New_York", "America/Chicago")
    assert main_zone("AU") == "Australia/Sydney"
    assert zones_of("AU").count("Australia/Sydney") == 1


@pytest.mark.parametrize(
    ("country", "place", "zone"),
    [
        ("AR", (-38, -57), "America/Argentina/Buenos_Aires"),  # Mar del Plata
        ("ES", (28, -15), "Atlantic/Canary"),
        ("ES", (41, 2), "Europe/Madrid"),
        ("US", (42, -88), "America/Chicago"),
        ("US", (34, -118), "America/Los_Angeles"),
        ("BR", (-3, -60), "America/Campo_Grande"),  # Manaus, which has the same hour
        ("BR", (-24, -47), "America/Sao_Paulo"),
        ("NZ", (-44, 183), "Pacific/Chatham"),  # beyond the date line
        ("XX", (0, 0), ""),
    ],
)
def test_a_place_tells_the_hour_of_the_nearest_town(country: str, place: tuple[float, float], zone: str) -> None:
    assert zone_near(country, NOW, *place) == zone


def test_an_unknown_country_has_no_zone() -> None:
    assert zones_of("XX") == ()
    assert main_zone("XX") == "UTC"
    assert zone_choices("XX", NOW) == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [("mexico", "MX"), (" TURQUÍA ", "TR"), ("Ukraine", "UA"), ("Україна", "UA"), ("estados uni", "US"), ("KR", "KR")],
)
def test_a_typed_country_is_found(typed: str, code: str) -> None:
    assert find_country(typed) == code


@pytest.mark.parametrize("typed", ["", "a", "guin", "Atlantis", "🌍"])
def test_what_fits_none_or_many_is_not_guessed(typed: str) -> None:
    assert find_country(typed) is None


def test_official_languages_come_with_the_country() -> None:
    assert languages_of("AR") == ("es",)
    assert "en" in languages_of("IN")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("England", "GB"), ("UK", "GB"),
        ("EE.UU.", "US"), ("Holanda", "NL"), ("Turkey", "TR"), ("the Philippines", "PH"),
        ("soy de Chile, Santiago", "CL"), ("sí, Chile", "CL"),
        ("Guinea Ecuatorial", "GQ"), ("de Guinea Ecuatorial", "GQ"),
    ],
)  # fmt: skip
def test_a_country_is_found_by_what_people_call_it_and_among_words(typed: str, code: str) -> None:
    assert find_country(typed) == code


@pytest.mark.parametrize("typed", ["no", "sí", "si", "me", "in", "is it?", "Chile o Perú", "no sé"])
def test_words_are_no_countries(typed: str) -> None:
    assert find_country(typed) is None
