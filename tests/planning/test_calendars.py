"""School calendars: the story's days off, countries without a file, and what a teacher says instead."""

import tomllib
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import TypeAdapter

from core.model.calendar import Break, Holiday, Hours, SchoolCalendar, count_shared_school_days
from core.model.classgroup import ClassGroup
from core.planning.calendars import calendar_of, class_in_plan, public_holidays, usual_weekdays
from tests.planning.story import GISEL, JHANSI, OLENKA, dec

START = date(2026, 11, 23)
TERMS = Path(__file__).parents[2] / "core" / "planning" / "terms"
COUNTRIES = sorted(path.stem for path in TERMS.glob("*.toml"))


def weekdays_off(calendar: SchoolCalendar, first: date, last: date) -> list[date]:
    days = (first + timedelta(days=step) for step in range((last - first).days + 1))
    return [day for day in days if day.isoweekday() < 6 and not calendar.school_day(day)]


def test_gisel_is_off_on_three_days_and_from_19_december() -> None:
    assert weekdays_off(GISEL.calendar, START, dec(22)) == [START, dec(7), dec(8), dec(21), dec(22)]
    assert GISEL.calendar.last_day == dec(18)
    assert GISEL.calendar.day_off_name(dec(8)) == "Inmaculada Concepción de María"


def test_jhansi_is_off_on_guru_nanaks_birthday_alone() -> None:
    assert weekdays_off(JHANSI.calendar, START, dec(18)) == [date(2026, 11, 24)]


def test_olenka_teaches_on_all_weekdays_of_the_story() -> None:
    assert public_holidays("UA", 2026, "en") == ()
    assert weekdays_off(OLENKA.calendar, START, dec(18)) == []


def test_shared_school_days_are_those_of_the_search_cards() -> None:
    assert count_shared_school_days((GISEL.calendar, JHANSI.calendar), START, dec(18)) == 16
    assert count_shared_school_days((GISEL.calendar, OLENKA.calendar), START, dec(18)) == 17


def test_bangladesh_teaches_from_sunday_to_thursday() -> None:
    calendar = calendar_of("BD", START)
    assert calendar.weekdays == {7, 1, 2, 3, 4}
    assert calendar.hours[0] == Hours(1, time(8), time(16))
    assert not calendar.declared


def test_without_a_file_the_last_day_is_asked() -> None:
    calendar = calendar_of("KE", START)
    assert calendar.last_day is None
    assert calendar.source == ""


def test_an_unknown_country_has_a_week_and_no_holidays() -> None:
    assert usual_weekdays("XX") == (1, 2, 3, 4, 5)
    assert calendar_of("XX", START).zone == "UTC"
    assert public_holidays("XX", 2026, "en") == ()


@pytest.mark.parametrize(("language", "name"), [("es", "Navidad"), ("en", "Christmas Day"), ("fi", "Christmas Day")])
def test_holidays_have_names_in_the_readers_language_or_english(language: str, name: str) -> None:
    assert calendar_of("AR", START, language=language).day_off_name(dec(25)) == ""  # the year is over
    assert name in [one.name for one in public_holidays("AR", 2026, language) if one.day == dec(25)]


def test_the_countries_of_the_stories_have_a_template() -> None:
    assert {"AR", "IN", "UA", "IT", "US", "BD", "TR", "CO"} <= set(COUNTRIES)
    assert calendar_of("IN", START).expected
    assert not calendar_of("CO", START).expected
    assert calendar_of("US", START, language="es").region == "las escuelas públicas de Nueva York"


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_template_is_sane(country: str) -> None:
    terms = tomllib.loads((TERMS / f"{country}.toml").read_text("utf-8"))
    years = terms["year"]
    assert terms["source"]
    assert ZoneInfo(terms["zone"]).key == terms["zone"]
    for year, following in zip(years, [*years[1:], None], strict=True):
        assert year["first"] < year["last"] < year["resumes"]
        assert (year["last"] - year["first"]).days <= 365
        assert year["resumes"] == (following or year | {"first": year["resumes"]})["first"]
        edges = [day for pause in year["breaks"] for day in (pause["first"], pause["last"])]
        assert edges == sorted(edges), "breaks follow each other"
        assert all(year["first"] < day < year["last"] for day in edges), "breaks lie inside the year"
        assert all(pause["es"] and pause["en"] for pause in year["breaks"])
        for day in (year["first"], year["last"], year["resumes"]):
            assert day.isoweekday() in usual_weekdays(country), f"{day} is no day of school"


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_first_and_the_last_day_of_a_template_are_days_of_school(country: str) -> None:
    calendar = calendar_of(country, START)
    assert calendar.first_day is not None
    assert calendar.last_day is not None
    assert all(calendar.school_day(day) for day in (calendar.first_day, calendar.last_day))


def test_breaks_of_the_years_after_this_one_are_known() -> None:
    off = calendar_of("IN", START).day_off(date(2027, 5, 10))
    assert off is not None
    assert off.name == "summer vacation"


@pytest.mark.parametrize(
    ("country", "language", "day", "name", "local"),
    [
        ("BD", "en", dec(16), "Victory Day", "বিজয় দিবস"),
        ("TR", "es", date(2027, 4, 23), "National Sovereignty and Children's Day", "Ulusal Egemenlik ve Çocuk Bayramı"),
        ("AR", "es", dec(8), "Inmaculada Concepción de María", ""),
    ],
)
def test_a_holiday_has_its_name_where_it_is_kept(country: str, language: str, day: date, name: str, local: str) -> None:
    assert Holiday(day, name, local) in public_holidays(country, 2026, language)


def test_after_the_file_has_run_out_the_last_day_is_asked_again() -> None:
    assert calendar_of("AR", date(2028, 5, 2)).last_day is None
    assert calendar_of("AR", date(2028, 5, 2)).source == ""


def test_the_long_holidays_after_the_last_year_known_are_holidays() -> None:
    calendar = calendar_of("AR", date(2027, 1, 12))
    assert calendar.next_school_day(date(2027, 1, 12)) == date(2027, 3, 1)
    assert calendar.expected


def test_what_the_teacher_said_wins() -> None:
    group = ClassGroup("c", "t", "AR", "9-12", "social", hours=(time(7, 30), time(12, 30)), last_day=dec(11))
    calendar = class_in_plan(group, "America/Argentina/Ushuaia", START).calendar
    assert calendar.zone == "America/Argentina/Ushuaia"
    assert calendar.hours_on(dec(11)) == Hours(5, time(7, 30), time(12, 30))
    assert calendar.hours_on(dec(14)) is None
    assert calendar.declared


def told(today: date = START, country: str = "AR", **said: object) -> SchoolCalendar:
    """The calendar of a class whose teacher said this."""
    return class_in_plan(replace(ClassGroup("c", "t", country, "9-12", "social"), **said), "", today).calendar  # type: ignore[arg-type]


def test_her_own_breaks_stand_beside_the_countrys() -> None:
    exams = Break(dec(9), dec(11), "", "exams")
    calendar = told(breaks=(exams,))
    off = calendar.day_off(dec(10))
    assert off is not None
    assert off.kind == "exams"
    assert calendar.day_off_name(date(2026, 7, 22)) == "winter break"
    assert told(dropped=(date(2026, 7, 20),)).school_day(date(2026, 7, 22))


def test_a_holiday_on_which_she_teaches_is_a_day_of_school_and_so_is_a_saturday() -> None:
    calendar = told(taught=(dec(8), dec(12)), hours=(time(8), time(12)))
    assert calendar.hours_on(dec(8)) == Hours(2, time(8), time(12))
    assert calendar.spans_on(dec(12)) == (Hours(6, time(8), time(12)),)
    assert not calendar.school_day(dec(5))


def test_each_weekday_has_its_own_hours_where_they_were_told() -> None:
    friday = Hours(5, time(8), time(10))
    calendar = told(hours=(time(9), time(12)), week=(friday,), weekdays=(4, 5, 6))
    assert calendar.weekdays == {4, 5, 6}
    assert calendar.hours == (Hours(4, time(9), time(12)), friday, Hours(6, time(9), time(12)))


@pytest.mark.parametrize(
    ("today", "first_day", "last_day", "expected"),
    [
        (START, date(2027, 3, 8), None, (date(2026, 2, 25), dec(18), date(2027, 3, 8))),
        (START, date(2027, 3, 8), dec(11), (date(2026, 2, 25), dec(11), date(2027, 3, 8))),
        (START, date(2027, 3, 8), date(2027, 12, 10), (date(2026, 2, 25), dec(18), date(2027, 3, 8))),
        (date(2027, 1, 12), None, dec(11), (None, dec(11), date(2027, 3, 1))),
        (date(2027, 2, 20), date(2027, 3, 8), None, (date(2027, 3, 8), date(2027, 12, 17), date(2028, 3, 1))),
        (date(2027, 4, 20), date(2027, 3, 8), None, (date(2027, 3, 8), date(2027, 12, 17), date(2028, 3, 1))),
        (date(2027, 4, 20), date(2026, 3, 2), dec(11), (date(2027, 3, 1), date(2027, 12, 17), date(2028, 3, 1))),
    ],
)
def test_the_days_she_said_belong_to_the_year_they_were_said_about(
    today: date, first_day: date | None, last_day: date | None, expected: tuple[date | None, ...]
) -> None:
    calendar = told(today, first_day=first_day, last_day=last_day)
    assert (calendar.first_day, calendar.last_day, calendar.resumes) == expected


def test_walking_over_days_off_and_over_the_summer() -> None:
    calendar = GISEL.calendar
    assert calendar.next_school_day(dec(4)) == dec(9)
    assert calendar.previous_school_day(dec(9)) == dec(4)
    assert calendar.add_school_days(dec(3), 2) == dec(9)
    assert calendar.add_school_days(dec(9), -1) == dec(4)
    assert calendar.add_school_days(dec(9), 0) == dec(9)
    assert calendar.next_school_day(dec(18)) == date(2027, 3, 1)


def test_a_calendar_that_is_over_for_good_ends_instead_of_looping() -> None:
    calendar = replace(calendar_of("KE", START), last_day=dec(17))
    assert calendar.next_school_day(dec(17)) is None
    assert calendar.add_school_days(dec(17), 3) is None


def test_a_school_year_has_not_begun_before_its_first_day() -> None:
    off = GISEL.calendar.day_off(date(2026, 2, 24))
    assert off is not None
    assert off.kind == "over"


def test_a_calendar_is_json() -> None:
    adapter = TypeAdapter(SchoolCalendar)
    assert adapter.validate_json(adapter.dump_json(GISEL.calendar)) == GISEL.calendar
