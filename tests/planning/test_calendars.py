"""School calendars: the story's days off, countries without a file, and what a teacher says instead."""

from datetime import date, time, timedelta

import pytest
from pydantic import TypeAdapter

from core.model.calendar import Holiday, Hours, SchoolCalendar, count_shared_school_days
from core.model.classgroup import ClassGroup
from core.planning.calendars import calendar_of, class_in_plan, public_holidays, usual_weekdays
from tests.planning.story import GISEL, JHANSI, OLENKA, dec

START = date(2026, 11, 23)


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


def test_bangladesh_teaches_from_sunday_to_thursday_and_its_last_day_is_asked() -> None:
    calendar = calendar_of("BD", START)
    assert calendar.weekdays == {7, 1, 2, 3, 4}
    assert calendar.last_day is None
    assert calendar.source == ""
    assert calendar.hours[0] == Hours(1, time(8), time(16))
    assert not calendar.declared


def test_an_unknown_country_has_a_week_and_no_holidays() -> None:
    assert usual_weekdays("XX") == (1, 2, 3, 4, 5)
    assert calendar_of("XX", START).zone == "UTC"
    assert public_holidays("XX", 2026, "en") == ()


@pytest.mark.parametrize(("language", "name"), [("es", "Navidad"), ("en", "Christmas Day"), ("fi", "Christmas Day")])
def test_holidays_have_names_in_the_readers_language_or_english(language: str, name: str) -> None:
    assert calendar_of("AR", START, language=language).day_off_name(dec(25)) == ""  # the year is over
    assert Holiday(dec(25), name) in public_holidays("AR", 2026, language)


def test_every_file_says_where_its_terms_come_from() -> None:
    for country in ("AR", "IN", "UA"):
        calendar = calendar_of(country, START)
        assert calendar.source
        assert calendar.school_year
        assert calendar.last_day is not None
    assert calendar_of("IN", START).expected


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


def test_walking_over_days_off_and_over_the_summer() -> None:
    calendar = GISEL.calendar
    assert calendar.next_school_day(dec(4)) == dec(9)
    assert calendar.previous_school_day(dec(9)) == dec(4)
    assert calendar.add_school_days(dec(3), 2) == dec(9)
    assert calendar.add_school_days(dec(9), -1) == dec(4)
    assert calendar.add_school_days(dec(9), 0) == dec(9)
    assert calendar.next_school_day(dec(18)) == date(2027, 3, 1)


def test_a_calendar_that_is_over_for_good_ends_instead_of_looping() -> None:
    calendar = calendar_of("BD", START).with_last_day(dec(17))
    assert calendar.next_school_day(dec(17)) is None
    assert calendar.add_school_days(dec(17), 3) is None


def test_a_school_year_has_not_begun_before_its_first_day() -> None:
    off = GISEL.calendar.day_off(date(2026, 2, 24))
    assert off is not None
    assert off.kind == "over"


def test_a_calendar_is_json() -> None:
    adapter = TypeAdapter(SchoolCalendar)
    assert adapter.validate_json(adapter.dump_json(GISEL.calendar)) == GISEL.calendar
